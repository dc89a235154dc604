// Holds the engine. Everything it needs comes by message, so it gives up every way to the network before
// it sees the first character of a document.

import { createEngine, type Engine } from 'nianbao-engine';
import type { FromWorker, ToWorker } from './protocol';

const scope = self as unknown as {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
};

function refuse(): never {
  throw new Error('documents are read without a network');
}

for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts', 'Worker', 'BroadcastChannel']) {
  if (name in self) Object.defineProperty(self, name, { value: refuse });
}

let engine: Engine | null = null;
let giveCharsets: ((data: ArrayBuffer | null) => void) | null = null;

/** A file of the site could not be had: no fault of the engine. */
class NotLoaded extends Error {}

/** Asks the page for the converters of legacy charsets. */
function loadCharsets(): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    giveCharsets = (data) => (data ? resolve(new Uint8Array(data)) : reject(new NotLoaded('charsets')));
    scope.postMessage({ type: 'need-charsets' });
  });
}

async function start(wasm: ArrayBuffer, data: ArrayBuffer | null): Promise<void> {
  try {
    engine = await createEngine({ wasmBinary: wasm, data: data ?? undefined, loadCharsets });
    scope.postMessage({
      type: 'ready',
      info: {
        version: engine.version,
        forms: engine.forms().editions,
        rules: { zh: engine.rules('zh'), en: engine.rules('en') },
      },
    });
  } catch (error) {
    scope.postMessage({ type: 'start-failed', reason: String(error) });
  }
}

async function check(message: Extract<ToWorker, { type: 'check' }>): Promise<void> {
  try {
    const result = await engine!.check(message.input, { ...message.options, detail: true });
    scope.postMessage({ type: 'result', id: message.id, result });
  } catch (error) {
    const code = error instanceof NotLoaded ? 'load' : 'crashed';
    scope.postMessage({ type: 'check-failed', id: message.id, code, reason: String(error) });
  }
}

scope.addEventListener('message', ({ data: message }) => {
  if (message.type === 'start') void start(message.wasm, message.data);
  else if (message.type === 'check') void check(message);
  else giveCharsets?.(message.data);
});
