// Starts the engine in a worker of its own.

import { CheckFailure } from '../failure';
import type { EngineInfo, Extra } from '../protocol';
import type { Started, WorkerLike } from './client';

/** The site's own files, as the page fetches them; each is asked for at most once. */
export interface Assets {
  createWorker(): WorkerLike;
  wasm(): Promise<ArrayBuffer>;
  data(): Promise<ArrayBuffer | null>;
  extra(name: Extra): Promise<ArrayBuffer>;
}

export async function startEngine(assets: Assets, signal: AbortSignal): Promise<Started> {
  let worker: WorkerLike;
  try {
    worker = assets.createWorker();
  } catch (cause) {
    throw new CheckFailure('worker-blocked', String(cause), { cause });
  }
  try {
    const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new CheckFailure('cancelled'))));
    return { worker, info: await Promise.race([aborted, hello(worker, assets)]) };
  } catch (failure) {
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
    throw failure;
  }
}

function hello(worker: WorkerLike, assets: Assets): Promise<EngineInfo> {
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new CheckFailure('worker-blocked', event.message));
    worker.onmessage = ({ data: message }) => {
      if (message.type === 'ready') resolve(message.info);
      else if (message.type === 'start-failed') reject(new CheckFailure('wasm-blocked', message.reason));
    };
    Promise.all([assets.wasm(), assets.data()]).then(
      ([wasm, data]) => worker.postMessage({ type: 'start', wasm, data }),
      (cause) => reject(new CheckFailure('load', String(cause), { cause })),
    );
  });
}
