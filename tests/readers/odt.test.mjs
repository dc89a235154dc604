// ODT as a document: its text, tables and numbers as LibreOffice shows them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { noteCodes } from "../../web/readers/document.mjs";
import { read } from "../../web/readers/odt/read.mjs";
import { context, decodeDocument } from "./support/decode-document.mjs";
import { cell, covered, openDocument, p, row, table } from "./support/open-document.mjs";

/** Paragraphs as strings, grids and notes as they are. */
async function blocks(body, parts) {
  const { document, problem } = await read(openDocument(body, parts), context);
  assert.equal(problem, undefined, problem?.en);
  return decodeDocument(document).map((block) => block.paragraph ?? block);
}
const problemOf = async (bytes) => (await read(bytes, context)).problem;
const note = (name) => ({ note: noteCodes[name] });
const grid = (rows, columns, ...cells) => ({ grid: [rows, columns], cells });

describe("the text of an ODT", () => {
  it("counts blanks as ODF does", async () => {
    assert.deepEqual(await blocks(p(" \n 甲 <text:span> 乙</text:span> \n<text:s/><text:s text:c=\"2\"/>丙<text:tab/>丁<text:line-break/>戊\u00a0\u3000 \n")), ["甲 乙    丙\t丁\n戊\u00a0\u3000"]);
  });
  it("is what fields, links, marks and phonetic guides show", async () => {
    assert.deepEqual(await blocks(p("<text:bookmark text:name=\"a\"/>新收<text:a>36</text:a><text:date>2021年</text:date><text:soft-page-break/><text:ruby><text:ruby-base>件</text:ruby-base><text:ruby-text>jiàn</text:ruby-text></text:ruby>"
      + "<office:annotation><dc:creator>审阅</dc:creator><text:p>批注</text:p></office:annotation>。") + "<text:h text:outline-level=\"1\">标题</text:h>"), ["新收362021年件。", "标题"]);
  });
  it("is that of sections and indexes too", async () => {
    assert.deepEqual(await blocks(`<text:section text:name="a">${p("甲")}</text:section><text:table-of-content><text:table-of-content-source><text:index-title-template>目录</text:index-title-template></text:table-of-content-source><text:index-body>${p("一、总体情况")}</text:index-body></text:table-of-content>`), ["甲", "一、总体情况"]);
  });
  it("has notes after it, footnotes first", async () => {
    const noted = (kind, text) => `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    assert.deepEqual(await blocks(p(`甲${noted("endnote", "尾注")}乙${noted("footnote", "脚注")}`) + p("丙")), ["甲乙", "丙", "脚注", "尾注"]);
  });
  it("has text boxes and drawings after the paragraph that they stand in", async () => {
    const box = (content) => `<draw:frame><draw:text-box>\n${content}\n</draw:text-box><svg:title>图</svg:title><svg:desc>描述</svg:desc></draw:frame>`;
    assert.deepEqual(await blocks(`${box(p("页上的框"))}${p(`甲${box(p("框一") + p("框二"))}乙<draw:custom-shape>${p("形状")}</draw:custom-shape><draw:frame><draw:object><text:p>对象</text:p></draw:object></draw:frame>`)}`), ["页上的框", "甲乙", "框一", "框二", "形状"]);
  });
  it("leaves deletions out, reads insertions and says so", async () => {
    assert.deepEqual(await blocks(`<text:tracked-changes><text:changed-region><text:deletion><office:change-info/>${p("删")}</text:deletion></text:changed-region></text:tracked-changes>${p("甲<text:change text:change-id=\"1\"/><text:change-start text:change-id=\"2\"/>9<text:change-end text:change-id=\"2\"/>")}`), ["甲9", note("trackedChanges")]);
    assert.deepEqual(await blocks(`<text:tracked-changes><text:changed-region><text:format-change/></text:changed-region></text:tracked-changes>${p("甲")}`), ["甲"]);
  });
});

describe("hidden text of an ODT", () => {
  const automatic = "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style><style:style style:name=\"T2\" style:family=\"text\"><style:text-properties text:display=\"true\"/></style:style>"
    + "<style:style style:name=\"P2\" style:family=\"paragraph\" style:parent-style-name=\"Hidden\"/>";
  const common = "<style:style style:name=\"Hidden\" style:family=\"paragraph\"><style:text-properties text:display=\"none\"/></style:style>";
  const parts = { automatic, common };
  it("is left out, and said to be", async () => {
    assert.deepEqual(await blocks(p("甲<text:span text:style-name=\"T1\">藏<text:span text:style-name=\"T2\">乙</text:span></text:span>丙"), parts), ["甲乙丙", note("hiddenText")]);
    assert.deepEqual(await blocks(p("藏<text:span text:style-name=\"T2\">乙</text:span>", "text:style-name=\"P2\"") + p("藏", "text:style-name=\"P2\"") + p("丙"), parts), ["乙", "丙", note("hiddenText")]);
  });
  it("may be sections, paragraphs and fields", async () => {
    assert.deepEqual(await blocks(`<text:section text:display="none">${p("藏")}</text:section><text:section text:display="condition" text:is-hidden="true">${p("藏")}</text:section><text:section text:display="condition">${p("甲")}</text:section>`
      + `${p("乙<text:hidden-text text:is-hidden=\"true\">藏</text:hidden-text>")}${p("藏<text:hidden-paragraph text:is-hidden=\"true\"/>藏")}${p("丙<text:hidden-paragraph text:is-hidden=\"false\"/>")}`),
    ["甲", "乙", "藏", "丙", note("hiddenText")]);
  });
});

describe("tables of an ODT", () => {
  const spans = (columns, rows) => `table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"`;
  it("keep merged, blank and repeated cells exactly", async () => {
    assert.deepEqual(await blocks(`<table:table><table:table-columns><table:table-column/></table:table-columns><table:table-header-rows>${
      row(cell("（勾稽）", spans(2, 2)), covered, cell("申请人", spans(3, 1)), "<table:covered-table-cell table:number-columns-repeated=\"2\"/>")}</table:table-header-rows>${
      row(covered, covered, cell("自然人"), cell("", "table:number-columns-repeated=\"2\""))}<table:table-row-group>${
      row(cell("一、"), cell("1", "table:number-columns-repeated=\"4\"")).replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"2\">")}</table:table-row-group></table:table>`),
    [grid(4, 5, [0, 0, 2, 2, "（勾稽）"], [0, 2, 1, 3, "申请人"], [1, 2, 1, 1, "自然人"], [1, 3, 1, 1, ""], [1, 4, 1, 1, ""],
      ...[2, 3].flatMap((r) => [[r, 0, 1, 1, "一、"], ...[1, 2, 3, 4].map((c) => [r, c, 1, 1, "1"])]))]);
  });
  it("are read where the places under spans are left out", async () => {
    assert.deepEqual(await blocks(table(row(cell("甲", spans(1, 2)), cell("乙", spans(2, 1)), cell("丙")), row(cell("1"), cell("2"), cell("3")))),
      [grid(2, 4, [0, 0, 2, 1, "甲"], [0, 1, 1, 2, "乙"], [0, 3, 1, 1, "丙"], [1, 1, 1, 1, "1"], [1, 2, 1, 1, "2"], [1, 3, 1, 1, "3"])]);
  });
  it("end spans with the table", async () => {
    assert.deepEqual(await blocks(table(row(cell("甲", spans(1, 9)), cell("1")))), [grid(1, 2, [0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"])]);
  });
  it("have a line for each paragraph of a cell, and leave hidden rows out", async () => {
    assert.deepEqual(await blocks(table(row(cell(p("信息") + p("") + p("内容")), cell("1")), row(cell("藏"), cell("2")).replace("<table:table-row>", "<table:table-row table:visibility=\"collapse\">"))),
      [grid(1, 2, [0, 0, 1, 1, "信息\n\n内容"], [0, 1, 1, 1, "1"]), note("hiddenText")]);
  });
  it("that only lay out what is in them are text and tables in order", async () => {
    const data = (element) => `<table:${element}>${row(cell("甲"), cell("1"))}${row(cell("乙"), cell("2"))}</table:${element}>`;
    const dataGrid = grid(2, 2, [0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"], [1, 0, 1, 1, "乙"], [1, 1, 1, 1, "2"]);
    assert.deepEqual(await blocks(table(row(cell("一、总体情况")), row(cell(p("正文") + data("table")))) + table(row(cell(data("sub-table")), cell("后")))), ["一、总体情况", "正文", dataGrid, dataGrid, "后"]);
  });
});

describe("numbers of an ODT", () => {
  const levels = (name, ...list) => `<text:list-style style:name="${name}">${list.map((attributes, i) => `<text:list-level-style-number text:level="${i + 1}" ${attributes}><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="${i === 0 ? "nothing" : "listtab"}"/></style:list-level-properties></text:list-level-style-number>`).join("")}</text:list-style>`;
  const automatic = levels("L1", "style:num-format=\"一, 二, 三, ...\" style:num-suffix=\"、\" loext:num-list-format=\"%1%、\"", "style:num-prefix=\"（\" style:num-suffix=\"）\" style:num-format=\"一, 二, 三, ...\"", "style:num-format=\"1\" style:num-suffix=\".\" text:display-levels=\"3\"", "style:num-format=\"\" style:num-suffix=\"x\"")
    + "<text:list-style style:name=\"L2\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\"/></text:list-style>" + levels("L3", "style:num-format=\"①, ②, ③, ...\" text:start-value=\"3\"");
  const list = (items, attributes = "text:style-name=\"L1\"") => `<text:list ${attributes}>${items}</text:list>`;
  const item = (content, attributes = "") => `<text:list-item ${attributes}>${content}</text:list-item>`;

  it("stand before each item's first paragraph", async () => {
    assert.deepEqual(await blocks(list(item(p("甲") + p("续") + list(item(p("乙") + list(item(p("丙") + list(item(p("丁")), "")), "")) + item(p("戊")), "")) + item(p("己"))), { automatic }),
      ["一、甲", "续", "（一） 乙", "一.一.1. 丙", "丁", "（二） 戊", "二、己"]);
  });
  it("begin anew with each list but for those that go on", async () => {
    const one = (text, more) => list(item(p(text)), `text:style-name="L1" ${more}`);
    assert.deepEqual(await blocks(one("甲", "xml:id=\"a\"") + one("乙", "xml:id=\"b\"") + one("丙", "text:continue-numbering=\"true\"") + one("丁", "text:continue-list=\"a\"") + one("戊", "text:continue-list=\"none\""), { automatic }),
      ["一、甲", "一、乙", "二、丙", "二、丁", "一、戊"]);
  });
  it("are set by an item, left out by headers and bullets, and not given to text boxes", async () => {
    assert.deepEqual(await blocks(list(`<text:list-header>${p("头")}</text:list-header>${item(p("甲"), "text:start-value=\"5\"")}${item(p(`乙<draw:frame><draw:text-box>${p("框")}</draw:text-box></draw:frame>`), "text:style-override=\"L3\"")}`)
      + list(item(p("点")), "text:style-name=\"L2\"") + list(item(p("圈")), "text:style-name=\"L3\""), { automatic }), ["头", "五、甲", "⑥乙", "框", "点", "③圈"]);
  });
  it("of headings come from the outline", async () => {
    const common = "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\" style:num-prefix=\"第\" style:num-suffix=\"章\"/><text:outline-level-style text:level=\"2\" style:num-format=\"\"/></text:outline-style>"
      + "<style:style style:name=\"Plain\" style:family=\"paragraph\" style:list-style-name=\"\"/>";
    const h = (level, text, more = "") => `<text:h text:outline-level="${level}" ${more}>${text}</text:h>`;
    assert.deepEqual(await blocks(h(1, "甲") + h(2, "乙") + h(1, "丙", "text:is-list-header=\"true\"") + h(1, "丁", "text:style-name=\"Plain\"") + h(1, "戊") + h(1, "己", "text:restart-numbering=\"true\" text:start-value=\"1\""), { common }),
      ["第1章 甲", "乙", "丙", "丁", "第2章 戊", "第1章 己"]);
  });
});

describe("an ODT", () => {
  it("says that it holds macros", async () => {
    assert.deepEqual(await blocks(p("甲"), { "Basic/Standard/Module1.xml": "<a/>" }), ["甲", note("macros")]);
    assert.deepEqual(await blocks(p("甲"), { "Basic/Standard/script-lb.xml": "<a/>" }), ["甲"]);
  });
  it("may be without common styles", async () => assert.deepEqual(await blocks(p("甲"), { "styles.xml": null }), ["甲"]));
  it("says that it is encrypted", async () => {
    assert.equal((await problemOf(openDocument(p("甲"), { "META-INF/manifest.xml": "<manifest><file-entry full-path='content.xml'><encryption-data/></file-entry></manifest>" }))).code, "encrypted");
    assert.equal((await problemOf(openDocument(p("甲"), { "content.xml": null, "encrypted-package": "x" }))).code, "encrypted");
  });
  it("of another kind is not read", async () => {
    assert.equal((await problemOf(openDocument("", { "content.xml": "<office:document-content xmlns:office='o'><office:body><office:spreadsheet/></office:body></office:document-content>" }))).code, "unsupported-format");
  });
});

describe("bad ODT files", () => {
  const whole = openDocument(p("某市示例局政府信息公开工作年度报告".repeat(20)));
  it("are damaged wherever they are cut off", async () => {
    for (let length = 0; length < whole.length; length += 13) assert.equal((await problemOf(whole.subarray(0, length))).code, "damaged", `${length}`);
  });
  it("are damaged without their text, or if it is no XML, or has entities of its own", async () => {
    for (const content of [null, "年报", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"]) assert.equal((await problemOf(openDocument("", { "content.xml": content }))).code, "damaged");
  });
  it("are too large by what they repeat", async () => {
    const repeated = (content, times) => `<table:table><table:table-row table:number-rows-repeated="${times}"><table:table-cell>${content}</table:table-cell><table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table>`;
    for (const body of [
      repeated(p("甲"), 9_999_999), table(row(cell("甲", "table:number-columns-repeated=\"9999999\""))), table(row(cell("甲", "table:number-columns-spanned=\"9999999\""))),
      table(row(...Array.from({ length: 50 }, () => cell("甲", "table:number-columns-spanned=\"9000\"")))), repeated(repeated(repeated(repeated("", 999), 999), 999), 999),
    ]) assert.equal((await problemOf(openDocument(body))).code, "too-large");
  });
  it("are read as far as they make sense where elements stand where they must not", async () => {
    assert.deepEqual(await blocks(`${row(cell("甲"))}${covered}<text:list-item>${p("乙")}</text:list-item><text:s/><text:tab/>文字<table:table>${p("丙")}${row(row(cell("1")), cell("2"))}</table:table>`), ["甲", "乙", "丙", grid(1, 2, [0, 0, 1, 1, "1"], [0, 1, 1, 1, "2"])]);
  });
  it("give a document or a problem, whichever bits are turned", async () => {
    const mixed = openDocument(p("甲<text:s text:c=\"3\"/>") + table(row(cell("1", "table:number-rows-spanned=\"2\""), cell("2")), row(covered, cell("3"))));
    let seed = 11;
    const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
    for (let i = 0; i < 300; i++) {
      const broken = mixed.slice();
      for (let k = 0; k < 3; k++) broken[random(broken.length)] ^= 1 << random(8);
      const { document, problem } = await read(broken, context);
      assert.ok(document ? decodeDocument(document) : ["damaged", "encrypted", "too-large"].includes(problem.code));
    }
  });
});
