// The WebAssembly engine as it was built, and the reports that the suites give it.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

const folder = new URL("../../../.build/wasm/", import.meta.url);
const { createEngine } = await import(new URL("engine.mjs", folder));
const part = (name) => readFileSync(new URL(name, folder));

/** A fresh engine; `loads` lists what it asked for. */
export async function createTestEngine(parts = {}) {
  const loads = [];
  const engine = await createEngine({
    wasmBinary: part("nianbao.wasm"),
    data: part("icu.dat"),
    load(name) {
      loads.push(name);
      return Promise.resolve(part({ full: "nianbao_full.wasm", charsets: "charsets.dat" }[name]));
    },
    ...parts,
  });
  return { engine, loads };
}

function textsUnder(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return textsUnder(inner);
    return entry.name.endsWith(".txt") ? [inner] : [];
  }).sort();
}

export const composedReports = textsUnder(join(root, "tests/reports"));
export const givenReports = textsUnder(join(root, "../shared/reports"));
export const report = readFileSync(join(root, "web/public/samples/clean.txt"), "utf8");
export const nameOf = (path) => relative(root, path);
