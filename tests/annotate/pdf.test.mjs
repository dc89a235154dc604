// The annotated PDF, read back with pdf.js: notes at their places, and every byte of the file still there.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PDFDocument } from "../../web/node_modules/pdf-lib/cjs/index.js";
import { annotatePdf } from "../../web/annotate/pdf/annotate.mjs";
import { boxesOf } from "../../web/annotate/pdf/boxes.mjs";
import { readHere } from "../../web/cli/read-here.mjs";
import { open, withLightMessages } from "../../web/readers/pdf/engine.mjs";
import { makePdf } from "../readers/support/make-pdf.mjs";
import { checked, corpusFile, corpusFiles, date, resultOf } from "./support/reports.mjs";

const readPdf = (bytes) => readHere("pdf", bytes, async () => "");

/** The highlights and notes of a file as pdf.js gives them, each with its page's number and what text is under it. */
const annotationsOf = (bytes) => withLightMessages(async () => {
  const task = open(bytes.slice(), async () => { throw new Error("nothing is fetched"); });
  const pdf = await task.promise;
  const found = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    for (const { subtype, rect, quadPoints, contentsObj, titleObj, color } of await page.getAnnotations()) {
      const [left, bottom, right, top] = rect;
      // From where an item begins to where it ends, whichever way it runs.
      const inside = items.filter(({ transform: [a, b, , , x, y], width }) => {
        const [u, v] = [x + (width * a) / Math.hypot(a, b), y + (width * b) / Math.hypot(a, b)];
        return Math.max(x, u) >= left && Math.min(x, u) <= right && Math.max(y, v) >= bottom && Math.min(y, v) <= top;
      });
      found.push({ number, subtype, rect, quads: quadPoints?.length / 8, contents: contentsObj.str, author: titleObj.str, color: color && [...color], text: inside.map(({ str }) => str).join("") });
    }
  }
  await task.destroy();
  return found;
});

const startsWith = (bytes, before) => Buffer.compare(Buffer.from(bytes.subarray(0, before.length)), Buffer.from(before)) === 0;

describe("files of Writer and Chromium, annotated", async () => {
  const readable = corpusFiles(".pdf").filter(({ name }) => !/encrypted|scanned|owner-password/.test(name));
  assert.ok(readable.length > 10);
  for (const { name, bytes } of readable) {
    it(`${name}: a highlight with a note at each finding, and the file unchanged before it`, async () => {
      const read = await readPdf(bytes);
      const { result } = await checked(bytes);
      const { bytes: after, problem, comments } = await annotatePdf(bytes, result, read, { date });
      assert.equal(problem, undefined);
      assert.equal(comments, result.findings.length);
      assert.ok(startsWith(after, bytes));
      if (comments === 0) return assert.equal(after.length, bytes.length);
      assert.deepEqual((await readPdf(after)).document, read.document);
      const annotations = await annotationsOf(after);
      for (const { title, evidence, spans: [{ start, end, page }] } of result.findings) {
        const note = annotations.find(({ contents }) => contents.includes(title));
        assert.ok(note, title);
        assert.equal(note.contents.split("\n").slice(1).join("\n"), evidence.join("\n"));
        assert.deepEqual([note.subtype, note.author, note.number], ["Highlight", "nianbao 年报核验", page]);
        const words = [...result.source].slice(start, end).join("").replace(/\s/g, "");
        assert.ok(note.text.replace(/\s/g, "").includes(words.slice(0, 4)), `${title}: ${note.text} / ${words}`);
      }
    });
  }
  it("of a newer kind, whose lists are packed, are updated in kind", async () => {
    const pdf = await PDFDocument.load(corpusFile("2021-wrong/writer-narrow.pdf"));
    const packed = await pdf.save({ useObjectStreams: true });
    const read = await readPdf(packed);
    const { result } = await checked(packed);
    const { bytes } = await annotatePdf(packed, result, read, { date });
    assert.ok(startsWith(bytes, packed));
    assert.match(Buffer.from(bytes.subarray(packed.length)).toString("latin1"), /\/Type \/XRef \/Size \d+ .*\/Prev \d+/);
    const [note] = await annotationsOf(bytes);
    assert.equal(note.text.trim(), "46");
    assert.deepEqual((await readPdf(bytes)).document, read.document);
  });
  it("twice, have both times' notes", async () => {
    const bytes = corpusFile("2021-wrong/writer-narrow.pdf");
    const read = await readPdf(bytes);
    const { result } = await checked(bytes);
    const once = await annotatePdf(bytes, result, read, { date });
    const twice = await annotatePdf(once.bytes, result, read, { date });
    assert.equal((await annotationsOf(twice.bytes)).length, 2);
  });
});

