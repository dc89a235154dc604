// The command line as a user runs it, in a folder of its own for each test file.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const program = join(root, "web/cli/nianbao.mjs");

export const folder = mkdtempSync(join(tmpdir(), "nianbao-cli-"));
after(() => rmSync(folder, { recursive: true }));

/** Reports of which nothing is wrong, and with wrong cells. */
export const clean = readFileSync(join(root, "web/public/samples/clean.txt"));
export const wrong = readFileSync(join(root, "web/public/samples/wrong.txt"));

/** The clean report with one wrong cell: the total of what was processed for natural persons, 63, has its digits exchanged. */
export const slip = Buffer.from(clean.toString().replace("（七）总计\t63\t", "（七）总计\t36\t"));

/** A file made by another program. */
export const fixture = (name) => readFileSync(join(root, "tests/formats/files", name));

/** Writes a file for the tests and gives its path. */
export function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** `given.options`: Node's own. */
export function nianbao(args, input, { options = [] } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, program, ...args],
    { input, encoding: "utf8", cwd: folder, maxBuffer: 256 * 1024 * 1024 });
  return { status, stdout, stderr };
}

/** What `check` writes, with nothing on standard error. */
export function output(args, input) {
  const { status, stdout, stderr } = nianbao(["check", ...args], input);
  assert.equal(stderr, "");
  return { status, stdout };
}

/** The answers of `check --format json`, one for each input. */
export function answers(args, input) {
  const { status, stdout } = output(["--format", "json", ...args], input);
  const lines = stdout.split("\n");
  assert.equal(lines.pop(), "", "the last line is ended");
  return { status, results: lines.map((line) => JSON.parse(line)) };
}
