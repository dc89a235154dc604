// Checks inputs side by side, and gives what becomes of them in the order they came.
import { Lane } from "./lane.mjs";

/** How far the answers may be ahead of the oldest one that is still missing: a slow input holds up few others, and memory stays flat. */
const window = 2048;

const watchMilliseconds = 50;

/**
 * `inputs`: an async iterable of { file, found, bytes?, sha256? }. Yields, in their order, those that are done, several at once
 * where several are: { input, ...done } with what the process made of it (lane-process.mjs), or `failure` "time", "memory" or
 * "crash" with the engine's version. Throws where no process starts.
 */
export async function* checkAll(inputs, { jobs, options, terms }) {
  const waiting = [];          // came back from a process that was ended, the oldest first
  const done = new Map();
  let version = "";
  let given = 0;
  let next = 0;
  let failed = null;
  let wake = () => undefined;

  const settle = (input, outcome) => {
    // Its bytes are not needed any more, and many may wait for one that is slow.
    done.set(input.index, { input: { ...input, bytes: undefined }, ...outcome });
    wake();
  };
  const back = (rest) => waiting.unshift(...rest);
  const lanes = Array.from({ length: jobs }, () => new Lane(options, {
    ready(said) {
      version = said;
    },
    done(input, message, rest) {
      back(rest);
      settle(input, message);
    },
    broken(input, failure, rest) {
      back(rest);
      if (input) settle(input, { failure, version });
      else wake();
    },
    failed(complaint) {
      failed = new Error(complaint || "no process to check in could be started");
      wake();
    },
  }, terms));
  const watch = setInterval(() => lanes.forEach((lane) => lane.watch(Date.now())), watchMilliseconds);

  const source = inputs[Symbol.asyncIterator]();
  let coming = null;
  let isEnded = false;
  const ask = () => {
    coming ??= source.next().then((step) => {
      coming = null;
      if (step.done) isEnded = true;
      else waiting.push({ ...step.value, index: given++ });
      wake();
    }, (error) => {
      failed = error;
      wake();
    });
  };

  try {
    for (;;) {
      if (failed) throw failed;
      const ready = [];
      for (; done.has(next); done.delete(next++)) ready.push(done.get(next));
      if (ready.length > 0) yield ready;
      // The emptiest lane first, so that two inputs are checked by two.
      for (let lane; waiting.length > 0 && (lane = lanes.find((one) => one.isIdle) ?? lanes.find((one) => one.hasRoom));) lane.give(waiting.shift());
      if (isEnded && waiting.length === 0 && next === given) return;
      const slept = new Promise((resolve) => { wake = resolve; });
      if (!isEnded && waiting.length === 0 && given - next < window) ask();
      if (!done.has(next)) await slept;
    }
  } finally {
    clearInterval(watch);
    lanes.forEach((lane) => lane.end());
    await source.return?.();
  }
}
