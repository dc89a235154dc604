// The licences of everything from node_modules that the site ships, found by what the bundles really hold.

import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Licences that ask for no more than to be named and included. */
const permissive = new Set([
  '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'Unicode-3.0', 'Zlib',
]);

/** Whether an SPDX expression can be met by permissive licences alone. */
export function isPermissive(expression) {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let value = both();
    while (tokens[at] === 'OR') {
      at++;
      value = both() || value;
    }
    return value;
  };
  const both = () => {
    let value = one();
    while (tokens[at] === 'AND') {
      at++;
      value = one() && value;
    }
    return value;
  };
  const one = () => {
    const token = tokens[at++];
    if (token !== '(') return permissive.has(token);
    const value = either();
    at++;
    return value;
  };
  const value = either();
  return value && at === tokens.length;
}

/** For packages that name their licence and leave its text out. */
const standardTexts = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`,
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
};

const nameOf = (person) => (typeof person === 'string' ? person : person?.name);

async function textOf(folder, { license, author, name }) {
  const file = (await readdir(folder)).find((entry) => /^(licen[sc]e|copying)(\.|$)/i.test(entry));
  if (file) return (await readFile(join(folder, file), 'utf8')).trim();
  const text = standardTexts[license];
  if (!text) throw new Error(`${name} ships no text of its licence (${license})`);
  return `Copyright (c) ${nameOf(author) ?? `the authors of ${name}`}\n\n${text}`;
}

/** The package folders of modules, by their paths. */
export function packagesOf(modules) {
  const marker = `${sep}node_modules${sep}`;
  const folders = new Set();
  for (const path of modules) {
    const clean = path.replace(/^\0+/, '').split('?')[0];
    const at = clean.lastIndexOf(marker);
    if (at < 0) continue;
    const [first, second] = clean.slice(at + marker.length).split(sep);
    folders.add(join(clean.slice(0, at + marker.length), first, first.startsWith('@') ? second : ''));
  }
  return [...folders];
}

/** { name, version, license, text } of packages, by name; throws where one is not permissive. */
export async function licensesOf(folders) {
  const found = await Promise.all(folders.map(async (folder) => {
    const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const { name, version, license } = about;
    if (typeof license !== 'string' || !isPermissive(license)) throw new Error(`${name} ${version} is not under a permissive licence: ${license}`);
    return { name, version, license, text: await textOf(folder, about) };
  }));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const line = '='.repeat(80);

export function licensesText(entries) {
  const list = entries.map(({ name, version, license }) => `${name} ${version} (${license})`).join('\n');
  const texts = entries.map(({ name, version, license, text }) => `${line}\n${name} ${version} (${license})\n${line}\n\n${text}\n`).join('\n');
  return `本产品包含下列开源组件，许可证全文附后。\nThis product contains the following open-source components; the texts of their licences follow.\n\n${list}\n\n${texts}`;
}

/** A rollup plugin that notes every module that ends up in a bundle. */
export function collectModules(modules) {
  return {
    name: 'collect-modules',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const path of Object.keys(chunk.modules ?? {})) modules.add(path);
      }
    },
  };
}

