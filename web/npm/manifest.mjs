// The package.json of the npm package: what a project that uses it needs, and nothing of how it is made.

export const manifest = (version) => ({
  name: 'nianbao',
  version,
  description: '年报核验：在本机核对政府信息公开工作年度报告。Checks Chinese annual reports on government information disclosure, entirely on your own machine.',
  keywords: ['政府信息公开', '年度报告', '年报', '核验', 'annual-report', 'validator', 'checker', 'wasm', 'web-component', 'offline'],
  license: 'Apache-2.0',
  type: 'module',
  engines: { node: '>=18' },
  bin: { nianbao: 'dist/nianbao.mjs' },
  main: './dist/node.cjs',
  types: './dist/index.d.ts',
  exports: {
    '.': {
      node: {
        import: { types: './dist/index.d.ts', default: './dist/node.mjs' },
        require: { types: './dist/index.d.cts', default: './dist/node.cjs' },
      },
      default: { types: './dist/index.d.ts', default: './dist/browser.mjs' },
    },
    './element': { types: './dist/element.d.ts', default: './dist/element.mjs' },
    './embed/*': './embed/*',
    './package.json': './package.json',
  },
  // Importing the element defines it, and that is what it is imported for.
  sideEffects: ['./dist/browser.mjs', './dist/element.mjs', './dist/page-*.mjs', './embed/*.js', './embed/*.mjs'],
});
