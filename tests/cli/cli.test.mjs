// The command line as a user runs it: arguments, inputs, output and exit codes.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { zipSync } from "../../web/node_modules/fflate/esm/index.mjs";
import { loadEngine } from "../../web/cli/engine.mjs";
import { answers, clean, file, fixture, folder, nianbao, program, wrong } from "./support/program.mjs";

const pass = file("clean.txt", clean);
const fail = file("wrong.txt", wrong);

describe("files of other formats", () => {
  it("are told by their content and answered beside texts, in the order given", () => {
    const names = ["2019-dense/writer.docx", "2021-wrong/writer.doc", "2019-dense/writer.pdf", "2019-dense/page.html", "2019-dense/writer.ofd"];
    const paths = names.map((name, i) => file(`${i}.bin`, fixture(name)));
    const { status, results } = answers([paths[0], pass, ...paths.slice(1)]);
    assert.equal(status, 1);
    assert.deepEqual(results.map((result) => [result.format, result.verdict]), [["docx", "pass"], ["text", "pass"], ["doc", "fail"],
      ["pdf", "pass"], ["html", "pass"], ["ofd", "pass"]]);
    assert.equal(results[2].findings[0].fix.cell, "applications/processed_total/natural_person");
    assert.ok(results[2].findings[0].spans.every((span) => "grid" in span && "row" in span && "column" in span));
  });
  it("say in text where a finding stands", () => {
    const { stdout } = nianbao(["check", file("w.pdf", fixture("2019-wrong/writer.pdf"))]);
    assert.match(stdout, /原文第 \d 页：/);
    assert.match(nianbao(["check", "--lang", "en", file("w.docx", fixture("2019-wrong/writer.docx"))]).stdout, /Source, table \d, “\(1\) granted × total”:/);
  });
});

describe("check", () => {
  it("answers a clean report with 0", () => {
    const { status, results } = answers([pass]);
    assert.equal(status, 0);
    const [result] = results;
    assert.deepEqual([result.schema, result.file, result.format, result.encoding, result.verdict],
      ["nianbao/check@1", pass, "text", "UTF-8", "pass"]);
    assert.equal(result.sha256, createHash("sha256").update(clean).digest("hex"));
    assert.deepEqual(Object.keys(result), ["schema", "file", "format", "encoding", "sha256", "engine", "verdict", "receipt", "report",
      "findings", "rules", "counts", "config"]);
  });

  it("answers a wrong report with 1", () => {
    const { status, results } = answers([fail]);
    assert.equal(status, 1);
    assert.equal(results[0].verdict, "fail");
  });

  it("lets an error outweigh what is unreadable, whatever the order", () => {
    const missing = join(folder, "missing.txt");
    for (const files of [[fail, missing, pass], [missing, pass, fail]]) {
      const { status, results } = answers(files);
      assert.equal(status, 1);
      assert.deepEqual(results.map((result) => result.file), files);
    }
    assert.equal(answers([pass, missing]).status, 2);
  });

  it("reads standard input for -", () => {
    const { status, results } = answers(["-", fail], clean);
    assert.equal(status, 1);
    assert.deepEqual(results.map(({ file: name, verdict }) => [name, verdict]), [["-", "pass"], [fail, "fail"]]);
  });

  it("reads legacy charsets", () => {
    const gb18030 = spawnSync("iconv", ["-f", "UTF-8", "-t", "GB18030"], { input: clean }).stdout;
    const { status, results } = answers([file("gb.txt", gb18030)]);
    assert.equal(status, 0);
    assert.equal(results[0].encoding, "GB18030");
  });

  it("takes file names that look like options after --", () => {
    file("--lang", clean);
    const { status, results } = answers(["--", "--lang"]);
    assert.equal(status, 0);
    assert.equal(results[0].file, "--lang");
  });

  it("speaks the language asked for", () => {
    const empty = file("empty.txt", "");
    assert.match(answers([empty]).results[0].problem.message, /内容为空/);
    assert.match(answers(["--lang", "en", empty]).results[0].problem.message, /empty/);
    assert.match(answers(["--lang=en", empty]).results[0].problem.message, /empty/);
  });
});

