// The package in Node, in an empty project.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { fixture, oldestNode, printed, program, project, root, sample, version } from "./support/project.mjs";

const formats = ["calc.xls", "calc.xlsx", "page.html", "writer-narrow.pdf", "writer.doc", "writer.docx", "writer.odt", "writer.ofd"];
const places = { oldest: oldestNode, "this one": async () => process.execPath };

const byImport = `
import { readFile } from "node:fs/promises";
import { check, checkMany, version } from "nianbao";
const results = [];
for (const name of ${JSON.stringify(formats)}) {
  const { file, format, verdict, sha256, receipt, findings } = await check(await readFile(name), { file: name, language: "en" });
  results.push({ file, format, verdict, sha256, receipt, fixes: findings.map(({ fix }) => fix) });
}
const many = [];
for await (const { verdict } of checkMany([await readFile("clean.txt", "utf8"), await readFile("wrong.txt"), "?"])) many.push(verdict);
console.log(JSON.stringify({ version, results, many }));
`;

const byRequire = `
const { check, checkMany, series, version } = require("nianbao");
(async () => {
  const many = [];
  for await (const { verdict } of checkMany([require("node:fs").readFileSync("clean.txt", "utf8"), "?"])) many.push(verdict);
  console.log(JSON.stringify({ version, verdict: (await check("?")).verdict, many, years: (await series([await check("?")])).length }));
})();
`;

const comparing = `
import { readFile } from "node:fs/promises";
import { check, figures, indicators, rollup, series } from "nianbao";
const text = await readFile("clean.txt", "utf8");
const older = await check(text.replaceAll("2022", "2021"), { file: "older.txt", facts: true });
const newer = await check(text, { file: "newer.txt", facts: true });
const [years] = await series([newer, older], { language: "en" });
const renamed = await series([older, await check(text.replaceAll("示例市样例局", "示例市新样例局"), { facts: true })], { same: [["示例市样例局", "示例市新样例局"]] });
const body = await check(text.replaceAll("示例市样例局", "示例市人民政府"), { file: "city.txt", facts: true });
const twice = await rollup(body, [newer], { list: ["示例市样例局", "示例市另一局"] });
const row = await figures(newer);
const refused = await series([await check(text)]).then(() => "none", ({ name }) => name);
console.log(JSON.stringify({
  years: [years.schema, years.agency, years.reports.map(({ file, year }) => [file, year]), years.findings.map(({ rule }) => rule)],
  renamed: renamed.map(({ agency, reports }) => [agency, reports.length]),
  twice: [twice.schema, twice.verdict, twice.missing, twice.findings.map(({ rule }) => rule)],
  row: [row.schema, row.cells["applications/new_received/total"], Object.keys(row.indicators)],
  formulas: (await indicators()).map(({ id, formula }) => [id, formula.zh.length > 0]),
  refused, plain: "facts" in await check(text),
}));
`;

const arguments_ = `
import { readFile } from "node:fs/promises";
import { check } from "nianbao";
const outcome = (...given) => check(...given).then(({ verdict, file }) => [verdict, file], ({ name, message }) => [name, message]);
const pdf = await readFile("writer-narrow.pdf");
const late = new AbortController();
const aborted = outcome(pdf, { signal: late.signal });
const behind = outcome(pdf);
setTimeout(() => late.abort(), 30);
console.log(JSON.stringify({
  aborted: (await aborted)[0],
  behind: await behind,
  early: (await outcome("?", { signal: AbortSignal.abort() }))[0],
  reason: await outcome("?", { signal: AbortSignal.abort(new RangeError("enough")) }),
  view: await outcome(new DataView(pdf.buffer, pdf.byteOffset, pdf.byteLength)),
  buffer: await outcome(Uint8Array.from(pdf).buffer),
  blob: await outcome(new Blob([pdf])),
  named: await outcome(Object.assign(new Blob([pdf]), { name: "named.pdf" })),
  html: await outcome(await readFile("page.html", "utf8"), { format: "html" }),
  gbk: await outcome((await readFile("page.html", "utf8")).replace(/charset="?utf-8"?/i, 'charset="gbk"'), { format: "html" }),
  nothing: await outcome(),
  number: await outcome(5),
  option: await outcome("?", { lang: "en" }),
  language: await outcome("?", { language: "fr" }),
  format: await outcome(pdf, { format: "html" }),
  config: await outcome("?", { config: { rules: { "period/never": "off" } }, language: "en" }),
  off: (await check(await readFile("wrong.txt"), { config: { rules: { "arithmetic/row-total": "off" } } })).config,
}));
`;

