// Where the site's own files lie, and getting them: the only requests that the checker ever makes.

import { assetNames } from './asset-names.mjs';
import { version } from './build-info';
import { getBytes } from './engine/files';
import { ofThisBuild } from './engine/seal';
import type { Assets } from './engine/start';
import { Workers } from './engine/workers';
import type { ReaderSource } from './reading/readers';

export type AssetName = keyof typeof assetNames;

interface Place {
  /** The folder of the element's script. */
  base: string;
  /** Another folder of the rules' pages than the one among the assets; null where no page can be led to. */
  rules?: string | null;
  /** The recognition of text was left out. */
  isWithoutRecognition?: boolean;
  /** The nonce that the page gave the script, for what the script adds to the page. */
  nonce?: string;
}

let place: Place | null = null;

/** Set once by the script that defines the element: it knows where it lies. */
export function setPlace(found: Place): void {
  place = found;
}

/** The address of an asset. `wasmSource` is the element's `wasm-src`: another place of the engine, with its data beside it. */
export function assetUrl(name: AssetName, wasmSource: string | null = null): string {
  if (!wasmSource) return new URL(assetNames[name], assetsFolder()).href;
  const engine = new URL(wasmSource, document.baseURI).href;
  return name === 'wasm' ? engine : new URL(assetNames[name], engine).href;
}

/** The folder of all assets. */
export const assetsFolder = () => new URL(`${version}/`, place!.base).href;

export function scriptNonce(): string {
  return place?.nonce ?? '';
}

/** Whether scans can be read by recognition. */
export function canRecognise(): boolean {
  return !place?.isWithoutRecognition;
}

/** The page of a rule, in one of the two languages; null where there is none, or a sandbox would not let it open. */
export function rulePage(rule: string, language: string): string | null {
  if (place!.rules === null || self.origin === 'null') return null;
  return `${place!.rules ?? assetUrl('rules')}${language === 'en' ? 'en/' : ''}${rule}.html`;
}

export function assetsFrom(wasmSource: string | null): Assets & ReaderSource {
  const workers = new Workers();
  const fetched = (name: AssetName) => once(() => getBytes(assetUrl(name, wasmSource), 'wasm-missing'));
  const extras = { 'charsets.wasm': fetched('charsets'), 'charsets.dat': fetched('charsetsData'), 'traditional.dat': fetched('traditional'), 'series.wasm': fetched('series') };
  const engineUrl = assetUrl('wasm', wasmSource);
  return {
    openEngine: (form, signal) => workers.open({ url: assetUrl(form === 'wasm' ? 'worker' : 'scriptWorker') }, signal),
    engineUrl,
    wasm: once(async () => ofThisBuild(await getBytes(engineUrl, 'wasm-missing'), engineUrl)),
    extra: (name) => extras[name](),
    openScript: (script) => workers.open(script),
  };
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
