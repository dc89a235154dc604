// From a file's bytes to what the engine checks: what it is, and through its reader where it has one.
import { formatOf } from "../readers/format.mjs";
import { limits } from "../readers/limits.mjs";
import { problems, problemOfFormat } from "../readers/problems.mjs";
import { hasReader } from "../readers/readers.mjs";
import { readHere } from "./read-here.mjs";

const decoder = (engine) => async (bytes, declared) => {
  const { problem, text } = await engine.decode(bytes, declared ?? "");
  return problem === "" ? text : new TextDecoder("utf-8").decode(bytes);
};

/**
 * { format, input, document } for the engine, or { format, problem }. `read`: how documents are read, see read-here.mjs;
 * `format`: where it is known without a look at the content.
 */
export async function prepare(bytes, engine, read = readHere, format = formatOf(bytes)) {
  if (bytes.length > limits.fileBytes) return { format, problem: problems.tooLarge("文件超过 64 MB", "The file is larger than 64 MB") };
  const problem = problemOfFormat(format, bytes);
  if (problem) return { format, problem };
  if (!hasReader(format)) return { format, input: bytes, document: false };
  const result = await read(format, bytes, decoder(engine));
  return result.problem ? { format, problem: result.problem } : { format, input: result.document, document: true };
}
