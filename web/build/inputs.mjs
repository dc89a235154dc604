// What the site is built from, and the names that follow from it.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const web = fileURLToPath(new URL('..', import.meta.url));
/** Where the engine's modules, their data and catalogue.json lie. */
export const wasm = process.env.NIANBAO_WASM ?? join(web, '../.build/wasm');
/** In English; the engine has the Chinese ones. */
export const ruleTitles = () => Object.fromEntries(JSON.parse(readFileSync(join(wasm, 'catalogue.json'), 'utf8')).rules.map(({ id, title }) => [id, title.en]));
export const packageFolder = (name) => join(web, 'node_modules', name);

const packageOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

export const version = packageOf(web).version;
export const versionOf = (name) => packageOf(packageFolder(name)).version;

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) yield path;
    else if (entry.name !== 'node_modules') yield* filesBelow(path);
  }
}

/** One word for all sources: where it differs, script and workers are of two builds and must not work together. */
function digestOfSources() {
  const hash = createHash('sha256');
  for (const folder of [web, wasm]) {
    for (const path of filesBelow(folder)) hash.update(path.slice(folder.length).split(sep).join('/')).update('\0').update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 12);
}

export const buildId = digestOfSources();
