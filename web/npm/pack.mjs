// Makes the npm package, .build/pack/nianbao-VERSION.tgz, from the built site and the engine: the element's folder as it
// is, and in dist/ the check without a page and the command line, each with all that they import.
//   node npm/pack.mjs

import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { version, wasm, web } from '../build/inputs.mjs';
import { assetNames } from '../checker/asset-names.mjs';
import { chineseMaps } from '../packed/pack.mjs';
import { bundleForNode, bundleForPages } from './bundle.mjs';
import { manifest } from './manifest.mjs';

const embed = join(web, '../.build/site/embed');
const out = join(web, '../.build/pack');
const folder = join(out, 'package');
const dist = join(folder, 'dist');

const text = (path) => readFile(join(web, path), 'utf8');
const write = (name, content) => writeFile(join(folder, name), content);

await rm(out, { recursive: true, force: true });
await mkdir(dist, { recursive: true });

// Servers that send compressed files make them of the ones in the package.
const isDouble = (path) => /\.(br|gz)$/.test(path) && !path.endsWith('.traineddata.gz');
await cp(embed, join(folder, 'embed'), { recursive: true, filter: (path) => !isDouble(path) });

const { build: buildId } = JSON.parse(await readFile(join(embed, 'integrity.json'), 'utf8'));
const packages = [...await bundleForNode(dist), ...await bundleForPages(dist, buildId, join(embed, version))];
await write('dist/node.cjs', (await text('npm/node.cjs')).replace('NIANBAO_VERSION', version));

/**
 * What a page may fetch, each by an address that a bundler finds and puts among its own files. The character maps are many
 * and small, and bundlers would put small files into the script: they come as one.
 */
async function writeFileList() {
  const { pdfFiles, ocrFiles, packedFiles, rules, ...single } = assetNames;
  const below = async (path) => (await readdir(join(embed, version, path)))
    .filter((name) => !name.startsWith('LICENSE') && !isDouble(name)).map((name) => path + name);
  const present = new Set(await readdir(join(embed, version)));
  const names = [
    ...Object.values(single).filter((name) => present.has(name)),
    ...await below(`${pdfFiles}standard_fonts/`), ...await below(ocrFiles),
  ];
  const line = (name, path) => `  ${JSON.stringify(name)}: new URL(${JSON.stringify(path)}, import.meta.url).href,\n`;
  await write('dist/cmaps.zip', await chineseMaps());
  await write('dist/files.mjs', `// Where the files of the element are.\nexport const files = {\n${line('cmaps.zip', './cmaps.zip')}${
    names.map((name) => line(name, `../embed/${version}/${name}`)).join('')}};\n`);
}
await writeFileList();

// Types, for `import` and for `require`: TypeScript takes a .d.ts for the former alone.
const types = await text('npm/types/index.d.ts');
await write('dist/index.d.ts', types);
await write('dist/index.d.cts', types.replaceAll('"./engine.js"', '"./engine.cjs"'));
await write('dist/element.d.ts', 'export * from "../embed/nianbao-checker.js";\n');
for (const name of ['engine.d.ts', 'engine.d.cts']) await cp(join(web, '../wasm/engine.d.ts'), join(dist, name));

await write('README.md', (await text('npm/README.md')).replaceAll('VERSION', version));
await cp(join(web, '../LICENSE'), join(folder, 'LICENSE'));
await write('package.json', `${JSON.stringify(manifest(version), null, 2)}\n`);

// What is inside must be named, with its licence; the site's own list has it all.
const licences = await readFile(join(embed, version, 'licenses.txt'), 'utf8');
const unnamed = packages.filter(({ name, version: its }) => !licences.includes(`\n${name} ${its} (`));
if (unnamed.length > 0) throw new Error(`licenses.txt does not name ${unnamed.map(({ name }) => name).join(', ')}`);
await write('licenses.txt', licences);

await promisify(execFile)('npm', ['pack', '--ignore-scripts', '--pack-destination', out], { cwd: folder });
const [archive] = (await readdir(out)).filter((name) => name.endsWith('.tgz'));
if (archive !== `nianbao-${version}.tgz`) throw new Error(`npm made ${archive}`);
