// What `check` is asked for, made sure of before anything is done: the same for Node and for browsers.
import { abortionOf } from "../config/abortion.mjs";
import { configurationProblemText, validateConfiguration } from "../config/configuration.mjs";

const known = ["language", "file", "config", "format", "facts", "signal"];

/** The content as the engine or a reader takes it. Bytes are copied: what the caller does with its own is no matter. */
async function contentOf(input) {
  if (typeof input === "string") return input;
  if (input instanceof ArrayBuffer) return new Uint8Array(input.slice(0));
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength).slice();
  return new Uint8Array(await input.arrayBuffer());
}

const isInput = (input) => typeof input === "string" || input instanceof ArrayBuffer || ArrayBuffer.isView(input) ||
  (typeof input === "object" && input !== null && typeof input.arrayBuffer === "function");

function refuseUnlessKnown(options) {
  if (typeof options !== "object" || options === null) throw new TypeError("check: the options must be an object");
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new TypeError(`check: there is no option "${name}"; there are ${known.join(", ")}`);
  }
  const { language, file, format, facts, signal } = options;
  if (language !== undefined && language !== "zh" && language !== "en") throw new TypeError('check: language must be "zh" or "en"');
  if (file !== undefined && typeof file !== "string") throw new TypeError("check: file must be a string, the name of the input");
  if (format !== undefined && format !== "text" && format !== "html") throw new TypeError('check: format must be "text" or "html"');
  if (facts !== undefined && typeof facts !== "boolean") throw new TypeError("check: facts must be true or false");
  if (signal !== undefined && typeof signal?.addEventListener !== "function") throw new TypeError("check: signal must be an AbortSignal");
}

export function throwIfAborted(signal) {
  if (signal?.aborted) throw abortionOf(signal);
}

/** Rejects with a TypeError for what nobody can mean. A configuration is looked at by `configurationOf`. */
export async function requestOf(input, options = {}) {
  refuseUnlessKnown(options);
  if (!isInput(input)) throw new TypeError("check: the input must be a string, a Uint8Array, an ArrayBuffer, a Blob or a File");
  const { language = "zh", file = typeof input.name === "string" ? input.name : "", format, facts = false, signal } = options;
  if (format !== undefined && typeof input !== "string") {
    throw new TypeError("check: format is for strings; what a file is, is told by its content");
  }
  throwIfAborted(signal);
  const content = await contentOf(input);
  return { content, isHtml: format === "html", language, file, facts, signal };
}

/** The configuration with both members, or a TypeError that says what is wrong with it. `rules`: the ids of all rules. */
export function configurationOf({ config = {}, language = "zh" } = {}, rules) {
  const outcome = validateConfiguration(config, rules);
  if (outcome.config) return outcome.config;
  throw new TypeError(`check: config: ${outcome.problems.map((problem) => configurationProblemText(problem, language)).join("; ")}`);
}

/** One after the other: `work` begins when what came before it has ended, well or not. */
export function createQueue() {
  let tail = Promise.resolve();
  return (work) => {
    const done = tail.then(work);
    tail = done.catch(() => undefined);
    return done;
  };
}
