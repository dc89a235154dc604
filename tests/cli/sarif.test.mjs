// --format sarif: logs that are valid against the official schema, whose places, fixes and references are right.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { uriOf } from "../../web/cli/formats/uri.mjs";
import { answers, clean, file, fixture, folder, nianbao, output, root, slip, wrong } from "./support/program.mjs";
import { regionTexts, runOf, schemaErrors } from "./support/sarif.mjs";

const check = (args, input) => {
  const { status, stdout } = output(["--format", "sarif", ...args], input);
  const log = JSON.parse(stdout);
  return { status, stdout, log, run: runOf(log) };
};

file("clean.txt", clean);
file("slip.txt", slip);
file("wrong.txt", wrong);
const catalogue = JSON.parse(readFileSync(join(root, ".build/wasm/catalogue.json"), "utf8"));
const levels = { error: "error", warning: "warning", info: "note" };

describe("the check against the schema", () => {
  it("finds what is not SARIF", () => {
    const { log } = check(["slip.txt"]);
    const spoiled = (change) => {
      const copy = structuredClone(log);
      change(copy.runs[0]);
      return schemaErrors(copy).length > 0;
    };
    assert.ok(spoiled((run) => { run.results[0].level = "info"; }));
    assert.ok(spoiled((run) => { run.results[0].locations[0].physicalLocation.region.startLine = 0; }));
    assert.ok(spoiled((run) => { run.results[0].locations[0].physicalLocation.artifactLocation.uri = "a b.txt"; }));
    assert.ok(spoiled((run) => { delete run.invocations[0].executionSuccessful; }));
    assert.ok(spoiled((run) => { run.artifacts.push(run.artifacts[0]); }));
    assert.ok(!spoiled(() => {}));
  });
});

describe("a log", () => {
  it("is valid and whole for every kind of input, in both languages", () => {
    const documents = ["2019-wrong", "2021-wrong", "2021-small"].flatMap((name) =>
      readdirSync(join(root, "tests/formats/files", name)).map((file) => join(root, "tests/formats/files", name, file)));
    const reports = readdirSync(join(root, "tests/reports/bad")).map((name) => join(root, "tests/reports/bad", name));
    const files = [...documents, "clean.txt", "nowhere.txt", ...reports];
    const { status, results } = answers(files);
    for (const [language, code] of [["zh", "zh-CN"], ["en", "en-US"]]) {
      const { status: same, run } = check(["--lang", language, ...files]);
      assert.equal(same, status);
      assert.equal(run.language, code);
      assert.deepEqual(run.artifacts.map(({ properties }) => properties.verdict), results.map(({ verdict }) => verdict));
      assert.deepEqual(run.results.map(({ ruleId, level }) => [ruleId, level]),
        results.flatMap(({ findings }) => findings.map(({ rule, severity }) => [rule, levels[severity]])));
      const [{ toolExecutionNotifications: notifications, executionSuccessful, exitCode }] = run.invocations;
      assert.deepEqual([executionSuccessful, exitCode], [false, 1]);
      assert.deepEqual(notifications.filter(({ level }) => level === "error").map(({ descriptor }) => descriptor.id),
        results.filter(({ problem }) => problem).map(({ problem }) => problem.code));
      assert.deepEqual(notifications.filter(({ level }) => level === "warning").map(({ associatedRule }) => associatedRule.id),
        results.flatMap(({ rules }) => rules.filter(({ outcome }) => outcome === "could-not-run").map(({ id }) => id)));
      const verdicts = results.map(({ verdict }) => verdict);
      assert.deepEqual(run.properties.verdicts, Object.fromEntries(["pass", "accepted", "fail", "incomplete", "unreadable"]
        .map((verdict) => [verdict, verdicts.filter((one) => one === verdict).length])));
    }
  });

  it("without findings has an empty list of results", () => {
    const { status, run } = check(["clean.txt"]);
    assert.equal(status, 0);
    assert.deepEqual(run.results, []);
    assert.deepEqual(run.invocations, [{ executionSuccessful: true, exitCode: 0, ruleConfigurationOverrides: [], toolExecutionNotifications: [] }]);
  });

  it("describes every rule in the language asked for, and points to no address", () => {
    const [{ engine }] = answers(["clean.txt"]).results;
    for (const language of ["zh", "en"]) {
      const { run } = check(["--lang", language, "clean.txt"]);
      const { driver } = run.tool;
      assert.deepEqual([driver.name, driver.version, driver.semanticVersion], ["nianbao", engine, engine]);
      assert.deepEqual(driver.rules.map(({ id, shortDescription, fullDescription, defaultConfiguration }) =>
        [id, shortDescription.text, fullDescription.text, defaultConfiguration.level]),
      catalogue.rules.map(({ id, title, explanation, severity }) => [id, title[language], explanation[language], levels[severity]]));
      driver.rules.forEach(({ help }, i) => {
        const { legal_basis, good_example, bad_example } = catalogue.rules[i];
        for (const part of [legal_basis, good_example, bad_example]) assert.ok(help.text.includes(part[language].replace(/[{}]/g, "$&$&")));
      });
      assert.ok(driver.rules.every((rule) => !("helpUri" in rule)));
    }
  });

  it("names each file once, and reports on it as often as it was given", () => {
    const { run } = check(["slip.txt", "clean.txt", "slip.txt"]);
    assert.deepEqual(run.artifacts.map(({ location }) => location.uri), ["slip.txt", "clean.txt"]);
    assert.deepEqual(run.results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.index), [0, 0]);
  });

  it("says nothing of the machine", () => {
    const { stdout } = check(["slip.txt", "nowhere.txt"]);
    assert.ok(!stdout.includes(folder) && !stdout.includes(root) && !stdout.includes("file:"));
  });
});

