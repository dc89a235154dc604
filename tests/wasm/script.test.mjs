// The engine as JavaScript, where WebAssembly is off: the same bytes as the native engine's, for texts, files in legacy
// charsets, texts in traditional characters and documents.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, describe, it } from "node:test";
import { prepare } from "../../web/cli/read.mjs";
import { lines } from "../corpus/support/engine.mjs";
import { assertSame, composedReports, createScriptEngine, nameOf, root } from "./support/engine.mjs";

// Whatever would use it fails.
delete globalThis.WebAssembly;

const { engine, loads } = await createScriptEngine();
const scratch = mkdtempSync(join(tmpdir(), "nianbao-script-"));
after(() => rmSync(scratch, { recursive: true }));

// It takes several times WebAssembly's time: every fifth report in UTF-8, and all in other charsets and characters.
const reports = composedReports.filter((path, i) => i % 5 === 0 || /gb18030|gbk|big5|traditional/.test(path));

describe("texts", () => {
  const native = lines(reports, ["--detail"]);
  reports.forEach((path, i) => {
    it(`native and JavaScript agree on ${nameOf(path)}`, async () => {
      assertSame(await engine.checkJson(readFileSync(path), { detail: true, file: basename(path), format: "text" }), native[i], "JavaScript");
    });
  });
});

it("documents", async () => {
  const folder = join(root, "tests/formats/files/2021-wrong");
  const path = join(scratch, "document");
  let compared = 0;
  for (const name of readdirSync(folder).sort()) {
    const { input, document, problem } = await prepare(new Uint8Array(readFileSync(join(folder, name))), engine);
    if (problem || !document) continue;
    writeFileSync(path, input);
    assertSame(await engine.checkJson(input, { document: true, detail: true, file: "document", format: "text" }), lines([path], ["--document", "--detail"])[0], name);
    compared++;
  }
  assert.ok(compared > 5);
});

it("the same answers once more, in an engine of its own and in English", async () => {
  const { engine: fresh } = await createScriptEngine();
  const some = composedReports.filter((_, i) => i % 20 === 0);
  const native = lines(some, ["--lang", "en"]);
  for (const [i, path] of some.entries()) assertSame(await fresh.checkJson(readFileSync(path), { language: "en", file: basename(path), format: "text" }), native[i], nameOf(path));
  assert.equal(fresh.version, engine.version);
  assert.deepEqual(fresh.forms(), engine.forms());
});

it("took of the extras the data alone", () => {
  assert.deepEqual([...new Set(loads)].sort(), ["charsets.dat", "traditional.dat"]);
});
