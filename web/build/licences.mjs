// The texts of all licences of what the site ships.

import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder, versionOf, wasm } from './inputs.mjs';
import { licensesOf, licensesText, packagesOf } from '../licenses.mjs';

async function entry(name, version, license, file) {
  return { name, version, license, text: (await readFile(file, 'utf8')).trim() };
}

/** ICU is compiled into the engine; its licence comes with its sources. */
async function icu() {
  const folder = join(wasm, '../icu');
  if (!existsSync(join(folder, 'LICENSE'))) return [];
  const [, version] = /icudt(\d+)/.exec((await readdir(join(folder, 'charsets'))).join(' '));
  return [await entry('ICU', version, 'Unicode-DFS-2016', join(folder, 'LICENSE'))];
}

/** `modules` are the paths of everything bundled, `packages` are shipped beside that. */
export async function allLicences(modules, packages) {
  const pdf = versionOf('pdfjs-dist');
  // What comes inside packages under licences of its own.
  const inside = [
    ...await icu(),
    await entry('Adobe CMap Resources', pdf, 'BSD-3-Clause', packageFolder('pdfjs-dist/cmaps/LICENSE')),
    await entry('PDFium fonts', pdf, 'BSD-3-Clause', packageFolder('pdfjs-dist/standard_fonts/LICENSE_FOXIT')),
    await entry('Liberation fonts', pdf, 'OFL-1.1', packageFolder('pdfjs-dist/standard_fonts/LICENSE_LIBERATION')),
  ];
  const folders = new Set([...packagesOf(modules), ...packages.map(packageFolder)]);
  return licensesText([...inside, ...await licensesOf([...folders])]);
}
