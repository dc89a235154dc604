// The readers in the thread that asks for them, with what they fetch from the packages they belong to.
import { readDocument } from "../readers/readers.mjs";
import { readerFile } from "./shipped.mjs";

/** { document } or { problem }. `decode(bytes, declared)` gives the text of bytes in a charset. */
export const readHere = (format, bytes, decode) => readDocument(format, bytes, {
  progress() {},
  asset: async (name) => new Uint8Array(await readerFile(name)),
  decode,
});