const shared = {
  "import.mjs": byImport, "require.cjs": byRequire, "comparing.mjs": comparing, "arguments.mjs": arguments_,
  "clean.txt": sample("clean.txt"), "wrong.txt": sample("wrong.txt"),
  ...Object.fromEntries(formats.map((name) => [name, fixture(`2021-wrong/${name}`)])),
};

for (const [which, find] of Object.entries(places)) {
  describe(`Node, ${which}`, () => {
    let folder;
    let node;
    before(async () => {
      folder = await project(shared);
      node = await find();
    });

    test("results are compared, added up and told in figures", async () => {
      const rates = ["disclosure_rate", "denial_rate", "unavailability_rate", "carry_forward_rate", "reconsideration_correction_rate", "litigation_loss_rate"];
      assert.deepEqual(await printed(folder, "comparing.mjs", node), {
        years: ["nianbao/series@1", "示例市样例局", [["older.txt", 2021], ["newer.txt", 2022]], ["series/carried-over", "series/copied-figures", "series/copied-text", "series/item-chain"]],
        renamed: [["示例市新样例局", 2]],
        twice: ["nianbao/rollup@1", "pass", ["示例市另一局"], ["rollup/missing"]],
        row: ["nianbao/figures@1", 78, rates],
        formulas: rates.map((id) => [id, true]), refused: "TypeError", plain: false,
      });
    });

    test("import: every format gives what the command line gives", async () => {
      const told = await printed(folder, "import.mjs", node);
      assert.equal(told.version, version);
      assert.deepEqual(told.many, ["pass", "fail", "unreadable"]);
      const { stdout } = await program(process.execPath, [join(root, "web/cli/nianbao.mjs"), "check", "--format", "json", "--lang", "en", ...formats], { folder });
      const expected = stdout.trim().split("\n").map((line) => JSON.parse(line))
        .map(({ file, format, verdict, sha256, receipt, findings }) => ({ file, format, verdict, sha256, receipt, fixes: findings.map(({ fix }) => fix) }));
      assert.deepEqual(JSON.parse(JSON.stringify(told.results)), JSON.parse(JSON.stringify(expected)));
      assert.deepEqual(told.results.map(({ verdict }) => verdict), formats.map(() => "fail"));
    });

    test("require", async () => {
      assert.deepEqual(await printed(folder, "require.cjs", node), { version, verdict: "unreadable", many: ["pass", "unreadable"], years: 1 });
    });

    test("arguments of every kind, wrong ones, and signals", async () => {
      const told = await printed(folder, "arguments.mjs", node);
      assert.equal(told.aborted, "AbortError");
      assert.deepEqual(told.behind, ["fail", null]);
      assert.equal(told.early, "AbortError");
      assert.deepEqual(told.reason, ["RangeError", "enough"]);
      for (const kind of ["view", "buffer", "blob", "html", "gbk"]) assert.deepEqual(told[kind], ["fail", null], kind);
      assert.deepEqual(told.named, ["fail", "named.pdf"]);
      for (const kind of ["nothing", "number", "option", "language", "format", "config"]) assert.equal(told[kind][0], "TypeError", kind);
      assert.match(told.option[1], /no option "lang"/);
      assert.match(told.config[1], /rules\["period\/never"\]: there is no such rule/);
      assert.deepEqual(told.off, { rules: { "arithmetic/row-total": "off" }, accept: [] });
    });

    test("the command line", async () => {
      const bin = join(folder, "node_modules/.bin/nianbao");
      const { stdout: plain } = await program(node, [bin, "version"], { folder });
      assert.equal(plain, `${version}\n`);
      const told = await program(node, [bin, "check", "--lang", "en", "writer.docx", "clean.txt"], { folder });
      const expected = await program(process.execPath, [join(root, "web/cli/nianbao.mjs"), "check", "--lang", "en", "writer.docx", "clean.txt"], { folder });
      assert.deepEqual(told, expected);
      assert.equal(told.status, 1);
      for (const format of ["csv", "sarif"]) {
        const { status, stderr } = await program(node, [bin, "check", "--format", format, "-"], { folder, input: sample("clean.txt") });
        assert.deepEqual({ status, stderr }, { status: 0, stderr: "" }, format);
      }
    });
  });
}

test("the installed program is run by its name", async () => {
  const folder = await project();
  writeFileSync(join(folder, "clean.txt"), sample("clean.txt"));
  const { status, stdout } = await program("npx", ["--offline", "nianbao", "check", "--format", "json", "clean.txt"], { folder });
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).verdict, "pass");
});
