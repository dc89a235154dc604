// Everything that is to be checked, one input after the other, as it becomes known.
import { pathsIn } from "./list.mjs";
import { readInput } from "./bytes.mjs";
import { inputsOf } from "./walk.mjs";

async function* pathsOf({ files, filesFrom }) {
  yield* files;
  if (filesFrom !== null) yield* pathsIn(filesFrom);
}

/** { file, found }, and for standard input its `bytes` and `sha256`: only this process has it. */
export async function* allInputs(options, onPassedOver) {
  for await (const path of pathsOf(options)) {
    if (path === "-") yield { file: "-", found: false, ...await readInput("-") };
    else yield* inputsOf(path, onPassedOver);
  }
}
