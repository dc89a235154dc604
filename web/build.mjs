// Builds .build/site from the WASM build: the page, and under embed/ the element for other sites.
//   node build.mjs            everything
//   NIANBAO_WASM=DIR          where nianbao.wasm, its data and catalogue.json lie (default .build/wasm)

import { existsSync } from 'node:fs';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { collectModules, licensesOf, licensesText, packagesOf } from './licenses.mjs';
import { readCatalogue } from './rules/catalogue.mjs';
import { writeRulePages } from './rules/pages.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const wasm = process.env.NIANBAO_WASM ?? join(here, '../.build/wasm');
const site = join(here, '../.build/site');
const embed = join(site, 'embed');
const packageFolder = (name) => join(here, 'node_modules', name);
// First of all, because without it there is nothing to build.
const rules = await readCatalogue(join(wasm, 'catalogue.json'));

async function versionOf(name) {
  return JSON.parse(await readFile(join(packageFolder(name), 'package.json'), 'utf8')).version;
}

const versions = { pdf: await versionOf('pdfjs-dist'), ocr: await versionOf('tesseract.js-core') };
const modules = new Set();

const common = {
  configFile: false,
  root: here,
  base: './',
  logLevel: 'warn',
  resolve: { alias: { 'nianbao-engine': join(wasm, 'engine.mjs'), 'nianbao-wasm': wasm } },
  define: { nianbaoVersions: JSON.stringify(versions) },
  plugins: [collectModules(modules)],
};

/** Chrome 86 is the oldest browser supported. Nothing is inlined: the page's security policy allows files only. */
const output = {
  target: 'chrome86',
  cssTarget: 'chrome86',
  assetsInlineLimit: 0,
  reportCompressedSize: false,
  chunkSizeWarningLimit: 4096,
  minify: 'terser',
  terserOptions: { ecma: 2020, compress: { passes: 3 } },
};

await build({
  ...common,
  // Each worker is one classic script: modules in workers are newer than the oldest browser.
  worker: {
    format: 'iife',
    plugins: () => [collectModules(modules)],
    rollupOptions: { output: { inlineDynamicImports: true, entryFileNames: 'assets/[name]-[hash].js' } },
  },
  build: {
    ...output,
    outDir: site,
    emptyOutDir: true,
    modulePreload: false,
    rollupOptions: { output: { chunkFileNames: 'assets/module-[name]-[hash].js' } },
  },
});

// The element as one classic script, with everything it fetches beside it under plain names.
await build({
  ...common,
  publicDir: false,
  build: {
    ...output,
    outDir: embed,
    emptyOutDir: true,
    lib: { entry: join(here, 'checker/embed.ts'), formats: ['iife'], name: 'nianbaoChecker', fileName: () => 'nianbao-checker.js' },
  },
});
const assets = await readdir(join(site, 'assets'));
const built = (name) => join(site, 'assets', assets.find((asset) => new RegExp(`^${name}-[^.]+\\.js$`).test(asset)));
await cp(built('worker'), join(embed, 'nianbao-worker.js'));
for (const name of await readdir(join(here, 'checker/reading/workers'))) {
  const reader = name.replace(/\.ts$/, '');
  await cp(built(reader), join(embed, `nianbao-reader-${reader}.js`));
}
for (const name of ['nianbao.wasm', 'nianbao_full.wasm', 'icu.dat', 'charsets.dat']) await cp(join(wasm, name), join(embed, name));

// What the readers of PDF and the recognition of text fetch, each only when a file needs it.
const language = packageFolder('@tesseract.js-data/chi_sim');
const beside = [
  [packageFolder('pdfjs-dist/cmaps'), `pdf/${versions.pdf}/cmaps`],
  [packageFolder('pdfjs-dist/standard_fonts'), `pdf/${versions.pdf}/standard_fonts`],
  [join(language, '4.0.0_best_int/chi_sim.traineddata.gz'), `ocr/${versions.ocr}/chi_sim.traineddata.gz`],
  ...['tesseract-core-lstm', 'tesseract-core-simd-lstm'].flatMap((variant) => ['js', 'wasm'].map((ending) =>
    [join(packageFolder('tesseract.js-core'), `${variant}.${ending}`), `ocr/${versions.ocr}/${variant}.${ending}`])),
];
for (const folder of [site, embed]) {
  for (const [from, to] of beside) await cp(from, join(folder, to), { recursive: true });
}

// A page for every rule. A site that hosts the element alone has no page of the checker to lead to.
await writeRulePages(join(site, 'rules'), rules, { checker: '../index.html' });
await writeRulePages(join(embed, 'rules'), rules);

/** ICU is compiled into the engine; its licence comes with its sources. */
async function icu() {
  const folder = join(wasm, '../icu');
  if (!existsSync(join(folder, 'LICENSE'))) return [];
  const [, version] = /icudt(\d+)/.exec((await readdir(join(folder, 'data'))).join(' '));
  return [await entry('ICU', version, 'Unicode-DFS-2016', join(folder, 'LICENSE'))];
}

async function entry(name, version, license, file) {
  return { name, version, license, text: (await readFile(file, 'utf8')).trim() };
}

/** What comes inside packages under licences of its own. */
const inside = [
  ...await icu(),
  await entry('Adobe CMap Resources', versions.pdf, 'BSD-3-Clause', packageFolder('pdfjs-dist/cmaps/LICENSE')),
  await entry('PDFium fonts', versions.pdf, 'BSD-3-Clause', packageFolder('pdfjs-dist/standard_fonts/LICENSE_FOXIT')),
  await entry('Liberation fonts', versions.pdf, 'OFL-1.1', packageFolder('pdfjs-dist/standard_fonts/LICENSE_LIBERATION')),
];
const folders = new Set([...packagesOf(modules), ...['pdfjs-dist', 'tesseract.js-core', '@tesseract.js-data/chi_sim'].map(packageFolder)]);
const licenses = licensesText([...inside, ...await licensesOf([...folders])]);
for (const folder of [site, embed]) await writeFile(join(folder, 'licenses.txt'), licenses);
