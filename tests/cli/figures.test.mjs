// `nianbao figures`: every cell of every report, and the rates.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import { clean, file, fixture, program, root } from "./support/program.mjs";

const { read, utils } = createRequire(join(root, "web/"))("@e965/xlsx");

const of2021 = file("2021.txt", clean);
const of2019 = file("2019.docx", fixture("2019-dense/writer.docx"));
const novel = file("novel.txt", "很久以前，有一座山。\n".repeat(50));

function figures(args) {
  return spawnSync(process.execPath, [program, "figures", ...args], { maxBuffer: 1 << 28 });
}

const objects = (stdout) => stdout.toString().split("\n").filter(Boolean).map((line) => JSON.parse(line));
const table = (stdout) => utils.sheet_to_json(read(stdout, { type: "buffer" }).Sheets.Sheet1, { header: 1, defval: null });

describe("figures", () => {
  it("gives each report a row with every cell of both forms, null where its own form has none", () => {
    const { status, stdout } = figures(["--format", "json", of2021, of2019]);
    assert.equal(status, 0);
    const [a, b] = objects(stdout);
    assert.deepEqual([a.schema, a.file, a.verdict, a.agency, a.year, a.edition], ["nianbao/figures@1", of2021, "pass", "示例市样例局", 2022, "2021"]);
    assert.deepEqual(Object.keys(a.cells), Object.keys(b.cells));
    // 2019: 6 + 6 + 6 + 2 + 2, 23 × 7, 3 × 5; of 2021 three of rules and three of documents, one amount and three rows of 三（六） more.
    assert.equal(Object.keys(a.cells).length, 22 + 23 * 7 + 15 + 6 + 1 + 3 * 7);
    assert.equal(Object.values(a.cells).filter((value) => value !== null).length, 6 + 1 + 2 + 1 + 25 * 7 + 15);
    assert.equal(Object.values(b.cells).filter((value) => value !== null).length, 22 + 23 * 7 + 15);
    assert.equal(a.cells["applications/new_received/total"], 78);
    assert.equal(a.cells["active_disclosure/item_8/administrative_fees/amount"], 251.4);
    assert.equal(a.cells["applications/other/total"], null);
  });

  it("works out the rates from their formulas, and none where there is nothing to divide by or a cell is not known", () => {
    const [{ indicators }] = objects(figures(["--format", "json", of2021]).stdout);
    assert.deepEqual(indicators, {
      disclosure_rate: (27 + 6) / 75, denial_rate: 10 / 75, unavailability_rate: 23 / 75, carry_forward_rate: 6 / 81,
      reconsideration_correction_rate: 1 / 4, litigation_loss_rate: 0,
    });
    const noReviews = file("none.txt", clean.toString().replace("3\t1\t0\t1\t5\t2\t0\t1\t0\t3\t1\t0\t0\t1\t2", "0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0"));
    const [none] = objects(figures(["--format", "json", noReviews]).stdout);
    assert.deepEqual([none.cells["review_litigation/reconsideration/total"], none.indicators.reconsideration_correction_rate, none.indicators.litigation_loss_rate], [0, null, null]);
  });

  it("is the same table as CSV, with one heading row", () => {
    const { stdout } = figures([of2021, of2019]);
    const [names, ...rows] = table(stdout);
    const [a, b] = objects(figures(["--format", "json", of2021, of2019]).stdout);
    assert.equal(new Set(names).size, names.length);
    for (const [row, one] of [[rows[0], a], [rows[1], b]]) {
      const cells = Object.fromEntries(names.map((name, i) => [name, row[i]]));
      for (const [path, value] of Object.entries(one.cells)) assert.equal(cells[path], value, path);
      assert.deepEqual([cells.file, cells.agency, cells.year, cells.verdict], [one.file, one.agency, one.year, one.verdict]);
    }
    assert.equal(rows.length, 2);
  });

  it("is a workbook with what each column means on a second sheet", () => {
    for (const [language, sheets, heading] of [["zh", ["数据", "各列说明"], "公开率"], ["en", ["Figures", "Columns"], "Disclosure rate"]]) {
      const book = read(figures(["--format", "xlsx", "--lang", language, of2021, novel]).stdout, { type: "buffer" });
      assert.deepEqual(book.SheetNames, sheets);
      const [names, row, other, ...more] = utils.sheet_to_json(book.Sheets[sheets[0]], { header: 1, defval: null });
      const told = utils.sheet_to_json(book.Sheets[sheets[1]], { header: 1 });
      assert.deepEqual(told.slice(1).map(([name]) => name), names);
      assert.equal(row[names.indexOf("一、本年新收政府信息公开申请数量 × 总计")], 78);
      assert.equal(row[names.indexOf(heading)], (27 + 6) / 75);
      assert.deepEqual([other[1], other.slice(6).every((value) => value === null), more.length], ["unreadable", true, 0]);
    }
  });

  it("leaves with 2 where something was not read, and with 64 where it is not understood", () => {
    assert.equal(figures([of2021, novel]).status, 2);
    assert.equal(figures(["--format", "sarif", of2021]).status, 64);
    assert.equal(figures(["--config", "x", of2021]).status, 64);
  });
});
