// DOCX as a document: its text, tables and numbers as Word shows them with all changes accepted.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { noteCodes } from "../../web/readers/document.mjs";
import { read } from "../../web/readers/docx/read.mjs";
import { context, decodeDocument } from "./support/decode-document.mjs";
import { cell, paragraph, relationships, row, run, table, wordFile } from "./support/word-file.mjs";

const documentOf = async (bytes) => {
  const { document, problem } = await read(bytes, context);
  assert.equal(problem, undefined, problem?.en);
  return decodeDocument(document);
};
/** Paragraphs as strings, grids and notes as they are. */
const blocks = async (body, parts) => (await documentOf(wordFile(body, parts))).map((block) => block.paragraph ?? block);
const problem = async (bytes) => (await read(bytes, context)).problem?.code;
const note = (name) => ({ note: noteCodes[name] });
const grid = (rows, columns, ...cells) => ({ grid: [rows, columns], cells });
const inRun = (content) => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${content}</w:r>`;
const change = "w:id=\"1\" w:author=\"审阅\" w:date=\"2021-01-02T03:04:05Z\"";

describe("the text of a DOCX", () => {
  it("is one however Word cut it up", async () => {
    assert.deepEqual(await blocks(
      `<w:p w:rsidR="00A1" w14:paraId="1A2B"><w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/>${run("新收")}<w:bookmarkEnd w:id="0"/>`
      + `<w:proofErr w:type="spellStart"/>${run("1")}<w:proofErr w:type="spellEnd"/><w:smartTag w:element="chmetcnv"><w:smartTagPr/>${run("36")}</w:smartTag>`
      + `<w:hyperlink r:id="rId9" w:history="1">${run(" 件")}</w:hyperlink><w:r><w:lastRenderedPageBreak/><w:t>。</w:t></w:r></w:p>`),
    ["新收136 件。"]);
  });
  it("keeps blanks where they are kept, and drops those at the ends where not", async () => {
    assert.deepEqual(await blocks(`<w:p><w:r><w:t xml:space="preserve"> 甲 </w:t></w:r><w:r><w:t>  乙
 丙 </w:t></w:r><w:r><w:t>\u00a0丁\u3000</w:t></w:r></w:p>`), [" 甲 乙  丙\u00a0丁\u3000"]);
  });
  it("holds tabs, breaks, hyphens and symbols", async () => {
    assert.deepEqual(await blocks(`<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs></w:pPr>${[
      "<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:br w:type=\"page\"/><w:ptab w:alignment=\"right\"/>",
      "<w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/><w:t>2</w:t>",
      "<w:sym w:font=\"宋体\" w:char=\"2460\"/><w:sym w:font=\"Symbol\" w:char=\"F035\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:font=\"x\" w:char=\"zz\"/>",
    ].map(inRun).join("")}</w:p>`), ["甲\t乙\n丙\n\n\t\u201112①5\uf0fe\ufffd"]);
  });
  it("stands in content controls, custom markup and formulas too", async () => {
    const control = (content) => `<w:sdt><w:sdtPr><w:alias w:val="名称"/><w:dropDownList><w:listItem w:displayText="乙" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    assert.deepEqual(await blocks(control(paragraph("甲")) + paragraph(run("乙") + control(run("丙")) + `<w:customXml w:element="x">${run("丁")}</w:customXml>`)
      + paragraph("<m:oMath><m:r><w:rPr><w:rFonts w:ascii=\"Cambria Math\"/></w:rPr><m:t>1+2</m:t></m:r></m:oMath>")), ["甲", "乙丙丁", "1+2"]);
  });
  it("holds the base of a phonetic guide, not the guide", async () => {
    assert.deepEqual(await blocks(paragraph("<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>nián</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>年</w:t></w:r></w:rubyBase></w:ruby></w:r>")), ["年"]);
  });
  it("holds a field's result, not its code", async () => {
    const field = (type) => inRun(`<w:fldChar w:fldCharType="${type}"/>`);
    const code = (text) => inRun(`<w:instrText xml:space="preserve"> ${text} </w:instrText>`);
    assert.deepEqual(await blocks(
      paragraph(field("begin") + code("=SUM(") + field("begin") + code("REF a") + field("separate") + run("9") + field("end") + code(")") + field("separate") + run("12") + field("end") + run("件"))
      + paragraph(`<w:fldSimple w:instr=" DATE ">${run("2021年")}</w:fldSimple>`)
      + paragraph(field("begin") + code("TOC") + field("separate") + run("目录一"))
      + paragraph(run("目录二") + field("end") + run("完"))
      + paragraph(field("begin") + run("没有结束"))
      + paragraph("之后")), ["12件", "2021年", "目录一", "目录二完", "之后"]);
  });
  it("has no headers, footers or comments, and nothing from outside", async () => {
    assert.deepEqual(await blocks(paragraph(`<w:commentRangeStart w:id="0"/>${run("甲")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`)
      + "<w:altChunk r:id=\"rId7\"/><w:subDoc r:id=\"rId8\"/>", {
      "word/header1.xml": "<w:hdr xmlns:w='u'><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>",
      "word/comments.xml": "<w:comments xmlns:w='u'><w:comment><w:p><w:r><w:t>批注</w:t></w:r></w:p></w:comment></w:comments>",
    }), ["甲"]);
  });
});

