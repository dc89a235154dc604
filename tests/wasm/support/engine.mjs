// The WebAssembly engine as it was built, and the reports that the suites give it.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

const folder = new URL("../../../.build/wasm/", import.meta.url);
const { createEngine } = await import(new URL("engine.mjs", folder));
export const part = (name) => readFileSync(new URL(name, folder));

/** A fresh engine; `loads` lists what it asked for. */
export async function createTestEngine(parts = {}) {
  const loads = [];
  const engine = await createEngine({
    wasmBinary: part("nianbao.wasm"),
    load(name) {
      loads.push(name);
      return Promise.resolve(part(name));
    },
    ...parts,
  });
  return { engine, loads };
}

/** Equal to the last byte; of texts this long, only the first difference is worth reading. */
export function assertSame(actual, expected, name) {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) at++;
  const around = (text) => text.slice(Math.max(0, at - 80), at + 80);
  assert.fail(`${name} differs at ${at}:\n  ${around(actual)}\n  ${around(expected)}`);
}

function textsUnder(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return textsUnder(inner);
    return entry.name.endsWith(".txt") ? [inner] : [];
  }).sort();
}

/** The same as JavaScript, without any use of WebAssembly. */
export async function createScriptEngine() {
  const { default: createModule } = await import(new URL("nianbao_js.mjs", folder));
  return createTestEngine({ wasmBinary: undefined, createModule });
}

export const composedReports = textsUnder(join(root, "tests/reports"));
export const givenReports = textsUnder(join(root, "../shared/reports"));
export const report = readFileSync(join(root, "web/public/samples/clean.txt"), "utf8");
export const nameOf = (path) => relative(root, path);
