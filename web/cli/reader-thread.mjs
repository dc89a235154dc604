// The thread that readers run in: a file that takes too long or too much ends the thread, not the program.
import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { readDocument } from "../readers/readers.mjs";

const shipped = new URL("../node_modules/pdfjs-dist/", import.meta.url);
const waiting = new Map();
let next = 0;

const context = {
  progress: (done, total) => parentPort.postMessage({ type: "progress", done, total }),
  asset: async (name) => new Uint8Array(await readFile(new URL(name, shipped))),
  decode: (bytes, declared) => new Promise((resolve) => {
    waiting.set(next, resolve);
    parentPort.postMessage({ type: "decode", id: next++, bytes, declared });
  }),
};

parentPort.on("message", async (message) => {
  if (message.type === "decoded") {
    waiting.get(message.id)(message.text);
    waiting.delete(message.id);
    return;
  }
  const result = await readDocument(message.format, message.bytes, context);
  parentPort.postMessage({ type: "result", result }, result.document ? [result.document.buffer] : []);
});
