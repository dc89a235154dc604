// From a file's bytes to the engine's answer: what it is, through its reader where it has one, and checked.
import { readFile } from "node:fs/promises";
import { formatOf } from "../readers/format.mjs";
import { limits } from "../readers/limits.mjs";
import { problems, problemOfFormat } from "../readers/problems.mjs";
import { hasReader, readDocument } from "../readers/readers.mjs";

const shipped = new URL("../node_modules/pdfjs-dist/", import.meta.url);

function contextFor(engine) {
  return {
    progress() {},
    asset: async (name) => new Uint8Array(await readFile(new URL(name, shipped))),
    async decode(bytes, declared) {
      const { problem, text } = await engine.decode(bytes, declared ?? "");
      return problem === "" ? text : new TextDecoder("utf-8").decode(bytes);
    },
  };
}

/** { format, input, document } for the engine, or { format, problem }. */
export async function prepare(bytes, engine) {
  const format = formatOf(bytes);
  if (bytes.length > limits.fileBytes) return { format, problem: problems.tooLarge("文件超过 64 MB", "The file is larger than 64 MB") };
  const problem = problemOfFormat(format);
  if (problem) return { format, problem };
  if (!hasReader(format)) return { format, input: bytes, document: false };
  const read = await readDocument(format, bytes, contextFor(engine));
  return read.problem ? { format, problem: read.problem } : { format, input: read.document, document: true };
}
