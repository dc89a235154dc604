// One entry with all that it imports, as one script: for the oldest browsers that are served, small, and in ASCII.

import { join } from 'node:path';
import { minify } from 'terser';
import { build } from 'vite';
import { buildId, ruleTitles, version, wasm, web } from './inputs.mjs';
import { kept } from './kept.mjs';
import { pdfjsAsUsed } from './pdfjs.mjs';
import { collectModules } from '../licenses.mjs';

/** Modules of packages that ended up in any script. */
export const modules = new Set();

/** The oldest browsers that are served. */
const target = ['chrome86', 'firefox101'];

/**
 * Whose libraries call with spread arguments within optional chains, the one thing that Chrome 86 to 90 get wrong about
 * chains: theirs are taken apart. All others stay as they are, and tests/site/floor.test.mjs sees that they may.
 */
const readers = 'checker/reading/workers/';

const terserVersion = 5;

/** Puts the loading of a script, which `loader` does, in place of dynamic imports of parts: { module's path below web: name }. */
function partsApart(parts, loader) {
  const byPath = new Map(Object.entries(parts).map(([path, name]) => [join(web, path), name]));
  return {
    name: 'parts-apart',
    async transform(code, importer) {
      let isUsed = false;
      const changed = await replaceAll(code, /\bimport\((['"])(\.[^'"]+)\1\)/g, async ([whole, , path]) => {
        const name = byPath.get((await this.resolve(path, importer))?.id);
        isUsed ||= Boolean(name);
        return name ? `part(${JSON.stringify(name)})` : whole;
      });
      return isUsed ? { code: `import { part } from ${JSON.stringify(join(web, loader))};\n${changed}`, map: null } : null;
    },
  };
}

/** Emscripten's loader would look for its module beside itself; ours is given it. Left alone, it would be put inside. */
const looksForNothing = {
  name: 'looks-for-nothing',
  enforce: 'pre',
  transform(code, path) {
    if (!path.startsWith(wasm)) return null;
    return { code: code.replace(/new URL\((["'][^"']+["']),\s*import\.meta\.url\)(?:\.href|\.toString\(\))?/g, '$1').replace(/import\.meta\.url/g, '""'), map: null };
  },
};

async function replaceAll(text, pattern, replacement) {
  let changed = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    changed += text.slice(end, match.index) + await replacement(match);
    end = match.index + match[0].length;
  }
  return changed + text.slice(end);
}

/**
 * { code, css }: `entry` is below web. `format` is 'iife' for a classic script, 'es' for a module; `parts` are loaded
 * when they are asked for, `shared` modules stand behind an expression, and everything else is inside. The name of the
 * build is left out of a script that is `isSealed` (seal.mjs). `privates` are names of properties that nothing outside of
 * the script knows, and that may be shortened.
 */
export async function bundle(entry, { format = 'iife', parts = {}, partLoader = 'checker/parts.ts', shared = {}, footer = '', globalName = 'nianbaoScript', define = {}, draws = false, isSealed = false, privates = null } = {}) {
  const globals = Object.fromEntries(Object.entries(shared).map(([path, expression]) => [join(web, path), expression]));
  const [{ output }] = await build({
    configFile: false,
    esbuild: entry.startsWith(readers) ? {} : { supported: { 'optional-chain': true } },
    root: web,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { 'nianbao-engine-js': join(wasm, 'nianbao_js.mjs'), 'nianbao-engine': join(wasm, 'engine.mjs') } },
    define: {
      nianbaoVersion: JSON.stringify(version), ...(isSealed ? {} : { nianbaoBuild: JSON.stringify(buildId) }), 'process.env.NODE_ENV': '"production"', nianbaoSizes: '{}', nianbaoRuleTitles: JSON.stringify(ruleTitles()),
      ...Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    },
    plugins: [looksForNothing, pdfjsAsUsed({ draws }), partsApart(parts, partLoader), collectModules(modules)],
    build: {
      target,
      cssTarget: target,
      assetsInlineLimit: 0,
      write: false,
      minify: false,
      cssMinify: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
      lib: { entry: join(web, entry), formats: [format], name: globalName, fileName: () => 'script.js' },
      // Nobody asks a module whether it is one.
      rollupOptions: { external: (id) => id in globals, output: { inlineDynamicImports: true, generatedCode: { symbols: false }, freeze: false, globals, footer } },
    },
  });
  const css = output.find(({ fileName }) => fileName.endsWith('.css'))?.source;
  return { code: await smaller(output.find(({ type }) => type === 'chunk').code, format === 'es', privates), css };
}

async function smaller(code, module, privates) {
  const options = {
    ecma: 2020, module, compress: { passes: 3 }, mangle: privates ? { properties: { regex: privates } } : true, format: { ascii_only: true, comments: false },
  };
  return kept(`terser ${terserVersion} ${JSON.stringify(options)}${privates ?? ''}`, code, async () => (await minify(code, options)).code);
}
