// Loads the engine with its files.
import { engineFile, engineModule } from "./shipped.mjs";

export async function loadEngine() {
  const [{ createEngine }, wasmBinary] = await Promise.all([engineModule(), engineFile("nianbao.wasm")]);
  return createEngine({ wasmBinary, load: engineFile });
}
