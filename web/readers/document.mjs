// The document that every reader gives and the core reads: paragraphs, table grids, and pages of positioned
// text. It travels as one block of bytes, so that it goes to a worker and into the core without copies of
// thousands of objects. core/document/wire.cpp reads it; the layout is told there and tested from both sides.

const magic = 0x3144424e; // "NBD1", little-endian
const op = { paragraph: 1, grid: 2, cell: 3, page: 4, run: 5, rule: 6, note: 7 };

/** Things about a document that its user must know; the core has the words for each. */
export const noteCodes = {
  trackedChanges: 1, // insertions were read, deletions were not
  hiddenText: 2, // text that is not shown was left out
  recognised: 3, // the text was read from a picture (OCR)
  macros: 4, // the file holds macros; they were not run
  moreSheets: 5, // a spreadsheet holds hidden sheets that were left out
  missingPages: 6, // some pages could not be read
  proofread: 7, // the text was read from a picture, and somebody compared what was doubtful with it
};

const encoder = new TextEncoder();

export class DocumentBuilder {
  #nodes = [];
  #texts = [];

  /** Running text. A line break inside it is `\n`. */
  paragraph(text) {
    this.#nodes.push(op.paragraph);
    this.#text(text);
  }

  /** Opens a table of so many rows and columns; its cells follow, in any order. */
  grid(rows, columns) {
    this.#nodes.push(op.grid, rows, columns);
  }

  /** A cell of the grid opened last, counted from 0. Paragraphs inside it are parted by `\n`. */
  cell(row, column, rowSpan, columnSpan, text) {
    this.#nodes.push(op.cell, row, column, rowSpan, columnSpan);
    this.#text(text);
  }

  /** Opens a page as its reader sees it, rotation applied. All lengths are in points, y grows downwards. */
  page(width, height) {
    this.#nodes.push(op.page, hundredths(width), hundredths(height));
  }

  /** Characters that stand side by side on one line of the page opened last, with the box that they take. */
  run(left, top, right, bottom, text) {
    this.#nodes.push(op.run, hundredths(left), hundredths(top), hundredths(right), hundredths(bottom));
    this.#text(text);
  }

  /** A line drawn on the page opened last: a stroke, or the long way of a thin filled rectangle. */
  rule(x0, y0, x1, y1) {
    this.#nodes.push(op.rule, hundredths(x0), hundredths(y0), hundredths(x1), hundredths(y1));
  }

  /** One of `noteCodes`. */
  note(code) {
    this.#nodes.push(op.note, code);
  }

  /** The whole document as bytes. */
  finish() {
    const nodes = Int32Array.from(this.#nodes);
    const texts = encoder.encode(this.#texts.join(""));
    const bytes = new Uint8Array(8 + nodes.byteLength + texts.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, magic, true);
    view.setUint32(4, nodes.length, true);
    nodes.forEach((value, i) => view.setInt32(8 + 4 * i, value, true));
    bytes.set(texts, 8 + nodes.byteLength);
    return bytes;
  }

  /** Texts end with NUL, which no document's own text keeps. */
  #text(text) {
    this.#texts.push(text.includes("\0") ? text.replaceAll("\0", "\ufffd") : text, "\0");
  }
}

/** Lengths travel as whole hundredths of a point; what is not a number or off any page becomes its edge. */
function hundredths(points) {
  const value = Math.round(points * 100);
  return Number.isFinite(value) ? Math.max(-1e8, Math.min(1e8, value)) : 0;
}
