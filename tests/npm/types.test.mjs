// The types of the package, as TypeScript finds them in an empty project.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { program, project, root } from "./support/project.mjs";

const compiler = join(root, "web/node_modules/typescript/bin/tsc");

const user = `
import { check, checkMany, figures, indicators, rollup, series, version, type CheckOptions, type Finding, type Result, type RollupFinding, type SeriesFinding } from "nianbao";

export async function titles(file: Blob, signal: AbortSignal): Promise<string[]> {
  const options: CheckOptions = { language: "en", config: { rules: { "period/late": "off" } }, signal };
  const result: Result = await check(file, options);
  if (result.verdict === "unreadable") return [result.problem!.message];
  const cell = result.report!.tables.applications.found;
  const worst: Finding | undefined = result.findings.find(({ severity }) => severity === "error");
  for await (const { counts } of checkMany(["", new Uint8Array(), new ArrayBuffer(0)])) console.log(counts.error, cell, version.length);
  const [years] = await series([await check(file, { facts: true })], { same: [["a", "b"]] });
  const wide: SeriesFinding[] = years!.findings;
  const sums: RollupFinding[] = (await rollup(result, [result], { list: ["c"] })).findings;
  const rate: number | null = (await figures(result)).indicators["denial_rate"]!;
  console.log(wide[0]?.previous_year, sums[0]?.explained_by, rate, (await indicators()).map(({ formula }) => formula.en));
  return worst ? [worst.title, ...worst.evidence] : [];
}
`;

const element = `
import { NianbaoChecker } from "nianbao/element";

const checker: NianbaoChecker = document.createElement("nianbao-checker");
checker.config = { rules: { "period/late": "off" } };
checker.addEventListener("nb-result", ({ detail }) => console.log(detail.verdict, detail.counts.error));
export const verdicts = checker.check("").then((results) => results.map(({ verdict }) => verdict));
`;

const wrong = `
import { check, series } from "nianbao";
export const a = check(5);
export const b = check("", { language: "fr" });
export const c = check("", { lang: "en" });
export const e = series([], { list: [] });
export const d = check("").then((result) => result.verdict === "passed");
`;

const compile = (folder, module, resolution, ...files) => program(process.execPath, [compiler, "--noEmit", "--strict", "--pretty", "false",
  "--target", "es2022", "--lib", "es2022,dom", "--module", module, "--moduleResolution", resolution, ...files], { folder });

test("a module and a CommonJS module are typed, under Node's resolution and a bundler's", async () => {
  const folder = await project({ "user.ts": user, "user.cts": user, "element.ts": element });
  assert.deepEqual(await compile(folder, "nodenext", "nodenext", "user.ts", "user.cts"), { status: 0, stdout: "", stderr: "" });
  assert.deepEqual(await compile(folder, "esnext", "bundler", "user.ts", "element.ts"), { status: 0, stdout: "", stderr: "" });
});

test("what would be rejected does not compile", async () => {
  const folder = await project({ "wrong.ts": wrong });
  const { stdout } = await compile(folder, "nodenext", "nodenext", "wrong.ts");
  assert.deepEqual(stdout.trim().split("\n").map((line) => /^wrong\.ts\((\d+),/.exec(line)?.[1]).filter(Boolean), ["3", "4", "5", "6", "7"]);
});
