// `import { check } from "nianbao"` in Node: the engine in this thread, where a check takes a few milliseconds; the
// readers of files in one of their own.
import { loadEngine } from "../cli/engine.mjs";
import { indicators as rates } from "../figures/indicators.mjs";
import { problemResult } from "../formats/problem.mjs";
import { prepare } from "../cli/read.mjs";
import { readInThread } from "./reader.mjs";
import { figuresIn, rollupRequest, seriesRequest } from "./comparing.mjs";
import { configurationOf, createQueue, requestOf, throwIfAborted } from "./request.mjs";

export { version } from "./version.mjs";

const queued = createQueue();
const encoder = new TextEncoder();
let engine = null;

/** Started with the first check; a start that failed is tried again with the next. */
function started() {
  engine ??= loadEngine().catch((error) => {
    engine = null;
    throw error;
  });
  return engine;
}

async function run({ content, isHtml, language, file, facts, signal }, options) {
  throwIfAborted(signal);
  const running = await started();
  const config = configurationOf(options, running.rules().map(({ id }) => id));
  throwIfAborted(signal);
  if (typeof content === "string" && !isHtml) return running.check(content, { language, file, config, facts });
  const read = (format, bytes, decode) => readInThread(format, bytes, decode, signal);
  // A string is in no charset: the mark outweighs the one that a page names for itself.
  const bytes = isHtml ? encoder.encode(`\ufeff${content}`) : content;
  const { format, input, document, problem } = await prepare(bytes, running, read, isHtml ? "html" : undefined);
  throwIfAborted(signal);
  const sha256 = await running.sha256(isHtml ? encoder.encode(content) : content);
  const known = { language, file, format, sha256 };
  if (problem) return { ...problemResult(problem, { ...known, file: file || null, engine: running.version }), config };
  return running.check(input, { ...known, document, config, facts });
}

export async function check(input, options) {
  const request = await requestOf(input, options);
  return queued(() => run(request, options));
}

export async function* checkMany(inputs, options) {
  for await (const input of inputs) yield await check(input, options);
}

export async function series(results, options) {
  const { reports, language } = seriesRequest(results, options);
  return (await started()).series(reports, { language });
}

export async function rollup(superior, subordinates, options) {
  const { reports: [first, ...others], language, list } = rollupRequest(superior, subordinates, options);
  return (await started()).rollup(first, others, { language, list });
}

export async function figures(result) {
  return figuresIn(result, (await started()).forms().editions);
}

export const indicators = async () => structuredClone(rates);
