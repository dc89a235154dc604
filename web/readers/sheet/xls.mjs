// Excel 97–2003 and 5/95 (.xls), also as WPS writes it (.et): [MS-XLS], its records read one after the other.
// Formulas, macros, objects and links are records that are passed over.
import { problems, ReadFailure } from "../problems.mjs";
import { NumberFormats } from "./number-format.mjs";
import { Sheet } from "./sheet.mjs";
import { StringReader } from "./xls-strings.mjs";

const record = {
  formula: 0x06, formula3: 0x206, formula4: 0x406, end: 0x0a, date1904: 0x22, encrypted: 0x2f, more: 0x3c, codePage: 0x42, columns: 0x7d, sheet: 0x85,
  numbers: 0xbd, blanks: 0xbe, richLabel: 0xd6, style: 0xe0, merges: 0xe5, strings: 0xfc, string: 0xfd, blank: 0x201, number: 0x203,
  label: 0x204, truth: 0x205, result: 0x207, row: 0x208, rk: 0x27e, format: 0x41e, begin: 0x809,
};
const version97 = 0x600;
const worksheet = 0;
const charsets = { 932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 1200: "utf-16le", 1250: "windows-1250", 1251: "windows-1251", 1252: "windows-1252" };
const errors = { 0x00: "#NULL!", 0x07: "#DIV/0!", 0x0f: "#VALUE!", 0x17: "#REF!", 0x1d: "#NAME?", 0x24: "#NUM!", 0x2a: "#N/A" };

const truth = (value) => (value ? "TRUE" : "FALSE");

/** A number in the short form: a whole one or the upper half of a long one, possibly in hundredths. */
function shortNumber(view, at) {
  const bits = view.getInt32(at, true);
  let value = bits >> 2;
  if ((bits & 2) === 0) {
    const parts = new DataView(new ArrayBuffer(8));
    parts.setInt32(4, bits & ~3, true);
    value = parts.getFloat64(0, true);
  }
  return bits & 1 ? value / 100 : value;
}

class WorkbookReader {
  sheets = [];   // of the directory: { at, hidden, kind }
  #bytes;
  #view;
  #account;
  #formats = new NumberFormats();
  #styles = [];   // { number, ruled }
  #strings = [];
  #is97 = true;
  #charset = "gbk";
  #kind;

