// Excel's old binary workbooks, record by record; and SheetJS as a second opinion on workbooks that it writes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { read as readBySheetJs, utils, write } from "../../web/node_modules/@e965/xlsx/xlsx.mjs";
import { read } from "../../web/readers/sheet/read.mjs";
import { u16, u32 } from "./support/compose-doc.mjs";
import { double, label, narrowString, number, record, shared, style, wideString, xls } from "./support/compose-xls.mjs";
import { context, decodeDocument } from "./support/decode-document.mjs";

async function itemsOf(bytes) {
  const { document, problem } = await read(bytes, context);
  assert.equal(problem, undefined, problem?.en);
  return decodeDocument(document);
}
const cellsOf = async (records, globals) => (await itemsOf(xls({ globals, sheets: [{ records }] })))[0].cells.map((cell) => cell[4]);
const at = (row, column, styleIndex = 0) => [...u16(row), ...u16(column), ...u16(styleIndex)];

describe("cells of an XLS", () => {
  it("hold numbers in each of their forms", async () => {
    const whole = (value) => u32((value << 2) | 2);
    const hundredths = (value) => u32((value << 2) | 3);
    const half = u32(new DataView(Float64Array.of(0.75).buffer).getUint32(4, true) & ~3);
    const records = [
      number(0, 0, 3119), record(0x27e, ...at(0, 1), ...whole(-46)), record(0x27e, ...at(0, 2), ...hundredths(1234)), record(0x27e, ...at(0, 3), ...half),
      record(0xbd, ...u16(0), ...u16(4), ...u16(0), ...whole(7), ...u16(0), ...whole(8), ...u16(5)),
    ];
    assert.deepEqual(await cellsOf(records), ["3119", "-46", "12.34", "0.75", "7", "8"]);
  });

  it("hold results of formulas, texts among them, and errors and truths", async () => {
    const formula = (column, result) => record(0x06, ...at(0, column), ...result, ...u16(0), ...u32(0), ...u16(0));
    const special = (kind, value = 0) => [kind, 0, value, 0, 0, 0, 0xff, 0xff];
    const records = [
      formula(0, double(9)), formula(1, special(0)), record(0x4bc, 0, 0, 0, 0), record(0x207, ...wideString("共9件")), formula(2, special(1, 1)), formula(3, special(2, 0x07)),
      formula(4, special(3)), record(0x205, ...at(0, 5), 0, 0), record(0x205, ...at(0, 6), 0x17, 1), label(0, 7, "末"),
    ];
    assert.deepEqual(await cellsOf(records), ["9", "共9件", "TRUE", "#DIV/0!", "", "FALSE", "#REF!", "末"]);
  });

  it("hold shared texts that go on over records and change their width there", async () => {
    const first = [...u32(4), ...u32(4), ...narrowString("abc"), ...u16(4), 1, ...u16(0x7532), ...u16(0x4e59)];
    const second = [0, 0x78, 0x79, ...u16(2), 8 + 1, ...u16(1), ...u16(0x4e19), ...u16(0x4e01), 0, 0, 5, 0];
    const third = [...u16(1), 4, ...u32(6), 0x7a, 1, 2, 3];
    const globals = [record(0xfc, ...first), record(0x3c, ...second), record(0x3c, ...third), record(0x3c, 4, 5, 6)];
    assert.deepEqual(await cellsOf([0, 1, 2, 3].map((i) => shared(0, i, i)), globals), ["abc", "甲乙xy", "丙丁", "z"]);
  });

  it("show numbers in their formats", async () => {
    const globals = [record(0x41e, ...u16(200), ...wideString("#,##0\"件\"")), style(), style(200), style(10), style(14), style(31)];
    const records = [number(0, 0, 3119, 1), number(0, 1, 0.339, 2), number(0, 2, 44196, 3), number(0, 3, 44196, 4)];
    assert.deepEqual(await cellsOf(records, globals), ["3,119件", "33.90%", "2020/12/31", "2020年12月31日"]);
  });

  it("stand in merged ranges, in hidden rows and columns, and between lines", async () => {
    const globals = [style(), style(0, true)];
    const rowOf = (row, hidden) => record(0x208, ...u16(row), ...u16(0), ...u16(4), ...u16(255), ...u32(0), ...u16(hidden ? 0x20 : 0), ...u16(0));
    const records = [
      rowOf(0, false), rowOf(2, true), record(0x7d, ...u16(3), ...u16(3), ...u16(2000), ...u16(0), ...u16(1), ...u16(0)),
      label(0, 0, "标题"), label(1, 0, "甲", 1), number(1, 2, 1, 1), label(1, 3, "隐"), label(2, 0, "隐"), label(3, 0, "乙", 1), record(0xbe, ...u16(3), ...u16(1), ...u16(1), ...u16(1), ...u16(2)),
      record(0xe5, ...u16(1), ...u16(1), ...u16(1), ...u16(0), ...u16(1)),
    ];
    assert.deepEqual(await itemsOf(xls({ globals, sheets: [{ records }, { records: [label(0, 0, "密")], state: 1 }] })), [
      { paragraph: "标题" },
      { grid: [2, 3], cells: [[0, 0, 1, 2, "甲"], [0, 2, 1, 1, "1"], [1, 0, 1, 1, "乙"], [1, 1, 1, 1, ""], [1, 2, 1, 1, ""]] },
      { note: 2 }, { note: 5 },
    ]);
  });

  it("of Excel 95 are in the workbook's own charset", async () => {
    const gbk = (text) => [...u16(text.length), ...text];
    const records = [record(0x204, ...at(0, 0), ...gbk([0xc4, 0xea, 0xb1, 0xa8])), number(0, 1, 5)];
    assert.deepEqual((await itemsOf(xls({ version: 0x500, globals: [record(0x42, ...u16(936))], sheets: [{ records }] })))[0].cells.map((cell) => cell[4]), ["年报", "5"]);
  });

  it("of charts inside a sheet are none of its own", async () => {
    const chart = [...record(0x809, ...u16(0x600), ...u16(0x20), ...Array(12).fill(0)), ...number(0, 0, 99), ...record(0x0a)];
    assert.deepEqual(await cellsOf([label(0, 0, "甲"), chart, number(0, 1, 1)]), ["甲", "1"]);
  });
});

