// Loads the engine that the build left beside the sources.
import { readFile } from "node:fs/promises";

const folder = new URL("../../.build/wasm/", import.meta.url);

export async function loadEngine() {
  const read = (name) => readFile(new URL(name, folder));
  const [{ createEngine }, wasmBinary, data] = await Promise.all([
    import(new URL("engine.mjs", folder)), read("nianbao_full.wasm"), read("icu.dat"),
  ]);
  return createEngine({ wasmBinary, data, load: (name) => read({ full: "nianbao_full.wasm", charsets: "charsets.dat" }[name]) });
}
