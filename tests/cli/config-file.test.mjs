// --config FILE: what it changes in the answers, and how a file that cannot be used is refused.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { answers, clean, file, folder, nianbao, output, slip } from "./support/program.mjs";

const fail = file("slip.txt", slip);
const pass = file("clean.txt", clean);
const config = (name, content) => file(name, typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));

const errorsOf = (result) => result.findings.filter(({ severity }) => severity === "error");

describe("a configuration in force", () => {
  const [plain] = answers([fail]).results;
  const rule = errorsOf(plain)[0].rule;

  it("switches a rule off", () => {
    const { results: [result] } = answers(["--config", config("off.json", { rules: { [rule]: "off" } }), fail]);
    assert.deepEqual(result.findings.filter((finding) => finding.rule === rule), []);
    const { outcome, off } = result.rules.find(({ id }) => id === rule);
    assert.deepEqual([outcome, off], ["not-applicable", true]);
    assert.deepEqual(result.config, { rules: { [rule]: "off" }, accept: [] });
  });

  it("changes the severity of rules, and with it verdict and exit code", () => {
    const rules = Object.fromEntries(errorsOf(plain).map((finding) => [finding.rule, "warning"]));
    const { status, results } = answers([`--config=${config("warning.json", { rules })}`, fail]);
    assert.equal(status, 0);
    assert.equal(results[0].verdict, "pass");
    assert.deepEqual(results[0].findings.map((finding) => finding.rule).sort(), plain.findings.map((finding) => finding.rule).sort());
    assert.deepEqual(errorsOf(results[0]), []);
  });

  it("accepts findings, which stay listed", () => {
    const accept = errorsOf(plain).map(({ key }, i) => ({ finding: key, reason: `理由 ${i}` }));
    const { status, results: [result] } = answers(["--config", config("accept.json", { accept }), fail]);
    assert.equal(status, 0);
    assert.equal(result.counts.error, 0);
    assert.equal(result.counts.accepted, accept.length);
    const reasons = new Map(accept.map(({ finding, reason }) => [finding, reason]));
    assert.deepEqual(result.findings.map(({ key, accepted }) => [key, accepted?.reason]), plain.findings.map(({ key }) => [key, reasons.get(key)]));
    assert.deepEqual(result.config, { rules: {}, accept });
  });

  it("holds for the text output too", () => {
    const accept = errorsOf(plain).map(({ key }) => ({ finding: key, reason: "x" }));
    assert.equal(nianbao(["check", fail]).status, 1);
    assert.equal(nianbao(["check", "--config", config("text.json", { accept }), fail]).status, 0);
  });

  it("that says nothing changes nothing", () => {
    const empty = config("empty.json", "\uFEFF{ }\n");
    for (const format of ["text", "json", "csv", "sarif"]) {
      assert.deepEqual(output(["--format", format, "--config", empty, fail, pass]), output(["--format", format, fail, pass]));
    }
  });

  it("is none for an input that was not checked", () => {
    const { results: [result] } = answers(["--config", config("late.json", { rules: { "period/late": "off" } }), join(folder, "nowhere.txt")]);
    assert.deepEqual(result.config, { rules: {}, accept: [] });
  });
});

describe("a configuration that cannot be used", () => {
  /** Nothing is checked, and both languages say why. */
  const refuses = (path, zh, en) => {
    const { status, stdout, stderr } = nianbao(["check", "--config", path, pass]);
    assert.equal(status, 64);
    assert.equal(stdout, "");
    assert.equal(stderr, `配置文件“${path}”不能使用，没有核验任何文件：${zh}\nThe configuration file “${path}” cannot be used; nothing was checked: ${en}\n`);
  };

  it("is not there, not a file, not text or no configuration at all", () => {
    refuses("nowhere.json", "打不开，没有这个文件。请检查文件名和位置。", "it cannot be opened: there is no such file. Check its name and place.");
    mkdirSync(join(folder, "folder"));
    refuses("folder", "打不开，它是一个文件夹。请检查文件名和位置。", "it cannot be opened: it is a folder. Check its name and place.");
    for (const [name, content] of [["gbk.json", Buffer.from("7b22c0edd3c9223a317d", "hex")], ["utf16.json", Buffer.from("\uFEFF{}", "utf16le")]]) {
      refuses(config(name, content), "它不是 UTF-8 编码的文本。请用 UTF-8 编码另存。", "it is not a text in UTF-8. Save it in UTF-8.");
    }
    refuses(config("large.json", " ".repeat(4 * 1024 * 1024 + 1)), "它超过 4 MB，不会是配置文件。请检查文件名。",
      "it is larger than 4 MB and can hardly be a configuration. Check its name.");
  });

  it("is wrong in places: each is told in both languages", () => {
    const path = config("wrong.json", '{\n  "rules": { "period/late": "of" },\n  "acept": []\n}');
    refuses(path, "请改正下列各处。", ["correct the following.",
      '  第 3 行第 3 列，acept：没有这个成员，只能是 "rules"、"accept"',
      '  line 3, column 3, acept: there is no such member; there are "rules", "accept"',
      '  第 2 行第 14 列，rules["period/late"]：应当是 "error"、"warning"、"info"、"off" 之一，现在是 "of"',
      '  line 2, column 14, rules["period/late"]: should be one of "error", "warning", "info", "off"; it is "of"'].join("\n"));
  });

  it("knows the engine's rules, each of them and no others", () => {
    const ids = answers([pass]).results[0].rules.map(({ id }) => id);
    const all = config("all.json", { rules: Object.fromEntries(ids.map((id) => [id, "off"])) });
    assert.equal(nianbao(["check", "--config", all, pass]).stderr, "");
    const { stderr } = nianbao(["check", "--config", config("unknown.json", { rules: { "period/lat": "off" } }), pass]);
    assert.match(stderr, /line 1, column 11, rules\["period\/lat"\]: there is no such rule; under period\/ there are period\/late, period\/range, period\/year\n$/);
  });

  it("tells of many mistakes the first twenty, and how many more there are", () => {
    const rules = Object.fromEntries(Array.from({ length: 23 }, (_, i) => [`none/${i}`, "off"]));
    const { stderr } = nianbao(["check", "--config", config("many.json", { rules }), pass]);
    assert.equal(stderr.match(/^ {2}line/gm).length, 20);
    assert.ok(stderr.endsWith("\n  另有 3 处 / 3 more\n"), stderr);
  });

  it("cannot write control characters to the terminal", () => {
    const { stderr } = nianbao(["check", "--config", config("control.json", { rules: { "\u009b2J\u202e": "\u202eoff" } }), pass]);
    assert.doesNotMatch(stderr, /[^\P{Cc}\n]|\p{Bidi_Control}/u);
    assert.match(nianbao(["check", "--config", "\u001b[2J", pass]).stderr, /^配置文件“ \[2J”不能使用/);
  });
});
