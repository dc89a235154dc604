// The hashes of all files of a folder, as <script integrity> takes them.

import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export async function hashesBelow(folder) {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, path, name }) => join(parentPath ?? path, name)).sort();
  const hashes = {};
  for (const file of files) {
    hashes[relative(folder, file).split(sep).join('/')] = `sha384-${createHash('sha384').update(await readFile(file)).digest('base64')}`;
  }
  return hashes;
}
