#!/usr/bin/env node
// The command line: the same engine as the page's, one input after the other, every one of them answered.
import { loadEngine } from "./engine.mjs";
import { readInput } from "./input.mjs";
import { parseArguments } from "./options.mjs";
import { createOutput } from "./output.mjs";
import { prepare } from "./read.mjs";
import { problemJson, problemText, problems } from "./problem.mjs";
import { summary, usage } from "./texts.mjs";

const exitOf = { pass: 0, fail: 1, incomplete: 2, unreadable: 2 };

/** The worst of all verdicts decides: an error found outweighs what could not be checked. */
function exitCode(verdicts) {
  const codes = verdicts.map((verdict) => exitOf[verdict]);
  if (codes.includes(1)) return 1;
  return codes.includes(2) ? 2 : 0;
}

/** Checks one input; whatever goes wrong with it becomes its own answer. */
async function check(engine, file, { language, format: outputFormat }) {
  const asJson = outputFormat === "json";
  const answer = (problem, known) => ({
    verdict: "unreadable",
    rendered: asJson ? problemJson(problem, { file, engine: engine.version, language, ...known })
      : problemText(problem, file, language),
  });
  let input;
  try {
    input = await readInput(file);
  } catch (error) {
    return answer(problems.cannotOpen(error), {});
  }
  const { bytes, sha256 } = input;
  let format = null;
  try {
    const prepared = await prepare(bytes, engine);
    ({ format } = prepared);
    if (prepared.problem) return answer(prepared.problem, { format, sha256 });
    return await engine.render(prepared.input, {
      language, file, format, sha256, document: prepared.document, plain: !asJson,
    });
  } catch {
    return answer(problems.engineFailed(), { format, sha256 });
  }
}

async function main() {
  const options = parseArguments(process.argv.slice(2));
  if (options.problem) {
    process.stderr.write(`${options.problem}\n\n${usage}`);
    return 64;
  }
  if (options.wants === "help") {
    process.stdout.write(usage);
    return 0;
  }
  const engine = await loadEngine();
  if (options.wants === "version") {
    process.stdout.write(`${engine.version}\n`);
    return 0;
  }
  const verdicts = [];
  const output = createOutput(() => exitCode(verdicts));
  const plain = options.format === "text";
  for (const file of options.files) {
    const { verdict, rendered } = await check(engine, file, options);
    verdicts.push(verdict);
    // A text ends its own last line; what follows parts it from the next.
    await output.write(`${rendered}\n`);
  }
  if (plain && verdicts.length > 1) await output.write(summary(verdicts, options.language));
  return exitCode(verdicts);
}

process.exitCode = await main();
