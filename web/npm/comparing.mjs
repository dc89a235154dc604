// What `series`, `rollup` and `figures` are asked for, made sure of before anything is done: the same for Node and for browsers.
import { columnsOf } from "../figures/columns.mjs";
import { figuresOf } from "../figures/row.mjs";
import { renamed } from "../formats/same-agency.mjs";

function refuseUnlessKnown(name, options, known) {
  if (typeof options !== "object" || options === null) throw new TypeError(`${name}: the options must be an object`);
  for (const option of Object.keys(options)) {
    if (!known.includes(option)) throw new TypeError(`${name}: there is no option "${option}"; there are ${known.join(", ")}`);
  }
  const { language } = options;
  if (language !== undefined && language !== "zh" && language !== "en") throw new TypeError(`${name}: language must be "zh" or "en"`);
}

/** What comparing takes of a result. One that could not be read has no facts, and is counted as such. */
function comparable(name, result) {
  if (result?.schema !== "nianbao/check@1") throw new TypeError(`${name}: give results of check(input, { facts: true })`);
  if (result.facts === undefined && result.verdict !== "unreadable") throw new TypeError(`${name}: the result of "${result.file ?? ""}" has no facts; check it with { facts: true }`);
  return { file: result.file, facts: result.facts };
}

const isPair = (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((name) => typeof name === "string" && name !== "");

export function seriesRequest(results, options = {}) {
  refuseUnlessKnown("series", options, ["language", "same"]);
  const { language = "zh", same = [] } = options;
  if (!Array.isArray(same) || !same.every(isPair)) throw new TypeError("series: same must be a list of [name, the name to go by]");
  return { reports: renamed([...results].map((result) => comparable("series", result)), same), language };
}

export function rollupRequest(superior, subordinates, options = {}) {
  refuseUnlessKnown("rollup", options, ["language", "list"]);
  const { language = "zh", list = [] } = options;
  if (!Array.isArray(list) || !list.every((name) => typeof name === "string")) throw new TypeError("rollup: list must be a list of names");
  return { reports: [superior, ...subordinates].map((result) => comparable("rollup", result)), language, list };
}

/** `editions`: the engine's forms. */
export function figuresIn(result, editions) {
  if (result?.schema !== "nianbao/check@1") throw new TypeError("figures: give a result of check()");
  return figuresOf(result, columnsOf(editions));
}
