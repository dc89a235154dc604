// Numbers that Word makes itself and does not store: counted as Word counts them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../../web/readers/docx/read.mjs";
import { listNumber } from "../../web/readers/list-numbers.mjs";
import { context, decodeDocument } from "./support/decode-document.mjs";
import { cell, paragraph, row, run, table, wordFile } from "./support/word-file.mjs";

const level = (depth, format, text, more = "") => `<w:lvl w:ilvl="${depth}" w:tplc="0409000F"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
const abstract = (id, ...levels) => `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="1"/>${levels.join("")}</w:abstractNum>`;
const list = (id, of, overrides = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const together = "<w:suff w:val=\"nothing\"/>";
const numbered = (id, depth, text = "") => paragraph(text, `<w:numPr>${depth === null ? "" : `<w:ilvl w:val="${depth}"/>`}<w:numId w:val="${id}"/></w:numPr>`);
const styled = (style, text = "", more = "") => paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);

/** The paragraphs' texts; those of a grid's cells for a grid. */
async function texts(body, parts) {
  const { document, problem } = await read(wordFile(body, parts), context);
  assert.equal(problem, undefined);
  return decodeDocument(document).flatMap((block) => (block.grid ? block.cells.map((each) => each[4]) : block.paragraph ?? block));
}

describe("numbers of a list", () => {
  const numbering = abstract(0, level(0, "chineseCountingThousand", "%1、", together), level(1, "chineseCounting", "（%2）", together), level(2, "decimal", "%3."), level(3, "decimal", "%1.%2.%4", "<w:isLgl/>"))
    + list(1, 0) + list(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
  it("stand before the text, apart from it as the list says", async () => {
    assert.deepEqual(await texts([numbered(1, 0, "总体情况"), numbered(1, 1, "概述"), numbered(1, 2, "甲"), numbered(1, 2, "乙"), numbered(1, 3, "丙"), numbered(1, 1, "其他"), numbered(1, 2, "丁"), numbered(1, 0, "主动公开")].join(""), { numbering }),
      ["一、总体情况", "（一）概述", "1. 甲", "2. 乙", "1.1.1 丙", "（二）其他", "1. 丁", "二、主动公开"]);
  });
  it("go on in another list of the same kind, and begin again where that says so", async () => {
    assert.deepEqual(await texts([numbered(1, 0, "甲"), numbered(1, 1, "乙"), numbered(2, 0, "丙"), numbered(2, 1, "丁"), numbered(2, 0, "戊"), numbered(1, 0, "己")].join(""), { numbering }),
      ["一、甲", "（一）乙", "一、丙", "（一）丁", "二、戊", "三、己"]);
  });
  it("begin with a deeper level where the text does", async () => {
    assert.deepEqual(await texts(numbered(1, 2, "甲") + numbered(1, 3, "乙"), { numbering }), ["1. 甲", "1.1.1 乙"]);
  });
  it("run through tables, blank cells too", async () => {
    assert.deepEqual(await texts(table(row([cell(numbered(1, 2)), cell(numbered(1, 2, "甲"))]), row([cell(numbered(1, 2, "乙")), cell("1")])), { numbering }), ["1. ", "2. 甲", "3. 乙", "1"]);
  });
  it("do not count deleted paragraphs", async () => {
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>`;
    assert.deepEqual(await texts(numbered(1, 0, "甲") + gone + numbered(1, 0, "乙"), { numbering }), ["一、甲", "二、乙", { note: 1 }]);
  });
  it("take the first level where none is named, and none for list 0 and lists that are not there", async () => {
    assert.deepEqual(await texts(numbered(1, null, "甲") + numbered(0, 0, "乙") + numbered(9, 0, "丙"), { numbering }), ["一、甲", "乙", "丙"]);
  });
  it("are not missed where no list is defined", async () => assert.deepEqual(await texts(numbered(1, 0, "甲")), ["甲"]));
});

