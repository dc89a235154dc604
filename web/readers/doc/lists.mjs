// Numbers that Word sets before paragraphs: definitions of lists (PlfLst), their uses (PlfLfo), and the counting.
// [MS-DOC] 2.9.147 LSTF, 2.9.150 LVLF, 2.9.131 LFO.
import { listNumber } from "../list-numbers.mjs";

/** OOXML's names of the number formats, in the order of [MS-OSHARED] MSONFC. */
const formats = ("decimal upperRoman lowerRoman upperLetter lowerLetter decimal decimal decimal hex chicago ideographDigital japaneseCounting "
  + "aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 "
  + "aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen "
  + "decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional "
  + "taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified "
  + "chineseCountingThousand").split(" ");
const noNumber = 255;
const levelSize = 28;
const levels = 9;
const notAList = 0xf801;
const followedByNothing = 2;

const formatOf = (code) => (code === noNumber ? "none" : formats[code] ?? "decimal");

class Cursor {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = 0;
  }

  has(size) { return this.at + size <= this.bytes.length; }

  /** A level, or null where the bytes end. */
  level() {
    if (!this.has(levelSize)) return null;
    const from = this.at;
    const flags = this.bytes[from + 5];
    this.at += levelSize + this.bytes[from + 24] + this.bytes[from + 25];
    if (!this.has(2)) return null;
    const length = this.view.getUint16(this.at, true);
    this.at += 2;
    if (!this.has(2 * length)) return null;
    let text = "";
    for (let i = 0; i < length; i++, this.at += 2) text += String.fromCharCode(this.view.getUint16(this.at, true));
    return {
      start: this.view.getInt32(from, true),
      format: formatOf(this.bytes[from + 4]),
      inDigits: (flags & 4) !== 0,
      restartsBelow: flags & 8 ? this.bytes[from + 26] : levels,
      text,
      apart: this.bytes[from + 15] === followedByNothing ? "" : " ",
    };
  }
}

/** Map(id of a list → its levels) */
function readLists(bytes) {
  const lists = new Map();
  if (bytes.length < 2) return lists;
  const cursor = new Cursor(bytes);
  const count = cursor.view.getUint16(0, true);
  cursor.at = 2 + levelSize * count;
  for (let i = 0; i < count && cursor.has(0); i++) {
    const record = 2 + levelSize * i;
    const list = [];
    for (let k = bytes[record + 26] & 1 ? 1 : levels; k > 0; k--) {
      const level = cursor.level();
      if (level === null) return lists;
      list.push(level);
    }
    lists.set(cursor.view.getInt32(record, true), list);
  }
  return lists;
}

/** [{ list, starts, levels }]: the uses of lists, with where they begin anew and levels of their own. */
function readOverrides(bytes) {
  const uses = [];
  if (bytes.length < 4) return uses;
  const cursor = new Cursor(bytes);
  const count = cursor.view.getUint32(0, true);
  if (4 + 16 * count > bytes.length) return uses;
  cursor.at = 4 + 16 * count;
  for (let i = 0; i < count; i++) {
    const use = { list: cursor.view.getInt32(4 + 16 * i, true), starts: [], levels: [] };
    uses.push(use);
    cursor.at += 4;
    for (let k = bytes[4 + 16 * i + 12]; k > 0 && cursor.has(8); k--) {
      const start = cursor.view.getInt32(cursor.at, true);
      const flags = cursor.view.getUint32(cursor.at + 4, true);
      cursor.at += 8;
      const depth = flags & 15;
      const level = flags & 32 ? cursor.level() : null;
      if (level !== null) use.levels[depth] = level;
      if (flags & 16) use.starts[depth] = level === null ? start : level.start;
    }
  }
  return uses;
}

export class ListNumbers {
  #lists;
  #uses;
  #counters = new Map();
  #begun = new Set();

  constructor(lists, overrides) {
    this.#lists = readLists(lists);
    this.#uses = readOverrides(overrides);
  }

  get any() { return this.#uses.length > 0 && this.#lists.size > 0; }

  /** What stands before the next paragraph of a use (counted from 1) at a depth. */
  next(use, depth) {
    if (use === null || use === 0 || use === notAList) return "";
    const index = (use > notAList ? 0x10000 - use : use) - 1;
    const found = this.#uses[index];
    const list = found && this.#lists.get(found.list);
    if (!list) return "";
    const last = Math.min(depth ?? 0, list.length - 1);
    const at = (i) => found.levels[i] ?? list[i];
    if (!this.#counters.has(found.list)) this.#counters.set(found.list, []);
    const counters = this.#counters.get(found.list);
    if (!this.#begun.has(index)) {
      this.#begun.add(index);
      found.starts.forEach((start, i) => { counters[i] = start - 1; });
    }
    for (let i = 0; i < last; i++) counters[i] ??= at(i).start;
    counters[last] = counters[last] === undefined ? at(last).start : counters[last] + 1;
    for (let i = last + 1; i < list.length; i++) if (last < at(i).restartsBelow) counters[i] = undefined;

    const { format, text, apart, inDigits } = at(last);
    if (format === "bullet") return "";
    let mark = "";
    for (const character of text) {
      const i = character.charCodeAt(0);
      if (i >= levels) mark += character;
      else if (i <= last) mark += listNumber(inDigits && i < last ? "decimal" : at(i).format, counters[i]);
    }
    return mark === "" ? "" : mark + apart;
  }
}
