// Builds .build/site from the WASM build: the page, and under embed/ the element for other sites.
//   node build.mjs            everything
//   NIANBAO_WASM=DIR          where nianbao.wasm and its data lie (default .build/wasm)

import { cp, mkdir } from 'node:fs/promises';
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
const output = { target: 'chrome86', cssTarget: 'chrome86', assetsInlineLimit: 0, reportCompressedSize: false };

/** One classic script without imports. */
function script(entry, name) {
  return {
    ...common,
    publicDir: false,
    build: {
      ...output,
      outDir: join(site, 'embed'),
      emptyOutDir: false,
      lib: { entry: join(here, entry), formats: ['iife'], name: 'nianbaoChecker', fileName: () => name },
    },
  };
}

await build({
  ...common,
  worker: { format: 'iife' },
  build: { ...output, outDir: site, emptyOutDir: true, modulePreload: { polyfill: false } },
});
await build(script('checker/embed.ts', 'nianbao-checker.js'));
await build(script('checker/worker.ts', 'nianbao-worker.js'));
await mkdir(join(site, 'embed'), { recursive: true });
for (const name of ['nianbao.wasm', 'icu.dat', 'charsets.dat']) await cp(join(wasm, name), join(site, 'embed', name));
