// PDF as a document: where runs of text stand and which lines are drawn, to the hundredth of a point.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { limits } from "../../web/readers/limits.mjs";
import { read } from "../../web/readers/pdf/read.mjs";
import { context, decodeDocument } from "./support/decode-document.mjs";
import { makePdf } from "./support/make-pdf.mjs";

const padding = "BT /f1 10 Tf 1 0 0 1 20 5 Tm (enough letters for no scan) Tj ET";
const pagesOf = async (...pages) => decodeDocument((await read(makePdf(pages), context)).document);
/** The texts of a page's runs without the padding that keeps it from counting as a scan. */
const runs = (page) => page.runs.filter((run) => !run[4].startsWith("enough"));
const runsOf = async (content, page = {}) => runs((await pagesOf({ ...page, content: `${padding}\n${content}` }))[0]);
const rulesOf = async (content) => (await pagesOf(`${padding}\n${content}`))[0].rules;
const fixture = (name) => new Uint8Array(readFileSync(new URL(`../formats/files/${name}`, import.meta.url)));

describe("text", () => {
  it("has the box of its advance, from the upper left corner of the page", async () => {
    assert.deepEqual(await runsOf("BT /f1 10 Tf 1 0 0 1 20 80 Tm (00) Tj ET"), [[2000, 1200, 3112, 2200, "00"]]);
  });
  it("stands where matrices, leading, rise and scale put it", async () => {
    assert.deepEqual(await runsOf("q 2 0 0 2 10 20 cm BT /f1 5 Tf 50 Tz 12 TL 10 20 Td (0) Tj T* 3 Ts (1) Tj ET Q"),
      [[3000, 3200, 3278, 4200, "0"], [3000, 5000, 3278, 6000, "1"]]);
  });
  it("is parted by gaps and by wide blanks, not by kerning and single blanks", async () => {
    assert.deepEqual((await runsOf("BT /f1 10 Tf 1 0 0 1 20 80 Tm [(a)-60(b c)-900(d)] TJ 40 0 Td 20 Tw (e f) Tj ET")).map((run) => run[4]), ["ab c", "d", "e", "f"]);
  });
  it("is one where it goes on in another operator on the same line", async () => {
    assert.deepEqual((await runsOf("BT /f1 10 Tf 1 0 0 1 20 80 Tm (12) Tj (34) Tj ET")).map((run) => run[4]), ["1234"]);
  });
  it("drawn twice to look bold is one", async () => {
    assert.deepEqual((await runsOf("BT /f1 10 Tf 1 0 0 1 20 80 Tm (12) Tj 1 0 0 1 20.2 80 Tm (12) Tj ET")).map((run) => run[4]), ["12"]);
  });
  it("in forms is placed by the form's own map and clipped to its box", async () => {
    const form = "<< /Type /XObject /Subtype /Form /BBox [0 0 50 50] /Matrix [1 0 0 1 30 40] /Resources << /Font << /f1 3 0 R >> >> /Length 88 >>\nstream\nBT /f1 10 Tf 1 0 0 1 5 6 Tm (7) Tj ET BT /f1 10 Tf 1 0 0 1 90 90 Tm (8) Tj ET           \nendstream";
    const pdf = makePdf([{ content: `${padding} /X Do`, resources: "/XObject << /X 4 0 R >>" }], { extra: [form] });
    assert.deepEqual(runs(decodeDocument((await read(pdf, context)).document)[0]), [[3500, 4600, 4056, 5600, "7"]]);
  });
  it("outside the page is none of the page's", async () => {
    assert.deepEqual(await runsOf("BT /f1 10 Tf 1 0 0 1 400 80 Tm (9) Tj ET"), []);
  });
});

describe("pages", () => {
  it("come in order with their own sizes, an empty one too", async () => {
    const pages = await pagesOf(padding, { content: "", box: [0, 0, 300, 50] });
    assert.deepEqual(pages.map((page) => page.page), [[20000, 10000], [30000, 5000]]);
    assert.deepEqual(pages[1].runs, []);
  });
  it("that are turned are read upright", async () => {
    const [page] = await pagesOf({ content: `${padding} BT /f1 10 Tf 1 0 0 1 20 80 Tm (00) Tj ET`, rotate: 90 });
    assert.deepEqual(page.page, [20000, 10000]);
    assert.deepEqual(runs(page), [[2000, 1200, 3112, 2200, "00"]]);
  });
  it("whose text runs up the page are turned, with their lines", async () => {
    const [page] = await pagesOf({ content: "BT /f1 10 Tf 0 1 -1 0 20 10 Tm (more than twenty letters) Tj ET 30 10 m 30 60 l S", box: [0, 0, 100, 200] });
    assert.deepEqual(page.page, [20000, 10000]);
    assert.deepEqual(page.runs.map((run) => [run[0], run[1], run[4]]), [[1000, 1200, "more than twenty letters"]]);
    assert.deepEqual(page.rules, [[1000, 3000, 6000, 3000]]);
  });
  it("keep no watermark that runs across them", async () => {
    assert.deepEqual(await runsOf("BT /f1 10 Tf 0.7 0.7 -0.7 0.7 50 20 Tm (DRAFT) Tj ET"), []);
  });
});

