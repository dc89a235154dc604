// The hosts of this page, one for each place that the engine comes from.

import { assetsFrom } from '../assets';
import { EngineHost } from './host';

const hosts = new Map<string, EngineHost>();

/** `wasmSource` is the element's `wasm-src`. */
export function hostFor(wasmSource: string | null): EngineHost {
  const key = wasmSource ? new URL(wasmSource, document.baseURI).href : '';
  const known = hosts.get(key);
  if (known) return known;
  const host = new EngineHost(assetsFrom(wasmSource));
  hosts.set(key, host);
  return host;
}
