// One input from its bytes to its answer; whatever goes wrong with it becomes its own answer.
import { documentName } from "./inputs/document-name.mjs";
import { problems } from "./problem.mjs";
import { prepare } from "./read.mjs";

/** What a folder holds beside documents, by its content. */
const isNoDocument = (format, problem) => format === "image" || (format === "text" && problem === "unsupported-format");

/** What goes under a document's name was meant as one: a report that another program has scrambled is to be told. */
const isMeant = (file) => documentName.test(file);

/**
 * `input`: { file, found, bytes, sha256 } or, where it could not be opened, { file, error } or { file, problem }. Gives the presentation's answer, or
 * null for what was met in a folder and is no document.
 */
export async function checkInput({ file, found, bytes, sha256, error, problem: known }, { engine, presentation, read }) {
  const unreadable = (problem, more) => presentation.unreadable(problem, { file, engine: engine.version, ...more });
  if (known) return unreadable(known, { format: "zip" });
  if (error) return unreadable(problems.cannotOpen(error), {});
  let format = null;
  try {
    const prepared = await prepare(bytes, engine, read);
    ({ format } = prepared);
    const { problem, input, document } = prepared;
    const answer = problem ? unreadable(problem, { format, sha256 }) : await presentation.check(input, { file, format, sha256, document });
    return found && isNoDocument(format, answer.problem?.code ?? answer.problem) && !isMeant(file) ? null : answer;
  } catch {
    return unreadable(problems.engineFailed(), { format, sha256 });
  }
}
