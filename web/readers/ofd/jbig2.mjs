// The page of a JBIG2 file, as PDFs hold it: its segments one after the other, without the file's own head. Pure.

const head = [0x97, 0x4a, 0x42, 0x32, 0x0d, 0x0a, 0x1a, 0x0a];
const kinds = { pageInformation: 48, endOfFile: 51 };
const unknown = 0xffffffff;

/** The head of a segment: where it ends, and the length of its data. null where the file ends before it does. */
function segmentAt(view, at) {
  if (at + 11 > view.byteLength) return null;
  const number = view.getUint32(at);
  const flags = view.getUint8(at + 4);
  let next = at + 5;
  let referred = view.getUint8(next) >> 5;
  if (referred === 7) {
    referred = view.getUint32(next) & 0x1fffffff;
    next += 4 + ((referred + 8) >> 3);
  } else next++;
  next += referred * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4) + (flags & 0x40 ? 4 : 1);
  if (next + 4 > view.byteLength) return null;
  return { kind: flags & 0x3f, from: at, to: next + 4, length: view.getUint32(next) };
}

/** { columns, rows } of segments that follow one another, each with its data; null where there is no page. */
function pageIn(view) {
  for (let at = 0; ;) {
    const segment = segmentAt(view, at);
    if (!segment) return null;
    const { kind, to, length } = segment;
    if (kind === kinds.pageInformation) return to + 8 <= view.byteLength ? { columns: view.getUint32(to), rows: view.getUint32(to + 4) } : null;
    // A length that is not known yet is that of the picture itself, which comes behind its page's.
    if (length === unknown) return null;
    at = to + length;
  }
}

/** The same segments one after the other, of a file that has all their heads before all their data. */
function inSequence(bytes, view, start) {
  const segments = [];
  let at = start;
  for (let segment = segmentAt(view, at); segment; segment = segmentAt(view, at)) {
    if (segment.length === unknown) return null;
    segments.push(segment);
    at = segment.to;
    if (segment.kind === kinds.endOfFile) break;
  }
  const sequence = new Uint8Array(bytes.length - start);
  let end = 0;
  for (const { from, to, length } of segments) {
    if (at + length > bytes.length) return null;
    sequence.set(bytes.subarray(from, to), end);
    sequence.set(bytes.subarray(at, at + length), end + to - from);
    end += to - from + length;
    at += length;
  }
  return sequence.subarray(0, end);
}

/** { segments, columns, rows }; null of what is no JBIG2 file, or has no page. */
export function jbig2Page(bytes) {
  if (!head.every((byte, at) => bytes[at] === byte)) return null;
  const [isSequential, start] = [bytes[8] & 1, bytes[8] & 2 ? 9 : 13];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments = isSequential ? bytes.subarray(start) : inSequence(bytes, view, start);
  const page = segments && pageIn(new DataView(segments.buffer, segments.byteOffset, segments.byteLength));
  return page && { segments, ...page };
}
