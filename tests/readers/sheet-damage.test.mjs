// Spreadsheets that are none, or not whole, or made to hurt.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { read } from "../../web/readers/sheet/read.mjs";
import { compound } from "./support/compose-doc.mjs";
import { label, number, record, xls } from "./support/compose-xls.mjs";
import { composeXlsx, merges, sheetData } from "./support/compose-xlsx.mjs";
import { context, decodeDocument } from "./support/decode-document.mjs";

const file = (format) => new Uint8Array(readFileSync(new URL(`files/sheet-features.${format}`, import.meta.url)));
const problemOf = async (bytes) => (await read(bytes, context)).problem?.code;
const sheet = (content, more) => composeXlsx({ sheets: [{ content }], ...more });

describe("a file that cannot be read", () => {
  it("is damaged: empty, only a signature, without its main part, not well-formed", async () => {
    for (const bytes of [new Uint8Array(0), file("xlsx").slice(0, 4), file("xls").slice(0, 8), compound({ Other: new Uint8Array(5000) })]) {
      assert.equal(await problemOf(bytes), "damaged");
    }
    assert.equal(await problemOf(sheet("", { parts: { "xl/workbook.xml": null } })), "damaged");
    assert.equal(await problemOf(sheet("<sheetData><row>")), "damaged");
    assert.equal(await problemOf(compound({ Workbook: new Uint8Array(5000) })), "damaged");
  });

  it("is damaged wherever an XLSX is cut off", async () => {
    const whole = file("xlsx");
    for (let length = 0; length < whole.length; length += 307) assert.equal(await problemOf(whole.slice(0, length)), "damaged", String(length));
  });

  it("is damaged wherever an XLS is cut off, unless what is missing is not read", async () => {
    const whole = file("xls");
    const { document } = await read(whole, context);
    let complete = 0;
    for (let length = 0; length < whole.length; length += 251) {
      const result = await read(whole.slice(0, length), context);
      if (result.document) {
        assert.deepEqual(result.document, document);
        complete++;
      } else {
        assert.equal(result.problem.code, "damaged");
      }
    }
    assert.ok(complete < 10);
  });

  it("is encrypted: XLS with a password, and what holds an encrypted package", async () => {
    assert.equal(await problemOf(xls({ globals: [record(0x2f, ...Array(54).fill(1))], sheets: [{ records: [label(0, 0, "甲")] }] })), "encrypted");
    assert.equal(await problemOf(compound({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(100) })), "encrypted");
  });

  it("is unsupported in binary form (XLSB), and says what to do", async () => {
    const { problem } = await read(sheet("", { parts: { "xl/workbook.bin": new Uint8Array(9) } }), context);
    assert.deepEqual(problem, {
      code: "unsupported-format",
      zh: "这是 XLSB 二进制表格文件，不能直接读取。请在 Excel 或 WPS 中另存为 XLSX 后再核验。",
      en: "This is a spreadsheet in binary form (XLSB), which cannot be read directly. Save it as XLSX in Excel or WPS and check that.",
    });
  });
});

