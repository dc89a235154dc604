#!/usr/bin/env node
// The command line: the same engine as the page's, one input after the other, every one of them answered.
import { readConfiguration } from "./config-file.mjs";
import { loadEngine } from "./engine.mjs";
import { readInput } from "./input.mjs";
import { parseArguments } from "./options.mjs";
import { createOutput } from "./output.mjs";
import { createPresentation } from "./presentation.mjs";
import { prepare } from "./read.mjs";
import { problems } from "./problem.mjs";
import { usage } from "./texts.mjs";

const exitOf = { pass: 0, accepted: 0, fail: 1, incomplete: 2, unreadable: 2 };

/** The worst of all verdicts decides: an error found outweighs what could not be checked. */
function exitCode(verdicts) {
  const codes = verdicts.map((verdict) => exitOf[verdict]);
  if (codes.includes(1)) return 1;
  return codes.includes(2) ? 2 : 0;
}

/** Checks one input; whatever goes wrong with it becomes its own answer. */
async function check(engine, file, presentation) {
  const unreadable = (problem, known) => presentation.unreadable(problem, { file, engine: engine.version, ...known });
  let input;
  try {
    input = await readInput(file);
  } catch (error) {
    return unreadable(problems.cannotOpen(error), {});
  }
  const { bytes, sha256 } = input;
  let format = null;
  try {
    const prepared = await prepare(bytes, engine);
    ({ format } = prepared);
    if (prepared.problem) return unreadable(prepared.problem, { format, sha256 });
    return await presentation.check(prepared.input, { file, format, sha256, document: prepared.document });
  } catch {
    return unreadable(problems.engineFailed(), { format, sha256 });
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
  let config = { rules: {}, accept: [] };
  if (options.configFile !== null) {
    const read = await readConfiguration(options.configFile, engine.rules().map(({ id }) => id));
    if (read.problem) {
      process.stderr.write(read.problem);
      return 64;
    }
    ({ config } = read);
  }
  const verdicts = [];
  const output = createOutput(() => exitCode(verdicts));
  const presentation = await createPresentation(engine, { ...options, config });
  await output.write(presentation.start());
  for (const file of options.files) {
    const answer = await check(engine, file, presentation);
    verdicts.push(answer.verdict);
    await output.write(presentation.entry(answer));
  }
  await output.write(presentation.end(verdicts, exitCode(verdicts)));
  return exitCode(verdicts);
}

process.exitCode = await main();