describe("lines", () => {
  it("are strokes, sides of rectangles, and thin filled shapes", async () => {
    assert.deepEqual(await rulesOf("10 90 m 60 90 l S"), [[1000, 1000, 6000, 1000]]);
    assert.deepEqual(await rulesOf("10 20 30 40 re S"), [[1000, 8000, 4000, 8000], [4000, 8000, 4000, 4000], [4000, 4000, 1000, 4000], [1000, 4000, 1000, 8000]]);
    assert.deepEqual(await rulesOf("10 20 100 1 re f"), [[1000, 7950, 11000, 7950]]);
  });
  it("are neither backgrounds, clips, curves nor what leans", async () => {
    assert.deepEqual(await rulesOf("10 20 100 50 re f 10 20 30 40 re W n 10 10 m 20 30 40 30 60 10 c S 10 10 m 60 60 l S"), []);
  });
  it("end where the clip ends", async () => {
    assert.deepEqual(await rulesOf("q 20 0 40 100 re W n 10 50 m 90 50 l S 10 20 m 10 80 l S Q 10 30 m 90 30 l S"), [[2000, 5000, 6000, 5000], [1000, 7000, 9000, 7000]]);
  });
});

describe("what cannot be read", () => {
  it("is a scan where pages hold pictures, or letters as outlines, and no text", async () => {
    const codeOf = async (bytes) => (await read(bytes, context)).problem.code;
    assert.equal(await codeOf(fixture("2021-small/scanned.pdf")), "scanned-pdf");
    const picture = "<< /Type /XObject /Subtype /Image /Width 8 /Height 1 /BitsPerComponent 1 /ColorSpace /DeviceGray /Length 1 >>\nstream\nU\nendstream";
    assert.equal(await codeOf(makePdf([{ content: "40 0 0 40 0 0 cm /X Do BT /f1 10 Tf 20 20 Td (- 1 -) Tj ET", resources: "/XObject << /X 4 0 R >>" }], { extra: [picture] })), "scanned-pdf");
    assert.equal(await codeOf(makePdf(["10 10 m 20 30 40 30 60 10 c f"])), "scanned-pdf");
  });
  it("is empty where pages hold neither pictures nor text", async () => {
    assert.equal((await read(makePdf(["", "BT /f1 10 Tf 20 20 Td (- 1 -) Tj ET 10 10 m 60 10 l S"]), context)).problem.code, "empty");
  });
  it("is encrypted where a password opens it, and open where one only guards it", async () => {
    assert.equal((await read(fixture("2021-small/encrypted.pdf"), context)).problem.code, "encrypted");
    assert.ok((await read(fixture("2021-traps/owner-password.pdf"), context)).document);
  });
  it("is too large beyond the limit of pages", async () => {
    assert.equal((await read(makePdf(Array(limits.pages + 1).fill("")), context)).problem.code, "too-large");
  });
  it("is damaged, and never an exception", async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) & 255);
    noise.set(new TextEncoder().encode("%PDF-1.7\n"));
    assert.equal((await read(noise, context)).problem.code, "damaged");
    assert.equal((await read(new TextEncoder().encode("%PDF-1.7"), context)).problem.code, "damaged");
  });
  it("ends, cut off or altered anywhere", async () => {
    const whole = makePdf([padding, padding]);
    for (let length = 0; length < whole.length; length += 41) {
      const result = await read(whole.slice(0, length), context);
      assert.ok(result.document || ["damaged", "empty"].includes(result.problem.code), `cut at ${length}`);
    }
    let seed = 7;
    for (let round = 0; round < 60; round++) {
      const bytes = whole.slice();
      for (let k = 0; k < 4; k++) bytes[(seed = (seed * 48271) % 0x7fffffff) % bytes.length] = seed & 255;
      const result = await read(bytes, context);
      assert.ok(result.document || result.problem.code, `round ${round}`);
    }
  });
});

describe("letters that nobody sees", () => {
  it("are what a scanner recognised, and said to be", async () => {
    const blocks = await pagesOf("BT /f1 10 Tf 3 Tr 1 0 0 1 20 80 Tm (recognised by a scanner) Tj ET");
    assert.deepEqual(blocks[0].runs.map((run) => run[4]), ["recognised by a scanner"]);
    assert.deepEqual(blocks[1], { note: 3 });
  });
});

it("nothing that a file does to the reader's thread stays", async () => {
  const { structuredClone, FontFace } = globalThis;
  await read(makePdf([padding]), context);
  assert.equal(globalThis.structuredClone, structuredClone);
  assert.equal(globalThis.FontFace, FontFace);
  assert.equal(`${process}`, "[object process]");
});
