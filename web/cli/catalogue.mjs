// The rules' long texts, which the build leaves beside the engine.
import { engineFile } from "./shipped.mjs";

export async function loadCatalogue() {
  return JSON.parse(await engineFile("catalogue.json"));
}
