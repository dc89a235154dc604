// The paragraphs and tables of a Word file, in order ([MS-DOC] 2.4.2 to 2.4.4).
import { checkTableSize } from "../blocks.mjs";
import { limits } from "../limits.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { tablesOf } from "./grid.mjs";
import { leftOut, marks } from "./marks.mjs";
import { visitChanges } from "./pieces.mjs";
import { RowDefinition } from "./row.mjs";
import { runAt, visitSprms } from "./sprms.mjs";
import { listOfStyle, listSprm } from "./styles.mjs";

const sprm = {
  style: 0x4600, inTable: 0x2416, rowEnd: 0x2417, depth: 0x6649, innerCellEnd: 0x244b, innerRowEnd: 0x244c,
  elsewhere: new Set([0x6645, 0x6646, 0x646b]),
};
const tableGroup = 5;
const cellMark = 0x07;
const pageMark = 0x0c;
const control = /[\x00-\x08\x0b-\x1f\x28]/;

const tooDeep = () => new ReadFailure(problems.tooLarge("文件中的表格嵌套过深", "The tables of the file are nested too deep"));

/** Properties of the paragraph looked at last; one object for all, for speed. */
class Paragraph {
  clear(style) {
    this.style = style;
    this.inTable = this.rowEnd = this.innerCellEnd = this.innerRowEnd = false;
    this.depth = null;
    this.list = this.level = null;
    this.row = null;
  }
}

export class BodyReader {
  changes = false;
  hidden = false;
  #file;
  #paragraph = new Paragraph();
  #piece = 0;

  /** `file`: { main, data(), text, pieces, marks, symbols, paragraphRuns, styles, numbers, effort } */
  constructor(file) {
    this.#file = file;
  }