describe("a file made to hurt", () => {
  it("claims a million rows and holds four cells", async () => {
    const content = "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
      + "<row r=\"1048576\"><c r=\"XFC1048576\"><v>3</v></c><c r=\"XFD1048576\"><v>4</v></c></row></sheetData>";
    const { document } = await read(sheet(content), context);
    assert.deepEqual(decodeDocument(document), [
      { grid: [1, 2], cells: [[0, 0, 1, 1, "1"], [0, 1, 1, 1, "2"]] }, { grid: [1, 2], cells: [[0, 0, 1, 1, "3"], [0, 1, 1, 1, "4"]] },
    ]);
  });

  it("merges and hides everything around two cells", async () => {
    const content = `<cols><col min="3" max="16384" hidden="1"/><col min="9" max="2"/></cols>${sheetData([["甲", 1]])}${merges("A2:XFD1048576", "C1:XFD1", "B7:A1", "x:y")}`;
    const { document } = await read(sheet(content), context);
    assert.deepEqual(decodeDocument(document), [{ grid: [1, 2], cells: [[0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"]] }]);
  });

  it("has a row of cells as wide as a sheet, and lines down to its end", async () => {
    const wide = `<sheetData>${Array.from({ length: 14 }, (_, r) => `<row r="${r + 1}"><c r="A${r + 1}"><v>1</v></c><c r="XFD${r + 1}"><v>1</v></c></row>`).join("")}</sheetData>`;
    assert.equal(await problemOf(sheet(wide)), "too-large");
    const ruled = `<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>${
      Array.from({ length: 20_000 }, (_, r) => `<row r="${r + 2}"><c r="A${r + 2}" s="1"/><c r="Z${r + 2}" s="1"/></row>`).join("")}</sheetData>`;
    assert.deepEqual(decodeDocument((await read(sheet(ruled), context)).document), [{ grid: [1, 2], cells: [[0, 0, 1, 1, "1"], [0, 1, 1, 1, "2"]] }]);
  });

  it("has too many blank cells", async () => {
    const blank = `<row>${"<c s=\"1\"/>".repeat(1000)}</row>`.repeat(2000);
    assert.equal(await problemOf(sheet(`<sheetData>${blank}</sheetData>`)), "too-large");
  });

  it("has too many cells, or one long text in too many of them", async () => {
    const cells = `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(201);
    assert.equal(await problemOf(sheet(`<sheetData>${cells}</sheetData>`)), "too-large");
    const strings = `<si><t>${"长".repeat(20_000)}</t></si>`;
    assert.equal(await problemOf(sheet(`<sheetData><row>${"<c t=\"s\"><v>0</v></c>".repeat(1000)}</row></sheetData>`, { strings })), "too-large");
  });

  it("has too many sheets, all of them the same", async () => {
    assert.equal(await problemOf(xls({ sheets: Array.from({ length: 501 }, () => ({ records: [] })) })), "too-large");
    assert.equal(await problemOf(composeXlsx({ sheets: Array.from({ length: 501 }, () => ({ content: "" })) })), "too-large");
  });

  it("brings entities of its own, or formats that make no sense", async () => {
    assert.equal(await problemOf(sheet("", { parts: { "xl/worksheets/s0.xml": "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>" } })), "damaged");
    const { document } = await read(sheet(sheetData([[{ v: 1, s: 2 }, { v: 2, s: 3 }, { v: 3, s: 99 }]]), { formats: ["[&quot;", "0".repeat(5000)] }), context);
    assert.deepEqual(decodeDocument(document)[0].cells.map((cell) => cell[4]), ["1", "2", "3"]);
  });

  it("counts more texts than it has, and points beyond them and its sheets", async () => {
    const strings = record(0xfc, 255, 255, 255, 255, 255, 255, 255, 255, 1, 0, 0, 0x61);
    const { document } = await read(xls({ globals: [strings], sheets: [{ records: [record(0xfd, 0, 0, 0, 0, 0, 0, 255, 255, 0, 0), label(0, 1, "甲"), number(0, 2, 1)] }] }), context);
    assert.deepEqual(decodeDocument(document), [{ grid: [1, 2], cells: [[0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"]] }]);
    const bytes = xls({ sheets: [{ records: [label(0, 0, "甲")] }] });
    bytes.fill(0xff, Buffer.from(bytes).indexOf(Buffer.from([0x85, 0, 10, 0])) + 4, Buffer.from(bytes).indexOf(Buffer.from([0x85, 0, 10, 0])) + 8);
    assert.equal(await problemOf(bytes), "damaged");
  });
});

for (const format of ["xls", "xlsx"]) {
  it(`gives a document or a problem whatever bytes of an ${format} are changed`, async () => {
    const whole = file(format);
    let seed = 11;
    const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 150; round++) {
      const broken = whole.slice(0, round % 5 === 0 ? random(whole.length) : whole.length);
      for (let i = random(round % 3 === 0 ? 2 : 60); i >= 0 && broken.length > 0; i--) broken[random(broken.length)] = random(4) === 0 ? 255 : random(256);
      const { document, problem } = await read(broken, context);
      if (document) decodeDocument(document);
      else assert.match(problem.code, /^(damaged|encrypted|too-large|unsupported-format)$/);
    }
  });
}
