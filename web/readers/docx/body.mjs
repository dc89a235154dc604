// The text of a Word document as Word shows it with all changes accepted: paragraphs and tables in order.
// Elements that are not named here are passed through (content controls, smart tags, insertions, hyperlinks,
// what future versions add): text counts wherever it stands, but for what is passed over below.
import { Room } from "../blocks.mjs";
import { parseXml } from "../xml.mjs";
import { Flow, untraced } from "./flow.mjs";
import { isOn } from "./styles.mjs";
import { gridOf } from "./table.mjs";

/** Old properties of what was changed since, the way a word is said, and hidden machinery. */
const passedOver = new Set(["pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange",
  "trPrChange", "tcPrChange", "numberingChange", "rt", "sdtPr", "sectPr", "delText", "instrText", "delInstrText"]);

const notesThatAreNone = /^(separator|continuationSeparator|continuationNotice)$/;
const count = (value, least, most) => Math.min(Math.max(Number.parseInt(value, 10) || least, least), most);
/** Far beyond any table of Word (63 columns), so that wrong numbers stay harmless. */
const widest = 4096;

/** Characters of the Symbol font that are digits and signs; its letters are Greek and stay as they are coded. */
function symbol({ char, font }) {
  const code = Number.parseInt(char, 16);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code < 0xe000)) return "\ufffd";
  const sign = String.fromCharCode(code - 0xf000);
  return font === "Symbol" && /^[\d %()+,./:;<=>[\]]$/.test(sign) ? sign : String.fromCodePoint(code);
}

const last = (list) => list[list.length - 1];

class BodyReader {
  trackedChanges = false;
  hiddenText = false;
  references = [];        // the notes that the text refers to, in its order: "footnote 2"
  notes = new Map();      // of footnotes.xml and endnotes.xml: "footnote 2" → blocks
  flow = new Flow();
  #room = new Room();
  #styles;
  #numbering;
  #closers = [];          // for each open element what ends it, or undefined
  #paragraphs = [];
  #runs = [];
  #tables = [];
  #choices = [];          // for each open AlternateContent whether one of them was read
  #properties = null;     // of which run or paragraph mark they are that stand here
  #written = null;        // the text of the `t` that is open
  #shapeHidden = false;
  #isTraced;
  #position = () => 0;    // how far the part's text has been read
  #host = null;           // the run, or the reference to a note, by which what is read now hangs on the text
  referring = new Map();  // of the notes that the text refers to: the runs that do

