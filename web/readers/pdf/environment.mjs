// Makes pdf.js take the thread it is loaded in for a page: neither for a worker, where it would answer our
// messages as its own, nor for Node, where it would look for a canvas. Undone by environment_end.mjs.
import "./polyfills.mjs";

export const restore = [];

const inWorker = typeof globalThis.window === "undefined" && typeof globalThis.postMessage === "function";
if (inWorker) {
  globalThis.window = globalThis;
  restore.push(() => { delete globalThis.window; });
}
if (typeof process === "object" && `${process}` === "[object process]") {
  process[Symbol.toStringTag] = "page";
  restore.push(() => { process[Symbol.toStringTag] = "process"; });
}
