// Builds .build/site from the WASM build: under embed/ the element, for this site and others; around it the page.
//   node build.mjs            everything
//   NIANBAO_WASM=DIR          where the engine, its extras and catalogue.json lie (default .build/wasm)

import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { minify } from 'terser';
import { asciiCss, asciiHtml, asciiJson } from './build/ascii.mjs';
import { bundle, modules } from './build/bundle.mjs';
import { compressBelow } from './build/compress.mjs';
import { buildId, packageFolder, version, wasm, web } from './build/inputs.mjs';
import { writeContract, writeGuide } from './build/guide.mjs';
import { hashesBelow } from './build/integrity.mjs';
import { offlineLists } from './build/offline.mjs';
import { sampleArchive } from './build/sample.mjs';
import { sealedModule, sealedScript } from './build/seal.mjs';
import { sizesBelow } from './build/sizes.mjs';
import { allLicences } from './build/licences.mjs';
import { assetNames } from './checker/asset-names.mjs';
import { partEntries, partFile, sharedModules } from './checker/part-entries.mjs';
import { packedFiles, packedTexts } from './packed/pack.mjs';
import { readCatalogue } from './rules/catalogue.mjs';
import { writeRulePages } from './rules/pages.mjs';
import { singlePage } from './single/build.mjs';

const site = join(web, '../.build/site');
const embed = join(site, 'embed');
const assets = join(embed, version);
// First of all, because without it there is nothing to build.
const rules = await readCatalogue(join(wasm, 'catalogue.json'));

async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

await rm(site, { recursive: true, force: true });

// The workers, each one classic script: modules in workers are newer than the oldest browser.
const writeWorker = async (name, entry) => {
  // Half of parse5 is names of its own methods, all of which begin with a low line.
  const privates = name === 'html' ? /^_[a-z]/ : null;
  await write(join(assets, assetNames[name]), sealedScript((await bundle(entry, { isSealed: true, draws: name === 'draw', privates })).code, buildId));
};
await writeWorker('worker', 'checker/worker.ts');
await writeWorker('scriptWorker', 'checker/worker-js.ts');
for (const file of await readdir(join(web, 'checker/reading/workers'))) {
  const reader = file.replace(/\.ts$/, '');
  await writeWorker(reader, `checker/reading/workers/${file}`);
}

// The engine, and what the readers of PDF and the recognition of text fetch, each only when a file needs it.
await write(join(assets, assetNames.wasm), sealedModule(await readFile(join(wasm, assetNames.wasm)), buildId));
for (const name of ['charsets', 'charsetsData', 'traditional', 'series']) await cp(join(wasm, assetNames[name]), join(assets, assetNames[name]));
await write(join(assets, assetNames.catalogue), asciiJson({ rules }));
const language = packageFolder('@tesseract.js-data/chi_sim/4.0.0_best_int');
const beside = [
  [packageFolder('pdfjs-dist/cmaps'), `${assetNames.pdfFiles}cmaps`],
  [packageFolder('pdfjs-dist/standard_fonts'), `${assetNames.pdfFiles}standard_fonts`],
  [join(language, 'chi_sim.traineddata.gz'), `${assetNames.ocrFiles}chi_sim.traineddata.gz`],
  ...['tesseract-core-lstm', 'tesseract-core-simd-lstm'].flatMap((variant) => ['js', 'wasm'].map((ending) =>
    [join(packageFolder('tesseract.js-core'), `${variant}.${ending}`), `${assetNames.ocrFiles}${variant}.${ending}`])),
];
for (const [from, to] of beside) await cp(from, join(assets, to), { recursive: true });

