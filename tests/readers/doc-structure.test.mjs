// What Word itself writes and LibreOffice does not, in files made byte by byte.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../../web/readers/doc/read.mjs";
import { composeDoc, deleted, hidden, inserted, inTable, nested, rowDefinition, rowEnd, sprm, u16, u32 } from "./support/compose-doc.mjs";
import { decodeDocument } from "./support/decode-document.mjs";

async function itemsOf(doc) {
  const { document, problem } = await read(composeDoc(doc));
  assert.equal(problem, undefined);
  return decodeDocument(document);
}
const textsOf = async (main, more = {}) => (await itemsOf({ parts: { main }, ...more })).filter((item) => item.paragraph !== undefined).map((item) => item.paragraph);

const cell = (text, papx = []) => ({ text, end: "\x07", papx: [...inTable, ...papx] });
const row = (edges, flags, more = []) => ({ text: "", end: "\x07", papx: [...inTable, ...rowEnd, ...rowDefinition(edges, flags), ...more] });
const gridOf = async (main, more) => (await itemsOf({ parts: { main: [...main, { text: "" }] }, ...more })).filter((item) => item.grid);

describe("text", () => {
  it("comes from pieces in one and in two bytes a character", async () => {
    const main = [{ text: "Total \x93168\x94 \x85" }, { text: "共168件" }];
    assert.deepEqual(await textsOf(main, { pieces: [{ length: 14, narrow: true }, { length: 3 }] }), ["Total “168” …", "共168件"]);
  });

  it("leaves out instructions of fields, also inside one another, and keeps their results", async () => {
    const main = [{ text: "第\x13 REF a\x13 X \x14内\x15 \x14 12\x15页\x13 PAGE \x15，\x13未完" }];
    assert.deepEqual(await textsOf(main), ["第 12页，未完"]);
  });

  it("shows breaks as lines, keeps tabs and hyphens, and leaves out objects", async () => {
    assert.deepEqual(await textsOf([{ text: "甲\x0b乙\x0e丙\t丁\x1e戊\x1f己\x01\x08\x02\x05庚" }]), ["甲\n乙\n丙\t丁\u2011戊己庚"]);
  });

  it("goes on after a page break and ends at a section's", async () => {
    assert.deepEqual(await textsOf([{ text: "上页\x0c下页" }, { text: "节", end: "\x0c" }, { text: "又一节" }]), ["上页\n下页", "节", "又一节"]);
  });

  it("takes characters of symbol fonts from their properties", async () => {
    const symbol = [...sprm(0x6a09, ...u16(1), ...u16(0x2713)), ...sprm(0x0855, 1)];
    assert.deepEqual(await textsOf([{ text: "有(无", runs: [[1, []], [1, symbol]] }]), ["有✓无"]);
  });

  it("reads notes after the text, and neither headers nor comments", async () => {
    const part = (text) => [{ text }];
    const parts = { main: part("正文"), footnotes: part("\x02脚注"), headers: part("页眉"), comments: part("批注"), endnotes: part("\x02尾注") };
    assert.deepEqual(await itemsOf({ parts }), [{ paragraph: "正文" }, { paragraph: "脚注" }, { paragraph: "尾注" }]);
  });
});

describe("changes and hidden text", () => {
  it("are read as accepted, a deleted paragraph mark joins two paragraphs", async () => {
    const main = [
      { text: "甲删乙增丙", runs: [[1, []], [1, deleted], [1, []], [1, inserted]] },
      { text: "上半", runs: [[2, []], [1, deleted]] },
      { text: "下半" },
    ];
    assert.deepEqual(await itemsOf({ parts: { main } }), [{ paragraph: "甲乙增丙" }, { paragraph: "上半下半" }, { note: 1 }]);
  });

  it("hidden text is left out and said; a hidden row is no row", async () => {
    const hide = (paragraph) => ({ ...paragraph, runs: [[Infinity, hidden]] });
    const main = [{ text: "显隐显", runs: [[1, []], [1, hidden]] }, cell("1"), cell("2"), row([0, 900, 1800]),
      hide(cell("3")), hide(cell("4")), hide(row([0, 900, 1800])), { text: "" }];
    assert.deepEqual(await itemsOf({ parts: { main } }), [
      { paragraph: "显显" }, { grid: [1, 2], cells: [[0, 0, 1, 1, "1"], [0, 1, 1, 1, "2"]] }, { note: 2 },
    ]);
  });

  it("fast saving's changes of a whole piece count", async () => {
    const shortDeleted = (0x41 << 1) | (1 << 8);
    const first = (0 << 1) | 1;
    const pieces = [{ length: 1 }, { length: 1, prm: shortDeleted }, { length: 1 }, { length: 1, prm: first }];
    assert.deepEqual(await itemsOf({ parts: { main: [{ text: "甲删乙隐丙" }] }, pieces, changes: [hidden] }), [{ paragraph: "甲乙丙" }, { note: 1 }, { note: 2 }]);
  });

  it("a property that is taken back does not count", async () => {
    assert.deepEqual(await itemsOf({ parts: { main: [{ text: "在", runs: [[1, [...deleted, ...sprm(0x0800, 0)]]] }] } }), [{ paragraph: "在" }]);
  });
});

