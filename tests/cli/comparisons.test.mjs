// `nianbao series` and `nianbao rollup` over the composed province: nothing is found where nothing is wrong, and every fault
// that is planted is found and explained.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { nameOf, rollupFaults, seriesFaults, superiorOf } from "../../scripts/compose/faults.mjs";
import { province, reportOf } from "../../scripts/compose/province.mjs";
import { file, folder, nianbao } from "./support/program.mjs";

const { bodies } = province({ cities: 2, departments: 6 });
const reportsOf = (body) => [...body.reports.values()];
const department = bodies.find(({ agency }) => agency.endsWith("甲市民政局"));
const city = bodies.find(({ agency }) => agency.endsWith("甲市人民政府"));
const departments = bodies.filter(({ superior }) => superior === city.agency);

/** Writes reports into a folder of their own and gives its path. */
function written(reports) {
  const root = mkdtempSync(join(folder, "reports-"));
  for (const report of reports) {
    const path = join(root, nameOf(report));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, report.content);
  }
  return root;
}

function compare(command, args) {
  const { status, stdout, stderr } = nianbao([command, "--format", "json", ...args]);
  assert.equal(stderr, "");
  return { status, results: stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line)) };
}

const withinBudget = ({ title, evidence }) => [...title].length <= 30 && evidence.length <= 2 && evidence.every((line) => [...line].length <= 40);

