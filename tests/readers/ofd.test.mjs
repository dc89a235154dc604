// OFD as a document: where each run of text stands and which lines are drawn; sizes in millimetres become points.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { strToU8, unzipSync, zipSync } from "../../web/node_modules/fflate/esm/index.mjs";
import { limits } from "../../web/readers/limits.mjs";
import { mediaOf } from "../../web/readers/ofd/draw.mjs";
import { jbig2Page } from "../../web/readers/ofd/jbig2.mjs";
import { openPackage } from "../../web/readers/ofd/package.mjs";
import { read } from "../../web/readers/ofd/read.mjs";
import { context, decodeDocument } from "./support/decode-document.mjs";

const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const point = 7200 / 25.4;   // hundredths of a point in a millimetre
const at = (...millimetres) => millimetres.map((value) => Math.round(value * point));

/** A package of one document whose pages hold the given objects; `more` adds or replaces parts. */
function ofd(pages, more = {}) {
  const files = {
    "OFD.xml": `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${space}><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `<ofd:Document ${space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 100 50</ofd:PhysicalBox></ofd:PageArea>
      <ofd:TemplatePage ID="3" BaseLoc="Tpls/T.xml"/></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i + 10}" BaseLoc="Pages/P${i}.xml"/>`).join("")}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(pages.map((page, i) => [`Doc_0/Pages/P${i}.xml`, `<ofd:Page ${space}>${page.head ?? ""}<ofd:Content><ofd:Layer>${page.content ?? page}</ofd:Layer></ofd:Content></ofd:Page>`])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).filter(([, text]) => text !== null).map(([name, text]) => [name, strToU8(text)])));
}

const text = (attributes, codes) => `<ofd:TextObject Font="1" ${attributes}>${codes}</ofd:TextObject>`;
const pagesOf = async (...pages) => decodeDocument((await read(ofd(pages), context)).document);
const runsOf = async (content) => (await pagesOf(content))[0].runs;

describe("text", () => {
  it("stands in its boundary, letters as far apart as it says", async () => {
    assert.deepEqual(await runsOf(text('Boundary="10 20 30 5" Size="4"', '<ofd:TextCode X="1" Y="4" DeltaX="4 2">年12</ofd:TextCode>')),
      [[...at(11, 20.8, 19, 24.8), "年12"]]);
  });
  it("repeats distances written short, and goes on in a second code", async () => {
    const runs = await runsOf(text('Boundary="0 0 90 30" Size="4"', '<ofd:TextCode X="0" Y="4" DeltaX="g 3 4">一二三四</ofd:TextCode><ofd:TextCode Y="14">五</ofd:TextCode>'));
    assert.deepEqual(runs.map((run) => [run[0], run[2], run[4]]), [[0, at(16)[0], "一二三四"], [0, at(4)[0], "五"]]);
  });
  it("is parted by gaps", async () => {
    assert.deepEqual((await runsOf(text('Boundary="0 0 90 30" Size="4"', '<ofd:TextCode X="0" Y="4" DeltaX="20 2">123</ofd:TextCode>'))).map((run) => run[4]), ["1", "23"]);
  });
  it("is mapped by its own matrix", async () => {
    assert.deepEqual(await runsOf(text('Boundary="10 10 30 30" CTM="2 0 0 2 1 1" Size="2"', '<ofd:TextCode X="1" Y="2">年</ofd:TextCode>')), [[...at(13, 11.8, 17, 15.8), "年"]]);
  });
  it("that is not visible is none", async () => {
    assert.deepEqual((await runsOf(text('Boundary="0 0 9 9" Size="4"', '<ofd:TextCode X="0" Y="4">甲</ofd:TextCode>') +
      text('Visible="false" Boundary="0 0 9 9" Size="4"', '<ofd:TextCode X="0" Y="8">乙</ofd:TextCode>'))).map((run) => run[4]), ["甲"]);
  });
});

const letter = text('Boundary="0 40 9 9" Size="4"', '<ofd:TextCode X="0" Y="4">甲</ofd:TextCode>');
const rulesOf = async (content) => (await pagesOf(letter + content))[0].rules;
const path = (attributes, data) => `<ofd:PathObject ${attributes}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;

describe("lines", () => {
  it("are strokes and thin filled shapes, and nothing else", async () => {
    assert.deepEqual(await rulesOf(path('Boundary="10 10 50 1" LineWidth="0.2"', "M 0 0 L 50 0")), [at(10, 10, 60, 10)]);
    assert.deepEqual(await rulesOf(path('Boundary="10 10 50 1" Stroke="false" Fill="true"', "M 0 0 L 50 0 L 50 0.4 L 0 0.4 C")), [at(10, 10.2, 60, 10.2)]);
    assert.deepEqual(await rulesOf(path('Boundary="10 10 50 30" Stroke="false" Fill="true"', "M 0 0 L 50 0 L 50 30 L 0 30 C") +
      path('Boundary="10 10 50 30"', "M 0 0 B 1 1 2 2 50 0") + path('Boundary="10 10 50 30"', "M 0 0 L 9 9") + path('Boundary="0 0 1 1"', "M x y L")), []);
  });
});

describe("pages", () => {
  it("have their own box or the document's, and what their template draws", async () => {
    const more = { "Doc_0/Tpls/T.xml": `<ofd:Page ${space}><ofd:Content><ofd:Layer>${path('Boundary="0 5 100 1"', "M 0 0 L 100 0")}</ofd:Layer></ofd:Content></ofd:Page>` };
    const head = '<ofd:Template TemplateID="3"/><ofd:Area><ofd:PhysicalBox>5 5 60 40</ofd:PhysicalBox></ofd:Area>';
    const blocks = decodeDocument((await read(ofd([{ head, content: letter }, letter], more), context)).document);
    assert.deepEqual(blocks.map((block) => block.page), [at(60, 40), at(100, 50)]);
    assert.deepEqual(blocks.map((block) => block.rules), [[at(0, 0, 60, 0)], []]);
  });
  it("of several documents in one file come in order", async () => {
    const more = { "OFD.xml": `<ofd:OFD ${space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody><ofd:DocBody><ofd:DocRoot>Doc_1/D.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
      "Doc_1/D.xml": `<ofd:Document ${space}><ofd:Pages><ofd:Page ID="1" BaseLoc="../Doc_1/P.xml"/></ofd:Pages></ofd:Document>`,
      "Doc_1/P.xml": `<ofd:Page ${space}><ofd:Content><ofd:Layer>${letter.replace("甲", "乙")}</ofd:Layer></ofd:Content></ofd:Page>` };
    assert.deepEqual(decodeDocument((await read(ofd([letter], more), context)).document).map((block) => block.runs[0][4]), ["甲", "乙"]);
  });
});

