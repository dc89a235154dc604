// --format csv, read by a parser that was written from RFC 4180 alone, against the JSON output.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { createCsvWriter } from "../../web/formats/csv.mjs";
import { answers, clean, file, fixture, folder, output, root, slip, wrong } from "./support/program.mjs";

/** Records of fields; anything that RFC 4180 does not have is an error. */
function parse(csv) {
  const records = [];
  let record = [];
  for (let at = 0; at < csv.length;) {
    const quoted = /"((?:[^"]|"")*)"/y;
    const plain = /[^",\r\n]*/y;
    quoted.lastIndex = plain.lastIndex = at;
    const match = csv[at] === '"' ? quoted.exec(csv) : plain.exec(csv);
    assert.ok(match, `a field at ${at}`);
    at += match[0].length;
    record.push(csv[at - match[0].length] === '"' ? match[1].replaceAll('""', '"') : match[0]);
    if (csv[at] === ",") {
      at++;
    } else {
      assert.equal(csv.slice(at, at + 2), "\r\n", `the end of a record at ${at}`);
      at += 2;
      records.push(record);
      record = [];
    }
  }
  return records;
}

const columns = ["file", "verdict", "rule", "severity", "title", "evidence", "message", "cells", "expected", "actual", "fix", "place", "key", "accepted"];

/** The rows as objects, and that the table around them is right. */
function rowsOf(csv) {
  assert.equal(csv[0], "\uFEFF");
  const [header, ...records] = parse(csv.slice(1));
  assert.deepEqual(header, columns);
  assert.deepEqual(records.filter((record) => record.length !== columns.length), []);
  return records.map((record) => Object.fromEntries(columns.map((column, i) => [column, record[i]])));
}

const check = (args, input) => {
  const { status, stdout } = output(["--format", "csv", ...args], input);
  return { status, rows: rowsOf(stdout) };
};

const pass = file("clean.txt", clean);
const one = file("slip.txt", slip);
const many = file("wrong.txt", wrong);

describe("csv", () => {
  it("has a row for each finding and one for each input without findings, in order", () => {
    const missing = join(folder, "nowhere.txt");
    const files = [pass, many, missing, one];
    const { status, rows } = check(files);
    const { results } = answers(files);
    assert.equal(status, 1);
    const expected = results.flatMap(({ file: name, verdict, findings, problem }) => (findings.length === 0
      ? [[name, verdict, "", problem?.message ?? "", ""]]
      : findings.map(({ rule, message, key }) => [name, verdict, rule, message, key])));
    assert.deepEqual(rows.map((row) => [row.file, row.verdict, row.rule, row.message, row.key]), expected);
  });

  it("gives all of a finding", () => {
    const { rows } = check([one]);
    const [{ findings: [finding] }] = answers([one]).results;
    assert.deepEqual(rows, [{
      file: one,
      verdict: "fail",
      rule: "arithmetic/row-total",
      severity: "error",
      title: finding.title,
      evidence: finding.evidence.join("；"),
      message: finding.message,
      cells: "applications/processed_total/natural_person",
      expected: "63",
      actual: "36",
      fix: "applications/processed_total/natural_person=63",
      place: "第 64 行",
      key: finding.key,
      accepted: "",
    }]);
    assert.equal(clean.toString().split("\n")[63], "（七）总计\t63\t9\t0\t0\t3\t0\t75");
  });

  it("says where a finding of a document stands, in the language asked for", () => {
    const paths = ["writer.pdf", "writer.docx"].map((name) => file(name, fixture(`2019-wrong/${name}`)));
    assert.match(check([paths[0]]).rows[0].place, /^第 \d 页$/);
    assert.match(check(["--lang", "en", paths[0]]).rows[0].place, /^page \d$/);
    // A cell goes by the form's labels, which its reader sees, and not by numbers of rows and columns.
    const [[chinese], [english]] = [[], ["--lang", "en"]].map((options) => check([...options, paths[1]]).rows);
    assert.match(chinese.place, /^第 \d 个表格“.+[×·].+”$/);
    assert.ok(chinese.title.startsWith(chinese.place.match(/“(.+)”/)[1]), `${chinese.place} ${chinese.title}`);
    assert.match(english.place, /^table \d, “.+ [×·] .+”$/);
  });

  it("names places as the text output does", () => {
    const reports = readdirSync(join(root, "tests/reports/bad")).filter((name) => name.endsWith(".txt")).map((name) => join(root, "tests/reports/bad", name));
    const documents = ["2019-wrong/writer.pdf", "2021-wrong/writer.doc", "2021-wrong/calc.xlsx"].map((name) => join(root, "tests/formats/files", name));
    const files = [...reports, ...documents, file("cr.txt", wrong.toString().replaceAll("\n", "\r")), file("crlf.txt", wrong.toString().replaceAll("\n", "\r\n"))];
    for (const [language, place] of [["zh", /^ {4}原文(.+?)：/gm], ["en", /^ {4}Source, (.+?): /gm]]) {
      const inText = [...output(["--lang", language, ...files]).stdout.matchAll(place)].map((match) => match[1]);
      assert.ok(inText.length > 50);
      assert.deepEqual(check(["--lang", language, ...files]).rows.map((row) => row.place).filter((words) => words !== ""), inText);
    }
  });

  it("gives the reason for which a finding is accepted", () => {
    const [{ key }] = answers([one]).results[0].findings;
    const config = file("accept.json", JSON.stringify({ accept: [{ finding: key, reason: '两个机关合并，"口径"不同，\n见附件' }] }));
    const { status, rows } = check(["--config", config, one]);
    assert.equal(status, 0);
    assert.deepEqual(rows.map((row) => [row.verdict, row.accepted]), [["accepted", '两个机关合并，"口径"不同， 见附件']]);
  });

  it("writes the header even where nothing could be read", () => {
    const { status, rows } = check(["--lang", "en", "nowhere.txt"]);
    assert.equal(status, 2);
    assert.deepEqual(rows, [{ ...Object.fromEntries(columns.map((column) => [column, ""])), file: "nowhere.txt", verdict: "unreadable",
      message: "The file cannot be opened: there is no such file. Check its name and place." }]);
  });

  it("keeps names that look like formulas from being any", () => {
    const names = ["=1+1.txt", "+1.txt", "@a.txt", " =1.txt", "＝1.txt", "\t.txt", 'a","b.txt', "a=b.txt"];
    for (const name of names) file(name, clean);
    file("-1.txt", clean);
    const { rows } = check(["--", ...names, "-1.txt", "-"], clean);
    assert.deepEqual(rows.map((row) => row.file), ["'=1+1.txt", "'+1.txt", "'@a.txt", "' =1.txt", "'＝1.txt", "'\t.txt", 'a","b.txt', "a=b.txt",
      "'-1.txt", "'-"]);
  });
});