describe("a result", () => {
  it("has all that is known of a finding in a text", () => {
    const { run } = check(["slip.txt"]);
    const [finding] = answers(["slip.txt"]).results[0].findings;
    const artifactLocation = { uri: "slip.txt", uriBaseId: "WORKDIR", index: 0 };
    const regionOf = ({ start, end }) => {
      const before = [...slip.toString()].slice(0, start).join("").split("\n");
      const column = [...before.at(-1)].length + 1;
      return { startLine: before.length, startColumn: column, endLine: before.length, endColumn: column + end - start, charOffset: start, charLength: end - start };
    };
    const [span, ...others] = finding.spans;
    assert.deepEqual(run.results, [{
      ruleId: "arithmetic/row-total",
      ruleIndex: catalogue.rules.findIndex(({ id }) => id === "arithmetic/row-total"),
      level: "error",
      message: { text: [finding.title, ...finding.evidence].join("\n") },
      locations: [{
        physicalLocation: { artifactLocation, region: regionOf(span) },
        logicalLocations: [{ name: "natural_person", fullyQualifiedName: "applications/processed_total/natural_person", kind: "cell" }],
      }],
      relatedLocations: others.map((other) => ({ physicalLocation: { artifactLocation, region: regionOf(other) } })),
      partialFingerprints: { "nianbaoFindingKey/v1": finding.key },
      fixes: [{
        description: { text: "把这一格改为 63" },
        artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: regionOf(span), insertedContent: { text: "63" } }] }],
      }],
      properties: { verdict: "fail", explanation: finding.message, expected: 63, actual: 36, fix: { cell: "applications/processed_total/natural_person", value: 63 } },
    }]);
    assert.equal(run.results[0].locations[0].physicalLocation.region.startLine, 64);
  });

  it("tells where it stands in a document in words, without a region or a fix of its bytes", () => {
    for (const [name, words] of [["2019-wrong/writer.docx", /^table \d(, “.+ [×·] .+”)?$/], ["2019-wrong/writer.pdf", /^page \d$/]]) {
      const path = file(name.replace("/", "-"), fixture(name));
      const { results: [{ findings }] } = answers(["--lang", "en", path]);
      const { run: { results } } = check(["--lang", "en", path]);
      assert.equal(results.length, findings.length);
      results.forEach((result, i) => {
        const { message, properties, physicalLocation } = result.locations[0];
        assert.match(message.text, words);
        assert.equal(message.text.includes("“"), findings[i].spans[0].label !== undefined && findings[i].spans[0].grid !== undefined);
        assert.deepEqual(properties, findings[i].spans[0]);
        assert.deepEqual(Object.keys(physicalLocation), ["artifactLocation"]);
        assert.ok(!("fixes" in result));
        assert.deepEqual(result.properties.fix, findings[i].fix);
      });
      assert.ok(results.some(({ properties }) => properties.fix), "some have a fix to be left out");
    }
  });

  it("has one place, and the others as related ones, each once", () => {
    const { run } = check(["wrong.txt"]);
    assert.ok(run.results.some(({ relatedLocations }) => relatedLocations));
    for (const { locations } of run.results) assert.equal(locations.length, 1);
  });

  it("is suppressed with its reason where it is accepted, and then every other says that it is not", () => {
    const [plain, toAccept] = answers(["wrong.txt"]).results[0].findings;
    const accept = [{ finding: toAccept.key, reason: "两个机关 {合并}" }];
    const config = file("config.json", JSON.stringify({ rules: { "period/late": "off", [plain.rule]: "info" }, accept }));
    const { findings } = answers(["--config", config, "wrong.txt"]).results[0];
    const { run } = check(["--config", config, "wrong.txt"]);
    assert.deepEqual(run.results.map(({ partialFingerprints, level, suppressions }) => [partialFingerprints["nianbaoFindingKey/v1"], level, suppressions]),
      findings.map(({ key, severity }) => [key, levels[severity],
        key === toAccept.key ? [{ kind: "external", status: "accepted", justification: "两个机关 {合并}" }] : []]));
    assert.equal(run.results.filter(({ suppressions }) => suppressions.length > 0).length, 1);
    assert.deepEqual(run.invocations[0].ruleConfigurationOverrides.map(({ descriptor: { id }, configuration }) => [id, configuration]),
      [["period/late", { enabled: false }], [plain.rule, { level: "note" }]]);
    assert.ok(check(["wrong.txt"]).run.results.every((result) => !("suppressions" in result)));
  });
});