describe("notes of a DOCX", () => {
  const noted = (id, text) => `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(text)}</w:p></w:footnote>`;
  it("stand after the text, as far as it refers to them, and leave no mark in it", async () => {
    assert.deepEqual(await blocks(
      table(row([cell(`<w:p>${run("136")}<w:r><w:footnoteReference w:id="3"/></w:r></w:p>`), cell("1")])) + paragraph(`${run("甲")}<w:r><w:endnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`), {
        footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>${noted(1, "无人提及")}${noted(2, "注二")}${noted(3, "注三")}`,
        endnotes: `<w:endnote w:id="1">${paragraph("尾注")}${paragraph("尾注二")}</w:endnote>`,
      }), [grid(1, 2, [0, 0, 1, 1, "136"], [0, 1, 1, 1, "1"]), "甲", "注三", "注二", "尾注", "尾注二"]);
  });
});

describe("text boxes of a DOCX", () => {
  const box = (content) => `<w:txbxContent>${content}</w:txbxContent>`;
  const drawn = (content, properties = "") => `<w:drawing><wp:anchor><wp:docPr id="1" name="文本框 1"${properties}/><wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp></wp:anchor></w:drawing>`;
  const old = (content, style = "") => `<w:pict><v:shape style="position:absolute${style}"><v:textbox>${box(content)}</v:textbox></v:shape></w:pict>`;

  it("are read once, after the paragraph that they stand in", async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawn(paragraph("框一") + paragraph("框二"))}</mc:Choice><mc:Fallback>${old(paragraph("框一") + paragraph("框二"))}</mc:Fallback></mc:AlternateContent>`;
    assert.deepEqual(await blocks(paragraph(run("前") + inRun(both) + run("后")) + paragraph("下")), ["前后", "框一", "框二", "下"]);
  });
  it("are read from old files and where one program's choice is the only one", async () => {
    assert.deepEqual(await blocks(paragraph(inRun(old(paragraph("旧")))) + paragraph(inRun(`<mc:AlternateContent><mc:Fallback>${old(paragraph("备"))}</mc:Fallback></mc:AlternateContent>`))), ["旧", "备"]);
  });
  it("may hold tables, and may stand in cells", async () => {
    const inner = table(row([cell("1"), cell("2")]));
    assert.deepEqual(await blocks(paragraph(inRun(drawn(inner))) + table(row([cell(paragraph(run("甲") + inRun(drawn(paragraph("乙"))))), cell("丙")]))),
      [grid(1, 2, [0, 0, 1, 1, "1"], [0, 1, 1, 1, "2"]), grid(1, 2, [0, 0, 1, 1, "甲\n乙"], [0, 1, 1, 1, "丙"])]);
  });
  it("are left out where they are hidden, and said to be", async () => {
    assert.deepEqual(await blocks(paragraph(run("甲") + inRun(drawn(paragraph("藏"), " hidden=\"1\""))) + paragraph(inRun(old(paragraph("藏"), ";visibility:hidden")) + run("乙"))), ["甲", "乙", note("hiddenText")]);
  });
});

describe("tracked changes of a DOCX", () => {
  const ins = (content) => `<w:ins ${change}>${content}</w:ins>`;
  const del = (text) => `<w:del ${change}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  it("are read as accepted: insertions and what was moved here, not deletions and what was moved away", async () => {
    assert.deepEqual(await blocks(paragraph(`${run("新收")}${del("8")}${ins(run("9"))}${run("件")}<w:moveFrom ${change}>${run("旧")}</w:moveFrom><w:moveTo ${change}>${run("新")}</w:moveTo>`)), ["新收9件新", note("trackedChanges")]);
  });
  it("join paragraphs whose mark was deleted, and take deleted ones away", async () => {
    const gone = `<w:rPr><w:del ${change}/></w:rPr>`;
    assert.deepEqual(await blocks(paragraph("甲", gone) + paragraph("乙") + paragraph(del("全删"), gone) + paragraph("丙") + paragraph("丁", `<w:rPr><w:ins ${change}/></w:rPr>`)), ["甲乙", "丙", "丁", note("trackedChanges")]);
  });
  it("take rows and cells out of tables, and put others in", async () => {
    assert.deepEqual(await blocks(table(
      row([cell("甲"), cell("1")]), row([cell("删"), cell("2")], `<w:del ${change}/>`), row([cell("增"), cell("3")], `<w:ins ${change}/>`),
      row([cell("乙"), cell("删", `<w:cellDel ${change}/>`), cell("4", `<w:cellIns ${change}/>`)]),
    )), [grid(3, 2, [0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"], [1, 0, 1, 1, "增"], [1, 1, 1, 1, "3"], [2, 0, 1, 1, "乙"], [2, 1, 1, 1, "4"]), note("trackedChanges")]);
  });
  it("take a whole table away with its rows", async () => {
    assert.deepEqual(await blocks(table(row([cell("删"), cell("2")], `<w:del ${change}/>`)) + paragraph("正文")), ["正文", note("trackedChanges")]);
  });
  it("merge and part cells", async () => {
    assert.deepEqual(await blocks(table(row([cell("甲", `<w:cellMerge ${change} w:vMerge="rest"/>`), cell("1")]), row([cell("", `<w:cellMerge ${change} w:vMerge="cont"/>`), cell("2")]))),
      [grid(2, 2, [0, 0, 2, 1, "甲"], [0, 1, 1, 1, "1"], [1, 1, 1, 1, "2"]), note("trackedChanges")]);
  });
  it("of format alone change no text and are not spoken of", async () => {
    assert.deepEqual(await blocks(paragraph(run("甲", `<w:rPrChange ${change}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`), `<w:pPrChange ${change}><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`), {
      numbering: "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
    }), ["甲"]);
  });
});

describe("hidden text of a DOCX", () => {
  const styles = "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"hh\"><w:basedOn w:val=\"h\"/></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"p\"><w:rPr><w:vanish w:val=\"1\"/></w:rPr></w:style><w:style w:type=\"table\" w:styleId=\"t\"><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>";
  it("is left out, and said to be", async () => {
    assert.deepEqual(await blocks(paragraph(run("甲") + run("藏", "<w:vanish/>") + run("乙", "<w:vanish w:val=\"0\"/>") + run("丙", "<w:webHidden/>"))), ["甲乙丙", note("hiddenText")]);
  });
  it("may be hidden by its styles, which cancel each other out", async () => {
    assert.deepEqual(await blocks(paragraph(run("甲") + run("藏", "<w:rStyle w:val=\"hh\"/>") + run("乙", "<w:rStyle w:val=\"h\"/><w:vanish w:val=\"false\"/>"))
      + paragraph(run("藏") + run("丙", "<w:rStyle w:val=\"h\"/>"), "<w:pStyle w:val=\"p\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"), { styles }), ["甲乙", "丙", note("hiddenText")]);
  });
  it("takes its paragraph's end with it where that is hidden", async () => {
    assert.deepEqual(await blocks(paragraph("甲", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + paragraph("乙") + paragraph(run("藏", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>") + paragraph("丙")), ["甲乙", "丙", note("hiddenText")]);
  });
  it("may be rows of a table", async () => {
    assert.deepEqual(await blocks(table(row([cell("甲"), cell("1")]), row([cell("藏"), cell("2")], "<w:hidden/>"))), [grid(1, 2, [0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"]), note("hiddenText")]);
  });
});

describe("tables of a DOCX", () => {
  const down = (first) => `<w:vMerge${first ? " w:val=\"restart\"" : ""}/>`;
  const span = (columns) => `<w:gridSpan w:val="${columns}"/>`;
  it("keep merged, blank and left-out cells exactly", async () => {
    assert.deepEqual(await blocks(table(
      row([cell("（勾稽）", span(2) + down(true)), cell("申请人", span(3))]),
      row([cell("", span(2) + down(false)), cell("自然人"), cell(""), cell("总计")]),
      row([cell("一、"), cell("新收", down(true)), cell("1"), cell(`<w:p/>`)], "<w:gridAfter w:val=\"1\"/>"),
      row([cell("", down(false)), cell("2"), cell("3"), cell("4")], "<w:gridBefore w:val=\"1\"/><w:cantSplit/>"),
    )), [grid(4, 5,
      [0, 0, 2, 2, "（勾稽）"], [0, 2, 1, 3, "申请人"], [1, 2, 1, 1, "自然人"], [1, 3, 1, 1, ""], [1, 4, 1, 1, "总计"],
      [2, 0, 1, 1, "一、"], [2, 1, 2, 1, "新收"], [2, 2, 1, 1, "1"], [2, 3, 1, 1, ""],
      [3, 2, 1, 1, "2"], [3, 3, 1, 1, "3"], [3, 4, 1, 1, "4"])]);
  });
  it("take a cell for its own that goes on from none, or from one of another width", async () => {
    assert.deepEqual(await blocks(table(
      row([cell("甲", down(false)), cell("乙", span(2) + down(true))]),
      row([cell("丙"), cell("丁", down(false)), cell("戊", down(false))]),
    )), [grid(2, 3, [0, 0, 1, 1, "甲"], [0, 1, 1, 2, "乙"], [1, 0, 1, 1, "丙"], [1, 1, 1, 1, "丁"], [1, 2, 1, 1, "戊"])]);
  });
  it("know the old merging to the right", async () => {
    assert.deepEqual(await blocks(table(row([cell("甲", "<w:hMerge w:val=\"restart\"/>"), cell("藏", "<w:hMerge w:val=\"continue\"/>"), cell("乙")]), row([cell("1"), cell("2"), cell("3")]))),
      [grid(2, 3, [0, 0, 1, 2, "甲"], [0, 2, 1, 1, "乙"], [1, 0, 1, 1, "1"], [1, 1, 1, 1, "2"], [1, 2, 1, 1, "3"])]);
  });
  it("may have content controls and custom markup around rows, cells and in them", async () => {
    const control = (content) => `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    assert.deepEqual(await blocks(`<w:tbl><w:tblPr/><w:tblGrid/>${control(row([cell("甲"), control(cell("1"))]))}<w:customXml w:element="x">${row([cell(control(paragraph("乙"))), cell("2")])}</w:customXml></w:tbl>`),
      [grid(2, 2, [0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"], [1, 0, 1, 1, "乙"], [1, 1, 1, 1, "2"])]);
  });
  it("have a line for each paragraph of a cell", async () => {
    assert.deepEqual(await blocks(table(row([cell(paragraph("信息") + paragraph("") + paragraph(`${run("内")}<w:r><w:br/><w:t>容</w:t></w:r>`)), cell("1")]))), [grid(1, 2, [0, 0, 1, 1, "信息\n\n内\n容"], [0, 1, 1, 1, "1"])]);
  });
  it("that only lay out what is in them are text and tables in order", async () => {
    const data = table(row([cell("甲"), cell("1")]), row([cell("乙"), cell("2")]));
    const dataGrid = grid(2, 2, [0, 0, 1, 1, "甲"], [0, 1, 1, 1, "1"], [1, 0, 1, 1, "乙"], [1, 1, 1, 1, "2"]);
    assert.deepEqual(await blocks(table(row([cell("一、总体情况")]), row([cell(paragraph("正文") + data + paragraph(""))])) + table(row([cell("左"), cell(data + paragraph("后"))]))),
      ["一、总体情况", "正文", dataGrid, "左", dataGrid, "后"]);
  });
  it("stay grids around a small table in a cell", async () => {
    const small = table(row([cell("单"), cell("位")]));
    assert.deepEqual(await blocks(table(row([cell(small + paragraph("")), cell("1"), cell("2")]), row([cell("乙"), cell("3"), cell("4")]))),
      [grid(2, 3, [0, 0, 1, 1, "单\t位\n"], [0, 1, 1, 1, "1"], [0, 2, 1, 1, "2"], [1, 0, 1, 1, "乙"], [1, 1, 1, 1, "3"], [1, 2, 1, 1, "4"])]);
  });
});

describe("a DOCX", () => {
  it("may keep its text in a part of another name, with macros, in the strict namespaces", async () => {
    const strict = (await import("../../web/node_modules/fflate/esm/index.mjs"));
    const files = strict.unzipSync(wordFile(paragraph("甲") + table(row([cell("1"), cell("2", "<w:vMerge/>")])), { "word/vbaProject.bin": "宏" }));
    const text = (name) => strict.strFromU8(files[name]);
    const moved = {
      ...files,
      "word/document.xml": null,
      "word/document2.xml": text("word/document.xml").replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
      "_rels/.rels": relationships(["officeDocument", "/word/document2.xml"]).replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    };
    assert.deepEqual((await documentOf(wordFile("", moved))).map((block) => block.paragraph ?? block),
      ["甲", grid(1, 2, [0, 0, 1, 1, "1"], [0, 1, 1, 1, "2"]), note("macros")]);
  });
  it("may use any prefix", async () => {
    assert.deepEqual(await blocks("", { "word/document.xml": "<document xmlns='u'><body><p><r><t>甲</t></r></p></body></document>" }), ["甲"]);
  });
  it("may be without relationships", async () => {
    assert.deepEqual(await blocks(paragraph("甲"), { "_rels/.rels": null, "word/_rels/document.xml.rels": null }), ["甲"]);
  });
  it("may be empty", async () => assert.deepEqual(await blocks(""), []));
  it("shows what looks like markup as text", async () => {
    assert.deepEqual(await blocks(paragraph("&lt;img src=x onerror=alert(1)&gt;")), ["<img src=x onerror=alert(1)>"]);
  });
});

describe("bad DOCX files", () => {
  const whole = wordFile(paragraph("某市示例局政府信息公开工作年度报告".repeat(20)));
  it("are damaged wherever they are cut off", async () => {
    for (let length = 0; length < whole.length; length += 13) assert.equal(await problem(whole.subarray(0, length)), "damaged", `${length}`);
  });
  it("are damaged without their text, or if it is no XML", async () => {
    assert.equal(await problem(wordFile("", { "word/document.xml": null })), "damaged");
    assert.equal(await problem(wordFile("", { "word/document.xml": "年报" })), "damaged");
    assert.equal(await problem(wordFile("<w:p>")), "damaged");
  });
  it("are damaged by entities of their own", async () => {
    assert.equal(await problem(wordFile("", { "word/document.xml": "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><d>&b;</d>" })), "damaged");
  });
  it("are too large if nested too deep", async () => {
    const deep = (open, inner, close, times) => open.repeat(times) + inner + close.repeat(times);
    assert.equal(await problem(wordFile(deep("<w:tbl><w:tr><w:tc>", paragraph("甲"), "</w:tc></w:tr></w:tbl>", 5000))), "too-large");
    assert.deepEqual(await blocks(deep("<w:tbl><w:tr><w:tc>", paragraph("甲"), "</w:tc></w:tr></w:tbl>", 100)), ["甲"]);
  });
  it("are too large if a table has too many cells", async () => {
    assert.equal(await problem(wordFile(table(...Array.from({ length: 60 }, () => row([cell("1", "<w:gridSpan w:val=\"999999999\"/>"), cell("2")]))))), "too-large");
  });
  it("are too large if they hold too many paragraphs, blank ones too", async () => {
    assert.equal(await problem(wordFile("<w:p/>".repeat(1_100_000))), "too-large");
  });
  it("are read as far as they make sense where elements stand where they must not", async () => {
    assert.deepEqual(await blocks(`${row([cell("甲")])}<w:tc>${paragraph("乙")}</w:tc>${run("丙")}<w:tbl>${paragraph("丁")}<w:tr><w:tr>${cell("1")}</w:tr>${cell("2")}</w:tr></w:tbl><w:gridSpan w:val="x"/><w:fldChar w:fldCharType="end"/><w:vanish/>`),
      ["甲", "乙", "丁", grid(1, 2, [0, 0, 1, 1, "1"], [0, 1, 1, 1, "2"])]);
  });
});

describe("broken DOCX files", () => {
  it("give a document or a problem, whichever bits are turned", async () => {
    const whole = wordFile(paragraph("甲", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") + table(row([cell("1", "<w:vMerge w:val=\"restart\"/>"), cell("2")]), row([cell("", "<w:vMerge/>"), cell("3")])), {
      numbering: "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
    });
    let seed = 7;
    const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
    for (let i = 0; i < 300; i++) {
      const broken = whole.slice();
      for (let k = 0; k < 3; k++) broken[random(broken.length)] ^= 1 << random(8);
      const { document, problem: found } = await read(broken, context);
      assert.ok(document ? decodeDocument(document) : ["damaged", "encrypted", "too-large"].includes(found.code));
    }
  });
});