describe("tables", () => {
  it("keep blank cells and paragraphs inside cells", async () => {
    const main = [{ text: "一", papx: inTable }, cell("二"), cell(""), row([0, 1000, 2000]), cell(""), cell("四"), row([0, 1000, 2000])];
    assert.deepEqual(await gridOf(main), [{ grid: [2, 2], cells: [[0, 0, 1, 1, "一\n二"], [0, 1, 1, 1, ""], [1, 0, 1, 1, ""], [1, 1, 1, 1, "四"]] }]);
  });

  for (const [name, first, other] of [["as Word 97 wrote them", 1, 2], ["as [MS-DOC] has them", 2, 1], ["with both bits", 3, 1]]) {
    it(`join cells merged across, ${name}`, async () => {
      const main = [cell("甲"), cell("乙"), cell(""), cell("丙"), cell(""), row([0, 1000, 2000, 3000, 4000, 5000], [0, first, other, first, other]),
        ...["1", "2", "3", "4", "5"].map((text) => cell(text)), row([0, 1000, 2000, 3000, 4000, 5000])];
      assert.deepEqual((await gridOf(main))[0].cells.slice(0, 4), [[0, 0, 1, 1, "甲"], [0, 1, 1, 2, "乙"], [0, 3, 1, 2, "丙"], [1, 0, 1, 1, "1"]]);
    });
  }

  it("join cells merged downwards, and begin anew where told", async () => {
    const lines = [["甲", 0x60], ["", 0x20], ["乙", 0x60], ["", 0x20], ["丙", 0]];
    const main = lines.flatMap(([text, flags], i) => [cell(text), cell(String(i)), row([0, 1000, 2000], [flags])]);
    assert.deepEqual((await gridOf(main))[0].cells.filter(([, column]) => column === 0), [[0, 0, 2, 1, "甲"], [2, 0, 2, 1, "乙"], [4, 0, 1, 1, "丙"]]);
  });

  it("follow changes of a row's definition: merging, splitting, inserting, removing, resizing", async () => {
    const rows = [
      [row([0, 1000, 2000, 3000], [], sprm(0x5624, 0, 2)), 3],
      [row([0, 1000, 2000, 3000], [1, 2], sprm(0x5625, 0, 2)), 3],
      [row([0, 2000], [], sprm(0x7621, 1, 1, ...u16(1000))), 2],
      [row([0, 500, 1000, 3500], [], sprm(0x5622, 1, 2)), 2],
      [row([0, 500, 1500], [], sprm(0x7623, 0, 1, ...u16(2000))), 2],
      [row([0, 1000, 3000], [], sprm(0xd62b, 2, 0, 3)), 2],
      [row([0, 1000, 3000], [], sprm(0xd62b, 2, 0, 1)), 2],
    ];
    const main = rows.flatMap(([end, count], r) => [...Array.from({ length: count }, (_, i) => cell(`${r}${i}`)), end]);
    assert.deepEqual(await gridOf(main), [{
      grid: [7, 4],
      cells: [
        [0, 0, 1, 3, "00"], [0, 3, 1, 1, "02"],
        [1, 0, 1, 2, "10"], [1, 2, 1, 1, "11"], [1, 3, 1, 1, "12"],
        [2, 0, 1, 3, "20"], [2, 3, 1, 1, "21"],
        [3, 0, 1, 1, "30"], [3, 1, 1, 3, "31"],
        [4, 0, 1, 3, "40"], [4, 3, 1, 1, "41"],
        [5, 0, 2, 2, "50"], [5, 2, 1, 2, "51"], [6, 2, 1, 2, "61"],
      ],
    }]);
  });

  it("take edges that miss each other by a little as one, and never two of the same row", async () => {
    const main = [cell("1"), cell("2"), cell("3"), row([-108, 1000, 1090, 3000]), cell("4"), cell("5"), row([0, 980, 2890]),
      cell("6"), cell("7"), cell("8"), row([-190, 920, 1010, 2910])];
    assert.deepEqual(await gridOf(main), [{
      grid: [3, 3],
      cells: [[0, 0, 1, 1, "1"], [0, 1, 1, 1, "2"], [0, 2, 1, 1, "3"], [1, 0, 1, 1, "4"], [1, 1, 1, 2, "5"], [2, 0, 1, 1, "6"], [2, 1, 1, 1, "7"], [2, 2, 1, 1, "8"]],
    }]);
  });

  it("that touch are told apart by their edges", async () => {
    const main = [cell("1"), cell("2"), row([0, 1000, 3000]), cell("3"), cell("4"), row([0, 2000, 5000])];
    assert.deepEqual((await gridOf(main)).map(({ grid }) => grid), [[1, 2], [1, 2]]);
  });

  it("take a row's definition from the data stream where it is too long for a page", async () => {
    const definition = [...inTable, ...rowEnd, ...rowDefinition([0, 1000, 4000])];
    const data = Uint8Array.from([...Array(16).fill(0), ...u16(definition.length), ...definition, ...Array(5000).fill(0)]);
    const end = { text: "", end: "\x07", papx: [...inTable, ...rowEnd, ...sprm(0x646b, ...u32(16))] };
    const main = [cell("1"), cell("2"), end, cell("3"), cell("4"), cell("5"), row([0, 1000, 2000, 4000])];
    assert.deepEqual((await gridOf(main, { streams: { Data: data } }))[0].cells.slice(0, 2), [[0, 0, 1, 1, "1"], [0, 1, 1, 2, "2"]]);
  });

  it("inside one another: the inner one that holds the data is the grid", async () => {
    const inner = nested(2);
    const innerCell = (text) => ({ text, papx: [...inner, ...sprm(0x244b, 1)] });
    const innerEnd = (edges) => ({ text: "", papx: [...inner, ...sprm(0x244b, 1), ...sprm(0x244c, 1), ...rowDefinition(edges)] });
    const main = [{ text: "前", papx: inTable }, innerCell("1"), innerCell("2"), innerEnd([0, 500, 1000]), innerCell("3"), innerCell("4"), innerEnd([0, 500, 1000]),
      cell("后"), row([0, 3000]), { text: "完" }];
    assert.deepEqual(await itemsOf({ parts: { main } }), [
      { paragraph: "前" }, { grid: [2, 2], cells: [[0, 0, 1, 1, "1"], [0, 1, 1, 1, "2"], [1, 0, 1, 1, "3"], [1, 1, 1, 1, "4"]] }, { paragraph: "后" }, { paragraph: "完" },
    ]);
  });
});

