// The paths that --files-from names: one a line, or each ended by NUL, as find -print0 gives them.
import { createReadStream } from "node:fs";

/** What is thrown where the list itself cannot be read, with the system's error as its cause. */
export class ListError extends Error {}

/** Each path as soon as it is there, so that a program that writes them one after the other has its answers as it goes. */
export async function* pathsIn(file) {
  let rest = "";
  let separator = null;
  for await (const chunk of textOf(file)) {
    rest += chunk;
    separator ??= /\0/.test(rest) ? "\0" : /\n/.test(rest) ? "\n" : null;
    if (separator === null) continue;
    const paths = rest.split(separator);
    rest = paths.pop();
    yield* paths.map(named).filter(Boolean);
  }
  if (named(rest)) yield named(rest);
}

async function* textOf(file) {
  const stream = file === "-" ? process.stdin : createReadStream(file);
  try {
    yield* stream.setEncoding("utf8");
  } catch (cause) {
    throw new ListError(file, { cause });
  }
}

const named = (path) => path.replace(/\r$/, "");
