// The worker's side of the engine. Everything it needs comes by message, so it gives up every way to the network before
// it sees the first character of a document.

import { createEngine, type Engine } from 'nianbao-engine';
import { buildId } from '../build-info';
import { giveUpNetwork } from '../reading/offline';
import type { Extra, FromWorker, ToWorker } from '../protocol';

const scope = self as unknown as {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
};

/** What the engine's loader takes in place of WebAssembly. */
export type CreateModule = (options: object) => Promise<unknown>;

let engine: Engine | null = null;
let give: ((data: ArrayBuffer | null) => void) | null = null;
let asked: Promise<unknown> = Promise.resolve();

/** A file of the site could not be had: no fault of the engine. */
class NotLoaded extends Error {}

/** Asks the page for what only some inputs need, one thing after the other. */
function load(name: Extra): Promise<Uint8Array> {
  const loaded = asked.then(() => new Promise<Uint8Array>((resolve, reject) => {
    give = (data) => (data ? resolve(new Uint8Array(data)) : reject(new NotLoaded(name)));
    scope.postMessage({ type: 'need', name });
  }));
  asked = loaded.catch(() => undefined);
  return loaded;
}

async function start(wasm: ArrayBuffer | null, createModule?: CreateModule): Promise<void> {
  try {
    engine = await createEngine({ ...(createModule ? { createModule } : { wasmBinary: wasm! }), load });
    scope.postMessage({
      type: 'ready',
      info: {
        version: engine.version,
        catalogue: engine.catalogue,
        forms: engine.forms().editions,
        rules: engine.rules(),
      },
    });
  } catch (error) {
    scope.postMessage({ type: 'start-failed', reason: String(error) });
  }
}

async function answer(id: number, work: () => Promise<FromWorker>): Promise<void> {
  try {
    scope.postMessage(await work());
  } catch (error) {
    const code = error instanceof NotLoaded ? 'load' : 'crashed';
    scope.postMessage({ type: 'check-failed', id, code, reason: String(error) });
  }
}

async function check({ id, input, options }: Extract<ToWorker, { type: 'check' }>): Promise<FromWorker> {
  return { type: 'result', id, result: await engine!.check(input, { ...options, detail: true, facts: true }) };
}

async function render({ id, input, options, isPlain }: Extract<ToWorker, { type: 'render' }>): Promise<FromWorker> {
  const { rendered } = await engine!.render(input, { ...options, plain: isPlain });
  return { type: 'rendered', id, text: rendered };
}

async function compare({ id, asked: { how, reports, ...options } }: Extract<ToWorker, { type: 'compare' }>): Promise<FromWorker> {
  const results = how === 'series' ? await engine!.series(reports, options) : [await engine!.rollup(reports[0], reports.slice(1), options)];
  return { type: 'compared', id, results };
}

async function decode({ id, bytes, declared }: Extract<ToWorker, { type: 'decode' }>): Promise<FromWorker> {
  const { problem, text } = await engine!.decode(bytes, declared);
  // Bytes in no charset at all: what is legible in them, and a mark for the rest.
  return { type: 'decoded', id, text: problem ? new TextDecoder().decode(bytes) : text };
}

async function digest({ id, bytes }: Extract<ToWorker, { type: 'digest' }>): Promise<FromWorker> {
  return { type: 'digested', id, sha256: await engine!.sha256(bytes) };
}

/** Whether WebAssembly may run here: an empty module starts, unless a policy or the browser's settings forbid it. */
function hasWasm(): boolean {
  try {
    return new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** `createModule` is the engine as JavaScript; without it the engine comes as WebAssembly, by message. */
export function serveEngine(createModule?: CreateModule): void {
  giveUpNetwork();
  scope.addEventListener('message', ({ data: message }) => {
    if (message.type === 'start') void start(message.wasm, createModule);
    else if (message.type === 'check') void answer(message.id, () => check(message));
    else if (message.type === 'render') void answer(message.id, () => render(message));
    else if (message.type === 'compare') void answer(message.id, () => compare(message));
    else if (message.type === 'decode') void answer(message.id, () => decode(message));
    else if (message.type === 'digest') void answer(message.id, () => digest(message));
    else give?.(message.data);
  });
  scope.postMessage({ type: 'hello', build: buildId, hasWasm: hasWasm() });
}