describe("regions and fixes", () => {
  const text = wrong.toString();
  const iconv = (charset, input) => spawnSync("iconv", ["-f", "UTF-8", "-t", charset], { input }).stdout;

  it("enclose the same characters by line and column as by offset, whatever the charset and the line ends", () => {
    const variants = [
      ["UTF-8", text, (given) => Buffer.from(given)],
      ["UTF-8", text, (given) => Buffer.from(`\uFEFF${given}`)],
      ["UTF-8", `😀 𠮷\n${text}`, (given) => Buffer.from(given)],
      ["GB18030", text.replaceAll("\n", "\r\n"), (given) => iconv("GB18030", given)],
      ["UTF-16LE", text.replaceAll("\n", "\r"), (given) => Buffer.from(`\uFEFF${given}`, "utf16le")],
    ];
    for (const [encoding, source, encode] of variants) {
      const { run } = check([file("variant.txt", encode(source))]);
      assert.equal(run.artifacts[0].encoding, encoding);
      assert.deepEqual([run.columnKind, run.newlineSequences], ["unicodeCodePoints", ["\r\n", "\n", "\r"]]);
      const regions = run.results.flatMap(({ locations, relatedLocations = [] }) => [...locations, ...relatedLocations]
        .map(({ physicalLocation }) => physicalLocation.region));
      assert.equal(regions.length > 10, true);
      for (const region of regions) {
        const [byLines, byOffset] = regionTexts(source, region);
        assert.equal(byLines, byOffset);
        assert.equal([...byOffset].length, region.charLength);
      }
      const deleted = run.results.flatMap(({ fixes = [] }) => fixes).map(({ artifactChanges: [{ replacements: [{ deletedRegion }] }] }) =>
        regionTexts(source, deletedRegion)[0]);
      assert.deepEqual(deleted, run.results.filter(({ fixes }) => fixes).map(({ properties }) => String(properties.actual)));
      assert.ok(deleted.length > 0);
    }
  });

  it("put right what they are for when they are applied", () => {
    const { run } = check(["wrong.txt"]);
    const characters = [...text];
    const replacements = run.results.flatMap(({ fixes = [] }) => fixes).map(({ artifactChanges: [{ replacements: [one] }] }) => one);
    for (const { deletedRegion, insertedContent } of replacements.sort((a, b) => b.deletedRegion.charOffset - a.deletedRegion.charOffset)) {
      characters.splice(deletedRegion.charOffset, deletedRegion.charLength, insertedContent.text);
    }
    const left = check([file("fixed.txt", characters.join(""))]).run.results;
    const unfixed = run.results.filter(({ fixes }) => !fixes);
    assert.deepEqual(left.map(({ partialFingerprints }) => partialFingerprints), unfixed.map(({ partialFingerprints }) => partialFingerprints));
  });

  it("are no fixes where a number stands in other than plain digits", () => {
    for (const [written, fixes] of [["36", 1], ["３６", 1], ["3,600", 1], ["36 件", 0], ["+36", 0]]) {
      const { run } = check([file("written.txt", clean.toString().replace("（七）总计\t63\t", `（七）总计\t${written}\t`))]);
      assert.deepEqual(run.results.map(({ properties, fixes: offered = [] }) => [properties.fix, offered.length]),
        [[{ cell: "applications/processed_total/natural_person", value: 63 }, fixes]], written);
    }
  });
});

