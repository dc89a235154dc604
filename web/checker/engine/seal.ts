// The build ends the engine's module and every worker's script with its name (web/build/seal.mjs). Where that is missing, the
// file is not whole, or something else was sent in its place.

import { buildId } from '../build-info';
import { CheckFailure, type StartCode } from '../failure';

const mark = 'nianbao-build:';

/** The module, if it is whole and of this build. */
export function ofThisBuild(module: ArrayBuffer, url: string): ArrayBuffer {
  const bytes = new Uint8Array(module);
  const latin = (part: Uint8Array) => String.fromCharCode(...part);
  if (latin(bytes.slice(0, 4)) !== '\0asm') throw new CheckFailure('wasm-corrupt', 'no module', { url });
  checkEnd(latin(bytes.slice(-(mark.length + buildId.length))), url, 'wasm-corrupt');
  return module;
}

export function checkScript(text: string, url: string): void {
  checkEnd(text.trimEnd().slice(-(mark.length + buildId.length)), url, 'load');
}

function checkEnd(end: string, url: string, broken: StartCode): void {
  if (!end.startsWith(mark)) throw new CheckFailure(broken, 'not whole', { url });
  if (end !== mark + buildId) throw new CheckFailure('version-mismatch', `${end.slice(mark.length)}, not ${buildId}`, { url });
}
