// Draws the pages of an OFD of pictures, or of outlined letters, for the recognition of their text. Only in a worker of a browser: it needs a canvas.
import { ReadFailure, problems } from "../problems.mjs";
import { greyOf, sizeOf } from "../picture.mjs";
import { parseXml } from "../xml.mjs";
import { kind, openPackage, resolve } from "./package.mjs";
import { openPicture } from "./pictures.mjs";

/** Where each picture of the package lies, by the number that pages know it by. */
export function mediaOf(archive, resources) {
  const media = new Map();
  for (const path of resources) {
    const bytes = archive.read(path);
    if (!bytes) continue;
    let [base, id, element] = ["", null, ""];
    parseXml(bytes, {
      open(name, { BaseLoc, ID }) {
        element = name;
        if (name === "Res") base = BaseLoc ?? "";
        if (name === "MultiMedia") id = ID;
        return undefined;
      },
      text(part) {
        if (element === "MediaFile" && part.trim() !== "") media.set(id, resolve(path, base ? `${base}/${part.trim()}` : part.trim()));
      },
      close() { element = ""; },
    }, kind);
  }
  return media;
}

/** A colour of OFD, by how many numbers it has; black where nothing is told. */
function colourOf(values) {
  const [a, b, c, d] = values;
  if (values.some(Number.isNaN)) return "#000";
  if (values.length === 4) return `rgb(${[a, b, c].map((ink) => Math.round((255 - ink) * (255 - d) / 255)).join(",")})`;
  return values.length === 3 || values.length === 1 ? `rgb(${a},${b ?? a},${c ?? a})` : "#000";
}

/** Shapes, as letters are that were turned into outlines, and lines of tables. */
function drawShape(context, { path, matrix, fill, stroke, width, rule }, scale) {
  context.setTransform(...matrix.map((value) => value * scale));
  const shape = new Path2D(path);
  if (fill) {
    context.fillStyle = colourOf(fill);
    context.fill(shape, rule);
  }
  if (stroke) {
    context.strokeStyle = colourOf(stroke);
    context.lineWidth = width;
    context.stroke(shape);
  }
}

async function drawPage({ width, height, resources, draw }, archive, reader) {
  const { columns, rows, scale } = sizeOf(width, height);
  const placed = [];
  draw({ glyph() {}, rule() {}, picture: (id, matrix) => placed.push({ id, matrix }), shape: (shape) => placed.push({ shape }) });
  const canvas = new OffscreenCanvas(columns, rows);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.fillStyle = "#fff";
  context.fillRect(0, 0, columns, rows);
  const media = mediaOf(archive, resources);
  let drawn = 0;
  for (const { id, matrix, shape } of placed) {
    if (shape) {
      drawShape(context, shape, scale);
      if (shape.isCurved) drawn++;
      continue;
    }
    const bytes = media.has(id) ? archive.read(media.get(id)) : null;
    const picture = bytes && await openPicture(bytes, reader);
    if (!picture) continue;
    context.setTransform(...matrix.map((value) => value * scale));
    context.drawImage(picture, 0, 0, 1, 1);
    picture.close();
    drawn++;
  }
  const grey = greyOf(context.getImageData(0, 0, columns, rows));
  canvas.width = canvas.height = 0;
  return { page: { width, height, columns, rows, grey }, drawn };
}

/** Gives every page to `take`, one after the other, as readers/pdf/draw.mjs does; gives a problem, or null. */
export async function renderPages(bytes, context, take) {
  try {
    const { archive, pages } = openPackage(bytes);
    let all = 0;
    for (const [index, open] of pages.entries()) {
      const { page, drawn } = await drawPage(open(), archive, context);
      all += drawn;
      await take({ number: index + 1, of: pages.length, ...page });
    }
    return all > 0 ? null : problems.undrawable(...kind);
  } catch (error) {
    if (error instanceof ReadFailure) return error.problem;
    throw error;
  }
}
