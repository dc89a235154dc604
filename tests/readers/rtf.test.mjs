// RTF as a document: its text, tables and numbers as word processors show them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { noteCodes } from "../../web/readers/document.mjs";
import { read } from "../../web/readers/rtf/read.mjs";
import { decodeDocument } from "./support/decode-document.mjs";

const bytesOf = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const rtf = (body, head = "\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}{\\f2\\fcharset136 MingLiU;}}") => bytesOf(`{\\rtf1${head}${body}}`);

/** Paragraphs as strings, grids and notes as they are. */
async function blocks(bytes) {
  const { document, problem } = await read(bytes);
  assert.equal(problem, undefined, problem?.en);
  return decodeDocument(document).map((block) => block.paragraph ?? block);
}
const u = (text) => [...text].map((character) => `\\u${(character.charCodeAt(0) << 16) >> 16}?`).join("");
const row = (edges, ...cells) => `\\trowd${edges.map((edge) => `${typeof edge === "string" ? edge : `\\cellx${edge}`}`).join("")}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join("")}\\row\\pard `;
const grid = (rows, columns, ...cells) => ({ grid: [rows, columns], cells });

describe("the text of an RTF", () => {
  it("is read in the charset of its font, and by the numbers of its characters", async () => {
    assert.deepEqual(await blocks(rtf("\\'d0\\'c2\\'ca\\'d5 36\\par{\\f2 \\'a4\\'bd}\\par\\uc1\\u26032?\\'ca\\'d5\\par\\uc2\\u-27225\\'b6\\'ee\\u26032 ??a\\par")), ["新收 36", "公", "新收", "闧新a".replace("闧", String.fromCharCode(65536 - 27225))]);
  });

  it("has automatic numbers and fields as they are shown", async () => {
    assert.deepEqual(await blocks(rtf(`{\\listtext\\pard\\plain 1.\\tab}${u("甲")}\\par{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt ${u("乙")}}}\\line a\\~b\\_c\\{\\}\\\\\\par`)), ["1.\t甲", "乙\na b-c{}\\"]);
  });

  it("is without what stands beside it", async () => {
    assert.deepEqual(await blocks(rtf("{\\info{\\title t}}{\\stylesheet{\\s1 Normal;}}{\\header h\\par}{\\*\\generator g;}{\\pict\\pngblip 00ff}{\\*\\shppict{\\pict 00}}{\\bin3 {}}x{\\*\\unknown y}a\\par")), ["xa"]);
  });

  it("leaves out what is hidden or deleted, and says so", async () => {
    assert.deepEqual(await blocks(rtf("a{\\v secret}b\\par{\\deleted gone}{\\revised new}\\par")), ["ab", "new", { note: noteCodes.trackedChanges }, { note: noteCodes.hiddenText }]);
  });

  it("has footnotes after it", async () => {
    assert.deepEqual(await blocks(rtf("a{\\footnote\\pard note}b\\par c\\par")), ["ab", "c", "note"]);
  });
});

describe("a table of an RTF", () => {
  it("is a grid of its edges, whatever the rows call their cells", async () => {
    assert.deepEqual(await blocks(rtf(`t\\par${row([1000, 2000], "a", "b")}${row([1010, 1990], "c", "")}e\\par`)), [
      "t", grid(2, 2, [0, 0, 1, 1, "a"], [0, 1, 1, 1, "b"], [1, 0, 1, 1, "c"], [1, 1, 1, 1, ""]), "e",
    ]);
  });

  it("has cells that go over columns and rows", async () => {
    const rows = row(["\\clvmgf\\cellx1000", "\\cellx3000"], "a", "b") + row(["\\clvmrg\\cellx1000", 2000, 3000], "", "c", "d") + row(["\\clmgf\\cellx1000", "\\clmrg\\cellx2000", 3000], "e", "", "f");
    assert.deepEqual(await blocks(rtf(rows)), [
      grid(3, 3, [0, 0, 2, 1, "a"], [0, 1, 1, 2, "b"], [1, 1, 1, 1, "c"], [1, 2, 1, 1, "d"], [2, 0, 1, 2, "e"], [2, 2, 1, 1, "f"]),
    ]);
  });

  it("has the paragraphs of its cells, and tables inside them", async () => {
    const inner = "\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}";
    assert.deepEqual(await blocks(rtf(`\\trowd\\cellx1000\\cellx2000\\cellx3000\\cellx4000\\pard\\intbl a\\par b\\cell ${inner}\\pard\\intbl c\\cell d\\cell e\\cell\\row\\pard`)), [
      grid(1, 4, [0, 0, 1, 1, "a\nb"], [0, 1, 1, 1, "x\ty\nc"], [0, 2, 1, 1, "d"], [0, 3, 1, 1, "e"]),
    ]);
  });
});

describe("an RTF that is broken or hostile", () => {
  it("is read as far as it goes", async () => {
    assert.deepEqual(await blocks(bytesOf("{\\rtf1 a\\par{\\b c")), ["a", "c"]);
    assert.deepEqual(await blocks(bytesOf("{\\rtf1 a\\cell b\\row}}}} \\'zz\\u")), [{ paragraph: "a" }].map(({ paragraph }) => paragraph));
  });

  it("comes to an end, and says that it is too much", async () => {
    assert.equal((await read(bytesOf(`{\\rtf1${"{".repeat(100_000)}`))).problem.code, "too-large");
    const endless = `{\\rtf1\\trowd${"\\cellx1".repeat(1000)}${`${"\\cell".repeat(1000)}\\row`.repeat(500)}}`;
    assert.equal((await read(bytesOf(endless))).problem?.code, "too-large");
  });

  it("never throws, whatever its bytes are", async () => {
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647);
    const words = ["{", "}", "\\par", "\\cell", "\\row", "\\trowd", "\\cellx100", "\\itap3", "\\nestcell", "\\nestrow", "\\intbl", "\\pard", "\\u20013?", "\\'b9", "\\bin9 ", "\\*", "\\footnote", "\\v", " x", "\\fonttbl", "\\f9"];
    for (let i = 0; i < 300; i++) {
      const outcome = await read(bytesOf(`{\\rtf1${Array.from({ length: 60 }, () => words[random() % words.length]).join("")}`));
      assert.ok("document" in outcome || outcome.problem.code !== "damaged", JSON.stringify(outcome));
    }
  });
});
