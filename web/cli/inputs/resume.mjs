// What --resume leaves out: inputs that have their line in the results of an earlier run.
import { open, truncate } from "node:fs/promises";
import { createInterface } from "node:readline";
import { readInput } from "./bytes.mjs";

const lineFeed = 10;
const beginning = Buffer.from('{"schema":"nianbao/check@1",');

/** Cuts off a line that the earlier run was stopped in, so that what is appended starts on a line of its own. Of a file that holds no results nothing may be cut off. */
async function cutUnfinished(file) {
  const handle = await open(file);
  let kept = 0;
  try {
    const { size } = await handle.stat();
    const chunk = Buffer.alloc(65536);
    const { bytesRead } = await handle.read(chunk, 0, beginning.length, 0);
    if (!chunk.subarray(0, bytesRead).equals(beginning.subarray(0, bytesRead))) throw Object.assign(new Error("no results"), { code: "ENOTRESULTS" });
    for (let end = size; end > 0 && kept === 0;) {
      const start = Math.max(0, end - chunk.length);
      await handle.read(chunk, 0, end - start, start);
      kept = start + chunk.subarray(0, end - start).lastIndexOf(lineFeed) + 1;
      if (kept === start) kept = 0;
      end = start;
    }
    if (kept === size) return;
  } finally {
    await handle.close();
  }
  await truncate(file, kept);
}

const canonical = (config) => JSON.stringify([
  Object.entries(config.rules).sort(([a], [b]) => (a < b ? -1 : 1)), config.accept.map(({ finding, reason }) => [finding, reason]).sort(),
]);

/** What an input is known by: its content, or its name where it could not be opened. */
const markOf = ({ sha256, file }) => sha256 ?? `not opened: ${file}`;

/**
 * The results that count for this engine and configuration: how many lines each input has. Copies of one file are as
 * many inputs as there are copies, so that each line stands for one of them.
 */
export async function readResults(file, { engine, config }) {
  const lines = new Map();
  try {
    await cutUnfinished(file);
  } catch (error) {
    // The first run has nothing to go on from.
    if (error.code === "ENOENT") return lines;
    throw error;
  }
  const handle = await open(file);
  const wanted = canonical(config);
  for await (const line of createInterface({ input: handle.createReadStream(), crlfDelay: Infinity })) {
    let result;
    try {
      result = JSON.parse(line);
    } catch {
      continue;
    }
    if (result?.schema !== "nianbao/check@1" || result.engine !== engine) continue;
    // What never reached the engine names no configuration: it would say the same under any.
    if (!("problem" in result) && canonical(result.config) !== wanted) continue;
    const mark = markOf(result);
    const known = lines.get(mark) ?? [];
    known.push(result.verdict);
    lines.set(mark, known);
  }
  return lines;
}

/** The inputs that have no line yet; `onKnown(verdict)` hears of each that has one. */
export async function* withoutKnown(inputs, lines, onKnown) {
  for await (const input of inputs) {
    let sha256 = input.sha256;
    try {
      sha256 ??= (await readInput(input.file)).sha256;
    } catch {
      // Known by its name.
    }
    const known = lines.get(markOf({ sha256: sha256 ?? null, file: input.file }));
    if (known?.length > 0) onKnown(known.shift());
    else yield input;
  }
}
