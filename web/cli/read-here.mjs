// The readers in the thread that asks for them, with what they fetch from the packages they belong to.
import { readFile } from "node:fs/promises";
import { readDocument } from "../readers/readers.mjs";

const shipped = new URL("../node_modules/pdfjs-dist/", import.meta.url);

/** { document } or { problem }. `decode(bytes, declared)` gives the text of bytes in a charset. */
export const readHere = (format, bytes, decode) => readDocument(format, bytes, {
  progress() {},
  asset: async (name) => new Uint8Array(await readFile(new URL(name, shipped))),
  decode,
});