describe("series", () => {
  it("finds nothing in a consistent province, and has a line for each agency", () => {
    const { status, results } = compare("series", [written(bodies.flatMap(reportsOf))]);
    assert.deepEqual(results.flatMap(({ findings }) => findings), []);
    assert.deepEqual(new Set(results.map(({ agency }) => agency)), new Set(bodies.map(({ agency }) => agency)));
    assert.ok(results.every(({ verdict, reports }) => verdict === "pass" && reports.map(({ year }) => year).join() === "2020,2021,2022"));
    assert.equal(status, 0);
    const { rules } = results[0];
    assert.match(rules.find(({ id }) => id === "series/item-chain").reason, /2020→2021年：两年格式不同/);
    assert.equal(rules.find(({ id }) => id === "series/year-change").outcome, "passed");
  });

  for (const { kind, rule, title, plant, also = [] } of seriesFaults) {
    it(`finds and explains: ${kind}`, () => {
      const { results: [result, ...more] } = compare("series", [written(plant(reportsOf(department)))]);
      assert.deepEqual(more, []);
      const found = result.findings.filter((finding) => finding.rule === rule);
      assert.deepEqual([found.length, ...new Set(result.findings.map((finding) => finding.rule))].sort(), [1, rule, ...also].sort());
      assert.match(found[0].title, title);
      assert.ok(result.findings.every(withinBudget), JSON.stringify(result.findings));
      assert.equal(result.verdict, result.counts.error > 0 ? "fail" : rule === "series/gap" ? "incomplete" : "pass");
    });
  }

  it("asks about a renamed body, compares nothing across the names, and compares all once it is told", () => {
    const [a, b, c] = reportsOf(department);
    const name = "示例省甲市民政和社会事务局";
    const root = written([a, b, { ...reportOf({ ...c, name }), agency: name }]);
    const { results } = compare("series", [root]);
    assert.deepEqual(results.map(({ findings }) => findings.map(({ rule, severity }) => [rule, severity])), [[["series/agency", "info"]], [["series/agency", "info"]]]);
    assert.ok(results.some(({ findings: [{ title }] }) => title.includes(name)));
    const { status, results: [one, ...rest] } = compare("series", ["--same", `${a.agency}=${name}`, root]);
    assert.deepEqual([status, rest, one.agency, one.findings, one.reports.length], [0, [], name, [], 3]);
  });

  it("asks once about each of a city's bodies that were renamed at once, whatever their names have in common", () => {
    const names = { 教育局: "教育体育局", 科学技术局: "科技创新委员会", 公安局: "市场监督管理局", 民政局: "社会工作部（社会工作委员会）", 司法局: "城市管理综合行政执法局" };
    const kinds = Object.keys(names);
    const renamed = departments.map((body) => [body, kinds.find((kind) => body.agency.endsWith(`市${kind}`))]).filter(([, kind]) => kind);
    const nameOfBody = ({ agency }, kind) => agency.replace(kind, names[kind]);
    const root = written(renamed.flatMap(([body, kind]) => reportsOf(body).map((report) =>
      (report.year < 2022 ? report : { ...reportOf({ ...report, name: nameOfBody(body, kind) }), agency: nameOfBody(body, kind) }))));
    const { results } = compare("series", [root]);
    assert.equal(results.length, 2 * kinds.length);
    for (const [body, kind] of renamed) {
      const { findings } = results.find(({ agency }) => agency === body.agency);
      assert.deepEqual(findings.map(({ rule, severity }) => [rule, severity]), [["series/agency", "info"]], body.agency);
      const asked = findings[0].message.replaceAll(/[（）()]/g, "");
      assert.ok(asked.includes(`“${nameOfBody(body, kind).replaceAll(/[（）]/g, "")}”有2022年的报告`), asked);
      assert.ok(withinBudget(findings[0]));
    }
  });

  it("goes by the last of several new names, and says of a name that no report has that there is none", () => {
    const [a, b, c] = reportsOf(department);
    const [second, third] = ["示例省甲市民政和社会事务局", "示例省甲市社会工作局"];
    const root = written([a, { ...reportOf({ ...b, name: second }), agency: second }, { ...reportOf({ ...c, name: third }), agency: third }]);
    const same = ["--same", `${a.agency}=${second}`, "--same", `${second}=${third}`];
    const { results } = compare("series", [...same, root]);
    assert.deepEqual(results.map(({ agency, reports }) => [agency, reports.length]), [[third, 3]]);
    assert.match(nianbao(["series", ...same, "--same", "某局=某某局", root]).stderr, /^--same：没有“某局”的报告。/);
  });

  it("says in its text why a file could not be read, and once what several rules have in common", () => {
    const root = written(reportsOf(department).slice(0, 1));
    const { stdout } = nianbao(["series", join(root, "nowhere.txt"), root]);
    assert.match(stdout, /nowhere\.txt（\?年）：无法读取。\n {2}无法读取 .*nowhere\.txt：打不开这个文件：没有这个文件。/);
    assert.equal(stdout.match(/没有相邻两年的报告/g).length, 2);
    assert.match(nianbao(["series", "--format", "csv", join(root, "nowhere.txt")]).stdout, /nowhere\.txt: 打不开这个文件/);
  });

  it("is a table and a text too, in both languages, and tells by its code what it came to", () => {
    const root = written(seriesFaults[0].plant(reportsOf(department)));
    const text = nianbao(["series", root]);
    assert.equal(text.status, 1);
    assert.match(text.stdout, /前后不一致。\n {2}错误 上年结转×自然人：\d+→\d+ \[series\/carried-over\]/);
    assert.match(nianbao(["series", "--lang", "en", root]).stdout, /inconsistent\.\n {2}Error carried over × natural person: \d+→\d+ \[series\/carried-over\]/);
    const rows = nianbao(["series", "--format", "csv", root]).stdout.split("\r\n");
    assert.match(rows[0], /^\uFEFFagency,verdict,rule/);
    assert.match(rows[1], /民政局,fail,series\/carried-over,error/);
    assert.equal(nianbao(["series", "--format", "sarif", root]).status, 64);
    assert.equal(nianbao(["series", "--same", "x", root]).status, 64);
    const single = compare("series", [written(reportsOf(department).slice(0, 1))]);
    assert.deepEqual([single.status, single.results[0].verdict], [2, "incomplete"]);
    const novel = compare("series", [file("novel.txt", "很久以前，有一座山。\n".repeat(50))]);
    assert.deepEqual([novel.status, novel.results[0].verdict, novel.results[0].agency], [2, "unreadable", null]);
  });
});

