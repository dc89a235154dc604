// Where the site's own files lie, and getting them: the only requests that the checker ever makes.

import type { Assets } from './engine/start';
import type { WorkerName } from './reading/families';
import type { ReaderAssets } from './reading/readers';

export interface AssetUrls {
  createWorker(): Worker;
  wasm: string;
  data: string;
  full: string;
  charsets: string;
  readers: { [name in WorkerName]: string };
  /** Folder of what pdfjs wants beside it: CMaps and standard fonts. */
  pdf: string;
  /** Folder of the rules' pages. */
  rules: string;
  /** Folder of the recognition of text: its engine in two variants, and its knowledge of Chinese. */
  ocr: string;
}

let defaults: AssetUrls | null = null;

/** Set once by the bundle that defines the element: it knows where its own files lie. */
export function setAssetUrls(urls: AssetUrls): void {
  defaults = urls;
}

/** The page of a rule, in one of the two languages. */
export function rulePage(rule: string, language: string): string {
  return `${defaults!.rules}${language === 'en' ? 'en/' : ''}${rule}.html`;
}

/** `wasmSource` is the element's `wasm-src`: another place of the engine, with its data beside it. */
export function assetsFrom(wasmSource: string | null): Assets & ReaderAssets {
  const urls = defaults!;
  const moved = (url: string) =>
    wasmSource ? new URL(url.slice(url.lastIndexOf('/') + 1), new URL(wasmSource, document.baseURI)).href : url;
  const extras = { full: once(() => get(moved(urls.full))), charsets: once(() => get(moved(urls.charsets))) };
  return {
    createWorker: urls.createWorker,
    wasm: once(() => get(wasmSource ?? urls.wasm)),
    data: once(() => get(moved(urls.data))),
    extra: (name) => extras[name](),
    createReader: (name) => new Worker(urls.readers[name]),
    async readerFile(name) {
      // The name comes from a worker that has seen a document.
      if (!/^(?:cmaps|standard_fonts)\/[\w-]+(?:\.\w+)?$/.test(name)) throw new Error(`no such file: ${name}`);
      return new Uint8Array(await get(urls.pdf + name));
    },
    async recognition() {
      const variant = hasSimd() ? 'tesseract-core-simd-lstm' : 'tesseract-core-lstm';
      const [wasm, language] = await Promise.all([get(`${urls.ocr}${variant}.wasm`), get(`${urls.ocr}chi_sim.traineddata.gz`)]);
      return { script: `${urls.ocr}${variant}.js`, wasm, language };
    },
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

/** Whether the browser has WebAssembly's vector instructions (Chrome 91): a module that uses one is valid there. */
function hasSimd(): boolean {
  return WebAssembly.validate(new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
  ]));
}