describe("what cannot be read", () => {
  const codeOf = async (bytes) => (await read(bytes, context)).problem?.code;
  it("is told by its code", async () => {
    assert.equal(await codeOf(ofd([""])), "empty");
    assert.equal(await codeOf(ofd(['<ofd:ImageObject ResourceID="7" Boundary="0 0 100 50" CTM="100 0 0 50 0 0"/>'])), "scanned-ofd");
    assert.match((await read(ofd([path('Boundary="10 10 50 30" Fill="true"', "M 0 0 B 1 1 2 2 50 0")]), context)).problem.zh, /^这个 OFD 是扫描件/);
    assert.equal(await codeOf(ofd([letter], { "Doc_0/Encryptions.xml": "<x/>" })), "encrypted");
    assert.equal(await codeOf(ofd([letter], { "Doc_0/Pages/P0.xml": null })), "damaged");
    assert.equal(await codeOf(ofd([letter], { "Doc_0/Document.xml": "<a><b></a>" })), "damaged");
    assert.equal(await codeOf(ofd([letter], { "OFD.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })), "damaged");
    assert.equal(await codeOf(ofd([letter], { "Doc_0/Pages/P0.xml": "<a>".repeat(limits.depth + 1) + "</a>".repeat(limits.depth + 1) })), "too-large");
    assert.equal(await codeOf(ofd(Array(limits.pages + 1).fill(letter))), "too-large");
  });
  it("ends, cut off or altered anywhere", async () => {
    const whole = ofd([letter, letter]);
    for (let length = 0; length < whole.length; length += 53) assert.equal(await codeOf(whole.slice(0, length)), "damaged", `cut at ${length}`);
    let seed = 11;
    for (let round = 0; round < 100; round++) {
      const bytes = whole.slice();
      for (let k = 0; k < 3; k++) bytes[(seed = (seed * 48271) % 0x7fffffff) % bytes.length] = seed & 255;
      const result = await read(bytes, context);
      assert.ok(result.document || result.problem.code, `round ${round}`);
    }
  });
  it("reaches nothing outside the package", async () => {
    assert.equal(await codeOf(ofd([letter], { "OFD.xml": `<ofd:OFD ${space}><ofd:DocRoot>../../../etc/passwd</ofd:DocRoot></ofd:OFD>` })), "damaged");
  });
});

it("a page's pictures are found with their places, by what the document's resources say", () => {
  const picture = '<ofd:ImageObject ResourceID="7" Boundary="10 5 80 40" CTM="80 0 0 40 0 0"/>';
  const { archive, pages } = openPackage(ofd([picture], {
    "Doc_0/Document.xml": `<ofd:Document ${space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 100 50</ofd:PhysicalBox></ofd:PageArea>
      <ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page ID="10" BaseLoc="Pages/P0.xml"/></ofd:Pages></ofd:Document>`,
    "Doc_0/DocumentRes.xml": `<ofd:Res ${space} BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="7" Type="Image" Format="JPEG"><ofd:MediaFile>a.jpg</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>`,
  }));
  const page = pages[0]();
  const found = [];
  page.draw({ glyph() {}, rule() {}, picture: (id, matrix) => found.push([id, ...matrix.map((value) => Math.round(value * 100))]) });
  assert.deepEqual(found, [["7", ...at(80, 0, 0, 40, 10, 5)]]);
  assert.deepEqual([...mediaOf(archive, page.resources)], [["7", "Doc_0/Res/a.jpg"]]);
});

describe("a JBIG2 picture", () => {
  const long = (value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  const segment = (number, kind, data, referred = []) => ({ head: [...long(number), kind, referred.length << 5, ...referred, 1, ...long(data.length)], data });
  const segments = [
    segment(0, 0, [7, 7, 7]), segment(1, 48, [...long(640), ...long(480), ...long(0), ...long(0), 0, 0, 0]), segment(2, 6, [1, 2, 3, 4], [0]), segment(3, 49, []), segment(4, 51, []),
  ];
  const sequence = segments.flatMap(({ head, data }) => [...head, ...data]);
  const file = (flags, ...parts) => new Uint8Array([0x97, 0x4a, 0x42, 0x32, 0x0d, 0x0a, 0x1a, 0x0a, flags, ...(flags & 2 ? [] : long(1)), ...parts.flat()]);
  const apart = [...segments.flatMap(({ head }) => head), ...segments.flatMap(({ data }) => data)];
  const told = (bytes) => {
    const page = jbig2Page(bytes);
    return page && { ...page, segments: [...page.segments] };
  };

  it("is the same with its segments one after the other, and with all their heads first", () => {
    const page = { segments: sequence, columns: 640, rows: 480 };
    assert.deepEqual(told(file(1, sequence)), page);
    assert.deepEqual(told(file(0, apart)), page);
    assert.deepEqual(told(file(2, apart)), page);
  });

  it("cut off before its data ends is none", () => {
    assert.equal(told(file(0, apart.slice(0, -1))), null);
    assert.equal(told(file(0, apart.slice(0, 20))), null);
    assert.equal(told(file(1, sequence.slice(0, 20))), null);
    assert.equal(told(new Uint8Array(100)), null);
  });

  it("of a program's file is found with its size", () => {
    const entries = unzipSync(new Uint8Array(readFileSync(new URL("../e2e/files/review-scan-jbig2.ofd", import.meta.url))));
    const [bytes] = Object.keys(entries).filter((name) => /\.jb2$/i.test(name)).map((name) => entries[name]);
    const { columns, rows } = jbig2Page(bytes);
    assert.ok(columns > 500 && rows > 200, `${columns} × ${rows}`);
  });
});
