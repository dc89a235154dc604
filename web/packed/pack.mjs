// The files that the element fetches, packed for editions that cannot fetch: each as text, so that it can stand in a
// page or in a script. checker/packed.ts unpacks them.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { packageFolder } from '../build/inputs.mjs';
import { assetNames } from '../checker/asset-names.mjs';

/** The recognition of text would outweigh all the rest. Parts are inside the script there. */
const leftOut = ['draw', 'ocr'];

/** The character maps of Adobe's collections for Chinese, GB1 and CNS1, and what they refer to. */
const isChinese = (name) => /^(?:Adobe-(?:GB1|CNS1)-|Uni(?:GB|CNS)-|GB|CNS|B5|ET|HK)[\w-]*\.bcmap$/.test(name);

/** The same bytes give the same archive on every day. */
const day = { mtime: new Date(2000, 0, 1) };

/** Those maps in one archive, of which only the wanted one is unpacked. */
export async function chineseMaps() {
  const folder = packageFolder('pdfjs-dist/cmaps');
  const names = (await readdir(folder)).filter(isChinese).sort();
  const files = await Promise.all(names.map(async (name) => [name, [new Uint8Array(await readFile(join(folder, name))), day]]));
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 9 }));
}

const packed = async (path) => Buffer.from(gzipSync(new Uint8Array(await readFile(path)), { level: 9, ...day })).toString('base64');

async function packedBy(paths) {
  return Object.fromEntries(await Promise.all(Object.entries(paths).map(async ([name, path]) => [name, await packed(path)])));
}

/** { name: base64 }: what lies in `folder` under its asset's name, compressed, and the maps as `cmaps.zip`. */
export async function packedFiles(folder) {
  const present = new Set((await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name));
  const names = Object.entries(assetNames).filter(([key, name]) => !leftOut.includes(key) && present.has(name)).map(([, name]) => name);
  const files = await packedBy(Object.fromEntries(names.map((name) => [name, join(folder, name)])));
  return { ...files, 'cmaps.zip': (await chineseMaps()).toString('base64') };
}

/** The same for every file of a folder, each under the prefix. */
export async function packedTexts(folder, prefix) {
  return packedBy(Object.fromEntries((await readdir(folder)).map((name) => [prefix + name, join(folder, name)])));
}
