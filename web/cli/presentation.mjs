// How the answers for all inputs become the output of the format asked for.
import { writers } from "./formats/writers.mjs";
import { problemResult, problemText } from "../formats/problem.mjs";
import { summary } from "../formats/summary.mjs";

const total = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Text and JSON, which the engine writes itself. */
function createRendered(engine, { format, language, config }) {
  const plain = format === "text";
  return {
    check: (input, known) => engine.render(input, { ...known, language, config, plain }),
    unreadable: (problem, known) => ({
      verdict: "unreadable",
      rendered: plain ? problemText(problem, known.file, language) : JSON.stringify(problemResult(problem, { ...known, language })),
    }),
    start: () => "",
    // A text ends its own last line; what follows parts it from the next.
    entry: ({ rendered }) => `${rendered}\n`,
    end: (counts) => (plain && total(counts) > 1 ? summary(counts, language) : ""),
  };
}

/** Formats made from the engine's results. */
async function createWritten(engine, { command, format, language, config }) {
  const [createWriter, { loadCatalogue }] = await Promise.all([writers[command][format](), import("./catalogue.mjs")]);
  const writer = createWriter({ language, config, version: engine.version, catalogue: await loadCatalogue(), forms: engine.forms().editions });
  return {
    check: (input, known) => engine.check(input, { ...known, language, config, detail: true }),
    unreadable: (problem, known) => problemResult(problem, { ...known, language }),
    start: writer.start,
    entry: writer.entry,
    end: (_, exitCode) => writer.end(exitCode),
    isStateful: writer.isStateful === true,
  };
}

/** Whether a command compares its inputs with each other. */
const isComparison = ({ command }) => !Object.hasOwn(writers, command);

/** Whether a format is made from the engine's results here, or is the engine's own. */
export const isWritten = (options) => isComparison(options) || Object.hasOwn(writers[options.command], options.format);

/**
 * { check, unreadable, start, entry, end, isStateful }: `check` and `unreadable` give an answer, which has its `verdict`;
 * `entry` gives the output for an answer, `start` and `end` what stands around all of them, `end` with the number of
 * inputs by verdict. Where it is stateful, one presentation must be shown all answers in their order. Where it has `counts`,
 * what they count after `end` are its own results.
 */
export async function createPresentation(engine, options) {
  if (isComparison(options)) return (await import("./comparison.mjs")).createComparison(engine, options);
  return isWritten(options) ? createWritten(engine, options) : createRendered(engine, options);
}
