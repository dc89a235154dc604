// Loads the engine with its files.
import { engineFile, engineModule } from "./shipped.mjs";

export async function loadEngine() {
  const [{ createEngine }, wasmBinary, data] = await Promise.all([engineModule(), engineFile("nianbao_full.wasm"), engineFile("icu.dat")]);
  return createEngine({ wasmBinary, data, load: (name) => engineFile({ full: "nianbao_full.wasm", charsets: "charsets.dat" }[name]) });
}
