// Draws the pages of a PDF: all of them as pictures for the recognition of their text, or single ones to be looked at.
// Only in a worker of a browser: it needs a canvas.
import { greyOf, sizeOf } from "../picture.mjs";
import { open, withLightMessages } from "./engine.mjs";
import { collectPage } from "./page.mjs";

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

/** Effects that pages of reports do without. */
class FilterFactory {
  addFilter() { return "none"; }
  addHCMFilter() { return "none"; }
  addAlphaFilter() { return "none"; }
  addLuminosityFilter() { return "none"; }
  addHighlightHCMFilter() { return "none"; }
  destroy() {}
}

const fontReader = (asset) => class {
  async fetch({ filename }) {
    const font = await asset(`standard_fonts/${filename}`);
    if (!font) throw new Error(`not there: ${filename}`);
    return font;
  }
};

const openToDraw = (bytes, asset) => open(bytes, asset, {
  maxImageSize: mostImagePixels, disableFontFace: true, CanvasFactory, FilterFactory, StandardFontDataFactory: fontReader(asset),
});

async function drawPage(page, factory) {
  const { width, height } = page.getViewport({ scale: 1 });
  const { scale, columns, rows } = sizeOf(width, height);
  const made = factory.create(columns, rows);
  // As for printing: nothing waits for the screen.
  await page.render({ canvasContext: made.context, viewport: page.getViewport({ scale }), intent: "print", background: "white" }).promise;
  const grey = greyOf(made.context.getImageData(0, 0, columns, rows));
  factory.destroy(made);
  page.cleanup();
  return { width, height, columns, rows, grey };
}

async function drawAll(bytes, { asset }, take) {
  const task = openToDraw(bytes, asset);
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

/** Letters of a font that the file names and does not hold are drawn in one of the system's. */
function drawMissingFonts(page) {
  for (const [, font] of page.commonObjs) if (font?.missingFile) font.disableFontFace = false;
}

async function drawSeen(page, { width, height, columns }) {
  // As its reader had it: turned until most of its text is level.
  const operators = page.getOperatorList({ intent: "print", annotationMode: 1 });
  const { way } = await collectPage(page, operators);
  drawMissingFonts(page);
  const turned = page.getViewport({ scale: 1, rotation: (page.rotate + 360 - 90 * way) % 360 });
  const isSame = Math.abs(turned.width - width) < 1 && Math.abs(turned.height - height) < 1;
  const rotation = isSame ? turned.rotation : page.rotate;
  const scale = columns / page.getViewport({ scale: 1, rotation }).width;
  const viewport = page.getViewport({ scale, rotation });
  const { canvas, context } = new CanvasFactory().create(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvasContext: context, viewport, intent: "print", annotationMode: 1, background: "white" }).promise;
  page.cleanup();
  return canvas.transferToImageBitmap();
}

/** A PDF kept open, whose pages are drawn as somebody comes to see them. */
export class PageDrawer {
  #pdf;

  constructor(bytes, { asset }) {
    this.#pdf = withLightMessages(() => openToDraw(bytes, asset).promise);
  }

  /** `width`, `height`: of the page as it was read, in points; `columns`: pixels across. Gives an ImageBitmap. */
  draw(number, size) {
    return withLightMessages(async () => drawSeen(await (await this.#pdf).getPage(number), size));
  }
}