/** A level of a list: its number format and text, where 0 to 8 stand for the numbers of the levels. */
const level = (format, text, { start = 1, legal = false, follow = 2 } = {}) => [
  ...u32(start), format, legal ? 4 : 0, ...Array(9).fill(0), follow, ...Array(8).fill(0), 0, 0, 0, 0,
  ...u16(text.length), ...[...text].flatMap((character) => u16(character.charCodeAt(0))),
];
/** Lists of nine levels, and their uses: [id of the list, [[level, start]]]. */
function listTables(lists, uses) {
  const heads = lists.flatMap(({ id }) => [...u32(id), ...Array(22).fill(0), 0, 0]);
  const levels = lists.flatMap(({ levels: own }) => Array.from({ length: 9 }, (_, i) => own[i] ?? level(0, "")).flat());
  const starts = uses.flatMap(([, list = []]) => [...u32(0xffffffff), ...list.flatMap(([depth, start]) => [...u32(start), ...u32(depth | 16)])]);
  return {
    lists: [...u16(lists.length), ...heads, ...levels], listsLength: 2 + heads.length,
    overrides: [...u32(uses.length), ...uses.flatMap(([id, list = []]) => [...u32(id), ...Array(8).fill(0), list.length, 0, 0, 0]), ...starts],
  };
}
const item = (text, use, depth = 0) => ({ text, papx: [...sprm(0x260a, depth), ...sprm(0x460b, ...u16(use))] });

