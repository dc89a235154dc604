// Folders, lists of paths and results that go on from earlier ones.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { zipSync } from "../../web/node_modules/fflate/esm/index.mjs";
import { clean, fixture, folder, nianbao, program, wrong } from "./support/program.mjs";

let count = 0;

/** A fresh folder with the given files, { path: content }. */
function tree(files) {
  const top = join(folder, `tree-${count++}`);
  mkdirSync(top);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(top, path, ".."), { recursive: true });
    writeFileSync(join(top, path), content);
  }
  return top;
}

function json(args, input) {
  const { status, stdout, stderr } = nianbao(["check", "--format", "json", ...args], input);
  return { status, stderr, stdout, results: stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line)) };
}

const names = ({ results }, top) => results.map(({ file, verdict }) => [file.replace(`${top}/`, ""), verdict]);

/** The same report, told apart by its bytes. */
const copy = (text, number) => Buffer.concat([text, Buffer.from(`\n${" ".repeat(number)}\n`)]);

describe("a folder", () => {
  const top = tree({
    "b/2.txt": wrong, "b.txt": clean, "a/x/1.docx": fixture("2019-dense/writer.docx"), "c.pdf": fixture("2019-dense/writer.pdf"),
    "a/~$1.docx": "open", "Thumbs.db": "x", "link.lnk": "x", ".hidden/3.txt": clean, "photo.jpg": Buffer.from("ffd8ffe000104a464946", "hex"),
    "tool.exe": Buffer.from(Uint8Array.from({ length: 4096 }, (_, i) => (i * 89) & 255)), "notes.rtf": "{\\rtf1}",
  });
  symlinkSync(top, join(top, "loop"));
  symlinkSync(join(top, "b.txt"), join(top, "z.txt"));
  const expected = [["a/x/1.docx", "pass"], ["b.txt", "pass"], ["b/2.txt", "fail"], ["c.pdf", "pass"], ["notes.rtf", "unreadable"], ["z.txt", "pass"]];

  it("is walked by path, with what is no document counted apart", () => {
    const ran = json([top]);
    assert.deepEqual(names(ran, top), expected);
    assert.equal(ran.status, 1);
    // Six with the link to a folder, which is not followed.
    assert.match(ran.stderr, /^文件夹里有 6 个文件不是文档.* 6 files in folders passed over: no documents\.\n$/);
  });

  it("tells of what was meant as a report and cannot be read: by its name, and of archives that are not opened", () => {
    const scrambled = Buffer.from(Uint8Array.from({ length: 4096 }, (_, i) => (i * 89) & 255));
    const sent = tree({ "1.docx": scrambled, "2.pdf": scrambled, "3.docx": Buffer.from("89504e470d0a1a0a", "hex"), "4.rar": Buffer.from("Rar!\x1a\x07\0"), "5.7z": Buffer.from("377abcaf271c", "hex"), "6.bin": scrambled });
    const { results, stderr } = json([sent]);
    assert.deepEqual(results.map(({ file, problem }) => [file.slice(sent.length + 1), problem.code]), ["1.docx", "2.pdf", "3.docx", "4.rar", "5.7z"].map((name) => [name, "unsupported-format"]));
    assert.match(results[3].problem.message, /压缩文件（RAR 或 7Z）.*解压/);
    assert.match(stderr, /有 1 个文件/);
  });

  it("gives the same bytes whatever the number of jobs", () => {
    const [one, three] = ["1", "3"].map((jobs) => json(["--jobs", jobs, top]).stdout);
    assert.equal(one, three);
    for (const format of ["csv", "sarif", "text"]) {
      const [a, b] = ["1", "3"].map((jobs) => nianbao(["check", "--format", format, "--jobs", jobs, top]).stdout);
      assert.equal(a, b, format);
      assert.ok(a.length > 1000);
    }
  });

  it("that holds no document passes nothing", () => {
    const { status, stderr, results } = json([tree({ "a.png": Buffer.from("89504e470d0a1a0a", "hex") })]);
    assert.deepEqual([status, results], [2, []]);
    assert.match(stderr, /No file to check was found; no report was checked\.\n$/);
  });

  it("does not hide what was asked for by name", () => {
    assert.deepEqual(names(json([join(top, "photo.jpg")]), top), [["photo.jpg", "unreadable"]]);
  });
});

