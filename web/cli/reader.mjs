// Readers in a thread of their own, kept for the next file until it must be ended.
import { Worker } from "node:worker_threads";
import { limits } from "../readers/limits.mjs";
import { problems } from "../readers/problems.mjs";

let thread = null;

function start() {
  thread ??= new Worker(new URL("reader-thread.mjs", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.readerMegabytes },
  });
  return thread;
}

const takesTooMuch = () => ({ problem: problems.tooLarge("读取这个文件所需的时间或内存过多", "Reading this file takes too much time or memory") });

/** { document } or { problem }. `decode(bytes, declared)` gives the text of bytes in a charset. */
export function readInThread(format, bytes, decode) {
  const worker = start();
  return new Promise((resolve) => {
    let watch = null;
    const fail = () => end(takesTooMuch(), false);
    const alive = () => {
      clearTimeout(watch);
      watch = setTimeout(fail, limits.silentSeconds * 1000);
    };
    const hear = async (message) => {
      alive();
      if (message.type === "result") end(message.result, true);
      else if (message.type === "decode") worker.postMessage({ type: "decoded", id: message.id, text: await decode(message.bytes, message.declared) });
    };
    const end = (result, keeps) => {
      clearTimeout(watch);
      worker.off("message", hear).off("error", fail).off("exit", fail);
      if (keeps) {
        worker.unref();   // an idle thread keeps no program from ending
      } else {
        thread = null;
        void worker.terminate();
      }
      resolve(result);
    };
    worker.ref();
    worker.on("message", hear).on("error", fail).on("exit", fail);
    alive();
    worker.postMessage({ type: "read", format, bytes });
  });
}
