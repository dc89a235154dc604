// A page as a picture for the recognition of its text: how large, and in which greys.

/** Dots an inch: figures of the usual size are then as high as the recogniser likes them. */
const resolution = 200;
/** Pixels of a page: a sheet of A3 has fewer; a larger page is drawn coarser. */
const mostPixels = 16_000_000;

/** Of a page of so many points. */
export function sizeOf(width, height) {
  const scale = Math.min(resolution / 72, Math.sqrt(mostPixels / (width * height)));
  return { scale, columns: Math.max(1, Math.round(width * scale)), rows: Math.max(1, Math.round(height * scale)) };
}

/** A byte a pixel. */
export function greyOf({ data }) {
  const grey = new Uint8Array(data.length / 4);
  for (let at = 0; at < grey.length; at++) {
    const from = 4 * at;
    grey[at] = (data[from] * 77 + data[from + 1] * 151 + data[from + 2] * 28) >> 8;
  }
  return grey;
}
