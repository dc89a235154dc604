// Builds .build/site from the WASM build: the page, and under embed/ the element for other sites.
//   node build.mjs            everything
//   NIANBAO_WASM=DIR          where nianbao.wasm and its data lie (default .build/wasm)

import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const wasm = process.env.NIANBAO_WASM ?? join(here, '../.build/wasm');
const site = join(here, '../.build/site');

const common = {
  configFile: false,
  root: here,
  base: './',
  logLevel: 'warn',
  resolve: { alias: { 'nianbao-engine': join(wasm, 'engine.mjs'), 'nianbao-wasm': wasm } },
};

/** Chrome 86 is the oldest browser supported. Nothing is inlined: the page's security policy allows files only. */
const output = {
  target: 'chrome86',
  cssTarget: 'chrome86',
  assetsInlineLimit: 0,
  reportCompressedSize: false,
  minify: 'terser',
  terserOptions: { ecma: 2020, compress: { passes: 3 } },
};

await build({
  ...common,
  worker: { format: 'iife' },
  build: { ...output, outDir: site, emptyOutDir: true, modulePreload: { polyfill: false } },
});

// The element as one classic script, with everything it fetches beside it under plain names.
const embed = join(site, 'embed');
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
const worker = assets.find((name) => /^worker-.*\.js$/.test(name));
await cp(join(site, 'assets', worker), join(embed, 'nianbao-worker.js'));
for (const name of ['nianbao.wasm', 'icu.dat', 'charsets.dat']) await cp(join(wasm, name), join(embed, name));