describe("levels", () => {
  it("may be overridden by the list", async () => {
    assert.deepEqual(await texts(numbered(1, 0, "甲") + numbered(1, 0, "乙"), {
      numbering: abstract(0, level(0, "decimal", "%1.")) + list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, "upperRoman", "第%1条").replace("w:start w:val=\"1\"", "w:start w:val=\"3\"")}</w:lvlOverride>`),
    }), ["第III条 甲", "第IV条 乙"]);
  });
  it("may go on through higher levels, or wait for one of them", async () => {
    const numbering = (restart) => abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%2"), level(2, "decimal", "%3", `<w:lvlRestart w:val="${restart}"/>`)) + list(1, 0);
    const body = [[0, "a"], [1, "b"], [2, "c"], [1, "d"], [2, "e"], [0, "f"], [2, "g"]].map(([depth, text]) => numbered(1, depth, text)).join("");
    assert.deepEqual(await texts(body, { numbering: numbering(0) }), ["1 a", "1 b", "1 c", "2 d", "2 e", "2 f", "3 g"]);
    assert.deepEqual(await texts(body, { numbering: numbering(1) }), ["1 a", "1 b", "1 c", "2 d", "2 e", "2 f", "1 g"]);
  });
  it("of bullets, of none and of hidden numbers give nothing, but count", async () => {
    assert.deepEqual(await texts([numbered(1, 0, "甲"), numbered(1, 1, "乙"), numbered(1, 2, "丙"), numbered(1, 3, "丁")].join(""), {
      numbering: "<w:numPicBullet w:numPicBulletId=\"0\"><w:pict><v:shape><w:txbxContent/></v:shape></w:pict></w:numPicBullet>"
        + abstract(0, level(0, "bullet", "\uf06c"), level(1, "none", "%2"), level(2, "decimal", "%3.", "<w:rPr><w:vanish/></w:rPr>"), level(3, "decimal", "%3-%4")) + list(1, 0),
    }), ["甲", "乙", "丙", "1-1 丁"]);
  });
  it("with a format of their own count in the one beside it that all programs know", async () => {
    assert.deepEqual(await texts(numbered(1, 0, "甲"), {
      numbering: abstract(0, level(0, "decimal", "%1").replace("<w:numFmt w:val=\"decimal\"/>", "<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"001, 002\"/></mc:Choice><mc:Fallback><w:numFmt w:val=\"upperLetter\"/></mc:Fallback></mc:AlternateContent>")) + list(1, 0),
    }), ["A 甲"]);
  });
});

describe("numbers by styles", () => {
  const styles = "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"2a\"><w:basedOn w:val=\"2\"/></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"bare\"><w:basedOn w:val=\"2\"/><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"x\"><w:basedOn w:val=\"y\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"y\"><w:basedOn w:val=\"x\"/></w:style>"
    + "<w:style w:type=\"numbering\" w:styleId=\"ls\"><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>";
  const numbering = abstract(0, level(0, "chineseCounting", "%1、", `<w:pStyle w:val="1"/>${together}`), level(1, "chineseCounting", "（%2）", together), level(2, "decimal", "%3."))
    + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"ls\"/></w:abstractNum>" + abstract(2, level(0, "decimal", "%1)"))
    + list(1, 0) + list(2, 1) + list(3, 2);
  it("come from a style, from the one that it is based on, and from the level that names it", async () => {
    assert.deepEqual(await texts([styled("1", "甲"), styled("2", "乙"), styled("2a", "丙"), styled("bare", "丁"), styled("1", "戊"), styled("x", "己"), styled("none", "庚")].join(""), { styles, numbering }),
      ["一、甲", "（一）乙", "（二）丙", "丁", "二、戊", "己", "庚"]);
  });
  it("give way to what the paragraph says itself", async () => {
    assert.deepEqual(await texts([styled("1", "甲"), styled("1", "乙", "<w:numPr><w:ilvl w:val=\"2\"/></w:numPr>"), styled("1", "丙", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"), styled("1", "丁")].join(""), { styles, numbering }),
      ["一、甲", "1. 乙", "丙", "二、丁"]);
  });
  it("come from the list that a style names for another list", async () => {
    assert.deepEqual(await texts(numbered(2, 0, "甲") + numbered(3, 0, "乙"), { styles, numbering }), ["1) 甲", "2) 乙"]);
  });
  it("come from the default style for plain paragraphs", async () => {
    assert.deepEqual(await texts(paragraph("甲") + paragraph(run("乙")), { styles: styles.replace("w:styleId=\"2\"", "w:default=\"1\" w:styleId=\"2\""), numbering }), ["（一）甲", "（二）乙"]);
  });
});

describe("list numbers", () => {
  const cases = {
    decimal: { 1: "1", 12: "12" }, decimalZero: { 1: "01", 12: "12" }, decimalFullWidth: { 10: "１０" },
    chineseCounting: { 1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一〇〇" },
    chineseCountingThousand: { 10: "十", 21: "二十一", 100: "一百", 101: "一百零一", 110: "一百一十", 1001: "一千零一", 2024: "二千零二十四" },
    japaneseCounting: { 10: "十", 21: "二十一", 100: "百", 111: "百一十一" },
    chineseLegalSimplified: { 3: "叁", 10: "壹拾", 105: "壹佰零伍" }, ideographLegalTraditional: { 3: "參" },
    ideographDigital: { 10: "一〇", 25: "二五" }, ideographTraditional: { 1: "甲", 10: "癸", 11: "11" }, ideographZodiac: { 12: "亥" },
    decimalEnclosedCircle: { 1: "①", 20: "⑳", 21: "㉑", 50: "㊿", 51: "51" }, decimalEnclosedParen: { 2: "⑵" }, decimalEnclosedFullstop: { 20: "⒛" },
    upperRoman: { 4: "IV", 1999: "MCMXCIX" }, lowerRoman: { 8: "viii" }, upperLetter: { 26: "Z", 27: "AA", 53: "AAA" }, lowerLetter: { 2: "b" },
    none: { 3: "" }, bullet: { 3: "" }, hebrew1: { 3: "3" }, constructor: { 3: "3" },
  };
  for (const [format, values] of Object.entries(cases)) {
    it(`as ${format}`, () => assert.deepEqual(Object.fromEntries(Object.keys(values).map((value) => [value, listNumber(format, Number(value))])), values));
  }
  it("of 0 and of large numbers are plain digits", () => {
    assert.deepEqual(["upperLetter", "chineseCounting", "lowerRoman"].flatMap((format) => [0, -1, 2_000_000_000].map((value) => listNumber(format, value))),
      ["0", "-1", "2000000000", "0", "-1", "2000000000", "0", "-1", "2000000000"]);
  });
});
