// The text of an OpenDocument: content.xml's paragraphs and tables in order. What a tracked change deleted does
// not stand in the text there, so reading it is reading it with all changes accepted.
import { checkTableSize, Room } from "../blocks.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { parseXml } from "../xml.mjs";
import { Counter } from "./styles.mjs";

/** What is not part of the text: remarks, how a word is said, what a picture shows, machinery. */
const passedOver = new Set(["annotation", "annotation-end", "ruby-text", "note-citation", "title", "desc", "binary-data",
  "object", "object-ole", "forms", "scripts", "event-listeners", "sequence-decls", "variable-decls", "user-field-decls",
  "covered-table-cell", "format-change", "font-face-decls", "meta"]);

const shapes = ["frame", "custom-shape", "rect", "caption", "ellipse", "circle", "polygon", "path", "connector", "line", "g"];
const otherKinds = new Set(["spreadsheet", "presentation", "drawing", "chart", "image", "database"]);
const many = (value) => (/^\d{1,7}$/.test(value ?? "") ? Math.max(1, Number(value)) : 1);
const last = (list) => list[list.length - 1];

/** Puts a cell at the next column. Writers that leave out the places under spans (pandoc) mean the next free one. */
function place({ rows, row, reach }, cell) {
  while (reach[row.column] > rows.length) row.column += 1;
  row.cells.push({ column: row.column, ...cell });
  for (let i = 0; i < cell.columnSpan; i++) reach[row.column + i] = rows.length + cell.rowSpan;
  row.column += 1;
}

class BodyReader {
  blocks = [];
  footnotes = [];
  endnotes = [];
  trackedChanges = false;
  hiddenText = false;
  #room = new Room();
  #styles;
  #closers = [];
  #flow = this.blocks;
  #paragraph = null;
  #hidden = false;
  #lists = [];
  #tables = [];
  #repeated = 0;
  #counters = new Map();   // of lists, by their id
  #latest = new Map();     // of the list last seen, by its style
  #outline = new Counter();

  constructor(styles) {
    this.#styles = styles;
  }

  open(name, attributes, parent) {
    if (name === "covered-table-cell") this.covered(attributes);
    if (passedOver.has(name)) return false;
    if (parent === "body" && otherKinds.has(name)) {
      throw new ReadFailure(problems.unsupported(" OpenDocument 文件，但不是文字文档", "an OpenDocument, but not a text document"));
    }
    this.#styles.open(name, attributes);
    const closer = Object.hasOwn(opening, name) ? opening[name].call(this, attributes, parent) : undefined;
    if (closer === false) return false;
    this.#closers.push(closer);
    return undefined;
  }

  close(name) {
    this.#styles.close(name);
    this.#closers.pop()?.();
  }

  /** Blanks count once, and not at all where a paragraph begins or ends. */
  text(text) {
    const paragraph = this.#paragraph;
    if (!paragraph) return;
    const collapsed = text.replace(/[ \t\r\n]+/g, " ");
    const shown = paragraph.blank && collapsed.startsWith(" ") ? collapsed.slice(1) : collapsed;
    if (shown === "" || !this.write(shown)) return;
    paragraph.blank = shown.endsWith(" ");
  }

  /** Adds to the paragraph what stands so in it; false if it is hidden. */
  write(text) {
    const paragraph = this.#paragraph;
    if (!paragraph) return false;
    if (this.#hidden || paragraph.hidden) {
      if (text.trim() !== "") this.hiddenText = true;
      return false;
    }
    this.#room.spend(text);
    paragraph.text += text;
    paragraph.blank = false;
    return true;
  }

