// A process that checks inputs, one after the other. What breaks it ends it alone: the program starts another.
import { readInput } from "../inputs/bytes.mjs";
import { checkInput } from "../check-input.mjs";
import { loadEngine } from "../engine.mjs";
import { createPresentation } from "../presentation.mjs";
import { tell } from "./channel.mjs";

/** Memory that a large input took and that is not given back; far above what reports take. */
const wornOutBytes = 700 * 1024 * 1024;

/** Asking for the memory takes time, and in less than this nothing takes much. */
const milliseconds = 100;

const options = JSON.parse(process.argv[2]);
const engine = await loadEngine();
const presentation = await createPresentation(engine, options);

let looked = 0;
function isWornOut() {
  const now = performance.now();
  if (now - looked < milliseconds) return false;
  looked = now;
  return process.memoryUsage.rss() > wornOutBytes;
}

async function opened({ file, found, bytes, sha256, problem }) {
  if (bytes || problem) return { file, found, bytes, sha256, problem };
  try {
    return { file, found, ...await readInput(file) };
  } catch (error) {
    return { file, error };
  }
}

/** What is told of an input: the answer where its output depends on those before it, else the output, which is shorter to send. */
async function check(input) {
  const answer = await checkInput(await opened(input), { engine, presentation });
  if (answer === null) return [{ isPassedOver: true }];
  const { verdict } = answer;
  return presentation.isStateful ? [{ verdict, answer }] : [{ verdict }, Buffer.from(presentation.entry(answer))];
}

let turn = Promise.resolve();
process.on("message", (inputs) => {
  for (const input of inputs) {
    turn = turn.then(async () => {
      const [done, output] = await check(input);
      tell({ type: "done", index: input.index, isWornOut: isWornOut(), ...done }, output);
    });
  }
});
process.on("disconnect", () => process.exit());
tell({ type: "ready", version: engine.version });
