// Word 97–2003 as programs write it. word-features.doc is word-features.fodt saved by LibreOffice Writer 7.4:
//   soffice --headless --convert-to doc word-features.fodt
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { read } from "../../web/readers/doc/read.mjs";
import { blocks } from "../../scripts/compose/document.mjs";
import { models } from "../../scripts/compose/models.mjs";
import { decodeDocument } from "./support/decode-document.mjs";

const file = (path) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));

async function itemsOf(bytes) {
  const { document, problem } = await read(bytes);
  assert.equal(problem, undefined);
  return decodeDocument(document);
}

describe("a file of LibreOffice", () => {
  it("gives text, lists, changes, boxes, tables and notes, each as Word shows it", async () => {
    const items = await itemsOf(file("files/word-features.doc"));
    assert.deepEqual(items, [
      { paragraph: "某示例局年度报告" },
      { paragraph: "一、总体情况" },
      { paragraph: "正文插入的字中间，后文完。" },
      { paragraph: "二、主动公开情况" },
      { paragraph: "（一）第二级一" },
      { paragraph: "（二）第二级二" },
      { paragraph: "1.2020年第三级" },
      { paragraph: "三、第三部分" },
      { paragraph: "圆点" },
      { paragraph: "a) 甲项" },
      { paragraph: "a.1子项" },
      { paragraph: "b) 乙项" },
      { paragraph: "框前框后" },
      { paragraph: "框内一" },
      { paragraph: "框内二" },
      { paragraph: "形前形后" },
      { paragraph: "形内" },
      { paragraph: "新页\n换行\t制表   空链接文字止" },
      {
        grid: [4, 4],
        cells: [
          [0, 0, 2, 1, "跨行"], [0, 1, 1, 3, "跨列"], [1, 1, 1, 1, "一\n二"], [1, 2, 1, 1, "甲\n乙"], [1, 3, 1, 1, ""],
          [2, 0, 2, 2, "块"], [2, 2, 1, 1, "c) 表内"], [2, 3, 1, 1, "8"], [3, 2, 1, 1, "9"], [3, 3, 1, 1, "10"],
        ],
      },
      { paragraph: "嵌套：" },
      { paragraph: "外层上" },
      { grid: [2, 2], cells: [[0, 0, 1, 1, "内1"], [0, 1, 1, 1, "内2"], [1, 0, 1, 2, "内跨"]] },
      { paragraph: "外层下" },
      { paragraph: "完。" },
      { paragraph: "\t脚注甲" },
      { paragraph: "\t尾注乙" },
      { note: 1 },
      { note: 2 },
    ]);
  });
});

/** A composed table's cells as the reader gives them. */
function placed(rows) {
  const taken = new Set();
  const cells = [];
  let columns = 0;
  rows.forEach((row, r) => {
    let column = 0;
    for (const { rowspan = 1, colspan = 1, text } of row) {
      while (taken.has(`${r} ${column}`)) column++;
      for (let i = 0; i < rowspan; i++) for (let k = 0; k < colspan; k++) taken.add(`${r + i} ${column + k}`);
      cells.push([r, column, rowspan, colspan, text]);
      column += colspan;
      columns = Math.max(columns, column);
    }
  });
  return { grid: [rows.length, columns], cells };
}

describe("composed reports saved as DOC", () => {
  for (const name of ["2019-dense", "2019-blank", "2021-gaps", "2021-labels", "2021-traps"]) {
    it(`${name}: the table of section 三 to the last cell`, async () => {
      const model = models.find((each) => each.name === name);
      const wanted = placed(blocks(model).find((block) => block.grid?.key === "applications").grid.rows);
      const items = await itemsOf(file(`../formats/files/${name}/writer.doc`));
      const blank = (text) => text.replace(/ +/g, " ").trim();   // as HTML, which the file was made from, shows them
      const grids = items.filter((item) => item.grid).map(({ grid, cells }) => ({ grid, cells: cells.map((cell) => [...cell.slice(0, 4), blank(cell[4])]) }));
      const found = grids.find(({ grid }) => grid[0] === wanted.grid[0] && grid[1] === wanted.grid[1]);
      assert.deepEqual(found, { ...wanted, cells: wanted.cells.map((cell) => [...cell.slice(0, 4), blank(cell[4])]) });
    });
  }
});