describe("unreadable inputs", () => {
  const problemOf = (path) => {
    const { status, results } = answers([path]);
    assert.equal(status, 2);
    assert.equal(results.length, 1);
    assert.equal(results[0].verdict, "unreadable");
    assert.deepEqual(Object.keys(results[0]), ["schema", "file", "format", "encoding", "sha256", "engine", "verdict", "receipt", "problem",
      "findings", "rules", "counts", "config"]);
    return results[0];
  };

  it("names formats that nobody reads and what to do", () => {
    const cases = [
      ["c.txt", Buffer.from(zipSync({ "notes.md": new Uint8Array(9) })), "zip", /压缩/],
      ["e.txt", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504)]), "ole", /Office 旧格式/],
      ["f.txt", Buffer.from("89504e470d0a1a0a", "hex"), "image", /图片/],
    ];
    for (const [name, content, format, message] of cases) {
      const result = problemOf(file(name, content));
      assert.equal(result.format, format);
      assert.equal(result.problem.code, "unsupported-format");
      assert.match(result.problem.message, message);
      assert.equal(result.sha256, createHash("sha256").update(content).digest("hex"));
    }
  });

  it("tells damaged, encrypted and scanned files apart", () => {
    const cases = [
      [file("a.pdf.txt", "%PDF-1.7\n%âãÏÓ\n"), "pdf", "damaged"],
      [file("cut.txt", Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(26), Buffer.from("notes.md")])), "zip", "damaged"],
      [file("cut.docx", fixture("2019-dense/writer.docx").subarray(0, 6000)), "docx", "damaged"],
      [file("cut.doc", fixture("2019-dense/writer.doc").subarray(0, 3000)), "doc", "damaged"],
      [file("locked.pdf", fixture("2021-small/encrypted.pdf")), "pdf", "encrypted"],
      [file("scan.pdf", fixture("2021-small/scanned.pdf")), "pdf", "scanned-pdf"],
    ];
    for (const [path, format, code] of cases) {
      const result = problemOf(path);
      assert.deepEqual([result.format, result.problem.code], [format, code], path);
    }
  });

  it("tells binary data, other text and emptiness apart", () => {
    assert.equal(problemOf(file("binary", Buffer.from(Uint8Array.from({ length: 4096 }, (_, i) => (i * 89) & 255)))).problem.code,
      "unsupported-format");
    assert.equal(problemOf(file("novel.txt", "很久以前，有一座山。\n".repeat(50))).problem.code, "not-a-report");
    assert.equal(problemOf(file("blank.txt", " \n\t\n")).problem.code, "empty");
  });

  it("answers a file that is not there", () => {
    const missing = problemOf(join(folder, "nowhere.txt"));
    assert.equal(missing.problem.code, "cannot-open");
    assert.equal(missing.sha256, null);
    assert.match(missing.problem.message, /没有这个文件/);
  });

  it("does not read beyond its limit and still digests the whole file", () => {
    const path = file("large.txt", clean);
    truncateSync(path, 64 * 1024 * 1024 + 5);
    const result = problemOf(path);
    assert.equal(result.problem.code, "too-large");
    assert.equal(result.sha256, createHash("sha256").update(readFileSync(path)).digest("hex"));
    rmSync(path);
  });
});

describe("text", () => {
  it("gives the verdict in a sentence, then each finding with its rule and its line", async () => {
    const { status, stdout } = nianbao(["check", fail]);
    const { results: [result] } = answers([fail]);
    assert.equal(status, 1);
    const lines = stdout.split("\n");
    assert.ok(lines[0].startsWith(`${fail}：不一致（错误 ${result.counts.error} 处，`), lines[0]);
    assert.deepEqual(lines.filter((line) => /^ {2}\[(错误|提醒|提示)\]/.test(line)).map((line) => line.trim().replace(/^\[..\] /u, "")),
      result.findings.map(({ title, rule }) => `${title}  ${rule}`));
    const { catalogue } = await loadEngine();
    assert.equal(lines[1], `  回执 ${result.receipt}  SHA-256 ${result.sha256}  nianbao ${result.engine}  规则 ${catalogue}`);
    const [{ title, evidence, message, rule }] = result.findings;
    assert.ok(stdout.includes([`${title}  ${rule}`, ...evidence, message].join("\n    ")), stdout);
  });

  it("adds a line about all inputs where there are several", () => {
    const { stdout } = nianbao(["check", "--lang", "en", pass, fail, join(folder, "nowhere.txt")]);
    assert.ok(stdout.endsWith("\n3 inputs: 1 consistent, 0 with reservations, 1 inconsistent, 0 not checked in full, 1 unreadable.\n"), stdout);
    assert.match(stdout, /nowhere\.txt: cannot be read\. The file cannot be opened: there is no such file\./);
  });

  it("keeps control characters of file names from the terminal", () => {
    const { stdout } = nianbao(["check", "\u001b[2Jx"]);
    assert.ok(stdout.startsWith(" [2Jx：无法读取。"));
  });
});

describe("usage", () => {
  const refuses = (args, reason) => {
    const { status, stdout, stderr } = nianbao(args);
    assert.equal(status, 64);
    assert.equal(stdout, "");
    assert.match(stderr, reason);
    assert.match(stderr, /nianbao check \[--format/);
  };

  it("refuses what it does not understand with 64", () => {
    refuses([], /A command is missing, such as check/);
    refuses(["chek", pass], /no command “chek”/);
    refuses(["check"], /No file/);
    refuses(["check", "--fast", pass], /no option “--fast”/);
    refuses(["check", "--format", "xml", pass], /has no “xml”/);
    refuses(["check", pass, "--format"], /needs a value/);
    refuses(["check", "--lang", "de", pass], /has no “de”/);
    refuses(["check", pass, "--config"], /--config needs the name of a file/);
    refuses(["check", "--config=", pass], /--config needs the name of a file/);
    refuses(["check", "-", "-"], /only once/);
  });

  it("helps and tells its version", () => {
    const help = nianbao(["--help"]);
    assert.equal(help.status, 0);
    assert.match(help.stdout, /^用法 \/ Usage:/);
    const version = nianbao(["--version"]);
    assert.equal(version.status, 0);
    assert.equal(version.stdout, `${answers([pass]).results[0].engine}\n`);
    assert.deepEqual(nianbao(["version"]), version);
    assert.equal(nianbao(["version", "x"]).status, 64);
  });
});

describe("start", () => {
  it("loads what runs other processes for several inputs, and not for one text", () => {
    const options = ["--require", fileURLToPath(new URL("support/loaded.cjs", import.meta.url))];
    const loaded = (paths) => JSON.parse(nianbao(["check", ...paths], undefined, { options }).stderr);
    assert.ok(!loaded([pass]).includes("NativeModule child_process"));
    assert.ok(loaded([pass, fail]).includes("NativeModule child_process"));
  });
});

describe("output", () => {
  it("ends quietly when nobody reads any more", async () => {
    const child = spawn(process.execPath, [program, "check", "--format", "json", ...Array(200).fill(pass)],
      { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk) => { stderr += chunk; });
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise((resolve) => { child.on("close", resolve); });
    assert.equal(stderr, "");
    assert.equal(status, 0);
  });
});
