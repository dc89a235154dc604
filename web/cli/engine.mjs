// Loads the engine with its files.
import { setFlagsFromString } from "node:v8";
import { engineFile, engineModule } from "./shipped.mjs";

export async function loadEngine() {
  const [{ createEngine }, wasmBinary] = await Promise.all([engineModule(), engineFile("nianbao.wasm")]);
  return createEngine({ wasmBinary, load: engineFile });
}

/** For one short text: the engine's code as it is made at first; making it faster takes longer than the check. */
export const startQuickly = () => setFlagsFromString("--liftoff-only");
