// The text of a Word document: paragraphs and tables in order, as Word shows them with all changes accepted.
import { parseXml } from "../xml.mjs";

const isOff = (value) => value === "0" || value === "false" || value === "off";

/** Elements whose content is not part of the text. */
const skipped = new Set(["del", "moveFrom", "Fallback", "instrText", "delInstrText", "delText", "rt", "pPrChange", "rPrChange",
  "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange", "numberingChange", "docPartObj"]);
const deletions = new Set(["del", "moveFrom"]);

class BodyReader {
  blocks = [];
  changes = false;
  hidden = false;
  #numbering;
  #containers = [this.blocks];   // where blocks go: the body, a cell, a text box
  #paragraphs = [];
  #tables = [];
  #runs = [];                    // whether each open run is hidden
  #skipping = 0;
  #path = [];
  #collecting = false;           // inside w:t

  constructor(numbering) {
    this.#numbering = numbering;
  }

  get #paragraph() { return this.#paragraphs[this.#paragraphs.length - 1]; }
  get #table() { return this.#tables[this.#tables.length - 1]; }
  get #parent() { return this.#path[this.#path.length - 2]; }

  open(name, attributes) {
    this.#path.push(name);
    if (this.#skipping > 0 || skipped.has(name)) {
      if (this.#skipping === 0 && !this.#isMark(name)) {
        this.#skipping = this.#path.length;
        if (deletions.has(name)) this.changes = true;
      }
      if (this.#skipping > 0) return;
    }
    switch (name) {
      case "p": this.#paragraphs.push({ text: "", list: null, level: null, style: null, boxes: [] }); break;
      case "r": this.#runs.push(false); break;
      case "vanish":
      case "webHidden":
        if (this.#parent === "rPr" && this.#runs.length > 0 && !isOff(attributes.val)) this.#runs[this.#runs.length - 1] = true;
        break;
      case "pStyle": if (this.#paragraph) this.#paragraph.style = attributes.val; break;
      case "numId": if (this.#parent === "numPr" && this.#paragraph) this.#paragraph.list = attributes.val; break;
      case "ilvl": if (this.#parent === "numPr" && this.#paragraph) this.#paragraph.level = Number.parseInt(attributes.val, 10) || 0; break;
      case "t": this.#collecting = this.#runs.length > 0 || this.#parent === "r"; break;
      case "tab": if (this.#parent === "r") this.#add("\t"); break;
      case "br":
      case "cr": if (this.#parent === "r") this.#add("\n"); break;
      case "noBreakHyphen": this.#add("-"); break;
      case "sym": this.#add(String.fromCodePoint(Math.min(Number.parseInt(attributes.char ?? "", 16) || 0xfffd, 0x10ffff))); break;
      case "ins":
      case "moveTo":
      case "cellIns": this.changes = true; break;
      case "txbxContent": this.#containers.push([]); break;
      default: this.#openTable(name, attributes);
    }
  }

  /** A mark of a change on a paragraph's or row's own properties, not around content. */
  #isMark(name) {
    if (!deletions.has(name)) return false;
    if (this.#parent === "rPr") {
      this.changes = true;
      return true;
    }
    if (this.#parent === "trPr" && this.#table) {
      this.changes = true;
      this.#table.row.deleted = true;
      return true;
    }
    return false;
  }

  #openTable(name, attributes) {
    const table = this.#table;
    switch (name) {
      case "tbl": this.#tables.push({ rows: [], row: null, cell: null }); break;
      case "tr": if (table) table.row = { cells: [], before: 0, deleted: false }; break;
      case "gridBefore": if (table?.row) table.row.before = Number.parseInt(attributes.val, 10) || 0; break;
      case "tc":
        if (!table?.row) break;
        table.cell = { columnSpan: 1, merge: null, blocks: [], deleted: false };
        this.#containers.push(table.cell.blocks);
        break;
      case "gridSpan": if (table?.cell) table.cell.columnSpan = Math.min(Math.max(1, Number.parseInt(attributes.val, 10) || 1), 1000); break;
      case "vMerge": if (table?.cell) table.cell.merge = attributes.val === "restart" ? "restart" : "continue"; break;
      case "hMerge": if (table?.cell) table.cell.across = attributes.val !== "restart"; break;
      case "cellDel": if (table?.cell) table.cell.deleted = this.changes = true; break;
      default:
    }
  }

  text(text) {
    if (this.#skipping === 0 && this.#collecting) this.#add(text);
  }

  #add(text) {
    if (!this.#paragraph) return;
    if (this.#runs[this.#runs.length - 1]) {
      this.hidden ||= text.trim() !== "";
      return;
    }
    this.#paragraph.text += text;
  }

  #put(block) { this.#containers[this.#containers.length - 1].push(block); }

  close(name) {
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#skipping > 0) {
      if (this.#skipping === depth) this.#skipping = 0;
      return;
    }
    switch (name) {
      case "t": this.#collecting = false; break;
      case "r": this.#runs.pop(); break;
      case "p": this.#closeParagraph(); break;
      case "txbxContent": {
        const box = this.#containers.pop();
        if (this.#paragraph) this.#paragraph.boxes.push(...box);
        else box.forEach((block) => this.#put(block));
        break;
      }
      case "tc": this.#closeCell(); break;
      case "tr": {
        const table = this.#table;
        if (table?.row && !table.row.deleted && table.row.cells.length > 0) table.rows.push(table.row);
        if (table) table.row = null;
        break;
      }
      case "tbl": {
        const table = this.#tables.pop();
        if (table.rows.length > 0) this.#put({ rows: gridRows(table.rows) });
        break;
      }
      default:
    }
  }

  #closeParagraph() {
    const paragraph = this.#paragraphs.pop();
    const mark = paragraph.text === "" ? "" : this.#numbering.next(paragraph);
    this.#put({ text: mark + paragraph.text });
    paragraph.boxes.forEach((block) => this.#put(block));
  }

  #closeCell() {
    const table = this.#table;
    if (!table?.cell) return;
    this.#containers.pop();
    if (!table.cell.deleted) table.row.cells.push(table.cell);
    table.cell = null;
  }
}

/** Word's rows with each cell at its column, and cells merged downwards as one. */
function gridRows(rows) {
  const above = new Map();   // column → the cell that may go on below
  return rows.map(({ cells, before }) => {
    const row = [];
    let column = before;
    const here = new Map();
    for (const cell of cells) {
      if (cell.across && row.length > 0) {
        row[row.length - 1].columnSpan += cell.columnSpan;
      } else if (cell.merge === "continue" && above.has(column)) {
        const top = above.get(column);
        top.rowSpan++;
        here.set(column, top);
      } else {
        const placed = { column, columnSpan: cell.columnSpan, rowSpan: 1, blocks: cell.blocks };
        row.push(placed);
        if (cell.merge !== null) here.set(column, placed);
      }
      column += cell.columnSpan;
    }
    above.clear();
    for (const [at, cell] of here) above.set(at, cell);
    return row;
  });
}

/** { blocks, changes, hidden } of document.xml or of a part with notes. */
export function readBody(bytes, numbering, kind) {
  const reader = new BodyReader(numbering);
  parseXml(bytes, reader, kind);
  return reader;
}
