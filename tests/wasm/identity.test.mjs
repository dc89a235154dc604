// The native engine and the WebAssembly one give the same bytes for the same input, and each input gives
// the same bytes always, whatever was checked before it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, it } from "node:test";
import { lines } from "../corpus/support/engine.mjs";
import { assertSame, composedReports, createTestEngine, givenReports, nameOf } from "./support/engine.mjs";

const { engine } = await createTestEngine();
const variants = [
  { args: [], options: {} },
  { args: ["--detail", "--lang", "en"], options: { detail: true, language: "en" } },
];

function compareAll(title, files) {
  const native = variants.map(({ args }) => lines(files, args));
  describe(title, () => {
    files.forEach((path, i) => {
      it(`native and WebAssembly agree on ${nameOf(path)}`, async () => {
        const bytes = readFileSync(path);
        for (const [v, { options }] of variants.entries()) {
          const json = await engine.checkJson(bytes, { ...options, file: basename(path), format: "text" });
          assertSame(json, native[v][i], `WebAssembly ${JSON.stringify(options)}`);
        }
      });
    });
  });
}

compareAll("composed reports", composedReports);
if (givenReports.length > 0) compareAll("given reports", givenReports);
else it("given reports", { skip: "../shared/reports is not there" }, () => {});

describe("repeated", () => {
  it("gives the same bytes in another order and in a fresh engine", async () => {
    const files = composedReports.filter((_, i) => i % 9 === 0);
    const checkAll = async (one, paths) => new Map(await Promise.all(
      paths.map(async (path) => [path, await one.checkJson(readFileSync(path), { detail: true })])));
    const first = await checkAll(engine, files);
    const { engine: fresh } = await createTestEngine();
    const second = await checkAll(fresh, [...files].reverse());
    for (const path of files) assertSame(second.get(path), first.get(path), nameOf(path));
  });

  it("gives the same catalogue and form as the native engine", () => {
    const [forms, rules] = lines(["--forms", "--rules"], [], 2);
    assert.equal(JSON.stringify(engine.forms()), JSON.stringify(JSON.parse(forms)));
    assert.deepEqual(engine.rules(), JSON.parse(rules));
  });
});
