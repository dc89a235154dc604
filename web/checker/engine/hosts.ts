// The hosts of this page, one for each place that the engine comes from.

import { assetsFrom } from '../assets';
import { EngineHost } from './host';

/** As many inputs side by side as the machine has cores, but no more than this: each takes memory. */
const mostLanes = 4;

const hosts = new Map<string, EngineHost>();

/** `wasmSource` is the element's `wasm-src`. */
export function hostFor(wasmSource: string | null): EngineHost {
  const key = wasmSource ? new URL(wasmSource, document.baseURI).href : '';
  const known = hosts.get(key);
  if (known) return known;
  const host = new EngineHost(assetsFrom(wasmSource), Math.min(mostLanes, navigator.hardwareConcurrency || 1));
  hosts.set(key, host);
  return host;
}
