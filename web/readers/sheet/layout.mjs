// A worksheet as a document: sheets hold titles, running text and tables below each other, all of it in cells.
// Rows with one text that no table claims are paragraphs; what remains between them are grids.
import { limits } from "../limits.mjs";
import { problems, ReadFailure } from "../problems.mjs";

/** Texts from this length on are no labels of a table without lines. */
const longText = 40;
const endsSentence = /[。；：！？]$/;
/** Merged cells wider than this are so by habit ("merge the whole row") and make no columns. */
const widestMerge = 64;

const tooLarge = () => new ReadFailure(problems.tooLarge(
  `表格超过 ${limits.gridCells} 个单元格`, `A table has more than ${limits.gridCells} cells`));

/** Where rows and columns stand once the hidden ones are gone: -1 for those. */
class Axis {
  #hidden;   // [[first, last]] in order

  constructor(ranges) {
    this.#hidden = [];
    for (const [first, last] of ranges.filter((range) => range[0] <= range[1]).sort((a, b) => a[0] - b[0])) {
      const before = this.#hidden[this.#hidden.length - 1];
      if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
      else this.#hidden.push({ first, last, gone: before ? before.gone + before.last - before.first + 1 : 0 });
    }
  }

  /** [place, whether it is hidden]; a hidden one stands where the next shown one does. */
  place(index) {
    let low = 0;
    let high = this.#hidden.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#hidden[middle].first <= index) low = middle + 1;
      else high = middle;
    }
    const range = this.#hidden[low - 1];
    if (!range) return [index, false];
    if (index <= range.last) return [range.first - range.gone, true];
    return [index - range.gone - (range.last - range.first + 1), false];
  }
}

/** The cells that are shown, with their spans: { rows: Map(row → [cell]), ruled: rows with lines, hidden: whether any text is not shown }. */
function shownCells(sheet) {
  const rowAxis = new Axis([...sheet.hiddenRows].map((row) => [row, row]));
  const columnAxis = new Axis(sheet.hiddenColumns);
  const extent = (axis, first, last) => {
    const [from] = axis.place(first);
    const [to, hidden] = axis.place(last);
    return [from, hidden ? to - 1 : to];
  };
  const covered = new Map();   // row → columns under merged cells
  const spans = new Map();     // row → Map(column → { bottom, right })
  let lastRow = -1;
  let lastColumn = -1;
  for (const [row, cells] of sheet.rows) {
    lastRow = Math.max(lastRow, row);
    for (const column of cells.keys()) lastColumn = Math.max(lastColumn, column);
  }
  for (const [row, [, last]] of sheet.ruled) {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, last);
  }
  for (const { left, right } of sheet.merges) if (right - left < widestMerge) lastColumn = Math.max(lastColumn, right);
  let work = 0;
  for (const { top, left, bottom, right } of sheet.merges) {
    const end = { bottom: Math.min(bottom, lastRow), right: Math.min(right, lastColumn) };
    if (end.bottom < top || end.right < left) continue;
    work += (end.bottom - top + 1) * (end.right - left + 1);
    if (work > limits.gridCells) throw tooLarge();
    if (!spans.has(top)) spans.set(top, new Map());
    spans.get(top).set(left, end);
    for (let row = top; row <= end.bottom; row++) {
      if (!covered.has(row)) covered.set(row, new Set());
      for (let column = left; column <= end.right; column++) covered.get(row).add(column);
    }
  }

  const rows = new Map();
  let hidden = false;
  const take = (row, column, text) => {
    const end = spans.get(row)?.get(column);
    if (!end && covered.get(row)?.has(column)) return;
    const [top, bottom] = extent(rowAxis, row, end?.bottom ?? row);
    const [left, right] = extent(columnAxis, column, end?.right ?? column);
    if (bottom < top || right < left) {
      hidden ||= text.trim() !== "";
      return;
    }
    if (!rows.has(top)) rows.set(top, []);
    rows.get(top).push({ left, right, bottom, text });
  };
  for (const [row, cells] of sheet.rows) for (const [column, text] of cells) take(row, column, text);
  for (const [row, merged] of spans) for (const column of merged.keys()) if (!sheet.rows.get(row)?.has(column)) take(row, column, "");

  const ruled = new Set();
  for (const [row, [first, last]] of sheet.ruled) {
    const [place, isHidden] = rowAxis.place(row);
    const [left, right] = extent(columnAxis, first, last);
    if (!isHidden && right >= left) ruled.add(place);
  }
  return { rows, ruled, hidden };
}

/** Bands of rows that merged cells hold together: [{ top, bottom, cells: Map(row → cells), ruled, filled }] */
function bandsOf({ rows, ruled }) {
  const bands = [];
  const tops = [...new Set([...rows.keys(), ...ruled])].sort((a, b) => a - b);
  for (const top of tops) {
    const cells = rows.get(top) ?? [];
    const bottom = cells.reduce((most, cell) => Math.max(most, cell.bottom), top);
    let band = bands[bands.length - 1];
    if (band && top <= band.bottom) band.bottom = Math.max(band.bottom, bottom);
    else bands.push((band = { top, bottom, cells: new Map(), ruled: false, filled: [] }));
    band.cells.set(top, cells);
    band.ruled ||= ruled.has(top);
    for (const cell of cells) if (cell.text.trim() !== "") band.filled.push(cell);
  }
  return bands.filter((band) => band.ruled || band.filled.length > 0);
}

