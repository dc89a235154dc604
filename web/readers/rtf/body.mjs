// The text of an RTF: paragraphs and tables in order.
import { limits } from "../limits.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { tableOf } from "./tables.mjs";
import { readTokens } from "./tokens.mjs";

/** Groups that hold no text of the document. */
const passedOver = new Set(["fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl",
  "footerr", "footerf", "fldinst", "listtable", "listoverridetable", "rsidtbl", "generator", "themedata", "latentstyles", "datastore", "xmlnstbl",
  "nonshppict", "annotation", "atnid", "atnauthor", "bkmkstart", "bkmkend", "objdata", "tc", "xe", "revtbl", "filetbl", "pgdsctbl", "sp", "ftnsep", "ftnsepc"]);

const characters = { tab: "\t", line: "\n", emdash: "—", endash: "–", bullet: "•", lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”", emspace: " ", enspace: " ", qmspace: " " };

/** The charsets of fonts that hold more than Latin letters, and code pages, by the names of the platform. */
const ofFonts = { 128: "shift_jis", 129: "euc-kr", 134: "gb18030", 136: "big5" };
const ofPages = { 932: "shift_jis", 936: "gb18030", 949: "euc-kr", 950: "big5", 54936: "gb18030", 65001: "utf-8" };

const deepest = 4_000;

class Body {
  blocks = [];
  footnotes = [];
  trackedChanges = false;
  hiddenText = false;
  #state = { skip: false, starred: false, isStart: true, uc: 1, font: 0, hidden: false, deleted: false, inFonts: false, end: null };
  #states = [];
  #fonts = new Map();
  #page = "windows-1252";
  #default = 0;
  #pending = [];
  #owed = 0;             // characters in place of one that was told by its number
  #text = "";
  #flow = this.blocks;
  #level = 0;            // of tables inside one another, 0 for none
  #levels = [];          // by level: { blocks of the open cell, cells, rows, definition }
  #room = limits.characters;

  open() {
    this.#flush();
    if (this.#states.length >= deepest) throw new ReadFailure(problems.tooLarge("文件内容嵌套过深", "The file's content is nested too deep"));
    this.#states.push(this.#state);
    this.#state = { ...this.#state, starred: false, isStart: true, end: null };
    this.#owed = 0;
  }

  close() {
    this.#flush();
    this.#state.end?.();
    this.#state = this.#states.pop() ?? this.#state;
    this.#owed = 0;
  }

  symbol(symbol) {
    this.#flush();
    if (symbol === "*") this.#state.starred = true;
    else if (symbol === "~") this.#write(" ");
    else if (symbol === "_") this.#write("-");
    else if ("\\{}".includes(symbol)) this.byte(symbol.charCodeAt(0));
  }

  byte(value) {
    this.#state.isStart = false;
    if (this.#owed > 0) this.#owed--;
    else if (!this.#state.skip) this.#pending.push(value);
  }

  word(name, number) {
    const state = this.#state;
    const { isStart, starred } = state;
    this.#flush();
    this.#owed = 0;
    state.isStart = false;
    if (isStart && this.#destination(name, starred)) return;
    if (state.inFonts) {
      if (name === "f") state.font = number ?? 0;
      else if (name === "fcharset") this.#fonts.set(state.font, ofFonts[number ?? 0] ?? null);
    }
    if (state.skip) return;
    if (name === "u" && number !== null) {
      this.#write(String.fromCharCode(number < 0 ? number + 65536 : number));
      this.#owed = state.uc;
    } else if (Object.hasOwn(characters, name)) this.#write(characters[name]);
    else if (Object.hasOwn(words, name)) words[name].call(this, number, state);
  }

  /** Whether the group that begins so is none of the text, or one by itself. */
  #destination(name, starred) {
    const state = this.#state;
    if (name === "fonttbl") Object.assign(state, { skip: true, inFonts: true });
    else if (passedOver.has(name) || (starred && !["nesttableprops", "shpinst", "shptxt"].includes(name))) state.skip = true;
    else if (name === "footnote") this.#aside();
    else if (name === "nonesttables") state.skip = true;
    else return false;
    return true;
  }

  #aside() {
    const outer = [this.#flow, this.#text, this.#level, this.#levels];
    [this.#flow, this.#text, this.#level, this.#levels] = [this.footnotes, "", 0, []];
    this.#state.end = () => {
      this.paragraph();
      this.finishTables(0);
      [this.#flow, this.#text, this.#level, this.#levels] = outer;
    };
  }

  #flush() {
    if (this.#pending.length === 0) return;
    const charset = this.#fonts.get(this.#state.font) ?? this.#page;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    this.#write(new TextDecoder(charset).decode(bytes));
  }

  #write(text) {
    const { skip, hidden, deleted } = this.#state;
    if (skip || deleted) return;
    if (hidden) {
      if (text.trim() !== "") this.hiddenText = true;
      return;
    }
    this.#room -= text.length;
    if (this.#room < 0) throw new ReadFailure(problems.tooLarge("文件的文字过多", "The file holds too much text"));
    this.#text += text;
  }

  #at(level) {
    return (this.#levels[level] ??= { blocks: [], cells: [], rows: [], definition: { left: 0, cells: [], next: {} } });
  }

  paragraph() {
    this.finishTables(this.#level);
    const target = this.#level > 0 ? this.#at(this.#level).blocks : this.#flow;
    target.push({ text: this.#text });
    this.#text = "";
  }

  /** Tables that lie deeper than the text that follows have ended. */
  finishTables(level) {
    for (let deep = this.#levels.length - 1; deep > level; deep--) {
      const { rows } = this.#levels[deep] ?? { rows: [] };
      if (rows.length > 0) (deep > 1 ? this.#at(deep - 1).blocks : this.#flow).push(tableOf(rows));
      this.#levels.length = deep;
    }
  }

  cell(level) {
    this.#level = level;
    this.paragraph();
    const open = this.#at(level);
    const { blocks } = open;
    // The last paragraph of a cell has no mark of its own: a blank one is only its end.
    open.cells.push(blocks.filter((block, at) => block.rows || block.text !== "" || at < blocks.length - 1));
    open.blocks = [];
  }

  row(level) {
    this.finishTables(level);
    const open = this.#at(level);
    const { left, cells } = open.definition;
    if (open.cells.length > 0) {
      let right = cells.length > 0 ? cells[cells.length - 1].right : left;
      open.rows.push({ left, cells: open.cells.map((blocks, at) => ({ ...(cells[at] ?? { right: (right += 1000) }), blocks })) });
      if (open.rows.length * open.cells.length > limits.gridCells) throw new ReadFailure(problems.tooLarge("文件中的表格过大", "The file holds too large a table"));
    }
    open.cells = [];
    this.#text = "";
  }

  define() {
    this.#at(Math.max(1, this.#level)).definition = { left: 0, cells: [], next: {} };
  }

  get definition() {
    return this.#at(Math.max(1, this.#level)).definition;
  }

  set level(level) {
    this.#level = level;
  }

  get level() {
    return this.#level;
  }

  set page(page) {
    this.#page = ofPages[page] ?? "windows-1252";
  }

  useFont(font, state) {
    state.font = font ?? this.#default;
  }

  set defaultFont(font) {
    this.#default = font ?? 0;
    this.#state.font = this.#default;
  }

  finish() {
    this.#flush();
    if (this.#text !== "") {
      this.#level = 0;
      this.paragraph();
    }
    this.finishTables(0);
  }
}

const words = {
  ansicpg(number) { this.page = number; },
  deff(number) { this.defaultFont = number; },
  f(number, state) { this.useFont(number, state); },
  uc(number, state) { state.uc = Math.min(Math.max(number ?? 1, 0), 8); },
  v(number, state) { state.hidden = number !== 0; },
  deleted(number, state) {
    state.deleted = number !== 0;
    if (state.deleted) this.trackedChanges = true;
  },
  revised(number) { if (number !== 0) this.trackedChanges = true; },
  plain(_, state) {
    this.useFont(null, state);
    Object.assign(state, { hidden: false, deleted: false });
  },
  pard() { this.level = 0; },
  intbl() { if (this.level === 0) this.level = 1; },
  itap(number) { this.level = Math.min(Math.max(number ?? 0, 0), limits.nestedTables); },
  par() { this.paragraph(); },
  sect() { this.paragraph(); },
  page() { this.paragraph(); },
  cell() { this.cell(1); },
  nestcell() { this.cell(Math.max(2, this.level)); },
  row() { this.row(1); },
  nestrow() { this.row(Math.max(2, this.level)); },
  trowd() { this.define(); },
  trleft(number) { this.definition.left = number ?? 0; },
  clvmrg() { this.definition.next.above = true; },
  clmrg() { this.definition.next.before = true; },
  cellx(number) {
    const { definition } = this;
    definition.cells.push({ right: number ?? 0, ...definition.next });
    definition.next = {};
  },
};

/** { blocks, footnotes, trackedChanges, hiddenText } */
export function readBody(bytes) {
  const body = new Body();
  readTokens(bytes, body);
  body.finish();
  return body;
}
