// Saved pages in one file (RFC 2557): the part that is the page itself.

/** Bytes as characters of the same number. (TextDecoder's latin1 is windows-1252, which is another thing.) */
function toBinaryString(bytes) {
  const parts = [];
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode.apply(null, bytes.subarray(i, i + 8192)));
  return parts.join("");
}

/** The headers of a message or part by their lower-case names, and where its body begins. */
function headersOf(text, from) {
  const headers = {};
  const pattern = /\r?\n\r?\n/g;
  pattern.lastIndex = from;
  const end = pattern.exec(text);
  const stop = end ? end.index : text.length;
  for (const line of text.slice(from, Math.min(stop, from + 16_384)).replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, body: end ? end.index + end[0].length : text.length };
}

const parameter = (value, name) => new RegExp(`${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(value ?? "")?.slice(1).find((each) => each !== undefined);

export function isMhtml(bytes) {
  const head = toBinaryString(bytes.subarray(0, 4096));
  return /^(From|MIME-Version|Content-Type|Subject|Date|Snapshot-Content-Location|X-[\w-]+):/i.test(head) && /^Content-Type:\s*(multipart|text\/html)/im.test(head);
}

function fromLatin1(text) {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function decodeBody(text, encoding) {
  if (/base64/i.test(encoding)) {
    try {
      return fromLatin1(atob(text.replace(/[^A-Za-z0-9+/]/g, "")));
    } catch {
      return new Uint8Array(0);
    }
  }
  if (!/quoted-printable/i.test(encoding)) return fromLatin1(text);
  return fromLatin1(text.replace(/=[ \t]*\r?\n/g, "").replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
}

/** { bytes, charset } of the longest part that is HTML; null where there is none. */
export function htmlPartOf(bytes) {
  const text = toBinaryString(bytes);
  const parts = [];
  const take = (from, to, depth) => {
    const { headers, body } = headersOf(text.slice(0, to), from);
    const type = headers["content-type"] ?? "";
    const boundary = parameter(type, "boundary");
    if (/^multipart\//i.test(type) && boundary && depth < 4) {
      const marks = [];
      for (let at = text.indexOf(`--${boundary}`, body); at >= 0 && at < to && marks.length < 2000; at = text.indexOf(`--${boundary}`, at + 2)) marks.push(at);
      marks.forEach((mark, i) => {
        const line = text.indexOf("\n", mark);
        if (line >= 0 && line < to) take(line + 1, marks[i + 1] ?? to, depth + 1);
      });
    } else if (/^text\/html/i.test(type)) {
      parts.push({ bytes: decodeBody(text.slice(body, to), headers["content-transfer-encoding"] ?? ""), charset: parameter(type, "charset") });
    }
  };
  take(0, text.length, 0);
  return parts.sort((a, b) => b.bytes.length - a.bytes.length)[0] ?? null;
}
