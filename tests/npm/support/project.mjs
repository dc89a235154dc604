// Empty projects that the package is installed into, as anybody would, and the programs that are run in them.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
const packs = join(root, ".build/pack");
const run = promisify(execFile);

export const { version } = JSON.parse(readFileSync(join(root, "web/package.json"), "utf8"));
export const archive = join(packs, `nianbao-${version}.tgz`);

export const fixture = (name) => readFileSync(join(root, "tests/formats/files", name));
export const sample = (name) => readFileSync(join(root, "web/public/samples", name), "utf8");

/** A project with nothing but the package, which needs no registry. `files`: its own, by name. */
export async function project(files = {}, about = { type: "module" }) {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-npm-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries({ "package.json": JSON.stringify(about), ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", archive], { cwd: folder });
  assert.deepEqual(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith(".")), ["nianbao"]);
  return folder;
}

/** Runs a program to its end: { status, stdout, stderr }. */
export function program(command, args, { folder, input = "" } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: folder });
    const told = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"]) child[name].setEncoding("utf8").on("data", (text) => { told[name] += text; });
    child.on("close", (status) => resolve({ status, ...told }));
    child.stdin.end(input);
  });
}

/** What a module prints as JSON, run in a project by the given Node. */
export async function printed(folder, name, node = process.execPath) {
  const { status, stdout, stderr } = await program(node, [name], { folder });
  assert.equal(stderr, "");
  assert.equal(status, 0);
  return JSON.parse(stdout);
}

/** The oldest Node that is served; kept in .build once it was fetched. */
export async function oldestNode() {
  const folder = join(root, ".build/node-18");
  const name = `node-linux-${process.arch}`;
  const path = join(folder, "node_modules", name, "bin/node");
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), "{}");
    await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", `${name}@18.20.8`], { cwd: folder });
  }
  return path;
}