// The element. Its parts leave what they hold where the element's script looks for it (checker/parts.ts).
const sizes = await sizesBelow(assets);
const parts = Object.fromEntries(Object.entries(partEntries).map(([name, entry]) => [entry, name]));
const shelf = `globalThis["nianbao-${buildId}"]`;
const shared = Object.fromEntries(Object.entries(sharedModules).map(([path, name]) => [path, `${shelf}.shared.${name}`]));
await write(join(embed, 'nianbao-checker.js'), (await bundle('checker/embed.ts', { parts, define: sizes.first })).code);
await write(join(embed, 'nianbao-checker.mjs'), (await bundle('checker/module.ts', { parts, format: 'es', define: sizes.first })).code);
for (const [name, entry] of Object.entries(partEntries)) {
  const footer = `${shelf}.${name}=nianbaoPart;`;
  const define = name === 'files' ? sizes.all : {};
  await write(join(assets, partFile(name)), (await bundle(entry, { parts, globalName: 'nianbaoPart', footer, shared, define })).code);
}

// A page for every rule. A site that hosts the element alone has no page of the checker to lead to.
await writeRulePages(join(site, 'rules'), rules, { checker: '../index.html' });
await writeRulePages(join(assets, assetNames.rules), rules);

// The page: it has the element like any other.
await cp(join(web, 'public'), site, { recursive: true });
// It runs before everything else, in any browser: made shorter, and nothing newer than it was.
const { code: support } = await minify(await readFile(join(web, 'public/support.js'), 'utf8'), { ecma: 5 });
await write(join(site, 'support.js'), support);
await write(join(site, 'samples/city.zip'), sampleArchive());
// It says of which build it is: its scripts find out whether what answers for the site is of another (page/offline.ts).
await write(join(site, 'index.html'), asciiHtml(await readFile(join(web, 'index.html'), 'utf8')).replace('<html ', `<html data-build="${buildId}" `));
const page = await bundle('page/main.ts', { parts: { 'page/english.ts': 'english' }, partLoader: 'page/part.ts' });
await write(join(site, 'page.js'), page.code);
await write(join(site, 'page-english.js'), (await bundle('page/english.ts', { globalName: 'nianbaoPagePart' })).code);
await write(join(site, 'page.css'), asciiCss(page.css));

// Guides and examples, and what is made of the element's contract.
await writeGuide(join(site, 'guide'));
await writeContract(embed);
await cp(join(web, 'deploy'), join(site, 'deploy'), { recursive: true });
const iis = join(site, 'deploy/web.config');
await write(iis, (await readFile(iis, 'utf8')).replaceAll('VERSION', version));

// The frame for other sites, and what it has in place of files where a sandbox lets it fetch none.
const frame = await bundle('frame/frame.ts');
await write(join(assets, 'frame.js'), frame.code);
await write(join(assets, 'frame.css'), asciiCss(frame.css));
await write(join(embed, 'frame.html'), asciiHtml((await readFile(join(web, 'frame/frame.html'), 'utf8')).replaceAll('FOLDER', version)));
const packed = await packedFiles(assets);
for (const [name, text] of Object.entries(packed)) {
  await write(join(assets, assetNames.packedFiles, `${name}.js`), `(${shelf}??={})["packed/${name}"]="${text}";`);
}

// Last of all, since it knows what the others are. Its own name never changes: browsers ask for it anew.
const serviceWorker = await bundle('offline/service-worker.ts', { define: offlineLists(await hashesBelow(site)) });
await write(join(site, 'sw.js'), serviceWorker.code);

const single = await bundle('single/main.ts');
const licences = await allLicences(modules, ['pdfjs-dist', 'tesseract.js-core', '@tesseract.js-data/chi_sim']);
for (const folder of [site, assets]) await write(join(folder, 'licenses.txt'), licences);

// The page in one file.
const samples = await packedTexts(join(site, 'samples'), 'samples/');
await write(join(site, 'nianbao.html'), singlePage({
  html: await readFile(join(web, 'index.html'), 'utf8'), support,
  element: single.code, page: (await bundle('page/main.ts')).code, style: asciiCss(page.css), icon: await readFile(join(site, 'icon.svg')), licences,
  packed: { ...packed, ...samples },
}));

await write(join(embed, 'integrity.json'), asciiJson({ version, build: buildId, files: await hashesBelow(embed) }));
await compressBelow(site);
