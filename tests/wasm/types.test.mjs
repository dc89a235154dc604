// engine.d.ts against what the module really returns: results are written out as literals of the declared
// types, where TypeScript refuses a missing key, a key too many and a value of another kind.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { it } from "node:test";
import { seriesFaults } from "../../scripts/compose/faults.mjs";
import { province } from "../../scripts/compose/province.mjs";
import { composedReports, createTestEngine, root } from "./support/engine.mjs";

const ts = createRequire(join(root, "web/package.json"))("typescript");
const { engine } = await createTestEngine();

/** TypeScript's complaints about a program of one file; the declarations stand beside it. */
function complaints(source) {
  const file = join(root, "wasm/types-under-test.ts");
  const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler, types: [], lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, source, ...rest) : getSourceFile(name, ...rest));
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? source : readFile(name));
  return ts.getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, " "));
}

const constant = (name, type, value) => `export const ${name}: ${type} = ${JSON.stringify(value)};\n`;
const header = 'import type { DetailedResult, Engine, Forms, Result, RollupResult, RuleInfo, SeriesResult } from "./engine";\n';

it("holds for results, rules and forms", async () => {
  let source = header + constant("rules", "RuleInfo[]", engine.rules()) + constant("forms", "Forms", engine.forms());
  const files = composedReports.filter((path, i) => i % 20 === 0 || path.includes("/bad/"));
  for (const [i, path] of files.entries()) {
    const bytes = readFileSync(path);
    source += constant(`result${i}`, "Result", await engine.check(bytes, { file: path }));
    source += constant(`detailed${i}`, "DetailedResult", await engine.check(bytes, { detail: true }));
  }
  const { bodies } = province({ cities: 1, departments: 2 });
  const check = (report) => engine.check(report.content, { facts: true, file: String(report.year) });
  const results = await Promise.all(bodies.flatMap(({ reports }) => seriesFaults[1].plant([...reports.values()])).map(check));
  source += constant("series", "SeriesResult[]", await engine.series(results));
  source += constant("rollup", "RollupResult", await engine.rollup(results[0], results.slice(1)));
  assert.deepEqual(complaints(source), []);
});

it("names every member of an engine and no other", () => {
  const declared = complaints(`${header}declare const engine: Engine;\nexport const members: ` +
    `{ [name in keyof Engine]: true } = ${JSON.stringify(Object.fromEntries(Object.keys(engine).map((key) => [key, true])))};\n`);
  assert.deepEqual(declared, []);
});

it("refuses what the engine does not return", async () => {
  const result = await engine.check("");
  assert.equal(complaints(header + constant("result", "Result", { ...result, extra: 1 })).length, 1);
  assert.equal(complaints(header + constant("result", "Result", { ...result, verdict: "good" })).length, 1);
  const { counts, ...without } = result;
  assert.equal(complaints(header + constant("result", "Result", without)).length, 1);
});