describe("a disk that is full", () => {
  it("is told, with a code of its own", () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [program, "check", join(tree({ "a.txt": clean }), "a.txt")], { stdio: ["ignore", full, "pipe"], encoding: "utf8" });
    closeSync(full);
    assert.deepEqual([status, stderr], [74, "结果没有写完：磁盘已满。/ The results could not be written in full: the disk is full.\n"]);
  });
});

describe("--files-from", () => {
  const top = tree({ "一.txt": clean, "two words.txt": wrong, "new\nline.txt": clean });
  const paths = ["一.txt", "two words.txt"].map((name) => join(top, name));
  const expected = [["一.txt", "pass"], ["two words.txt", "fail"]];

  it("reads a path a line, with or without the last line's end", () => {
    for (const list of [`${paths.join("\n")}\n`, paths.join("\r\n"), `\n${paths.join("\n\n")}`]) {
      assert.deepEqual(names(json(["--files-from", "-"], list), top), expected);
    }
    const list = join(folder, "list.txt");
    writeFileSync(list, paths.join("\n"));
    assert.deepEqual(names(json(["--files-from", list]), top), expected);
  });

  it("reads paths ended by NUL, which may hold a line's end", () => {
    const list = `${[...paths, join(top, "new\nline.txt")].join("\0")}\0`;
    assert.deepEqual(names(json(["--files-from", "-"], list), top), [...expected, ["new\nline.txt", "pass"]]);
  });

  it("is refused where it cannot be read, and beside another use of standard input", () => {
    const { status, stderr } = nianbao(["check", "--files-from", join(top, "none")]);
    assert.equal(status, 64);
    assert.match(stderr, /cannot be opened: there is no such file/);
    assert.equal(nianbao(["check", "--files-from", "-", "-"]).status, 64);
    const folderGiven = nianbao(["check", "--files-from", top]);
    assert.deepEqual([folderGiven.status, folderGiven.stdout], [64, ""]);
    assert.match(folderGiven.stderr, /^打不开 --files-from 的文件.*它是一个文件夹/);
  });

  it("answers each path as it comes", async () => {
    const child = spawn(process.execPath, [program, "check", "--format", "json", "--files-from", "-"], { stdio: ["pipe", "pipe", "inherit"] });
    const answered = new Promise((resolve) => { child.stdout.once("data", resolve); });
    child.stdin.write(`${paths[0]}\n`);
    assert.equal(JSON.parse(await answered).verdict, "pass");
    child.stdin.end(`${paths[1]}\n`);
    const [rest, status] = await Promise.all([
      new Promise((resolve) => { child.stdout.once("data", resolve); }), new Promise((resolve) => { child.on("close", resolve); }),
    ]);
    assert.equal(JSON.parse(rest).verdict, "fail");
    assert.equal(status, 1);
  });
});