describe("an XLS", () => {
  it("says that macros are there", async () => {
    const items = await itemsOf(xls({ sheets: [{ records: [label(0, 0, "甲"), number(0, 1, 1)] }] }, { "_VBA_PROJECT_CUR/VBA/dir": new Uint8Array(16) }));
    assert.deepEqual(items[1], { note: 4 });
  });

  it("of SheetJS gives the same texts as SheetJS reads", async () => {
    const rows = [["项目", "数量", "金额"], ["甲", 1, 0.5], ["乙", 123456, -2.25], ["字".repeat(5000), 3, 1e10]];
    const sheet = utils.aoa_to_sheet(rows);
    sheet.B3.z = "#,##0";
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "S");
    for (const bookType of ["biff8", "xlsx"]) {
      const bytes = new Uint8Array(write(book, { bookType, type: "array" }));
      const other = readBySheetJs(bytes, { type: "array" }).Sheets.S;
      const expected = rows.flatMap((row, r) => row.map((_, c) => other[utils.encode_cell({ r, c })].w ?? String(other[utils.encode_cell({ r, c })].v)));
      assert.deepEqual((await itemsOf(bytes))[0].cells.map((cell) => cell[4]), expected);
    }
  });

  it("of LibreOffice gives the same texts as SheetJS reads", async () => {
    const bytes = new Uint8Array(readFileSync(new URL("../formats/files/2021-labels/calc.xls", import.meta.url)));
    const book = readBySheetJs(bytes, { type: "array" });
    const other = book.SheetNames.flatMap((name) => utils.sheet_to_json(book.Sheets[name], { header: 1, raw: false }).flat()).filter((text) => text?.trim());
    const own = (await itemsOf(bytes)).flatMap(({ paragraph, cells }) => (cells ? cells.map((cell) => cell[4]) : [paragraph])).filter((text) => text.trim());
    assert.deepEqual(own, other);
  });
});
