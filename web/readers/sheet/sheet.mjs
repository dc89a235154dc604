// A worksheet while it is read: what its cells show, and what decides how they belong together.
import { limits } from "../limits.mjs";
import { problems, ReadFailure } from "../problems.mjs";

const tooManyCells = () => new ReadFailure(problems.tooLarge(
  `表格文件中有内容的单元格超过 ${limits.gridCells} 个`, `The spreadsheet has more than ${limits.gridCells} cells with content`));
const tooManyBlanks = () => new ReadFailure(problems.tooLarge(
  `表格文件的单元格超过 ${limits.sheetCells} 个`, `The spreadsheet has more than ${limits.sheetCells} cells`));
const tooManySheets = () => new ReadFailure(problems.tooLarge(
  `表格文件有超过 ${limits.pages} 张工作表`, `The spreadsheet has more than ${limits.pages} sheets`));
const tooMuchText = () => new ReadFailure(problems.tooLarge("表格文件的文字过多", "The spreadsheet holds too much text"));

/** What all sheets of a workbook come to. */
export class Account {
  #passed = 0;
  #cells = 0;
  #characters = 0;

  /** So many sheets are there. */
  expect(sheets) {
    if (sheets > limits.pages) throw tooManySheets();
  }

  /** A cell, row or record, blank or not. */
  pass() {
    if (++this.#passed > limits.sheetCells) throw tooManyBlanks();
  }

  add(text) {
    this.#cells++;
    this.#characters += text.length;
    if (this.#cells > limits.gridCells) throw tooManyCells();
    if (this.#characters > limits.characters) throw tooMuchText();
  }
}

const lastRow = 1_048_575;
const lastColumn = 16_383;

export class Sheet {
  /** Map(row → Map(column → text)): cells that show anything. */
  rows = new Map();
  /** [{ top, left, bottom, right }], each end included. */
  merges = [];
  hiddenRows = new Set();
  /** [[first, last]] */
  hiddenColumns = [];
  /** Map(row → [first, last]): between which columns cells have lines at their sides. */
  ruled = new Map();
  #account;

  constructor(account) {
    this.#account = account;
  }

  /** A cell with content; its format may show none of it. */
  put(row, column, text) {
    this.#account.add(text);
    if (text === "" || row < 0 || row > lastRow || column < 0 || column > lastColumn) return;
    if (!this.rows.has(row)) this.rows.set(row, new Map());
    this.rows.get(row).set(column, text);
  }

  rule(row, column) {
    if (row < 0 || row > lastRow || column < 0 || column > lastColumn) return;
    const reach = this.ruled.get(row);
    if (!reach) this.ruled.set(row, [column, column]);
    else if (column < reach[0]) reach[0] = column;
    else if (column > reach[1]) reach[1] = column;
  }

  merge(top, left, bottom, right) {
    const inside = top >= 0 && left >= 0 && bottom <= lastRow && right <= lastColumn;
    if (!inside || bottom < top || right < left || (top === bottom && left === right)) return;
    if (this.merges.length >= limits.gridCells) throw tooManyCells();
    this.merges.push({ top, left, bottom, right });
  }
}