describe("automatic numbers", () => {
  it("count by level in Chinese, Arabic and other ways", async () => {
    const levels = [level(37, "\0、"), level(39, "（\x01）"), level(0, "\x02."), level(18, "\x03"), level(4, "\x04)"), level(1, "\x05"), level(0, "\0.\x06", { legal: true, follow: 1 })];
    const tables = listTables([{ id: 7, levels }], [[7]]);
    const main = [item("甲", 1), item("乙", 1, 1), item("丙", 1, 1), item("丁", 1, 2), item("戊", 1, 3), item("己", 1, 4), item("庚", 1, 5),
      item("辛", 1), item("壬", 1, 1), item("癸", 1, 6), { text: "无" }];
    assert.deepEqual(await textsOf(main, { tables }), ["一、甲", "（一）乙", "（二）丙", "1.丁", "①戊", "a)己", "I庚", "二、辛", "（一）壬", "2.1 癸", "无"]);
  });

  it("leave bullets out and keep text without a number", async () => {
    const tables = listTables([{ id: 7, levels: [level(23, "\uf0b7"), level(255, "附：")] }], [[7]]);
    assert.deepEqual(await textsOf([item("甲", 1), item("乙", 1, 1)], { tables }), ["甲", "附：乙"]);
  });

  it("begin anew where a use says so, and go on where it does not", async () => {
    const tables = listTables([{ id: 7, levels: [level(0, "\0.")] }], [[7], [7], [7, [[0, 5]]]]);
    assert.deepEqual(await textsOf([item("甲", 1), item("乙", 2), item("丙", 3), item("丁", 3)], { tables }), ["1.甲", "2.乙", "5.丙", "6.丁"]);
  });

  it("come from a paragraph's style and those that it is based on", async () => {
    const styleOf = (base, properties) => {
      const papx = [...u16(0), ...properties];
      const content = [...u16(0), ...u16((base << 4) | 1), ...u16(2), ...u16(0), ...u16(0), ...u16(1), ...u16(0x58), ...u16(0), ...u16(papx.length), ...papx, ...(papx.length % 2 ? [0] : []), ...u16(0)];
      return [...u16(content.length), ...content];
    };
    const styles = [...u16(18), ...u16(3), ...u16(10), ...Array(14).fill(0), ...styleOf(0xfff, []), ...styleOf(0, sprm(0x460b, ...u16(1))), ...styleOf(1, sprm(0x260a, 1))];
    const tables = { ...listTables([{ id: 7, levels: [level(37, "\0、"), level(37, "（\x01）")] }], [[7]]), styles };
    const main = [{ text: "甲", style: 1 }, { text: "乙", style: 2 }, { text: "丙", style: 1, papx: sprm(0x460b, ...u16(0)) }, { text: "丁", style: 1 }];
    assert.deepEqual(await textsOf(main, { tables }), ["一、甲", "（一）乙", "丙", "二、丁"]);
  });
});

describe("text boxes", () => {
  const box = (shape, spare = 0) => [...Array(8).fill(0), ...u16(spare), ...Array(4).fill(0), ...u32(shape), ...Array(4).fill(0)];
  const tables = {
    boxTable: [...[0, 3, 6, 9].flatMap(u32), ...box(11), ...box(12), ...box(0, 1)],
    anchors: [...u32(1), ...u32(99), ...u32(12), ...Array(22).fill(0)],
  };

  it("stand after the paragraph of their anchor, those without one at the end, spare ones nowhere", async () => {
    const parts = { main: [{ text: "甲\x08" }, { text: "乙" }], boxes: [{ text: "无锚" }, { text: "有锚" }, { text: "空余" }] };
    assert.deepEqual(await itemsOf({ parts, tables }), [{ paragraph: "甲" }, { paragraph: "有锚" }, { paragraph: "乙" }, { paragraph: "无锚" }]);
  });
});

it("says that macros are there", async () => {
  const items = await itemsOf({ parts: { main: [{ text: "文" }] }, streams: { "Macros/VBA/dir": new Uint8Array(16) } });
  assert.deepEqual(items, [{ paragraph: "文" }, { note: 4 }]);
});
