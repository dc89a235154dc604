// From the PATHs that were given to the files to be checked: a file is itself, a folder all the documents in it.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isLeftBehind } from "../../readers/passed-over.mjs";

/** By the code units of the whole path: the same order on every machine. */
const byPath = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

async function collect(folder, found, onPassedOver) {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    // Told as an input that cannot be opened: what lies in it was not checked.
    found.push({ file: folder, found: false });
    return;
  }
  for (const entry of entries) {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith(".")) await collect(file, found, onPassedOver);
    } else if (isLeftBehind(entry.name)) {
      onPassedOver();
    } else if (entry.isFile() || (entry.isSymbolicLink() && await stat(file).then((target) => target.isFile(), () => false))) {
      found.push({ file, found: true });
    } else {
      // A link to a folder is not followed: it may lead back to one that it lies in.
      onPassedOver();
    }
  }
}

/**
 * The inputs that a path means, in order: `{ file, found }`, where `found` says that the file was met in a folder and not
 * asked for by name. What cannot be looked at is an input too: checking it says why.
 */
export async function* inputsOf(path, onPassedOver) {
  const isFolder = path !== "-" && await stat(path).then((entry) => entry.isDirectory(), () => false);
  if (!isFolder) {
    yield { file: path, found: false };
    return;
  }
  const found = [];
  await collect(path, found, onPassedOver);
  yield* found.sort((a, b) => byPath(a.file, b.file));
}
