// Starts the engine in a worker of its own: as WebAssembly, and where that cannot run, as JavaScript.

import { buildId } from '../build-info';
import { CheckFailure } from '../failure';
import type { EngineInfo, Extra, FromWorker, Hello } from '../protocol';
import type { EngineForm, Started, WorkerLike } from './client';

export interface OpenedEngine {
  worker: WorkerLike;
  first: Hello;
}

/** The site's own files, as the page fetches them; each is asked for at most once. */
export interface Assets {
  /** The worker with the engine's loader, or the one that holds the engine as JavaScript. */
  openEngine(form: EngineForm, signal: AbortSignal): Promise<OpenedEngine>;
  /** Where its parts lie, for what is told of them. */
  engineUrl: string;
  wasm(): Promise<ArrayBuffer>;
  extra(name: Extra): Promise<ArrayBuffer>;
}

export async function startEngine(assets: Assets, signal: AbortSignal): Promise<Started> {
  if (typeof WebAssembly !== 'object') return startScript(assets, 'no WebAssembly', signal);
  // Both come at once; whichever fails is told when it is its turn.
  const wasm = assets.wasm();
  wasm.catch(() => undefined);
  const opened = await openOfThisBuild(assets, 'wasm', signal);
  if (!opened.first.hasWasm) {
    opened.worker.terminate();
    return startScript(assets, 'WebAssembly is refused', signal);
  }
  return { ...await begin(opened.worker, assets, wasm, signal), form: 'wasm' };
}

async function startScript(assets: Assets, reason: string, signal: AbortSignal): Promise<Started> {
  try {
    const { worker } = await openOfThisBuild(assets, 'script', signal);
    return { ...await begin(worker, assets, null, signal), form: 'script' };
  } catch (cause) {
    if ((cause as CheckFailure).code === 'cancelled') throw cause;
    throw new CheckFailure('wasm-blocked', reason, { url: assets.engineUrl, cause });
  }
}

async function openOfThisBuild(assets: Assets, form: EngineForm, signal: AbortSignal): Promise<OpenedEngine> {
  const opened = await assets.openEngine(form, signal);
  if (opened.first.build === buildId) return opened;
  opened.worker.terminate();
  throw new CheckFailure('version-mismatch', `${opened.first.build}, not ${buildId}`, { url: assets.engineUrl });
}

async function begin(worker: WorkerLike, assets: Assets, wasm: Promise<ArrayBuffer> | null, signal: AbortSignal): Promise<Omit<Started, 'form'>> {
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(new CheckFailure('cancelled'));
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
  });
  try {
    const info = Promise.resolve(wasm).then((bytes) => answerOf(worker, bytes, assets.engineUrl));
    return { worker, info: await Promise.race([aborted, info]) };
  } catch (failure) {
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
    throw failure;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function answerOf(worker: WorkerLike, wasm: ArrayBuffer | null, url: string): Promise<EngineInfo> {
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new CheckFailure('wasm-corrupt', event.message, { url }));
    worker.onmessage = ({ data: message }: MessageEvent<FromWorker>) => {
      if (message.type === 'ready') resolve(message.info);
      // That WebAssembly works there the worker has seen: it is the engine that is not whole.
      else if (message.type === 'start-failed') reject(new CheckFailure('wasm-corrupt', message.reason, { url }));
    };
    worker.postMessage({ type: 'start', wasm });
  });
}