describe("a message", () => {
  it("holds braces doubled, and no link", () => {
    const heading = "五、{0}[点此](http://a)存在的主要问题及改进情况";
    const { run } = check([file("braces.txt", clean.toString().replace("五、存在的主要问题及改进情况", heading))]);
    const { findings } = answers(["braces.txt"]).results[0];
    const texts = findings.map(({ title, evidence }) => [title, ...evidence].join("\n"));
    assert.ok(texts.some((text) => text.includes("{0}[点此](")), "the report's words are quoted");
    assert.deepEqual(run.results.map(({ message }) => message.text),
      texts.map((text) => text.replaceAll("{", "{{").replaceAll("}", "}}").replaceAll("](", "] (")));
  });
});

describe("the address of an input", () => {
  it("is its name, relative where that is, with everything escaped that means something else", () => {
    assert.deepEqual(["a.txt", "年报 2020/1#2?.docx", "../b%20.txt", "./c.txt", "C:x", "a&b=c+d.txt", "/tmp/é.pdf", "//x", "\ud800"].map(uriOf),
      ["a.txt", "%E5%B9%B4%E6%8A%A5%202020/1%232%3F.docx", "../b%2520.txt", "./c.txt", "C%3Ax", "a%26b%3Dc%2Bd.txt", "file:///tmp/%C3%A9.pdf",
        "file:////x", "%EF%BF%BD"]);
  });

  it("is that of standard input for -", () => {
    const { run } = check(["-"], slip);
    assert.deepEqual(run.artifacts[0].location, { uri: "stdin:", index: 0, description: { text: "标准输入" } });
    assert.deepEqual(run.artifacts[0].roles, ["analysisTarget", "standardStream"]);
    assert.deepEqual(run.invocations[0].stdin, { uri: "stdin:", index: 0 });
    assert.deepEqual(run.results[0].locations[0].physicalLocation.artifactLocation, { uri: "stdin:", index: 0 });
  });
});

describe("many inputs", () => {
  it("need hardly more memory than one", () => {
    const files = Array.from({ length: 1000 }, (_, i) => file(`${i}.txt`, wrong));
    const { status, stdout, stderr } = nianbao(["check", "--format", "sarif", ...files], undefined, { options: ["--max-old-space-size=32"] });
    assert.equal(stderr, "");
    assert.equal(status, 1);
    const run = runOf(JSON.parse(stdout));
    const { length } = check(["wrong.txt"]).run.results;
    assert.deepEqual([run.artifacts.length, run.results.length], [1000, 1000 * length]);
    assert.deepEqual(run.results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.index),
      Array.from({ length: 1000 * length }, (_, i) => Math.floor(i / length)));
  });
});
