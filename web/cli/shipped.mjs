// Where the files lie that the program loads while it runs. The npm package has this module with its own places
// (web/npm/shipped.mjs).
import { readFile } from "node:fs/promises";

const built = new URL("../../.build/wasm/", import.meta.url);
const pdfjs = new URL("../node_modules/pdfjs-dist/", import.meta.url);

/** The engine's module, engine.mjs. */
export const engineModule = () => import(new URL("engine.mjs", built));

/** A file of the engine: its WebAssembly, its data, the catalogue of rules. */
export const engineFile = (name) => readFile(new URL(name, built));

/** A file that a reader wants, such as `cmaps/UniGB-UCS2-H.bcmap`. */
export const readerFile = (name) => readFile(new URL(name, pdfjs));