/** Bands that belong to one table or text: none blank lies between them. */
function runsOf(bands) {
  const runs = [];
  for (const band of bands) {
    const run = runs[runs.length - 1];
    if (run && band.top <= run[run.length - 1].bottom + 1) run.push(band);
    else runs.push([band]);
  }
  return runs;
}

/** How many columns the rows of a run come to. */
function widthOf(run) {
  let left = Infinity;
  let right = -1;
  for (const { filled } of run) {
    for (const cell of filled) {
      left = Math.min(left, cell.left);
      right = Math.max(right, cell.right);
    }
  }
  return right - left + 1;
}

/** For each band of a run whether it is running text rather than a row of a table. */
function findText(run, hasLines) {
  const single = run.map((band) => band.filled.length === 1);
  const width = widthOf(run.filter((_, i) => !single[i]));
  const tables = single.map((value, i) => (value ? -1 : i)).filter((i) => i >= 0);
  return run.map((band, i) => {
    if (!single[i]) return false;
    const [cell] = band.filled;
    const across = cell.right - cell.left + 1;
    if (across >= width) return true;
    if (hasLines) return !band.ruled;
    const inTable = i > tables[0] && i < tables[tables.length - 1];
    return inTable ? cell.text.length >= longText || endsSentence.test(cell.text.trim()) : across === 1;
  });
}

/** Rows and columns of a table, from the first to the last that hold anything. */
function extentOf(bands) {
  const filled = bands.flatMap((band) => band.filled);
  return {
    top: bands[0].top,
    bottom: bands[bands.length - 1].bottom,
    left: filled.reduce((least, cell) => Math.min(least, cell.left), Infinity),
    right: filled.reduce((most, cell) => Math.max(most, cell.right), -1),
  };
}

/** All cells of a table, also blank ones, in reading order. */
function cellsOf(bands, { top, bottom, left, right }) {
  const columns = right - left + 1;
  if ((bottom - top + 1) * columns > limits.gridCells) throw tooLarge();
  const taken = new Uint8Array((bottom - top + 1) * columns);
  const cells = [];
  for (const band of bands) {
    for (let row = band.top; row <= band.bottom; row++) {
      const given = new Map((band.cells.get(row) ?? []).map((cell) => [cell.left, cell]));
      for (let column = left; column <= right; column++) {
        const place = (row - top) * columns + column - left;
        if (taken[place]) continue;
        const cell = given.get(column) ?? { right: column, bottom: row, text: "" };
        const last = Math.min(cell.right, right);
        for (let i = row; i <= cell.bottom; i++) {
          const from = (i - top) * columns + column - left;
          taken.fill(1, from, from + last - column + 1);
        }
        cells.push({ row: row - top, column, last, rowSpan: cell.bottom - row + 1, text: cell.text });
      }
    }
  }
  return cells;
}

function writeGrid(builder, bands) {
  const extent = extentOf(bands);
  const cells = cellsOf(bands, extent);
  // Columns that begin no cell are there for another table of the sheet.
  const starts = [...new Set(cells.map((cell) => cell.column))].sort((a, b) => a - b);
  const places = new Map(starts.map((column, i) => [column, i]));
  if (starts.length < 2) {
    for (const cell of cells) if (cell.text.trim() !== "") builder.paragraph(cell.text);
    return;
  }
  builder.grid(extent.bottom - extent.top + 1, starts.length);
  for (const { row, column, last, rowSpan, text } of cells) {
    builder.cell(row, places.get(column), rowSpan, (places.get(last + 1) ?? starts.length) - places.get(column), text);
  }
}

/** Bands without those at either end that are blank. */
function trimmed(bands) {
  const isFilled = (band) => band.filled.length > 0;
  const first = bands.findIndex(isFilled);
  if (first < 0) return [];
  let end = bands.length;
  while (!isFilled(bands[end - 1])) end--;
  return bands.slice(first, end);
}

/** Writes what a sheet shows; gives whether it hides anything. */
export function writeSheet(builder, sheet) {
  const shown = shownCells(sheet);
  const hasLines = shown.ruled.size > 0;
  for (const run of runsOf(bandsOf(shown))) {
    const isText = findText(run, hasLines);
    let table = [];
    const flush = () => {
      const bands = trimmed(table);
      if (bands.length > 0) writeGrid(builder, bands);
      table = [];
    };
    run.forEach((band, i) => {
      if (!isText[i]) {
        table.push(band);
        return;
      }
      flush();
      builder.paragraph(band.filled[0].text);
    });
    flush();
  }
  return shown.hidden;
}
