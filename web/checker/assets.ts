// Where the site's own files lie, and getting them: the only requests that the checker ever makes.

import type { Assets } from './client';

export interface AssetUrls {
  createWorker(): Worker;
  wasm: string;
  data: string;
  charsets: string;
}

let defaults: AssetUrls | null = null;

/** Set once by the bundle that defines the element: it knows where its own files lie. */
export function setAssetUrls(urls: AssetUrls): void {
  defaults = urls;
}

/** `wasmSource` is the element's `wasm-src`: another place of the engine, with its data beside it. */
export function assetsFrom(wasmSource: string | null): Assets {
  const urls = defaults!;
  const moved = (url: string) =>
    wasmSource ? new URL(url.slice(url.lastIndexOf('/') + 1), new URL(wasmSource, document.baseURI)).href : url;
  return {
    createWorker: urls.createWorker,
    wasm: once(() => get(wasmSource ?? urls.wasm)),
    data: once(() => get(moved(urls.data))),
    charsets: once(() => get(moved(urls.charsets))),
  };
}

async function get(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url, { method: 'GET', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.arrayBuffer();
}

/** Keeps what was got; a failure is not kept, so that a later check tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    kept ??= load().catch((error) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}
