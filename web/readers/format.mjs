// What a file is, told by its content and never by its name. Part of the page's first load: no library here.
import { ascii, localRecord, long, short, zipDirectory } from "./zip-directory.mjs";

/** The names in an archive that was cut off before its list, from its entries' own headers. */
function namesOfCut(bytes) {
  const names = [];
  for (let at = 0; at >= 0 && names.length < 2000; at = bytes.indexOf(0x50, at + 1)) {
    if (long(bytes, at) === localRecord) names.push(ascii(bytes, at + 30, at + 30 + short(bytes, at + 26)));
  }
  return names;
}

function kindOfArchive(bytes, directory) {
  const names = (directory ? directory.entries.map(({ name }) => name) : namesOfCut(bytes)).join("\n");
  if (/^\/?word\/.*\.xml$/im.test(names)) return "docx";
  if (/^\/?xl\/.*\.(xml|bin)$/im.test(names)) return "xlsx";
  if (/^\/?OFD\.xml$/im.test(names)) return "ofd";
  // An OpenDocument says of which kind it is in an entry that is not compressed and stands first.
  const start = directory ? directory.shift : 0;
  const type = /opendocument\.(text|spreadsheet)?/.exec(ascii(bytes, start, start + 200));
  if (type?.[1] === "spreadsheet") return "ods";
  return (type ? type[1] : /^content\.xml$/m.test(names) && /^META-INF\/manifest\.xml$/m.test(names)) ? "odt" : "zip";
}

/** The names of what lies at the top of an OLE container, none where its directory cannot be reached. */
function namesAtTop(bytes) {
  const size = Math.max(128, 1 << (short(bytes, 30) & 15));
  const start = (sector) => (sector + 1) * size;
  // Which sector follows another stands in a table, whose own sectors are listed in the header and then in a chain.
  const after = (sector) => {
    let which = Math.floor(sector / (size / 4));
    let list = 76;
    let link = 68;
    for (let room = 109; which >= room && start(long(bytes, link)) < bytes.length; room = size / 4 - 1) {
      which -= room;
      list = start(long(bytes, link));
      link = list + size - 4;
    }
    return long(bytes, start(long(bytes, list + 4 * which)) + 4 * (sector % (size / 4)));
  };
  const sectors = [];
  for (let at = long(bytes, 48); start(at) < bytes.length && sectors.length < 4096; at = after(at)) sectors.push(at);
  const entry = (id) => start(sectors[Math.floor((id * 128) / size)]) + ((id * 128) % size);
  const names = [];
  // The first entry is the container; what lies in it is a tree, whose branches are put at the list's end.
  const wanted = [long(bytes, entry(0) + 76)];
  for (const id of wanted) {
    const at = entry(id);
    const length = short(bytes, at + 64);
    if (!(length < 65) || names.length > 9999) continue;
    names.push(ascii(bytes, at, at + length).replace(/\0/g, ""));
    wanted.push(long(bytes, at + 68), long(bytes, at + 72));
  }
  return names;
}

function kindOfContainer(bytes) {
  const names = namesAtTop(bytes);
  const has = (...wanted) => wanted.some((name) => names.includes(name));
  if (has("EncryptedPackage")) return "encrypted-office";
  if (has("WordDocument")) return "doc";
  if (has("Workbook", "Book")) return "xls";
  // Excel puts its main stream first: a container that was cut off, and so has no names, still tells by it.
  return names.length > 0 ? "ole" : short(bytes, 512) === 0x0809 ? "xls" : "doc";
}

const picture = /^(\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF[^]{4}WEBP|[^]{4}ftyp(he|mif|avif)|BM[^]{12}[(lv|\x0c]\0{3})/;
// Any element without a prefix: what an agency's page begins with cannot be listed, and other XML reads well as one.
const element = /^<(!doctype\s+html|[a-z]+\d?)[\s/>]/i;

function kindOfText(bytes) {
  // Whatever the charset, only the ASCII in it matters.
  const [a, b] = bytes;
  const charset = a === 0xff || b === 0 ? "utf-16le" : a === 0xfe || a === 0 ? "utf-16be" : "latin1";
  const text = new TextDecoder(charset).decode(bytes.subarray(0, 65536)).replace(/^(\xef\xbb\xbf)?\s*/, "");
  if (/^\{\\rtf/.test(text)) return "rtf";
  const [head] = text.split(/\r?\n\r?\n/, 1);
  if (/^[\w-]+:/.test(head) && /^content-type:\s*(multipart\/|text\/html)/im.test(head)) return "mhtml";
  const start = text.replace(/^(\s|<!--[^]*?-->|<\?[^>]*>|<!\[[^>]*>)+/, "");
  // Strayed words may stand before a page; a text that only speaks of a tag is none.
  return element.test(start) || /<html[\s>][^]*?<(head|body|meta)[\s>]/i.test(text.slice(0, 4096)) ? "html" : "text";
}

/**
 * pdf, docx, odt, ods, xlsx, ofd, zip, doc, xls, ole (a container of neither), encrypted-office, rtf, image, rar (or 7z), html,
 * mhtml, or text for everything that may be one.
 */
export function formatOf(bytes) {
  const start = ascii(bytes, 0, 1024);
  if (/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/.test(start)) return kindOfContainer(bytes);
  const isArchive = /^PK(\x03\x04|\x05\x06)/.test(start);
  if (!isArchive && start.includes("%PDF-")) return "pdf";
  if (picture.test(start)) return "image";
  if (/^(Rar!|7z\xbc)/.test(start)) return "rar";
  const directory = zipDirectory(bytes, 2000);
  return isArchive || directory ? kindOfArchive(bytes, directory) : kindOfText(bytes);
}
