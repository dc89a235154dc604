// A page's glyphs put together to runs, and the whole page turned so that most of its text is level.
import { identity } from "./matrix.mjs";

/** Glyphs of one run stand no farther apart than this share of their size; a single blank may be wider. */
const widestGap = 0.25;
const widestBlank = 0.75;

const directions = [[1, 0], [0, 1], [-1, 0], [0, -1]];

export class PageCollector {
  #runs = directions.map(() => []);
  #rules = [];
  #open = null;
  #seen = new Set();
  glyphs = 0;
  hidden = 0;
  /** What is neither text nor a line: pictures, and shapes with curves, as letters become that were turned into outlines. */
  pictures = 0;
  /** From the page as it is written back to the page that was given, once it is written. */
  turned = identity;

  constructor(width, height) {
    this.width = width;
    this.height = height;
  }

  picture() {
    this.pictures++;
  }

  rule(x0, y0, x1, y1) {
    if (this.#rules.length < 40_000) this.#rules.push([x0, y0, x1, y1]);
  }

  glyph(unicode, x, y, dx, dy, advance, size, hidden) {
    const way = directions.findIndex(([u, v]) => dx * u + dy * v > 0.996);
    if (way < 0 || !(size > 0.5) || size > 2000) return;
    const [u, v] = directions[way];
    const along = x * u + y * v;
    const base = y * u - x * v;
    const text = /^[\s\u00a0\u3000]*$/.test(unicode) ? " " : visible(unicode);
    const open = this.#open;
    const gap = open ? along - open.end : 0;
    const goesOn = open && open.way === way && Math.abs(base - open.base) < 0.15 * size &&
      Math.abs(size - open.size) < 0.3 * size && gap > -0.4 * size && gap < (open.blank ? widestBlank : widestGap) * size;
    if (!goesOn) this.#close();
    if (text === " ") {
      if (this.#open) this.#open.blank = true;
      return;
    }
    this.glyphs++;
    if (hidden) this.hidden++;
    if (!this.#open) {
      this.#open = { way, base, size, start: along, end: along + advance, text, blank: false };
      return;
    }
    this.#open.text += (this.#open.blank ? " " : "") + text;
    this.#open.blank = false;
    this.#open.end = Math.max(this.#open.end, along + advance);
  }

  /** Text drawn twice a hair apart, to look bold, is one text. */
  #close() {
    const run = this.#open;
    this.#open = null;
    if (!run) return;
    const column = Math.round(run.start / 2);
    const row = Math.round(run.base / 2);
    for (const c of [column - 1, column, column + 1]) {
      for (const r of [row - 1, row, row + 1]) if (this.#seen.has(`${run.text}|${run.way}|${c}|${r}`)) return;
    }
    this.#seen.add(`${run.text}|${run.way}|${column}|${row}`);
    this.#runs[run.way].push(run);
  }

  /** Which way most of the text runs, in quarters of a turn from level: the page is turned back by as many. */
  get way() {
    this.#close();
    const letters = this.#runs.map((runs) => runs.reduce((sum, run) => sum + run.text.length, 0));
    return letters.indexOf(Math.max(...letters));
  }

  /** Text that runs another way than most of the page's is a watermark or a margin's, and left out. */
  write(builder) {
    const { way } = this;
    const [u, v] = directions[way];
    const turn = (x, y) => [x * u + y * v, y * u - x * v];
    const [a, b] = [turn(0, 0), turn(this.width, this.height)];
    const left = Math.min(a[0], b[0]);
    const top = Math.min(a[1], b[1]);
    this.turned = [u, v, -v, u, left * u - top * v, left * v + top * u];
    builder.page(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
    for (const { start, end, base, size, text } of this.#runs[way]) {
      builder.run(start - left, base - top - 0.8 * size, end - left, base - top + 0.2 * size, text);
    }
    for (const [x0, y0, x1, y1] of this.#rules) {
      const [from, to] = [turn(x0, y0), turn(x1, y1)];
      builder.rule(from[0] - left, from[1] - top, to[0] - left, to[1] - top);
    }
  }
}

/** A glyph whose character the file does not tell stays visible as such: nothing is dropped in silence. */
function visible(unicode) {
  return unicode === "" || /^[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff\ufffe\uffff]+$/.test(unicode) ? "\ufffd" : unicode;
}