  paragraph(attributes, isHeading) {
    const style = attributes["style-name"];
    const [outer, outerHidden] = [this.#paragraph, this.#hidden];
    const number = this.#numberBefore(attributes, isHeading);
    const paragraph = { text: "", blank: true, hidden: false, boxes: [] };
    this.#room.spendBlock(number);
    this.#paragraph = paragraph;
    this.#hidden = this.#styles.hides("paragraph", style) ?? false;
    return () => {
      const hidden = paragraph.hidden || this.#hidden;
      [this.#paragraph, this.#hidden] = [outer, outerHidden];
      const text = paragraph.blank ? paragraph.text.replace(/ $/, "") : paragraph.text;
      if (!hidden || text !== "") this.#flow.push({ text: hidden ? text : number + text });
      for (const block of paragraph.boxes) this.#flow.push(block);
    };
  }

  #numberBefore(attributes, isHeading) {
    const list = last(this.#lists);
    if (list) {
      const { item } = list;
      if (!item || item.counted) return "";
      item.counted = true;
      return list.counter.next(this.#styles.levels(item.style ?? list.style), this.#lists.length, item.start);
    }
    if (!isHeading || attributes["is-list-header"] === "true" || this.#styles.unnumbered(attributes["style-name"])) return "";
    const start = attributes["restart-numbering"] === "true" ? many(attributes["start-value"]) : null;
    return this.#outline.next(this.#styles.levels(null), Math.min(many(attributes["outline-level"]), 10), start);
  }

  hide(hidden) {
    const outer = this.#hidden;
    this.#hidden = hidden ?? outer;
    return () => {
      this.#hidden = outer;
    };
  }

  span(attributes) {
    return this.hide(this.#styles.hides("text", attributes["style-name"]));
  }

  hideParagraph() {
    if (this.#paragraph) this.#paragraph.hidden = true;
  }

  list(attributes) {
    const outer = last(this.#lists);
    const list = { counter: outer?.counter, style: attributes["style-name"] ?? outer?.style, item: null };
    const goesOn = attributes["continue-numbering"] === "true";
    if (outer) {
      if (!goesOn) outer.counter.restart(this.#lists.length + 1);
    } else {
      list.counter = this.#counters.get(attributes["continue-list"]) ?? (goesOn ? this.#latest.get(list.style) : undefined) ?? new Counter();
      if (attributes.id !== undefined) this.#counters.set(attributes.id, list.counter);
    }
    this.#latest.set(list.style, list.counter);
    this.#lists.push(list);
    return () => this.#lists.pop();
  }

  item(attributes, counted) {
    const list = last(this.#lists);
    if (!list) return;
    const start = attributes["start-value"];
    list.item = { counted, style: attributes["style-override"], start: start === undefined ? null : many(start) };
  }

  /** Reads what comes as a flow of its own; `done(blocks)` takes it at the end. */
  aside(done) {
    const outer = [this.#flow, this.#paragraph, this.#lists, this.#hidden];
    const blocks = [];
    [this.#flow, this.#paragraph, this.#lists] = [blocks, null, []];
    return () => {
      [this.#flow, this.#paragraph, this.#lists, this.#hidden] = outer;
      done(blocks);
    };
  }

  /** A picture's frame, a text box, a drawing: the text in it follows the paragraph that it stands in. */
  shape() {
    const hidden = this.#hidden;
    return this.aside((blocks) => {
      const target = this.#paragraph?.boxes ?? this.#flow;
      if (hidden && blocks.length > 0) this.hiddenText = true;
      else for (const block of blocks) target.push(block);
    });
  }

  note(attributes) {
    const hidden = this.#hidden;
    return this.aside((blocks) => {
      const notes = attributes["note-class"] === "endnote" ? this.endnotes : this.footnotes;
      if (!hidden) for (const block of blocks) notes.push(block);
    });
  }

  table() {
    const rows = [];
    // `reach`: for each column the row in which cells from above no longer take it; `size`: columns taken by its cells.
    this.#tables.push({ rows, row: null, cell: null, size: 0, reach: [] });
    return () => {
      this.#tables.pop();
      if (rows.length > 0) this.#flow.push({ rows });
    };
  }

  row(attributes) {
    const table = last(this.#tables);
    if (!table || table.row) return undefined;
    if (/^(collapse|filter)$/.test(attributes.visibility)) {
      this.hiddenText = true;
      return false;
    }
    const row = table.row = { cells: [], column: 0 };
    const repeated = many(attributes["number-rows-repeated"]);
    return () => {
      table.row = null;
      this.repeat((repeated - 1) * Math.max(row.column, 1));
      for (let i = 0; i < repeated; i++) table.rows.push(row.cells);
    };
  }

  cell(attributes) {
    const table = last(this.#tables);
    if (!table?.row || table.cell) return undefined;
    const repeated = many(attributes["number-columns-repeated"]);
    const columnSpan = many(attributes["number-columns-spanned"]);
    const rowSpan = many(attributes["number-rows-spanned"]);
    this.repeat(repeated - 1);
    table.size += repeated * columnSpan;
    checkTableSize(table.size);
    this.#room.spendBlock("");
    table.cell = table.row;
    return this.aside((blocks) => {
      table.cell = null;
      for (let i = 0; i < repeated; i++) place(table, { columnSpan, rowSpan, blocks });
    });
  }

  /** Cells that are written once and stand there many times: for all tables together no more than for one. */
  repeat(cells) {
    this.#repeated += cells;
    checkTableSize(this.#repeated);
  }

  /** The place of a cell that another one spans. */
  covered(attributes) {
    const row = last(this.#tables)?.row;
    if (!row) return;
    row.column += many(attributes["number-columns-repeated"]);
    checkTableSize(row.column);
  }

  change() {
    this.trackedChanges = true;
    return false;
  }

  leaveOut() {
    this.hiddenText = true;
    return false;
  }
}

/** By element: what its start does. Gives what its end does, or false for passing over all that is in it. */
const opening = {
  p(attributes) { return this.paragraph(attributes, false); },
  h(attributes) { return this.paragraph(attributes, true); },
  span(attributes) { return this.span(attributes); },
  s({ c }) { this.write(" ".repeat(Math.min(many(c), 1000))); },
  tab() { this.write("\t"); },
  "line-break"() { this.write("\n"); },

  list(attributes) { return this.list(attributes); },
  "list-item"(attributes) { this.item(attributes, false); },
  "list-header"(attributes) { this.item(attributes, true); },

  table() { return this.table(); },
  "sub-table"() { return this.table(); },
  "table-row"(attributes) { return this.row(attributes); },
  "table-cell"(attributes) { return this.cell(attributes); },

  note(attributes) { return this.note(attributes); },
  section({ display, "is-hidden": hidden }) {
    return display === "none" || (display === "condition" && hidden === "true") ? this.leaveOut() : undefined;
  },
  "hidden-text"({ "is-hidden": hidden }) { return hidden === "true" ? this.leaveOut() : undefined; },
  "hidden-paragraph"({ "is-hidden": hidden }) { if (hidden === "true") this.hideParagraph(); },
  insertion() { return this.change(); },
  deletion() { return this.change(); },
  ...Object.fromEntries(shapes.map((name) => [name, function shape() {
    return this.shape();
  }])),
};

/** { blocks, footnotes, endnotes, trackedChanges, hiddenText }; blocks as blocks.mjs describes them. */
export function readBody(bytes, styles, kind, progress) {
  const reader = new BodyReader(styles);
  parseXml(bytes, reader, kind, progress);
  return reader;
}
