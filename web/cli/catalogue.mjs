// The rules' long texts, which the build leaves beside the engine.
import { readFile } from "node:fs/promises";

export async function loadCatalogue() {
  return JSON.parse(await readFile(new URL("../../.build/wasm/catalogue.json", import.meta.url), "utf8"));
}
