// Readers in a thread of their own, kept for the next file until it must be ended: a file that takes too long or too much
// ends the thread, not the program that asked.
import { Worker } from "node:worker_threads";
import { problems as endings } from "../cli/problem.mjs";
import { limits } from "../readers/limits.mjs";

let thread = null;

function start() {
  thread ??= new Worker(new URL("reader-thread.mjs", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.processMegabytes },
  });
  return thread;
}

/**
 * { document } or { problem }, one file at a time. `decode(bytes, declared)` gives the text of bytes in a charset. An
 * aborted `signal` ends the thread and rejects with the signal's reason.
 */
export function readInThread(format, bytes, decode, signal) {
  const worker = start();
  return new Promise((resolve, reject) => {
    const rest = () => {
      clearTimeout(watch);
      signal?.removeEventListener("abort", abort);
      worker.off("message", hear).off("error", fail).off("exit", stop);
    };
    const give = () => {
      rest();
      thread = null;
      void worker.terminate();
    };
    const abort = () => {
      give();
      reject(signal.reason);
    };
    const end = (problem) => {
      give();
      resolve({ problem });
    };
    const fail = (error) => end(error?.code === "ERR_WORKER_OUT_OF_MEMORY" ? endings.memory() : endings.crash());
    const stop = () => end(endings.crash());
    const hear = async (message) => {
      if (message.type === "decode") {
        worker.postMessage({ type: "decoded", id: message.id, text: await decode(message.bytes, message.declared) });
        return;
      }
      rest();
      worker.unref();   // an idle thread keeps no program from ending
      if (message.type === "result") resolve(message.result);
      else resolve({ problem: endings.crash() });
    };
    const watch = setTimeout(() => end(endings.time()), limits.inputSeconds * 1000);
    signal?.addEventListener("abort", abort);
    worker.ref();
    worker.on("message", hear).on("error", fail).on("exit", stop);
    worker.postMessage({ type: "read", format, bytes });
  });
}