describe("rollup", () => {
  const ofYear = (year) => departments.map(({ reports }) => reports.get(year));
  const [below, before, old] = [2022, 2021, 2020].map(ofYear);
  const at = 2;

  it("finds nothing where the sums hold, at every level", () => {
    for (const superior of bodies.filter(({ agency }) => agency.endsWith("人民政府"))) {
      const subordinates = bodies.filter((body) => body.superior === superior.agency);
      for (const [year, report] of superior.reports) {
        const root = written([report, ...subordinates.map(({ reports }) => reports.get(year))]);
        const { status, results: [result] } = compare("rollup", [join(root, nameOf(report)), root]);
        assert.deepEqual([status, result.verdict, result.findings, result.missing], [0, "pass", [], []]);
        // The superior's own report lies in the folder too.
        assert.equal(result.subordinates.length, subordinates.length);
      }
    }
  });

  it("adds up one level where a folder holds two, and says so", () => {
    const province2022 = bodies[0].reports.get(2022);
    const root = written(bodies.map(({ reports }) => reports.get(2022)));
    const top = join(root, nameOf(province2022));
    const { status, results: [result] } = compare("rollup", [top, root]);
    assert.deepEqual([status, result.verdict, result.findings], [0, "pass", []]);
    const counted = result.subordinates.filter((one) => one.counted).map(({ agency }) => agency);
    assert.deepEqual(new Set(counted), new Set(bodies.filter(({ superior }) => superior === bodies[0].agency).map(({ agency }) => agency)));
    assert.match(nianbao(["rollup", top, root]).stdout, /上下一致。\n[^]*^ {2}说明 \[rollup\/sum\]：另有12份报告属于更下一级（如“.+”），已含在它们上一级的报告里，没有重复计入。/m);
    assert.match(nianbao(["rollup", "--format", "csv", "--lang", "en", top, root]).stdout, /rollup\/sum: 12 reports are of a lower level/);
  });

  it("names the report that cannot be read, and says in its text whether the sums hold", () => {
    const superior = superiorOf(city.reports.get(2022), below);
    const root = written(below);
    const top = join(written([superior]), nameOf(superior));
    assert.match(nianbao(["rollup", top, root]).stdout, /（2022年）：上下一致。/);
    writeFileSync(join(root, nameOf(below[at])), "");
    assert.match(nianbao(["rollup", top, root]).stdout, new RegExp(`未能完整核对。\n  无法读取 ${join(root, nameOf(below[at]))}：没有可核验的文字`));
  });

  it("tells of a list of short names which reports may be those that are missing", () => {
    const superior = superiorOf(city.reports.get(2022), below);
    const list = file("short.txt", below.map(({ agency }) => agency.slice("示例省甲市".length)).join("\n"));
    const { results: [result] } = compare("rollup", ["--list", list, join(written([superior]), nameOf(superior)), written(below)]);
    assert.deepEqual(result.findings.map(({ rule }) => rule), ["rollup/missing"]);
    for (const { agency } of below) assert.ok(result.findings[0].message.includes(`${agency.slice(5)}≈${agency}`), agency);
    assert.ok(withinBudget(result.findings[0]));
  });

  it("takes no folder for the superior's report, and reads a list as Windows saves it", () => {
    const root = written([superiorOf(city.reports.get(2022), below), ...below]);
    const { status, stdout, stderr } = nianbao(["rollup", root]);
    assert.deepEqual([status, stdout], [64, ""]);
    assert.match(stderr, /是一个文件夹/);
    const list = file("list-gbk.txt", Buffer.from("cabec0fdcaa1bcd7cad0cbaecefec2c30d0a", "hex"));
    const { results: [result] } = compare("rollup", ["--list", list, join(root, nameOf(city.reports.get(2022))), root]);
    assert.deepEqual(result.missing, [new TextDecoder("gbk").decode(Buffer.from("cabec0fdcaa1bcd7cad0cbaecefec2c3", "hex"))]);
  });

  for (const { kind, title, plant, also = [], unexplained = false, alsoExplained = 0 } of rollupFaults) {
    it(`finds and explains: ${kind}`, () => {
      const { counted, given, list } = plant({ below, before, old, at });
      const superior = superiorOf(city.reports.get(2022), counted);
      const root = written(given);
      const top = join(written([superior]), nameOf(superior));
      const names = list ? ["--list", file(`list-${at}.txt`, `${list.join("\n")}\n`)] : [];
      const { status, results: [result] } = compare("rollup", [...names, top, root]);
      const sums = result.findings.filter(({ rule }) => rule === "rollup/sum");
      assert.deepEqual([status, result.verdict, sums.length], [1, "fail", 1]);
      assert.deepEqual([...new Set(result.findings.map(({ rule }) => rule))].sort(), ["rollup/sum", ...also].sort());
      assert.equal(sums[0].title, title(below[at].agency, below[at + 1].agency));
      assert.deepEqual(sums[0].explained_by, unexplained ? [] : below.slice(at, at + 1 + alsoExplained).map((report) => join(root, nameOf(report))));
      assert.ok(sums[0].cells.length > 1);
      assert.deepEqual(result.missing, list ? [below[at].agency] : []);
      assert.ok(result.findings.every(withinBudget), JSON.stringify(result.findings));
    });
  }
});