describe("a page", () => {
  const line = "BT /f1 10 Tf 1 0 0 1 X Y Tm (Received 12 of all the 34 asked for) Tj ET";
  const at = (x, y) => line.replace("X", x).replace("Y", y);
  const annotated = async (page, options) => {
    const bytes = makePdf([page], options);
    const read = await readPdf(bytes);
    const source = "Received 12 of all the 34 asked for\n";
    const result = resultOf(source, { at: "12" }, {});
    Object.assign(result.findings[0].spans[0], { page: 1, box: boxOf(read.document) });
    return { bytes, after: await annotatePdf(bytes, result, read, { date }) };
  };
  /** Of the only run of a document, in points. */
  const boxOf = (document) => {
    const view = new DataView(document.buffer, document.byteOffset);
    const run = [...Array(view.getUint32(4, true)).keys()].find((i) => i >= 3 && view.getInt32(8 + 4 * i, true) === 5);
    return [1, 2, 3, 4].map((k) => view.getInt32(8 + 4 * (run + k), true) / 100);
  };
  /** How far the text goes before "12", in Helvetica at 10 points, give or take what counting characters gives. */
  const isOverTwelve = ([left, bottom, right, top], x, y) =>
    left > x + 30 && right < x + 65 && right - left > 5 && right - left < 18 && bottom < y + 1 && top > y + 5 && top < y + 12;

  it("may be cut out of a larger sheet, and begin anywhere", async () => {
    const { after } = await annotated({ content: at(320, 560), box: [300, 500, 500, 600] });
    const [highlight, note] = await annotationsOf(after.bytes);
    assert.ok(isOverTwelve(highlight.rect, 320, 560), String(highlight.rect));
    assert.equal(note.subtype, "Text");
    const [left, bottom, right, top] = note.rect;
    assert.ok(left >= 300 && right <= 500 && bottom >= 500 && top <= 600, String(note.rect));
  });
  it("may be turned, by its own word or by its text", async () => {
    const quarter = await annotated({ content: at(20, 60), rotate: 90 });
    assert.ok(isOverTwelve((await annotationsOf(quarter.after.bytes))[0].rect, 20, 60));
    const upright = await annotated({ content: "BT /f1 10 Tf 0 1 -1 0 60 20 Tm (Received 12 of all the 34 asked for) Tj ET", box: [0, 0, 100, 200] });
    const [left, bottom, right, top] = (await annotationsOf(upright.after.bytes))[0].rect;
    assert.ok(isOverTwelve([bottom, -right, top, -left], 20, -60), String([left, bottom, right, top]));
  });
  it("keeps the annotations that it has, also where their list is an object of its own", async () => {
    const old = "<< /Type /Annot /Subtype /Text /Rect [1 1 9 9] /Contents (old) >>";
    for (const [annots, extra] of [["/Annots [4 0 R]", [old]], ["/Annots 5 0 R", [old, "[4 0 R]"]]]) {
      const { bytes, after } = await annotated({ content: at(20, 60), resources: `>> ${annots} /Ignored <<` }, { extra });
      assert.ok(startsWith(after.bytes, bytes));
      const all = await annotationsOf(after.bytes);
      assert.deepEqual(all.map(({ contents }) => contents.split("\n")[0]), ["old", "错误｜甲：1→2", "错误｜甲：1→2"]);
      const rewritten = Buffer.from(after.bytes.subarray(bytes.length)).toString("latin1");
      assert.equal(/\/Type \/Page\b/.test(rewritten), !annots.endsWith("R"));
    }
  });
});

describe("a file", () => {
  it("that is encrypted is not annotated, and it is said why", async () => {
    const bytes = corpusFile("2021-traps/owner-password.pdf");
    const { problem, bytes: none } = await annotatePdf(bytes, (await checked(bytes)).result, await readPdf(bytes), { date });
    assert.equal(problem.code, "encrypted");
    assert.match(problem.zh, /权限限制.*不能在里面加批注/);
    assert.equal(none, undefined);
  });
  it("whose certification allows no comments is said to lose it; others lose nothing", async () => {
    const certified = (level) => ({
      catalog: "/Perms << /DocMDP 4 0 R >>",
      extra: [`<< /Type /Sig /Filter /Adobe.PPKLite /Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /P ${level} /V /1.2 >> >>] >>`],
    });
    for (const [options, expected] of [[certified(2), true], [certified(3), false], [{}, false]]) {
      const bytes = makePdf(["BT /f1 10 Tf 20 60 Td (Received 12 of all the 34 asked for) Tj ET"], options);
      const { isSignatureBroken } = await annotatePdf(bytes, resultOf("x\n", {}), await readPdf(bytes), { date });
      assert.equal(isSignatureBroken, expected);
    }
  });
  it("whose lists are broken is not annotated", async () => {
    const text = Buffer.from(makePdf(["BT /f1 10 Tf 20 60 Td (Received 12 of all the 34 asked for) Tj ET"])).toString("latin1");
    const bytes = new Uint8Array(Buffer.from(text.replace(/startxref\n\d+/, "startxref\n7"), "latin1"));
    const { problem } = await annotatePdf(bytes, resultOf("x\n", {}), await readPdf(makePdf(["BT /f1 10 Tf 20 60 Td (Received 12 of all the 34 asked for) Tj ET"])), { date });
    assert.equal(problem.code, "damaged");
  });
});

describe("the boxes of a sentence", () => {
  const runs = [{ box: [0, 0, 100, 10], text: "前句。收到" }, { box: [0, 20, 100, 30], text: "12 件，办结" }, { box: [0, 40, 50, 50], text: "完毕。后" }, { box: [0, 60, 50, 70], text: "旁" }];
  it("begin and end with it, a Chinese character being as wide as two others", () => {
    assert.deepEqual(boxesOf(runs, [0, 0, 100, 50], "收到\n12 件，办结\n完毕。"), [[60, 0, 100, 10], [0, 20, 100, 30], [0, 40, 37.5, 50]]);
  });
  it("are whole runs where the text is not found in them, and the place itself where no run is", () => {
    assert.deepEqual(boxesOf(runs, [0, 20, 100, 50], "别的"), [[0, 20, 100, 30], [0, 40, 50, 50]]);
    assert.deepEqual(boxesOf(runs, [200, 20, 300, 50], "别的"), [[200, 20, 300, 50]]);
  });
});
