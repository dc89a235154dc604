// Spreadsheets as documents: what their cells show, and which of them are tables.
// sheet-features.xlsx and .xls are sheet-features.fods saved by LibreOffice Calc 7.4:
//   soffice --headless --convert-to xlsx sheet-features.fods
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { read } from "../../web/readers/sheet/read.mjs";
import { composeXlsx, merges, sheetData } from "./support/compose-xlsx.mjs";
import { context, decodeDocument } from "./support/decode-document.mjs";

async function itemsOf(bytes) {
  const { document, problem } = await read(bytes, context);
  assert.equal(problem, undefined, problem?.en);
  return decodeDocument(document);
}
const itemsOfSheet = (rows, { more = "", ...others } = {}) => itemsOf(composeXlsx({ sheets: [{ content: sheetData(rows) + more }], ...others }));
const textsOf = async (...sheet) => (await itemsOfSheet(...sheet)).flatMap(({ paragraph, cells }) => (cells ? cells.map((cell) => cell[4]) : paragraph ?? []));
const lined = (v) => ({ v, s: 1 });

describe("a file of LibreOffice", () => {
  for (const format of ["xlsx", "xls"]) {
    it(`gives texts, tables and what is hidden, as ${format}`, async () => {
      const items = await itemsOf(new Uint8Array(readFileSync(new URL(`files/sheet-features.${format}`, import.meta.url))));
      assert.deepEqual(items, [
        { paragraph: "某示例局年度报告" },
        { paragraph: "一、总体情况" },
        { paragraph: "全年收到申请 3 件，已全部办结。\n第二段。" },
        { paragraph: "二、表" },
        {
          grid: [6, 5],
          cells: [
            [0, 0, 2, 2, "项目"], [0, 2, 1, 3, "数量"], [1, 2, 1, 1, "甲"], [1, 3, 1, 1, "乙"], [1, 4, 1, 1, "丙"],
            [2, 0, 1, 1, "1"], [2, 1, 1, 1, "取整"], [2, 2, 1, 1, "8"], [2, 3, 1, 1, "12,345.68"], [2, 4, 1, 1, "12354.078"],
            [3, 0, 1, 1, "2"], [3, 1, 1, 1, "空白行"], [3, 2, 1, 1, ""], [3, 3, 1, 1, ""], [3, 4, 1, 1, ""],
            [4, 0, 1, 1, "3"], [4, 1, 1, 1, "12.34%"], [4, 2, 1, 1, "2023年12月31日"], [4, 3, 1, 1, "#DIV/0!"], [4, 4, 1, 1, "甲\n乙"],
            [5, 0, 1, 1, "4"], [5, 1, 1, 1, "12.3%"], [5, 2, 1, 1, "0.3"], [5, 3, 1, 1, "-5"], [5, 4, 1, 1, "TRUE"],
          ],
        },
        { paragraph: "三、结尾" },
        { paragraph: "某示例局" },
        { grid: [1, 2], cells: [[0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"]] },
        { paragraph: "乙" },
        { note: 2 },
        { note: 5 },
      ]);
    });
  }
});

describe("what a cell shows", () => {
  it("is its number in its format", async () => {
    const formats = ["0", "#,##0", "0.0%", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ ", ";;;", "+0;-0;0", "0&quot;件&quot;"];
    const row = [8.4, 3119, 0.339, 44196, 1234.5, 7, 2, 46].map((v, i) => ({ v, s: i + 2 }));
    assert.deepEqual(await textsOf([row, [0.1, 123456789012, 1e21, -0.5, 0]], { formats }),
      ["8", "3,119", "33.9%", "2020年12月31日", "1,234.50", "", "+2", "46件", "0.1", "1.23457E+11", "1E+21", "-0.5", "0", "", "", ""]);
  });

  it("is the result of its formula, never the formula; errors and truths are words", async () => {
    const row = [{ v: 9, f: "A2+1" }, { v: "共9件", t: "str", f: "A2&amp;1" }, { v: "#REF!", t: "e", f: "X" }, { v: 1, t: "b" }, { v: "", f: "Y" }, { v: "末" }];
    assert.deepEqual(await textsOf([row]), ["9", "共9件", "#REF!", "TRUE", "", "末"]);
  });

  it("is a shared text with its runs, without how it is said", async () => {
    const strings = "<si><t>甲</t></si><si><r><rPr><b/></rPr><t>年</t></r><r><t xml:space=\"preserve\"> 报</t></r><rPh sb=\"0\" eb=\"1\"><t>nián</t></rPh><phoneticPr fontId=\"1\"/></si><si><t>上_x000D_\n下</t></si>";
    assert.deepEqual(await textsOf([[0, 1, 2, 9].map((v) => ({ v, t: "s" }))], { strings }), ["甲", "年 报", "上\n下"]);
  });

  it("may stand in cells and rows without a place", async () => {
    const content = "<sheetData><row><c t=\"inlineStr\"><is><t>甲</t></is></c><c><v>1</v></c></row><row r=\"2\"><c/><c r=\"B2\"><v>2</v></c></row></sheetData>";
    assert.deepEqual((await itemsOf(composeXlsx({ sheets: [{ content }] })))[0], { grid: [1, 2], cells: [[0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"]] });
  });

  it("counts days from 1904 where the workbook does", async () => {
    assert.deepEqual(await textsOf([[{ v: 42734, s: 2 }, "甲"]], { formats: ["yyyy-mm-dd"], workbook: "<workbookPr date1904=\"1\"/>" }), ["2020-12-31", "甲"]);
  });
});

describe("what is a table", () => {
  it("with lines: rows of one text outside of them are paragraphs, blank rows with lines stay", async () => {
    const rows = [["一、标题"], [lined("项目"), lined("数")], [lined("甲"), lined("")], [lined("乙"), lined("")], [lined("丙"), lined(3)], ["注：无"]];
    assert.deepEqual(await itemsOfSheet(rows), [
      { paragraph: "一、标题" },
      { grid: [4, 2], cells: [[0, 0, 1, 1, "项目"], [0, 1, 1, 1, "数"], [1, 0, 1, 1, "甲"], [1, 1, 1, 1, ""], [2, 0, 1, 1, "乙"], [2, 1, 1, 1, ""], [3, 0, 1, 1, "丙"], [3, 1, 1, 1, "3"]] },
      { paragraph: "注：无" },
    ]);
  });

  it("without lines: titles above, texts over the whole width and sentences are paragraphs, labels are not", async () => {
    const rows = [["标题"], ["项目", "数"], ["甲", 1], ["乙"], ["本表数据截至年末。"], ["丙", 3], ["整行的说明", null], ["丁", 4]];
    assert.deepEqual(await itemsOfSheet(rows, { more: merges("A7:B7") }), [
      { paragraph: "标题" },
      { grid: [3, 2], cells: [[0, 0, 1, 1, "项目"], [0, 1, 1, 1, "数"], [1, 0, 1, 1, "甲"], [1, 1, 1, 1, "1"], [2, 0, 1, 1, "乙"], [2, 1, 1, 1, ""]] },
      { paragraph: "本表数据截至年末。" },
      { grid: [1, 2], cells: [[0, 0, 1, 1, "丙"], [0, 1, 1, 1, "3"]] },
      { paragraph: "整行的说明" },
      { grid: [1, 2], cells: [[0, 0, 1, 1, "丁"], [0, 1, 1, 1, "4"]] },
    ]);
  });

  it("ends at a blank row, begins at its first column, and has no columns of another's", async () => {
    const rows = [[null, "甲", 1, null], [], [null, "乙", null, 2], [null, "丙", null, 3]];
    assert.deepEqual(await itemsOfSheet(rows, { more: merges("B3:C3", "B4:C4") }), [
      { grid: [1, 2], cells: [[0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"]] },
      { grid: [2, 2], cells: [[0, 0, 1, 1, "乙"], [0, 1, 1, 1, "2"], [1, 0, 1, 1, "丙"], [1, 1, 1, 1, "3"]] },
    ]);
  });

  it("keeps merged cells as spans, whatever else is in them, and labels that reach over rows", async () => {
    const rows = [["类", "项", "数"], ["甲", "一", 1], ["遮", "二"], ["遮", "三"]];
    assert.deepEqual((await itemsOfSheet(rows, { more: merges("A2:A4") }))[0].cells, [
      [0, 0, 1, 1, "类"], [0, 1, 1, 1, "项"], [0, 2, 1, 1, "数"], [1, 0, 3, 1, "甲"], [1, 1, 1, 1, "一"], [1, 2, 1, 1, "1"],
      [2, 1, 1, 1, "二"], [2, 2, 1, 1, ""], [3, 1, 1, 1, "三"], [3, 2, 1, 1, ""],
    ]);
  });

  it("is none in a single column", async () => {
    assert.deepEqual(await itemsOfSheet([[lined("甲")], [lined("乙")]]), [{ paragraph: "甲" }, { paragraph: "乙" }]);
  });
});

describe("what is hidden", () => {
  it("rows, columns and sheets are left out and said; spans shrink", async () => {
    const hiddenRow = "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>9</v></c></row>";
    const content = sheetData([["类", "一", "二", "三"], ["甲", 1, 2, 3]]).replace("</sheetData>", `${hiddenRow}<row r="4"><c r="A4"><v>4</v></c><c r="B4"><v>5</v></c></row></sheetData>`);
    const sheets = [{ content: `<cols><col min="3" max="3" hidden="1"/></cols>${content}${merges("B1:D1", "A2:A4")}` }, { content: sheetData([["密"]]), state: "veryHidden" }];
    assert.deepEqual(await itemsOf(composeXlsx({ sheets })), [
      { grid: [3, 3], cells: [[0, 0, 1, 1, "类"], [0, 1, 1, 2, "一"], [1, 0, 2, 1, "甲"], [1, 1, 1, 1, "1"], [1, 2, 1, 1, "3"], [2, 1, 1, 1, "5"], [2, 2, 1, 1, ""]] },
      { note: 2 }, { note: 5 },
    ]);
  });

  it("blank hidden rows are not worth saying", async () => {
    const content = "<sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\" s=\"1\"/></row><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row></sheetData>";
    assert.deepEqual((await itemsOf(composeXlsx({ sheets: [{ content }] }))).map((item) => Object.keys(item)[0]), ["grid"]);
  });
});

it("parts that show nothing in cells are never opened: comments, pictures, links, macros", async () => {
  const parts = {
    "xl/vbaProject.bin": new Uint8Array([1, 2, 3]), "xl/comments1.xml": "<broken", "xl/externalLinks/externalLink1.xml": "<broken", "xl/drawings/drawing1.xml": "<broken",
    "xl/worksheets/_rels/s0.xml.rels": "<broken",
  };
  const more = "<hyperlinks><hyperlink ref=\"A1\" r:id=\"x\"/></hyperlinks><drawing r:id=\"y\"/><legacyDrawing r:id=\"z\"/>";
  assert.deepEqual(await itemsOfSheet([["甲", 1]], { parts, more }), [{ grid: [1, 2], cells: [[0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"]] }, { note: 4 }]);
});
