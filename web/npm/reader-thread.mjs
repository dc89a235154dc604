// The thread that readers run in.
import { parentPort } from "node:worker_threads";
import { readHere } from "../cli/read-here.mjs";

const waiting = new Map();
let next = 0;

const decode = (bytes, declared) => new Promise((resolve) => {
  waiting.set(next, resolve);
  parentPort.postMessage({ type: "decode", id: next++, bytes, declared });
});

parentPort.on("message", async (message) => {
  if (message.type === "decoded") {
    waiting.get(message.id)(message.text);
    waiting.delete(message.id);
    return;
  }
  try {
    const result = await readHere(message.format, message.bytes, decode);
    parentPort.postMessage({ type: "result", result }, result.document ? [result.document.buffer] : []);
  } catch {
    parentPort.postMessage({ type: "failed" });
  }
});
