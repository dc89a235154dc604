// The product's own way from a file to its result, and what the tests compare.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadEngine } from "../../../web/cli/engine.mjs";
import { prepare } from "../../../web/cli/read.mjs";

export const folder = join(fileURLToPath(new URL("../", import.meta.url)), "files");

/** Files that hold no text that could be read, and the code that says why. */
export const unreadable = { "encrypted.pdf": "encrypted", "scanned.pdf": "scanned-pdf" };

export async function openEngine() {
  const engine = await loadEngine();
  return {
    engine,
    checkText: (text) => engine.check(text, { detail: true }),
    async check(bytes) {
      const { format, input, document, problem } = await prepare(new Uint8Array(bytes), engine);
      if (problem) return { verdict: "unreadable", format, problem };
      return engine.check(input, { format, document, detail: true });
    },
  };
}

/** Every leaf of a tree by its path. */
export function flatten(tree, isLeaf, take, path = "", leaves = new Map()) {
  for (const [key, node] of Object.entries(tree)) {
    if (key === "found" || key === "edition" || key === "span") continue;
    const own = path === "" ? key : key === "cells" ? path : `${path}/${key}`;
    if (isLeaf(node)) leaves.set(own, take(node));
    else flatten(node, isLeaf, take, own, leaves);
  }
  return leaves;
}

/** What a finding claims, apart from its words and places: those follow the file. */
export const findingsOf = (result) => result.findings
  .map(({ rule, severity, cells, expected, actual, fix }) => JSON.stringify({ rule, severity, cells, expected, actual, fix }))
  .sort();
