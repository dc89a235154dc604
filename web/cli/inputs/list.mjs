// The paths that --files-from names: one a line, or each ended by NUL, as find -print0 gives them.
import { createReadStream } from "node:fs";

/** Each path as soon as it is there, so that a program that writes them one after the other has its answers as it goes. */
export async function* pathsIn(file) {
  const stream = file === "-" ? process.stdin : createReadStream(file);
  stream.setEncoding("utf8");
  let rest = "";
  let separator = null;
  for await (const chunk of stream) {
    rest += chunk;
    separator ??= /\0/.test(rest) ? "\0" : /\n/.test(rest) ? "\n" : null;
    if (separator === null) continue;
    const paths = rest.split(separator);
    rest = paths.pop();
    yield* paths.map(named).filter(Boolean);
  }
  if (named(rest)) yield named(rest);
}

const named = (path) => path.replace(/\r$/, "");
