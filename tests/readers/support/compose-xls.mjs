// An Excel workbook's stream made record by record ([MS-XLS]), for what no program at hand writes.
import { compound, u16, u32 } from "./compose-doc.mjs";

export const record = (code, ...bytes) => [...u16(code), ...u16(bytes.length), ...bytes];
const wide = (text) => [...text].flatMap((character) => u16(character.charCodeAt(0)));
/** A text with two bytes a character, its length in so many bytes. */
export const wideString = (text, lengthSize = 2) => [...(lengthSize === 1 ? [text.length] : u16(text.length)), 1, ...wide(text)];
export const narrowString = (text) => [...u16(text.length), 0, ...[...text].map((character) => character.charCodeAt(0))];

/** A cell style: the number of its number format, and whether it has lines. */
export const style = (format = 0, lined = false) => record(0xe0, ...u16(0), ...u16(format), ...Array(6).fill(0), ...u16(lined ? 0x1111 : 0), ...Array(8).fill(0));

export const label = (row, column, text, styleIndex = 0) => record(0x204, ...u16(row), ...u16(column), ...u16(styleIndex), ...wideString(text));
export const shared = (row, column, index, styleIndex = 0) => record(0xfd, ...u16(row), ...u16(column), ...u16(styleIndex), ...u32(index));
export const double = (value) => [...new Uint8Array(Float64Array.of(value).buffer)];
export const number = (row, column, value, styleIndex = 0) => record(0x203, ...u16(row), ...u16(column), ...u16(styleIndex), ...double(value));

/** `sheets`: [{ name, records, state }]; `globals`: records of the workbook. `version`: 0x600 is Excel 97, 0x500 Excel 95. */
export function composeWorkbook({ globals = [], sheets, version = 0x600 }) {
  const begin = (kind) => record(0x809, ...u16(version), ...u16(kind), ...Array(12).fill(0));
  const end = record(0x0a);
  const directory = (offsets) => sheets.flatMap(({ name = "S", state = 0 }, i) =>
    record(0x85, ...u32(offsets[i]), state, 0, ...(version === 0x600 ? wideString(name, 1) : [name.length, ...[...name].map((c) => c.charCodeAt(0))])));
  const head = (offsets) => [...begin(5), ...globals.flat(), ...directory(offsets), ...end];
  let at = head(sheets.map(() => 0)).length;
  const parts = sheets.map(({ records }) => [...begin(0x10), ...records.flat(), ...end]);
  const offsets = parts.map((part) => {
    at += part.length;
    return at - part.length;
  });
  return Uint8Array.from([...head(offsets), ...parts.flat()]);
}

export const xls = (workbook, streams = {}) => compound({ [workbook.version === 0x500 ? "Book" : "Workbook"]: composeWorkbook(workbook), ...streams });
