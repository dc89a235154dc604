// What a file is, told by its content and never by its name. Part of the page's first load: no library here.

const latin1 = (bytes, from, to) => {
  let text = "";
  for (let i = from; i < to && i < bytes.length; i++) text += String.fromCharCode(bytes[i]);
  return text;
};

const startsWith = (bytes, ...signature) => signature.every((byte, i) => bytes[i] === byte);

/** The names in a ZIP archive's directory, at most the first 2,000; null where there is no directory. */
function archiveNames(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const farthest = Math.max(0, bytes.length - 66_000);
  for (let end = bytes.length - 22; end >= farthest; end--) {
    if (view.getUint32(end, true) !== 0x06054b50) continue;
    const size = view.getUint32(end + 12, true);
    // What stands before the archive moves it: the directory ends where its end record begins.
    let at = Math.max(0, Math.min(view.getUint32(end + 16, true), end - size));
    if (end >= size && view.getUint32(end - size, true) === 0x02014b50) at = end - size;
    const names = [];
    while (names.length < 2000 && at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
      const length = view.getUint16(at + 28, true);
      names.push(latin1(bytes, at + 46, at + 46 + length).replace(/\\/g, "/"));
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return names;
  }
  return null;
}

/** An archive that was cut off has no directory: its entries' own headers still tell. */
function kindOfArchive(bytes) {
  const names = archiveNames(bytes);
  const has = (test) => (names ? names.some(test) : false);
  const head = names ? "" : latin1(bytes, 0, 4096);
  if (has((name) => /^word\/.*\.xml$/i.test(name)) || head.includes("word/")) return "docx";
  if (has((name) => /^xl\/.*\.(xml|bin)$/i.test(name)) || head.includes("xl/")) return "xlsx";
  if (has((name) => /(^|\/)OFD\.xml$/i.test(name)) || head.includes("OFD.xml")) return "ofd";
  const type = latin1(bytes, 0, 200);
  if (has((name) => name === "content.xml") || type.includes("mimetypeapplication/vnd.oasis.opendocument")) {
    return /opendocument\.(spreadsheet|presentation|graphics)/.test(type) ? "zip" : "odt";
  }
  return "zip";
}

/** The streams of an OLE container stand in its directory as UTF-16 names. */
function kindOfContainer(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return "doc";
  const names = new Set();
  const sector = 2 ** Math.min(Math.max(view.getUint16(30, true), 7), 12);
  const from = (view.getUint32(48, true) + 1) * sector;
  // The directory's sectors seldom lie apart; where they do, or where it is cut off, the whole file is searched.
  for (const [first, step] of [[from, 128], [512, 128]]) {
    for (let at = first; at + 128 <= bytes.length; at += step) {
      const length = view.getUint16(at + 64, true);
      if (length < 4 || length > 64 || length % 2 !== 0 || bytes[at + 66] > 5) {
        if (first === from && names.size > 0 && bytes[at + 66] > 5) break;
        continue;
      }
      let name = "";
      for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
      names.add(name);
    }
    if (names.has("EncryptedPackage")) return "encrypted-office";
    if (names.has("WordDocument")) return "doc";
    if (names.has("Workbook") || names.has("Book")) return "xls";
  }
  return "ole";
}

/** The first characters of a text without the zero bytes of UTF-16, for looking at its ASCII. */
function opening(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length && text.length < 4096; i++) if (bytes[i] !== 0) text += String.fromCharCode(bytes[i]);
  return text.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
}

function kindOfText(bytes) {
  const text = opening(bytes);
  if (/^\s*\{\\rtf/.test(text)) return "rtf";
  if (/^(From:|MIME-Version:|Content-Type:|Subject:|Date:|X-[\w-]+:)/i.test(text) && /Content-Type:\s*(multipart|text\/html)/i.test(text)) return "mhtml";
  const start = text.replace(/^(\s|<!--[^]*?-->|<\?xml[^]*?\?>)+/i, "");
  if (/^<(!doctype\s+html|html|head|body|table|div|meta|style|script|title|article|section|main|center|font|p|h[1-6]|span)[\s>/]/i.test(start)) return "html";
  return /<html[\s>]/i.test(text) && /<(head|body|meta)[\s>]/i.test(text) ? "html" : "text";
}

/**
 * pdf, docx, odt, xlsx, ofd, zip, doc, xls, ole (a container of neither), encrypted-office, rtf, image, html,
 * mhtml, or text for everything that may be one.
 */
export function formatOf(bytes) {
  if (latin1(bytes, 0, 1024).includes("%PDF-")) return "pdf";
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return kindOfArchive(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return kindOfContainer(bytes);
  const magic = latin1(bytes, 0, 4);
  const isPicture = magic === "\x89PNG" || magic.startsWith("\xff\xd8\xff") || magic === "GIF8" || magic === "II*\0" || magic === "MM\0*";
  return isPicture ? "image" : kindOfText(bytes);
}
