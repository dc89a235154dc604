// The guides of the site, with examples that run, and what is made of the element's contract.

import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asciiCss, asciiHtml, asciiJson, asciiScript } from './ascii.mjs';
import { version, web } from './inputs.mjs';
import { manifest } from '../guide/manifest.mjs';
import { elementPage } from '../guide/page.mjs';
import { typesOf } from '../guide/types.mjs';

const guide = join(web, 'guide');
const endingOf = (path) => path.split('.').pop();
const asciiOf = { html: asciiHtml, css: asciiCss, js: asciiScript };

export async function writeGuide(folder) {
  const write = async (path, content) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), asciiOf[endingOf(path)](content));
  };
  for (const path of await readdir(guide, { recursive: true })) {
    if (asciiOf[endingOf(path)]) await write(path, await readFile(join(guide, path), 'utf8'));
  }
  await write('element.html', elementPage({ version }));
}

/** The element's types, from where they stand. */
export async function elementTypes() {
  const text = (path) => readFile(join(web, path), 'utf8');
  return typesOf({ engine: await text('../wasm/engine.d.ts'), events: await text('checker/contract/events.ts'), input: await text('checker/input/input.ts') });
}

/** For editors and compilers, beside the element. */
export async function writeContract(folder) {
  await writeFile(join(folder, 'custom-elements.json'), asciiJson(manifest()));
  await writeFile(join(folder, 'nianbao-checker.d.ts'), await elementTypes());
}
