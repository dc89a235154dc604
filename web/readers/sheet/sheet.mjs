// A worksheet while it is read: what its cells show, and what decides how they belong together.
import { limits } from "../limits.mjs";
import { problems, ReadFailure } from "../problems.mjs";

const tooManyCells = () => new ReadFailure(problems.tooLarge(
  `表格文件中有内容的单元格超过 ${limits.gridCells} 个`, `The spreadsheet has more than ${limits.gridCells} cells with content`));
const tooMuchText = () => new ReadFailure(problems.tooLarge("表格文件的文字过多", "The spreadsheet holds too much text"));

/** What all sheets of a workbook come to. */
export class Account {
  #cells = 0;
  #characters = 0;

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

  put(row, column, text) {
    if (text === "" || row < 0 || row > lastRow || column < 0 || column > lastColumn) return;
    this.#account.add(text);
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