  #visit = (bytes, code, at, size) => {
    const paragraph = this.#paragraph;
    if (((code >> 10) & 7) === tableGroup) {
      paragraph.row ??= new RowDefinition();
      paragraph.row.visit(bytes, code, at, size);
      return;
    }
    switch (code) {
      case sprm.style: paragraph.style = bytes[at] | (bytes[at + 1] << 8); break;
      case sprm.inTable: paragraph.inTable = bytes[at] !== 0; break;
      case sprm.rowEnd: paragraph.rowEnd = bytes[at] !== 0; break;
      case sprm.depth: paragraph.depth = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16); break;
      case sprm.innerCellEnd: paragraph.innerCellEnd = bytes[at] !== 0; break;
      case sprm.innerRowEnd: paragraph.innerRowEnd = bytes[at] !== 0; break;
      case listSprm.list: paragraph.list = bytes[at] | (bytes[at + 1] << 8); break;
      case listSprm.level: paragraph.level = bytes[at]; break;
      default:
    }
  };

  /** Properties too long for a page stand in the data stream. */
  #visitAll = (bytes, code, at, size) => {
    if (!sprm.elsewhere.has(code)) {
      this.#visit(bytes, code, at, size);
      return;
    }
    const data = this.#file.data();
    const from = (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0;
    if (from + 2 > data.length) return;
    const length = data[from] | (data[from + 1] << 8);
    this.#file.effort.spend(length);
    visitSprms(data, from + 2, from + 2 + length, this.#visit);
  };

  /** The piece that holds a character; mostly the one that held the last. */
  #pieceAt(cp) {
    const { pieces } = this.#file;
    if (pieces[this.#piece].cp <= cp && cp < pieces[this.#piece].end) return pieces[this.#piece];
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle].end <= cp) low = middle + 1;
      else high = middle;
    }
    this.#piece = low;
    return pieces[low];
  }

  /** Reads the properties of the paragraph that the character at `cp` ends; whether it ends one. */
  #readProperties(cp) {
    const { main, paragraphRuns: runs, effort } = this.#file;
    const piece = this.#pieceAt(cp);
    const fc = piece.fc + (cp - piece.cp) * piece.width;
    const run = runAt(runs, fc);
    const known = run < runs.from.length && runs.from[run] <= fc;
    const at = known ? runs.at[run] : 0;
    const size = known ? runs.size[run] : 0;
    this.#paragraph.clear(at > 0 && size >= 2 ? main[at] | (main[at + 1] << 8) : 0);
    effort.spend(size);
    if (at > 0) visitSprms(main, at + 2, at + size, this.#visitAll);
    visitChanges(piece, this.#visitAll, effort);
    return !known || runs.to[run] <= fc + piece.width;
  }

  /** What a reader sees of the characters from `from` to `to`. */
  #visibleText(from, to) {
    const { text, marks: of, symbols } = this.#file;
    let mark = 0;
    for (let i = from; i < to; i++) mark |= of[i];
    const raw = text.slice(from, to);
    if (mark & (marks.inserted | marks.deleted)) this.changes = true;
    if ((mark & (leftOut | marks.symbol)) === 0 && !control.test(raw)) return raw;
    let out = "";
    let begun = from;
    for (let i = from; i <= to; i++) {
      const code = i < to ? text.charCodeAt(i) : 0;
      const isSymbol = i < to && (of[i] & marks.symbol) !== 0 && symbols.has(i);
      const plain = i < to && (of[i] & leftOut) === 0 && !isSymbol && (code >= 0x20 || code === 0x09);
      if (plain) continue;
      out += text.slice(begun, i);
      begun = i + 1;
      if (i === to) break;
      if ((of[i] & leftOut) !== 0) {
        if ((of[i] & leftOut) === marks.hidden && code > 0x20 && code !== 0x3000) this.hidden = true;
      } else if (isSymbol) out += String.fromCharCode(symbols.get(i));
      else if (code === 0x0b || code === 0x0e || code === pageMark) out += "\n";
      else if (code === 0x1e) out += "\u2011";
    }
    return out;
  }

  #number() {
    const { numbers, styles } = this.#file;
    if (!numbers.any) return "";
    const { style, list, level } = this.#paragraph;
    const inherited = list !== null && level !== null ? null : listOfStyle(styles, style);
    return numbers.next(list ?? inherited.list, level ?? inherited?.level ?? 0);
  }

  /**
   * The blocks (see blocks.mjs) of the characters from `from` to `to`. `between(cp)` gives blocks to put between
   * those before and after a position, asked for around each paragraph outside tables.
   */
  read(from, to, between = () => []) {
    const { text, marks: of } = this.#file;
    const body = [];
    const tables = [];   // open tables, outermost first: { rows, cells, blocks, size }
    const paragraph = this.#paragraph;

    const endRow = (table, definition) => {
      if (table.cells.length > 0) table.rows.push({ cells: table.cells, definition: definition ?? table.rows[table.rows.length - 1]?.definition ?? new RowDefinition() });
      table.cells = [];
      table.blocks = [];
    };
    const put = (block, depth) => (depth === 0 ? body : tables[depth - 1].blocks).push(block);
    const closeTables = (depth) => {
      while (tables.length > depth) {
        const table = tables[tables.length - 1];
        if (table.blocks.length > 0) table.cells.push(table.blocks);
        endRow(table, null);
        tables.pop();
        for (const rows of tablesOf(table.rows)) put({ rows }, tables.length);
      }
    };

    const ends = /[\r\x07\x0c]/g;
    ends.lastIndex = from;
    let begun = from;
    let carried = "";   // a paragraph whose mark is deleted or hidden goes on in the next
    while (begun < to) {
      const found = ends.exec(text);
      const end = found === null || found.index >= to ? to : found.index;
      const code = end < to ? text.charCodeAt(end) : 0x0d;
      const endsHere = this.#readProperties(Math.min(end, to - 1));
      if (code === pageMark && !endsHere) continue;
      const content = carried + this.#visibleText(begun, end);
      const start = begun;
      const gone = end < to && (of[end] & (marks.deleted | marks.hidden)) !== 0;
      begun = end + 1;

      let depth = paragraph.depth ?? (paragraph.inTable ? 1 : 0);
      if (code === cellMark) depth = 1;
      if (depth > limits.nestedTables) throw tooDeep();
      const isRowEnd = code === cellMark ? paragraph.rowEnd : depth > 1 && paragraph.innerRowEnd;
      const isCellEnd = code === cellMark || (depth > 1 && paragraph.innerCellEnd);
      if (end < to && of[end] & (marks.deleted | marks.inserted)) this.changes = true;
      if (gone && !isCellEnd && !isRowEnd) {
        carried = content;
        continue;
      }
      carried = "";

      const mark = isRowEnd ? "" : this.#number();
      closeTables(depth);
      while (tables.length < depth) tables.push({ rows: [], cells: [], blocks: [], size: 0 });
      const table = tables[depth - 1];
      if (isRowEnd) {
        if (gone) table.cells = [];
        endRow(table, paragraph.row);
        continue;
      }
      if (depth === 0) body.push(...between(start));
      put({ text: mark + content }, depth);
      if (depth === 0) body.push(...between(begun));
      if (isCellEnd) {
        table.cells.push(table.blocks);
        table.blocks = [];
        table.size++;
        checkTableSize(table.size);
      }
    }
    closeTables(0);
    if (carried !== "") body.push({ text: carried });
    return body;
  }
}
