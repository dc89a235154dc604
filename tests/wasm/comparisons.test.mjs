// Series and roll-ups: the native engine and the WebAssembly one give the same bytes, and the declared types hold.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { rollupFaults, seriesFaults, superiorOf } from "../../scripts/compose/faults.mjs";
import { province } from "../../scripts/compose/province.mjs";
import { lines } from "../corpus/support/engine.mjs";
import { assertSame, createScriptEngine, createTestEngine } from "./support/engine.mjs";

const folder = mkdtempSync(join(tmpdir(), "nianbao-facts-"));
after(() => rmSync(folder, { recursive: true }));

const { bodies } = province({ cities: 1, departments: 4 });
const [, city, ...departments] = bodies;
const { engine, loads } = await createTestEngine();
const check = (report, i) => engine.check(report.content, { facts: true, file: `${i}.txt` });

/** Facts as a file for the native engine. */
function factsFile(name, results) {
  const path = join(folder, name);
  writeFileSync(path, results.map(({ facts }) => facts).join(""));
  return path;
}

describe("comparisons", () => {
  it("load their module with the first of them, and not before", async () => {
    const one = await check(departments[0].reports.get(2022), 0);
    assert.deepEqual(loads, []);
    await engine.series([one]);
    assert.deepEqual(loads, ["series.wasm"]);
  });

  it("gives the facts of a report that the native engine gives", async () => {
    const path = join(folder, "report.txt");
    const { content } = departments[1].reports.get(2021);
    writeFileSync(path, content);
    const [native] = lines([path], ["--facts"]);
    assertSame(await engine.checkJson(Buffer.from(content), { facts: true, file: "report.txt", format: "text" }), native, "facts");
    assert.match(JSON.parse(native).facts, /\nchange\t/);
    assert.equal("facts" in await engine.check(content), false);
  });

  it("agree natively and as WebAssembly over the years, fault by fault, in both languages", async () => {
    const reports = seriesFaults.flatMap(({ plant }, i) => plant([...departments[i % departments.length].reports.values()]));
    const results = await Promise.all(reports.map(check));
    const file = factsFile("series.txt", results);
    for (const language of ["zh", "en"]) {
      const own = await engine.series(results, { language });
      const native = lines(["--lang", language, "--series", file], [], own.length);
      assertSame(own.map((result) => JSON.stringify(result)).join("\n"), native.map((line) => JSON.stringify(JSON.parse(line))).join("\n"), language);
      assert.ok(own.every(({ findings }) => findings.length > 0));
    }
  });

  it("agree natively and as WebAssembly over a superior's report, fault by fault", async () => {
    const [below, before, old] = [2022, 2021, 2020].map((year) => departments.map(({ reports }) => reports.get(year)));
    for (const [i, { plant, kind }] of rollupFaults.entries()) {
      const { counted, given } = plant({ below, before, old, at: 1 });
      const [superior, ...rest] = await Promise.all([superiorOf(city.reports.get(2022), counted), ...given].map(check));
      const own = await engine.rollup(superior, rest, { language: "en" });
      const [native] = lines(["--lang", "en", "--rollup", factsFile(`rollup-${i}.txt`, [superior, ...rest])], [], 1);
      assertSame(JSON.stringify(own), JSON.stringify(JSON.parse(native)), kind);
      assert.equal(own.verdict, "fail", kind);
    }
  });

  it("tells an input that never reached the engine, whatever its name holds", async () => {
    const [result] = await engine.series([{ file: "a\tb\nfacts\tc" }]);
    assert.deepEqual([result.verdict, result.reports.length, result.reports[0].file], ["unreadable", 1, "a b facts c"]);
  });

  it("says so where WebAssembly is off", async () => {
    const { engine: script } = await createScriptEngine();
    await assert.rejects(script.series([]), /WebAssembly/);
  });
});