  constructor(styles, numbering, isTraced) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#isTraced = isTraced;
  }

  begin(position) {
    this.#position = position;
  }

  open(name, attributes, parent) {
    if (passedOver.has(name)) return false;
    const closer = Object.hasOwn(opening, name) ? opening[name].call(this, attributes, parent) : undefined;
    if (closer === false) return false;
    this.#closers.push(closer);
    return undefined;
  }

  close() {
    this.#closers.pop()?.();
  }

  text(text) {
    if (this.#written !== null) this.#written += text;
  }

  paragraph() {
    if (this.flow.gone) return false;
    const paragraph = { text: "", style: null, list: null, level: null, mark: newMark(), fields: [], boxes: [], pieces: this.#isTraced ? [] : untraced };
    this.#paragraphs.push(paragraph);
    return () => {
      this.#paragraphs.pop();
      const { text, mark, boxes } = paragraph;
      this.#room.spendBlock(text);
      const ends = !mark.deleted && !(mark.vanish ?? this.#styles.hide(paragraph.style, null));
      this.flow.paragraph(text, ends, () => this.#numbering.before(paragraph), paragraph.pieces);
      for (const block of boxes) this.flow.blocks.push(block);
    };
  }

  run(parent) {
    const run = newMark();
    this.#runs.push(run);
    if (!this.#isTraced) return () => this.#runs.pop();
    run.source = { parent, open: this.#position(), end: 0 };
    return () => {
      this.#runs.pop();
      run.source.end = this.#position();
    };
  }

  /** Run properties, of a run or of a paragraph's mark; those of formulas and content controls hide nothing. */
  runProperties(parent) {
    this.#properties = (parent === "r" ? last(this.#runs) : parent === "pPr" ? last(this.#paragraphs)?.mark : null) ?? null;
    return () => {
      this.#properties = null;
    };
  }

  property(name, value) {
    if (this.#properties) this.#properties[name] = value;
  }

  ofParagraph(name, value) {
    const paragraph = last(this.#paragraphs);
    if (paragraph && value !== undefined) paragraph[name] = value;
  }

  /** The field codes that are being given here; what is shown is their result only. */
  get fields() {
    return last(this.#paragraphs)?.fields ?? [];
  }

  #isHidden() {
    const run = last(this.#runs);
    return run?.vanish ?? this.#styles.hide(last(this.#paragraphs)?.style ?? null, run?.style ?? null);
  }

  /** Whether what stands here is part of the text; keeps in mind that something is not for being hidden. */
  isShown(text) {
    if (last(this.#runs)?.deleted || this.fields.includes("code")) return false;
    const hidden = this.#isHidden();
    if (hidden && text.trim() !== "") this.hiddenText = true;
    return !hidden;
  }

  write(text) {
    const paragraph = last(this.#paragraphs);
    if (!paragraph || !this.isShown(text)) return;
    if (this.#isTraced && text !== "") {
      paragraph.pieces.push({ at: paragraph.text.length, length: text.length, end: this.#position(), run: last(this.#runs)?.source ?? null, host: this.#host });
    }
    paragraph.text += text;
  }

  /** The text of a `t`: blanks at its ends count only where they are said to. */
  characters({ space }) {
    this.#written = "";
    return () => {
      const text = this.#written.replace(/[\t\r\n]/g, " ");
      this.#written = null;
      this.write(space === "preserve" ? text : text.replace(/^ +| +$/g, ""));
    };
  }

  deletion(parent) {
    this.trackedChanges = true;
    if (parent === "trPr") this.goneRow();
    else if (parent === "rPr") this.property("deleted", true);
    else return false;
    return undefined;
  }

  goneRow() {
    const row = last(this.#tables)?.row;
    if (row) row.gone = true;
  }

  /** Reads what comes as a flow of its own; `done(blocks)` takes it at the end. */
  aside(done) {
    const outer = this.flow;
    this.flow = new Flow();
    return () => {
      const blocks = this.flow.finish();
      this.flow = outer;
      done(blocks);
    };
  }

  textBox() {
    const outer = this.#shapeHidden;
    if (outer) this.hiddenText = true;
    if (outer || !this.isShown("box")) return false;
    const host = this.#host;
    this.#host ??= last(this.#runs)?.source ?? null;
    return this.aside((blocks) => {
      this.#shapeHidden = outer;
      this.#host = host;
      const target = last(this.#paragraphs)?.boxes ?? this.flow.blocks;
      for (const block of blocks) target.push(block);
    });
  }

  shape(isHidden) {
    this.#shapeHidden = isHidden;
  }

  note(kind, { id, type }) {
    if (notesThatAreNone.test(type)) return false;
    const reference = `${kind} ${id}`;
    this.#host = { reference };
    return this.aside((blocks) => {
      this.#host = null;
      this.notes.set(reference, blocks);
    });
  }

  reference(kind, { id }) {
    if (!this.isShown("")) return;
    const reference = `${kind} ${id}`;
    this.references.push(reference);
    const run = this.#host ?? last(this.#runs)?.source;
    if (run && !this.referring.has(reference)) this.referring.set(reference, run);
  }

  table() {
    if (this.flow.gone) return false;
    const rows = [];
    this.#tables.push({ rows, row: null, cell: null });
    return () => {
      this.#tables.pop();
      if (rows.length > 0) this.flow.table({ rows: gridOf(rows) });
    };
  }

  row() {
    const table = last(this.#tables);
    if (!table || table.row) return undefined;
    const row = table.row = { before: 0, cells: [], gone: false };
    return () => {
      table.row = null;
      if (row.cells.length > 0) table.rows.push(row);
    };
  }

  cell() {
    const table = last(this.#tables);
    if (!table?.row || table.cell) return undefined;
    const { row } = table;
    if (row.gone) return false;
    this.#room.spendBlock("");
    const cell = table.cell = { span: 1, vertical: null, across: null, blocks: [] };
    const end = this.aside((blocks) => {
      cell.blocks = blocks;
    });
    return () => {
      const { gone } = this.flow;
      end();
      table.cell = null;
      if (!gone) row.cells.push(cell);
    };
  }

  ofRow(name, value) {
    const row = last(this.#tables)?.row;
    if (row) row[name] = value;
  }

  ofCell(name, value) {
    const cell = last(this.#tables)?.cell;
    if (cell) cell[name] = value;
  }

  alternatives() {
    this.#choices.push(false);
    return () => this.#choices.pop();
  }

  /** The same thing for new programs and for old: it is read once. */
  alternative(parent) {
    if (parent !== "AlternateContent") return undefined;
    if (last(this.#choices)) return false;
    this.#choices[this.#choices.length - 1] = true;
    return undefined;
  }
}

/** What the properties of a run or of a paragraph's mark may say. */
const newMark = () => ({ vanish: null, style: null, deleted: false });

const changed = function () {
  this.trackedChanges = true;
};
const deleted = function (_, parent) {
  return this.deletion(parent);
};
const inRun = (text) => function (attributes, parent) {
  if (parent === "r") this.write(typeof text === "function" ? text(attributes) : text);
};

/** By element: what its start does. Gives what its end does, or false for passing over all that is in it. */
const opening = {
  p() { return this.paragraph(); },
  r(_, parent) { return this.run(parent); },
  rPr(_, parent) { return this.runProperties(parent); },
  vanish(attributes) { this.property("vanish", isOn(attributes)); },
  rStyle({ val }) { this.property("style", val); },
  pStyle({ val }) { this.ofParagraph("style", val); },
  numId({ val }, parent) { if (parent === "numPr") this.ofParagraph("list", val); },
  ilvl({ val }, parent) { if (parent === "numPr") this.ofParagraph("level", val); },

  t(attributes) { return this.characters(attributes); },
  tab: inRun("\t"),
  ptab: inRun("\t"),
  br: inRun("\n"),
  cr: inRun("\n"),
  noBreakHyphen: inRun("\u2011"),
  sym: inRun(symbol),
  symEx: inRun(symbol),
  fldChar({ fldCharType: type }) {
    if (type === "begin") this.fields.push("code");
    else if (type === "separate") this.fields.splice(-1, 1, "result");
    else if (type === "end") this.fields.pop();
  },

  ins: changed,
  moveTo: changed,
  cellIns: changed,
  del: deleted,
  moveFrom: deleted,
  cellDel() {
    this.trackedChanges = true;
    this.flow.gone = true;
  },

  tbl() { return this.table(); },
  tr() { return this.row(); },
  gridBefore({ val }) { this.ofRow("before", count(val, 0, widest)); },
  hidden(attributes, parent) {
    if (parent !== "trPr" || !isOn(attributes)) return;
    this.hiddenText = true;
    this.goneRow();
  },
  tc() { return this.cell(); },
  gridSpan({ val }) { this.ofCell("span", count(val, 1, widest)); },
  vMerge({ val }) { this.ofCell("vertical", val === "restart" ? "restart" : "continue"); },
  hMerge({ val }) { this.ofCell("across", val === "restart" ? "restart" : "continue"); },
  /** Cells merged or parted by a change: the state after it. */
  cellMerge({ vMerge }) {
    this.trackedChanges = true;
    this.ofCell("vertical", vMerge === "rest" ? "restart" : vMerge === "cont" ? "continue" : null);
  },

  AlternateContent() { return this.alternatives(); },
  Choice(_, parent) { return this.alternative(parent); },
  Fallback(_, parent) { return this.alternative(parent); },
  drawing() { this.shape(false); },
  pict() { this.shape(false); },
  docPr({ hidden }) { this.shape(hidden !== undefined && isOn({ val: hidden })); },
  shape({ style }) { this.shape(/visibility\s*:\s*hidden/.test(style ?? "")); },
  txbxContent() { return this.textBox(); },

  footnote(attributes) { return this.note("footnote", attributes); },
  endnote(attributes) { return this.note("endnote", attributes); },
  footnoteReference(attributes) { this.reference("footnote", attributes); },
  endnoteReference(attributes) { this.reference("endnote", attributes); },
};

/**
 * { blocks, notes, references, referring, trackedChanges, hiddenText } of document.xml, footnotes.xml or endnotes.xml;
 * blocks as blocks.mjs describes them. Of a paragraph that `isTraced`, `lead` is how much of its text is its number, and
 * `pieces` are where the rest stands in the part's text: [{ at, length, end, run, host }], `at` without the number, `end`
 * behind the tag that ended or made it; a run is { parent, open, end }, behind its first tag and behind its last. `host` is
 * the run that holds the text box, or { reference }: the note, whose run in the text is in `referring`.
 */
export function readBody(bytes, styles, numbering, kind, progress, isTraced = false) {
  const reader = new BodyReader(styles, numbering, isTraced);
  parseXml(bytes, reader, kind, progress);
  const { flow, notes, references, referring, trackedChanges, hiddenText } = reader;
  return { blocks: flow.finish(), notes, references, referring, trackedChanges, hiddenText };
}
