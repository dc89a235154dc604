// pdf.js as far as it is used. Its files export everything through one object, so that no bundler can tell what is used,
// and they carry a decoder of JPEG 2000 that outweighs the reading of text: only drawing a scan needs it.

function replaceOnce(code, pattern, replacement) {
  const found = code.match(new RegExp(pattern.source, `${pattern.flags}g`)) ?? [];
  if (found.length !== 1) throw new Error(`pdf.js has ${found.length} of ${pattern}: see web/build/pdfjs.mjs`);
  return code.replace(pattern, replacement);
}

/** { exported name: local name }, as the object of exports has them. */
function exportsOf(code) {
  const [, list] = /__webpack_require__\.d\(__webpack_exports__, \{([^]*?)\n\}\);/.exec(code);
  return [...list.matchAll(/(\w+): \(\) => \(\/\* reexport \*\/ ([\w$]+)\)/g)].map(([, exported, local]) => [exported, local]);
}

/** A rollup plugin; with `draws` pictures of every kind can be drawn. */
export function pdfjsAsUsed({ draws }) {
  return {
    name: 'pdfjs-as-used',
    enforce: 'pre',
    transform(code, path) {
      if (!/pdfjs-dist\/build\/pdf(?:\.worker)?\.mjs$/.test(path)) return null;
      const names = exportsOf(code);
      let changed = replaceOnce(code, /var __webpack_exports__ = globalThis\.\w+ = \{\};/, '');
      changed = replaceOnce(changed, /__webpack_require__\.d\(__webpack_exports__, \{[^]*?\n\}\);/, '');
      changed = replaceOnce(changed, /(?:^var __webpack_exports__\w+ = [^\n]*\n)+export \{[^}]*\};/m,
        `export { ${names.map(([exported, local]) => `${local} as ${exported}`).join(', ')} };`);
      if (path.endsWith('pdf.mjs')) changed = replaceOnce(changed, /\n\{\n {2}globalThis\.pdfjsTestingUtils = \{[^}]*\};\n\}\n/, '\n');
      if (!draws && path.endsWith('pdf.worker.mjs')) {
        changed = replaceOnce(changed, /var OpenJPEG = \(\(\) => \{[^]*?\n\}\)\(\);\n/,
          'var OpenJPEG = () => { throw new Error("not needed for text"); };\n');
      }
      return { code: changed, map: null };
    },
  };
}