describe("--resume", () => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${String(i).padStart(3, "0")}.txt`, copy(i % 3 ? clean : wrong, i >> 1)]));
  const top = tree(files);
  const whole = json([top]).stdout;

  it("goes on where an earlier run was ended, with nothing lost and nothing twice", async () => {
    const results = join(folder, "ended.ndjson");
    const child = spawn(process.execPath, [program, "check", "--format", "json", "--jobs", "2", top], { stdio: ["ignore", "pipe", "inherit"] });
    let got = Buffer.alloc(0);
    child.stdout.on("data", (data) => {
      got = Buffer.concat([got, data]);
      if (got.length > whole.length / 4) child.kill("SIGKILL");
    });
    await new Promise((resolve) => { child.on("close", resolve); });
    assert.ok(got.length < Buffer.byteLength(whole), "it was ended on the way");
    writeFileSync(results, got);
    const { stdout, status } = json(["--resume", results, top]);
    appendFileSync(results, stdout);
    assert.equal(readFileSync(results, "utf8"), whole);
    assert.equal(status, 1);
  });

  it("cuts off a line that was left unfinished, and counts the verdicts of before", () => {
    const results = join(folder, "cut.ndjson");
    const lines = whole.split("\n");
    writeFileSync(results, `${lines.slice(0, 59).join("\n")}\n${lines[59].slice(0, 500)}`);
    const { stdout, status, stderr } = json(["--resume", results, top]);
    assert.equal(stdout, `${lines[59]}\n`);
    assert.equal(status, 1);
    assert.match(stderr, /59 inputs have their results already/);
    assert.equal(readFileSync(results, "utf8"), `${lines.slice(0, 59).join("\n")}\n`);
  });

  it("checks again under another configuration, or by another engine", () => {
    const results = join(folder, "old.ndjson");
    writeFileSync(results, whole);
    assert.equal(json(["--resume", results, top]).stdout, "");
    const config = join(folder, "resume-config.json");
    writeFileSync(config, JSON.stringify({ rules: { "period/late": "off" } }));
    assert.equal(json(["--resume", results, "--config", config, top]).results.length, 60);
    writeFileSync(results, whole.replaceAll('"engine":"', '"engine":"0.0.1-'));
    assert.equal(json(["--resume", results, top]).results.length, 60);
  });

  it("leaves alone what is no file of results, and is wrong usage then", () => {
    for (const [name, content] of Object.entries({ "list.txt": "名单\n没有换行的末行", "a.docx": fixture("2019-dense/writer.docx"), "a.csv": nianbao(["check", "--format", "csv", top]).stdout })) {
      const path = join(tree({ [name]: content }), name);
      const { status, stdout, stderr } = json(["--resume", path, top]);
      assert.deepEqual([status, stdout], [64, ""], name);
      assert.match(stderr, /没有改动它/);
      assert.deepEqual(readFileSync(path), Buffer.from(content), name);
    }
    assert.equal(json(["--resume", top, top]).status, 64);
    // A run that was stopped in its first line has left some of it.
    const begun = join(tree({ "r.ndjson": '{"schema":"nian' }), "r.ndjson");
    assert.equal(json(["--resume", begun, join(top, "000.txt")]).results.length, 1);
    assert.equal(readFileSync(begun, "utf8"), "");
  });

  it("takes results that are not there for none", () => {
    assert.equal(json(["--resume", join(folder, "never.ndjson"), join(top, "000.txt")]).results.length, 1);
  });
});

describe("an archive", () => {
  const zipped = (files) => Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, new Uint8Array(content)]))));
  const inner = zipped({ "3.txt": clean });
  const top = tree({ "a.zip": zipped({ "x/1.docx": fixture("2019-dense/writer.docx"), "2.txt": wrong, "p.png": Buffer.from("p"), "~$1.docx": Buffer.from("x"), "in.zip": inner }), "b.txt": clean });

  it("is as many inputs as there are documents in it, each with its verdict and its own digest", () => {
    const outcome = json([top]);
    assert.deepEqual(names(outcome, top), [["a.zip/2.txt", "fail"], ["a.zip/in.zip/3.txt", "pass"], ["a.zip/x/1.docx", "pass"], ["b.txt", "pass"]]);
    assert.match(outcome.stderr, /2/);
    assert.equal(outcome.results[2].sha256, createHash("sha256").update(fixture("2019-dense/writer.docx")).digest("hex"));
    // Named by itself it is the same.
    assert.deepEqual(names(json([join(top, "a.zip")]), top), names(outcome, top).slice(0, 3));
  });

  it("is gone on with like a folder", () => {
    const results = join(tree({}), "results.ndjson");
    const { stdout, results: all } = json([top]);
    writeFileSync(results, `${stdout.split("\n").slice(0, 2).join("\n")}\n`);
    assert.deepEqual(json(["--resume", results, top]).results.map(({ file }) => file), all.slice(2).map(({ file }) => file));
  });

  it("without a document says so", () => {
    const empty = tree({ "leer.zip": zipped({ "p.png": Buffer.from("p") }) });
    const { results } = json([join(empty, "leer.zip")]);
    assert.deepEqual(results.map(({ verdict, problem }) => [verdict, problem.code]), [["unreadable", "unsupported-format"]]);
    assert.match(results[0].problem.message, /没有找到可以核验的报告/);
  });

  it("that was cut off on its way says that it is incomplete, also where a whole document lies in what is left", () => {
    const packed = zipped({ "1.docx": fixture("2019-dense/writer.docx"), "2.txt": wrong });
    const stored = Buffer.from(zipSync({ "1.docx": [fixture("2019-dense/writer.docx"), { level: 0 }], "2.txt": [new Uint8Array(wrong), { level: 0 }] }));
    for (const whole of [packed, stored]) {
      for (const length of [whole.length >> 1, whole.length - 30]) {
        const cut = tree({ "cut.zip": whole.subarray(0, length) });
        const { results } = json([join(cut, "cut.zip")]);
        assert.deepEqual(results.map(({ verdict, problem }) => [verdict, problem.code]), [["unreadable", "damaged"]], `${length}`);
        assert.match(results[0].problem.message, /已损坏或不完整/);
      }
    }
  });
});