  constructor(bytes, account, kind) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#account = account;
    this.#kind = kind;
  }

  /**
   * Calls visit(code, from, to) for the records from `at` up to the end of the part that begins there, those of
   * charts inside it left out.
   */
  #records(at, visit) {
    let depth = 0;
    while (at + 4 <= this.#bytes.length) {
      const code = this.#view.getUint16(at, true);
      const from = at + 4;
      const to = from + this.#view.getUint16(at + 2, true);
      if (to > this.#bytes.length) throw new ReadFailure(problems.damaged(...this.#kind));
      at = to;
      if (code === record.begin) {
        if (depth === 0) this.#is97 = to - from >= 2 && this.#view.getUint16(from, true) >= version97;
        depth++;
      } else if (code === record.end) {
        depth--;
        if (depth <= 0) return;
      } else if (depth === 1) {
        visit(code, from, to);
      } else if (depth === 0) {
        break;
      }
    }
    throw new ReadFailure(problems.damaged(...this.#kind));
  }

  /** A record's bytes and those of the records that it goes on in. */
  #parts(from, to) {
    const parts = [this.#bytes.subarray(from, to)];
    while (to + 4 <= this.#bytes.length && this.#view.getUint16(to, true) === record.more) {
      const start = to + 4;
      to = start + this.#view.getUint16(to + 2, true);
      parts.push(this.#bytes.subarray(start, to));
    }
    return parts;
  }

  #text(from, to, lengthSize = 2) {
    if (this.#is97) return new StringReader(this.#parts(from, to)).text(lengthSize) ?? "";
    const length = lengthSize === 1 ? this.#bytes[from] : this.#view.getUint16(from, true);
    return new TextDecoder(this.#charset).decode(this.#bytes.subarray(from + lengthSize, Math.min(to, from + lengthSize + length)));
  }

  readGlobals() {
    this.#records(0, (code, from, to) => {
      const view = this.#view;
      const size = to - from;
      if (code === record.encrypted) throw new ReadFailure(problems.encrypted(...this.#kind));
      else if (code === record.date1904 && size >= 2) this.#formats.date1904 = view.getUint16(from, true) === 1;
      else if (code === record.codePage && size >= 2) this.#charset = charsets[view.getUint16(from, true)] ?? this.#charset;
      else if (code === record.format && size > 3) this.#formats.define(view.getUint16(from, true), this.#text(from + 2, to, this.#is97 ? 2 : 1));
      else if (code === record.style && size >= 16) this.#styles.push({ number: view.getUint16(from + 2, true), ruled: this.#isRuled(from) });
      else if (code === record.sheet && size >= 6) {
        this.sheets.push({ at: view.getUint32(from, true), hidden: (this.#bytes[from + 4] & 3) !== 0, kind: this.#bytes[from + 5] });
      } else if (code === record.strings && size >= 8) {
        const reader = new StringReader(this.#parts(from, to), 8);
        const count = view.getUint32(from + 4, true);
        for (let text = reader.text(); text !== null && this.#strings.length < count; text = reader.text()) this.#strings.push(text);
      }
    });
  }

  /** Whether a style sets lines at the sides of its cells, or both above and below. */
  #isRuled(from) {
    if (this.#is97) {
      const lines = this.#view.getUint16(from + 10, true);
      return (lines & 0x00ff) !== 0 || ((lines & 0x0f00) !== 0 && (lines & 0xf000) !== 0);
    }
    const lines = this.#view.getUint16(from + 12, true);
    const below = (this.#view.getUint32(from + 8, true) >>> 22) & 7;
    return (lines & 0x01f8) !== 0 || ((lines & 7) !== 0 && below !== 0);
  }

  readSheet(start) {
    const sheet = new Sheet(this.#account);
    const view = this.#view;
    let waiting = null;   // a formula whose text comes in a record of its own

    const cell = (row, column, style, content) => {
      const { number, ruled } = this.#styles[style] ?? { number: 0, ruled: false };
      if (ruled) sheet.rule(row, column);
      if (typeof content === "number") sheet.put(row, column, this.#formats.show(content, number));
      else if (content !== null) sheet.put(row, column, this.#formats.showText(content, number));
    };

    this.#records(start, (code, from, to) => {
      this.#account.pass();
      const size = to - from;
      const at = (offset) => view.getUint16(from + offset, true);
      const put = (content) => cell(at(0), at(2), at(4), content);
      if (size < 4) return;
      switch (code) {
        case record.row: if (size >= 14 && (at(12) & 0x20) !== 0) sheet.hiddenRows.add(at(0)); break;
        case record.columns: if (size >= 10 && ((at(8) & 1) !== 0 || at(4) === 0)) sheet.hiddenColumns.push([at(0), at(2)]); break;
        case record.merges:
          for (let i = 0; i < at(0) && 10 + 8 * i <= size; i++) sheet.merge(at(2 + 8 * i), at(6 + 8 * i), at(4 + 8 * i), at(8 + 8 * i));
          break;
        case record.blank: if (size >= 6) put(null); break;
        case record.blanks: for (let i = 0; 8 + 2 * i <= size; i++) cell(at(0), at(2) + i, at(4 + 2 * i), null); break;
        case record.number: if (size >= 14) put(view.getFloat64(from + 6, true)); break;
        case record.rk: if (size >= 10) put(shortNumber(view, from + 6)); break;
        case record.numbers: for (let i = 0; 12 + 6 * i <= size; i++) cell(at(0), at(2) + i, at(4 + 6 * i), shortNumber(view, from + 6 + 6 * i)); break;
        case record.truth: if (size >= 8) put(this.#bytes[from + 7] ? errors[this.#bytes[from + 6]] ?? "#N/A" : truth(this.#bytes[from + 6])); break;
        case record.string: if (size >= 10) put(this.#strings[view.getUint32(from + 6, true)] ?? ""); break;
        case record.label:
        case record.richLabel: if (size >= 8) put(this.#text(from + 6, to)); break;
        case record.formula:
        case record.formula3:
        case record.formula4: {
          if (size < 14) break;
          waiting = null;
          const kind = this.#bytes[from + 6];
          if (at(12) !== 0xffff) put(view.getFloat64(from + 6, true));
          else if (kind === 0) waiting = [at(0), at(2), at(4)];
          else put(kind === 1 ? truth(this.#bytes[from + 8]) : kind === 2 ? errors[this.#bytes[from + 8]] ?? "#N/A" : null);
          break;
        }
        case record.result:
          if (waiting !== null) cell(...waiting, this.#text(from, to));
          waiting = null;
          break;
        default:
      }
    });
    return sheet;
  }
}

/** { sheets: [Sheet], hiddenSheets: whether some were left out } of a workbook's stream. */
export function readXls(bytes, account, kind) {
  const reader = new WorkbookReader(bytes, account, kind);
  reader.readGlobals();
  account.expect(reader.sheets.length);
  const shown = reader.sheets.filter((sheet) => !sheet.hidden && sheet.kind === worksheet);
  return { sheets: shown.map((sheet) => reader.readSheet(sheet.at)), hiddenSheets: reader.sheets.some((sheet) => sheet.hidden) };
}