describe("the writer of csv", () => {
  const finding = { rule: "r", severity: "error", title: "t", evidence: [], message: "m", cells: [], spans: [], key: "k" };
  const fieldsOf = (changes, result = {}) => {
    const entry = createCsvWriter({ language: "en" }).entry({ file: "f", verdict: "fail", source: "", rules: [], ...result, findings: [{ ...finding, ...changes }] });
    return rowsOf(`\uFEFF${columns.join(",")}\r\n${entry}`)[0];
  };

  it("neutralises every field that was read from somewhere, at its start alone", () => {
    for (const sign of ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "\u00a0=", "\u3000@"]) {
      const text = `${sign}HYPERLINK("http://a.example","b")`;
      const fields = fieldsOf({ message: text, accepted: { reason: text } });
      assert.deepEqual([fields.message, fields.accepted], [`'${text}`, `'${text}`], JSON.stringify(sign));
    }
    assert.equal(fieldsOf({ message: "a=1+1" }).message, "a=1+1");
  });

  it("writes numbers as they are", () => {
    const fields = fieldsOf({ expected: 0, actual: -3, fix: { cell: "a/b", value: 12.5 } });
    assert.deepEqual([fields.expected, fields.actual, fields.fix], ["0", "-3", "a/b=12.5"]);
    assert.deepEqual([fieldsOf({}).expected, fieldsOf({}).fix], ["", ""]);
  });

  it("lets no control characters through but those that CSV can hold", () => {
    assert.equal(fieldsOf({ message: "a\u0000b\u001b[2Jc\u0085d\te\nf\r\ng" }).message, "a b [2Jc d\te\nf\r\ng");
  });

  it("names the line by which the text output names it, whatever ends lines", () => {
    const source = "一\r\n二😀\n\r三\r四";
    const lineOf = (start) => fieldsOf({ spans: [{ start, end: start + 1 }] }, { source }).place;
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(lineOf),
      [1, 1, 1, 2, 2, 2, 3, 4, 4, 5].map((line) => `line ${line}`));
  });

  it("says of an input without findings why it is incomplete", () => {
    const rules = [{ id: "a/b", outcome: "could-not-run", reason: "unread" }, { id: "a/c", outcome: "passed" }, { id: "a/d", outcome: "could-not-run", reason: "blank" }];
    const messageIn = (language) => {
      const entry = createCsvWriter({ language }).entry({ file: "f", verdict: "incomplete", source: "", rules, findings: [] });
      return rowsOf(`\uFEFF${columns.join(",")}\r\n${entry}`)[0].message;
    };
    assert.equal(messageIn("en"), "a/b: unread; a/d: blank");
    assert.equal(messageIn("zh"), "a/b: unread；a/d: blank");
  });
});
