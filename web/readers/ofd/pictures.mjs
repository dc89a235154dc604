// The pictures of an OFD as bitmaps. What browsers open, they open. Of what scanners write besides, TIFF is decoded by utif2, and
// JBIG2 by pdf.js, which is at hand where pages are drawn: as the only picture of a PDF of one page. Only in a worker of a browser.
import UTIF from "utif2";
import { renderPages } from "../pdf/draw.mjs";
import { ascii } from "../zip-directory.mjs";

/** More pixels are not unfolded. */
const mostPixels = 100_000_000;
/** Points of a page on which a pixel of the picture is one of the drawn page: readers/picture.mjs draws 200 to the inch. */
const pointsAPixel = 72 / 200;

function bitmapOf(data, columns, rows) {
  return createImageBitmap(new ImageData(new Uint8ClampedArray(data.buffer, data.byteOffset, 4 * columns * rows), columns, rows));
}

function isTiff(bytes) {
  const head = ascii(bytes, 0, 4);
  return head === "II*\0" || head === "MM\0*";
}

async function tiff(bytes) {
  const file = bytes.slice().buffer;
  const [image] = UTIF.decode(file);
  const [columns, rows] = [image?.t256?.[0], image?.t257?.[0]];
  if (!(columns > 0 && rows > 0 && columns * rows <= mostPixels)) return null;
  UTIF.decodeImage(file, image);
  return bitmapOf(UTIF.toRGBA8(image), columns, rows);
}

const jbig2Head = [0x97, 0x4a, 0x42, 0x32, 0x0d, 0x0a, 0x1a, 0x0a];
const pageInformation = 48;

/** Of a JBIG2 file whose segments follow one another: where they begin, and the size of its page. null of any other file. */
function jbig2Page(bytes) {
  if (!jbig2Head.every((byte, at) => bytes[at] === byte)) return null;
  const flags = bytes[8];
  if ((flags & 1) === 0) return null;
  const start = flags & 2 ? 9 : 13;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = start; at + 11 <= bytes.length;) {
    const number = view.getUint32(at);
    const kind = bytes[at + 4];
    let next = at + 5;
    let referred = bytes[next] >> 5;
    if (referred === 7) {
      referred = view.getUint32(next) & 0x1fffffff;
      next += 4 + ((referred + 8) >> 3);
    } else next++;
    next += referred * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4) + (kind & 0x40 ? 4 : 1);
    const length = view.getUint32(next);
    next += 4;
    if ((kind & 0x3f) === pageInformation) return { start, columns: view.getUint32(next), rows: view.getUint32(next + 4) };
    // A length that is not known yet is that of the picture itself, which comes behind its page's.
    if (length === 0xffffffff) return null;
    at = next + length;
  }
  return null;
}

/** A PDF of one page that the picture fills. */
function pdfAround(picture, { columns, rows }) {
  const [width, height] = [columns * pointsAPixel, rows * pointsAPixel];
  const content = `${width} 0 0 ${height} 0 0 cm /P Do`;
  const before = `%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >> endobj
4 0 obj << /Length ${content.length} >> stream
${content}
endstream endobj
5 0 obj << /Type /XObject /Subtype /Image /Width ${columns} /Height ${rows} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode /Length ${picture.length} >> stream
`;
  const after = "\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF";
  const parts = [new TextEncoder().encode(before), picture, new TextEncoder().encode(after)];
  const file = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

async function jbig2(bytes, page, context) {
  if (!(page.columns > 0 && page.rows > 0 && page.columns * page.rows <= mostPixels)) return null;
  let drawn = null;
  await renderPages(pdfAround(bytes.subarray(page.start), page), context, async ({ columns, rows, grey }) => {
    const data = new Uint8ClampedArray(4 * grey.length).fill(255);
    grey.forEach((level, at) => data.fill(level, 4 * at, 4 * at + 3));
    drawn = await bitmapOf(data, columns, rows);
  });
  return drawn;
}

/** null of what nothing here opens. `context` as readers take it. */
export async function openPicture(bytes, context) {
  try {
    if (isTiff(bytes)) return await tiff(bytes);
    const page = jbig2Page(bytes);
    return page ? await jbig2(bytes, page, context) : await createImageBitmap(new Blob([bytes]));
  } catch {
    return null;
  }
}
