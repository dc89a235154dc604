// The pictures of an OFD as bitmaps. What browsers open, they open. Of what scanners write besides, TIFF is decoded by utif2, and
// JBIG2 by pdf.js, which is at hand where pages are drawn: as the only picture of a PDF of one page. Only in a worker of a browser.
import UTIF from "utif2";
import { renderPages } from "../pdf/draw.mjs";
import { ascii } from "../zip-directory.mjs";
import { jbig2Page } from "./jbig2.mjs";

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

async function jbig2(page, context) {
  if (!(page.columns > 0 && page.rows > 0 && page.columns * page.rows <= mostPixels)) return null;
  let drawn = null;
  await renderPages(pdfAround(page.segments, page), context, async ({ columns, rows, grey }) => {
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
    return page ? await jbig2(page, context) : await createImageBitmap(new Blob([bytes]));
  } catch {
    return null;
  }
}
