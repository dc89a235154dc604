// The build ends the engine's module and every worker's script with its name (web/build/seal.mjs). Where that is missing, the
// file is not whole, or something else was sent in its place.

import { buildId } from '../build-info';
import { CheckFailure } from '../failure';

const mark = 'nianbao-build:';

/** The name stands within so many characters of a script's end, however a bundler has written the last statement. */
const ending = 60;

/** The module, if it is whole and of this build. */
export function ofThisBuild(module: ArrayBuffer, url: string): ArrayBuffer {
  const bytes = new Uint8Array(module);
  const latin = (part: Uint8Array) => String.fromCharCode(...part);
  if (latin(bytes.slice(0, 4)) !== '\0asm') throw new CheckFailure('wasm-corrupt', 'no module', { url });
  checkEnd(latin(bytes.slice(-(mark.length + buildId.length))), url);
  return module;
}

export function checkScript(text: string, url: string): void {
  checkEnd(text.slice(-ending), url);
}

function checkEnd(end: string, url: string): void {
  if (!end.includes(mark)) throw new CheckFailure('wasm-corrupt', 'not whole', { url });
  if (!end.includes(mark + buildId)) throw new CheckFailure('version-mismatch', `${end}, not ${buildId}`, { url });
}
