// A tree of HTML as blocks in reading order: paragraphs, and the tables that hold data as grids.
import { limits } from "../limits.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { attribute, kindOf } from "./tree.mjs";
import { gridOf, rowsOf } from "./table.mjs";

const orderedMark = {
  a: (n) => `${String.fromCharCode(97 + (n - 1) % 26)}.`,
  A: (n) => `${String.fromCharCode(65 + (n - 1) % 26)}.`,
  1: (n) => `${n}.`,
};

/** Text as a browser shows it: blanks collapsed, elements that stand by themselves on lines of their own. */
class Lines {
  lines = [];
  #line = "";
  #pending = false;

  text(value, keep) {
    if (keep) {
      const [first, ...others] = value.split(/\r\n|\r|\n/);
      this.#append(first);
      for (const other of others) {
        this.break();
        this.#append(other);
      }
      return;
    }
    for (const part of value.split(/([ \t\n\r\f]+)/)) {
      if (part === "") continue;
      if (/^[ \t\n\r\f]/.test(part)) this.#pending = this.#line !== "";
      else this.#append(part);
    }
  }

  #append(value) {
    if (value === "") return;
    this.#line += (this.#pending ? " " : "") + value;
    this.#pending = false;
  }

  /** An explicit line break: also a blank line is one. */
  break() {
    this.lines.push(this.#line);
    this.#line = "";
    this.#pending = false;
  }

  /** Ends a line that holds anything. */
  end() {
    if (this.#line !== "") this.break();
    this.#pending = false;
  }
}

export class BlockReader {
  #builder;
  #hidden;
  #lines = new Lines();
  #characters = 0;
  tables = 0;
  deletions = false;
  hiddenInTables = false;

  constructor(builder, hidden) {
    this.#builder = builder;
    this.#hidden = hidden;
  }

  read(root) {
    this.#walk(root, this.#lines, { keep: false, number: null, inTable: false });
    this.#flush();
  }

  #count(text) {
    this.#characters += text.length;
    if (this.#characters > limits.characters) throw new ReadFailure(problems.tooLarge("网页的文字过多", "The page holds too much text"));
  }

  #flush() {
    this.#lines.end();
    for (const line of this.#lines.lines) {
      if (line.trim() !== "") this.#builder.paragraph(line);
    }
    this.#lines = new Lines();
  }

  /** `lines` is where text goes: the document's, or those of a cell. */
  #walk(node, lines, state) {
    let item = 0;
    const list = node.nodeName === "ol" ? { mark: orderedMark[attribute(node, "type") ?? "1"] ?? orderedMark[1], next: Number.parseInt(attribute(node, "start") ?? "1", 10) || 1 } : null;
    for (const child of node.childNodes ?? []) {
      const kind = kindOf(child, this.#hidden);
      if (kind === "text") {
        this.#count(child.value);
        lines.text(child.value, state.keep);
      } else if (kind === "break") {
        lines.break();
      } else if (kind === "table") {
        lines = this.#table(child, lines, state);
      } else if (kind === "deleted") {
        this.deletions = true;
      } else if (kind === "hidden") {
        this.hiddenInTables ||= state.inTable;
      } else if (kind !== "dropped") {
        const style = attribute(child, "style") ?? "";
        const keep = state.keep ? !/white-space\s*:\s*(normal|nowrap)/i.test(style) : child.nodeName === "pre" || /white-space\s*:\s*(pre|pre-wrap|break-spaces)\b/i.test(style);
        const block = kind !== "inline";
        if (block) lines.end();
        if (list && child.nodeName === "li") {
          const value = Number.parseInt(attribute(child, "value") ?? "", 10);
          lines.text(list.mark(Number.isNaN(value) ? list.next + item : value), false);
          item++;
        }
        this.#walk(child, lines, { ...state, keep });
        if (block) lines.end();
      }
      if (lines !== this.#lines && !state.inTable) lines = this.#lines;
    }
  }

  /** Returns where text goes on: a table amid running text ends the paragraphs before it. */
  #table(node, lines, state) {
    const rows = rowsOf(node, this.#hidden);
    if (state.inTable) {
      // A table inside a cell of a table that holds data: its text, line by line.
      for (const row of rows) {
        lines.end();
        for (const cell of row.cells) {
          this.#walk(cell, lines, { ...state, keep: false });
          lines.text(" ", false);
        }
      }
      lines.end();
      return lines;
    }
    this.#flush();
    const grid = gridOf(rows, this.#hidden);
    if (grid === null) {
      for (const row of rows) {
        for (const cell of row.cells) {
          this.#walk(cell, this.#lines, { ...state, keep: false });
          this.#flush();
        }
      }
      return this.#lines;
    }
    this.tables++;
    this.#builder.grid(grid.rows, grid.columns);
    for (const cell of grid.cells) {
      const own = new Lines();
      this.#walk(cell.node, own, { keep: false, inTable: true });
      own.end();
      this.#builder.cell(cell.row, cell.column, cell.rowSpan, cell.columnSpan, own.lines.join("\n").replace(/\n+$/, ""));
    }
    return this.#lines;
  }
}
