// What the recognition of text needs of the browser beyond what everything else needs.

/** `engine` is the form in which the engine runs: where WebAssembly is refused to it, it is refused to the recogniser. */
export function canRecognise(engine: 'wasm' | 'script'): boolean {
  // Firefox has had it since version 105; the pages are drawn on it, in a worker.
  return engine === 'wasm' && typeof OffscreenCanvas === 'function' && typeof OffscreenCanvas.prototype.getContext === 'function';
}
