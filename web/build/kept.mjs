// Keeps what takes long to make, by what it is made from: most of it does not change from one build to the next.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { web } from './inputs.mjs';

const folder = join(web, '../.build/kept');

/** What `make` gives (bytes) for the input; `kind` names how it is made, with every setting that matters. */
export async function kept(kind, input, make) {
  const name = createHash('sha256').update(kind).update('\0').update(input).digest('hex');
  const path = join(folder, name);
  const found = await readFile(path).catch(() => null);
  if (found) return found;
  const made = Buffer.from(await make());
  await mkdir(folder, { recursive: true });
  // Whole or not at all, should the build be ended.
  await writeFile(`${path}.${process.pid}`, made);
  await rename(`${path}.${process.pid}`, path);
  return made;
}
