// Draws the pages of a scanned PDF as pictures for the recognition of their text. Only in a worker of a browser:
// it needs a canvas.
import { open, withLightMessages } from "./engine.mjs";

/** Dots an inch: figures of the usual size are then as high as the recogniser likes them. */
const resolution = 200;
/** Pixels of a page: a sheet of A3 has fewer; a larger page is drawn coarser. */
const mostPixels = 16_000_000;
/** Pixels of one image inside the file. */
const mostImagePixels = 100_000_000;

class CanvasFactory {
  create(width, height) {
    if (!(width > 0 && height > 0)) throw new Error("a canvas without an area");
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
  }
  reset({ canvas }, width, height) {
    canvas.width = width;
    canvas.height = height;
  }
  destroy(made) {
    made.canvas.width = 0;
    made.canvas.height = 0;
    made.canvas = null;
    made.context = null;
  }
}

/** Effects that a scan does without. */
class FilterFactory {
  addFilter() { return "none"; }
  addHCMFilter() { return "none"; }
  addAlphaFilter() { return "none"; }
  addLuminosityFilter() { return "none"; }
  addHighlightHCMFilter() { return "none"; }
  destroy() {}
}

const fontReader = (asset) => class {
  fetch({ filename }) { return asset(`standard_fonts/${filename}`); }
};

function greyOf({ data }) {
  const grey = new Uint8Array(data.length / 4);
  for (let at = 0; at < grey.length; at++) {
    const from = 4 * at;
    grey[at] = (data[from] * 77 + data[from + 1] * 151 + data[from + 2] * 28) >> 8;
  }
  return grey;
}

async function drawPage(page, factory) {
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(resolution / 72, Math.sqrt(mostPixels / (width * height)));
  const columns = Math.max(1, Math.round(width * scale));
  const rows = Math.max(1, Math.round(height * scale));
  const made = factory.create(columns, rows);
  // As for printing: nothing waits for the screen.
  await page.render({ canvasContext: made.context, viewport: page.getViewport({ scale }), intent: "print", background: "white" }).promise;
  const grey = greyOf(made.context.getImageData(0, 0, columns, rows));
  factory.destroy(made);
  page.cleanup();
  return { width, height, columns, rows, grey };
}

async function drawAll(bytes, { asset }, take) {
  const task = open(bytes, asset, {
    maxImageSize: mostImagePixels, disableFontFace: true, CanvasFactory, FilterFactory, StandardFontDataFactory: fontReader(asset),
  });
  try {
    const pdf = await task.promise;
    for (let number = 1; number <= pdf.numPages; number++) {
      await take({ number, of: pdf.numPages, ...(await drawPage(await pdf.getPage(number), new CanvasFactory())) });
    }
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/**
 * Gives every page to `take`, one after the other: { number, of, width, height } in points, and its picture
 * { columns, rows, grey }, a byte a pixel. Rejects if the file cannot be drawn.
 */
export const renderPages = (bytes, context, take) => withLightMessages(() => drawAll(bytes, context, take));
