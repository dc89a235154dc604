// Everything that is to be checked, one input after the other, as it becomes known.
import { expanded } from "./archives.mjs";
import { pathsIn } from "./list.mjs";
import { readInput } from "./bytes.mjs";
import { inputsOf } from "./walk.mjs";

async function* pathsOf({ files, filesFrom }) {
  yield* files;
  if (filesFrom !== null) yield* pathsIn(filesFrom);
}

/** { file, found }, and for what only this process has its `bytes` and `sha256`, or the `problem` with it. */
export async function* allInputs(options, onPassedOver) {
  for await (const path of pathsOf(options)) {
    if (path === "-") yield { file: "-", found: false, ...await readInput("-") };
    else for await (const input of inputsOf(path, onPassedOver)) yield* expanded(input, onPassedOver);
  }
}
