// The bundles of the npm package.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { ruleTitles, version, wasm, web } from '../build/inputs.mjs';
import { sizesBelow } from '../build/sizes.mjs';
import { collectModules, packagesOf } from '../licenses.mjs';

const here = join(web, 'npm');

async function packagesIn(modules) {
  return Promise.all(packagesOf(modules).map(async (folder) => {
    const { name, version: its } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return { name, version: its };
  }));
}

/** What both bundles are made with; `modules` takes what goes into them. */
const common = (modules) => ({ configFile: false, root: web, logLevel: 'warn', publicDir: false, plugins: [collectModules(modules)] });

/** The check, the command line and the thread of the readers, for Node; gives { name, version } of all packages inside. */
export async function bundleForNode(outDir) {
  const modules = new Set();
  await build({
    ...common(modules),
    resolve: {
      alias: [
        { find: 'nianbao-engine', replacement: join(wasm, 'engine.mjs') },
        { find: './shipped.mjs', replacement: join(here, 'shipped.mjs') },
      ],
    },
    define: { nianbaoVersion: JSON.stringify(version) },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node18',
      outDir,
      emptyOutDir: false,
      minify: 'esbuild',
      rollupOptions: {
        input: {
          node: join(here, 'node.mjs'), nianbao: join(web, 'cli/nianbao.mjs'), 'reader-thread': join(here, 'reader-thread.mjs'),
          'lane-process': join(web, 'cli/lanes/lane-process.mjs'),
        },
        // All in one folder: what stands beside a module in the sources stands beside it here.
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'part-[name].mjs' },
      },
    },
  });
  return packagesIn(modules);
}

/** The check and the element for pages; `files.mjs` beside them names the files they fetch. `buildId`: of the built embed folder, `assets` in it. */
export async function bundleForPages(outDir, buildId, assets) {
  const modules = new Set();
  await build({
    ...common(modules),
    resolve: { alias: { 'nianbao-engine': join(wasm, 'engine.mjs') } },
    define: {
      nianbaoVersion: JSON.stringify(version), nianbaoBuild: JSON.stringify(buildId),
      nianbaoSizes: JSON.stringify((await sizesBelow(assets)).all.nianbaoSizes),
      nianbaoRuleTitles: JSON.stringify(ruleTitles()),
    },
    build: {
      target: ['chrome86', 'firefox101'],
      outDir,
      emptyOutDir: false,
      modulePreload: false,
      minify: 'esbuild',
      rollupOptions: {
        input: { browser: join(here, 'browser.ts'), element: join(here, 'element.ts') },
        external: ['nianbao-files'],
        preserveEntrySignatures: 'strict',
        output: {
          format: 'es', paths: { 'nianbao-files': './files.mjs' },
          entryFileNames: '[name].mjs', chunkFileNames: 'page-[name].mjs',
        },
      },
    },
  });
  return packagesIn(modules);
}
