// The floor: Chrome 86 and Firefox 101. No script of the site has syntax or calls an API that came later, unless the
// same script brings it along or asks for it first; the engine is WebAssembly as it was at the beginning.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { assetsPath, siteFolder } from '../e2e/support/server.mjs';

const require = createRequire(new URL('../../web/', import.meta.url));
const { parse } = require('acorn');

/** Every node of a syntax tree. */
function* nodesOf(node) {
  if (Array.isArray(node)) {
    for (const child of node) yield* nodesOf(child);
  } else if (node && typeof node.type === 'string') {
    yield node;
    for (const key of Object.keys(node)) yield* nodesOf(node[key]);
  }
}

/**
 * Of ES2022, class fields and private methods came with Chrome 84 and Firefox 90; the rest came later. Chrome before 91 is at
 * fault where a call within an optional chain spreads its arguments.
 */
function isTooNewSyntax(node) {
  return node.type === 'StaticBlock' ||
    (node.type === 'ChainExpression' && [...nodesOf(node)].some((part) => part.type === 'CallExpression' && part.arguments.some(({ type }) => type === 'SpreadElement'))) ||
    (node.type === 'BinaryExpression' && node.left.type === 'PrivateIdentifier') ||
    (node.type === 'Literal' && Boolean(node.regex) && /[dv]/.test(node.regex.flags));
}

/**
 * What came after Chrome 86 or Firefox 101, from the compatibility tables of MDN: globals, static functions, and
 * methods whose names nothing else has. Methods that share a name with something older stand with what they are called on.
 */
const globals = [
  'structuredClone', 'reportError', 'OffscreenCanvas', 'ImageDecoder', 'VideoFrame', 'scheduler', 'CompressionStream', 'DecompressionStream',
  'Iterator', 'Sanitizer', 'EyeDropper', 'showOpenFilePicker', 'showSaveFilePicker', 'launchQueue', 'navigation',
  'CSSLayerBlockRule', 'Highlight', 'CloseWatcher', 'WebTransport', 'URLPattern',
];
const statics = [
  'Object.hasOwn', 'Object.groupBy', 'Map.groupBy', 'Promise.withResolvers', 'Promise.try', 'Array.fromAsync', 'URL.canParse', 'URL.parse',
  'Uint8Array.fromBase64', 'Uint8Array.fromHex', 'AbortSignal.timeout', 'AbortSignal.any', 'AbortSignal.abort', 'RegExp.escape', 'Error.isError',
  'Math.f16round', 'Math.sumPrecise', 'Intl.Segmenter', 'Intl.supportedValuesOf', 'Response.json', 'crypto.randomUUID', 'Atomics.waitAsync',
];
const methods = [
  'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'isWellFormed', 'toWellFormed', 'toHex', 'toBase64', 'setFromHex',
  'setFromBase64', 'transferToFixedLength', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'getOrInsert',
  'getOrInsertComputed', 'throwIfAborted', 'setHTML', 'setHTMLUnsafe', 'showPopover', 'hidePopover', 'togglePopover', 'checkVisibility',
  'requestVideoFrameCallback', 'startViewTransition', 'moveBefore', 'replaceAllChildren', 'showPicker', 'roundRect',
  'scrollIntoViewIfNeeded', 'getComposedRanges', 'intersection',
];
const isStatic = new Set(statics);
const isMethod = new Set(methods);
const isGlobal = new Set(globals);

const nameOf = (node) => (node?.type === 'Identifier' ? node.name : null);
const keyOf = (node) => (node.computed ? (node.property.type === 'Literal' ? String(node.property.value) : null) : node.property.name ?? null);

/** What a script itself brings along or asks for: names in strings, `typeof name`, `'name' in …`, and `x.name?.`, `x.name &&`. */
function knownTo(tree) {
  const known = new Set();
  for (const node of nodesOf(tree)) {
    // 'name' in object; define(object, 'name', …).
    if (node.type === 'BinaryExpression' && node.operator === 'in' && node.left.type === 'Literal') known.add(String(node.left.value));
    if (node.type === 'CallExpression') for (const argument of node.arguments) if (argument.type === 'Literal' && typeof argument.value === 'string') known.add(argument.value);
    if (node.type === 'UnaryExpression' && node.operator === 'typeof') known.add(nameOf(node.argument) ?? (node.argument.type === 'MemberExpression' ? keyOf(node.argument) : null));
    if (node.type === 'CallExpression' && node.optional && node.callee.type === 'MemberExpression') known.add(keyOf(node.callee));
    if (node.type === 'MemberExpression' && node.optional) known.add(nameOf(node.object) ?? (node.object.type === 'MemberExpression' ? keyOf(node.object) : null));
    if (node.type === 'LogicalExpression' || node.type === 'ConditionalExpression' || node.type === 'IfStatement') {
      for (const part of nodesOf(node.test ?? node.left)) if (part.type === 'MemberExpression') known.add(keyOf(part));
    }
    // A class or an object of the script's own that has a method of this name.
    if ((node.type === 'MethodDefinition' || node.type === 'PropertyDefinition' || node.type === 'Property') && !node.computed && node.key.type === 'Identifier') known.add(node.key.name);
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') known.add(keyOf(node.left));
    if (node.type === 'VariableDeclarator' || node.type === 'ClassDeclaration' || node.type === 'FunctionDeclaration') known.add(nameOf(node.id));
  }
  return known;
}

/** Where a failure is caught, which is a way of asking too. */
function attemptsIn(tree) {
  return [...nodesOf(tree)].filter(({ type, handler }) => type === 'TryStatement' && handler).map(({ block }) => [block.start, block.end]);
}

/** What of a script the oldest browsers would not know. */
export function tooNewIn(source, isModule = false) {
  const tree = parse(source, { ecmaVersion: 2022, sourceType: isModule ? 'module' : 'script' });
  const known = knownTo(tree);
  const attempts = attemptsIn(tree);
  const isAttempt = ({ start }) => attempts.some(([from, to]) => from <= start && start < to);
  const found = [];
  const excerpt = ({ start }) => source.slice(Math.max(0, start - 20), start + 50).replace(/\s+/g, ' ');
  for (const node of nodesOf(tree)) {
    if (isTooNewSyntax(node)) found.push(`${node.type} ${excerpt(node)}`);
    if ((node.type === 'NewExpression' || node.type === 'CallExpression') && !isAttempt(node)) {
      const name = nameOf(node.callee);
      if (isGlobal.has(name) && !known.has(name)) found.push(`${name}: ${excerpt(node)}`);
      if (node.callee.type !== 'MemberExpression') continue;
      const key = keyOf(node.callee);
      const holder = nameOf(node.callee.object) ?? (node.callee.object.type === 'MemberExpression' ? keyOf(node.callee.object) : null);
      if (isStatic.has(`${holder}.${key}`) && !known.has(key)) found.push(`${holder}.${key}: ${excerpt(node)}`);
      if (isMethod.has(key) && !known.has(key)) found.push(`.${key}: ${excerpt(node)}`);
      if (['self', 'window', 'globalThis'].includes(holder) && isGlobal.has(key) && !known.has(key)) found.push(`${holder}.${key}: ${excerpt(node)}`);
    }
  }
  return found;
}

const files = readdirSync(siteFolder, { recursive: true }).map(String);

test('what came later is found where nothing asks for it first', () => {
  for (const source of [
    'x.at(-1)', 'structuredClone({})', 'Object.hasOwn(a, "b")', 'new OffscreenCanvas(1, 1)', 'class A { static { f(); } }',
    'class A { #a; has(o) { return #a in o; } }', '/a/d', 'self.structuredClone(x)', 'AbortSignal.timeout(5)', 'list.toSorted()',
    'crypto.randomUUID()', 'Promise.withResolvers()', '[1].findLast(f)',
    'try { f(); } finally { structuredClone(x); }',
  ]) assert.notDeepEqual(tooNewIn(source), [], source);
  for (const source of [
    'x.at?.(-1)', 'if (typeof structuredClone === "function") structuredClone({})', 'define(Object, "hasOwn", f); Object.hasOwn(a, "b")',
    '"OffscreenCanvas" in self && new OffscreenCanvas(1, 1)', 'class A { #a = 1; #b() {} }', 'a?.b ?? c', 'a ??= b', '1_000', '/a/s',
    'try { new CompressionStream("deflate"); } catch { f(); }', 'class A { at(i) { return i; } } new A().at(1)',
  ]) assert.deepEqual(tooNewIn(source), [], source);
});

// The recognition of text asks for newer browsers, and is offered only there.
const scripts = files.filter((name) => /\.m?js$/.test(name) && !/\/ocr\/|reader-ocr\.js$|reader-draw\.js$|\/packed\//.test(name));
for (const name of scripts) {
  test(`${name} needs nothing newer`, () => {
    assert.deepEqual(tooNewIn(readFileSync(join(siteFolder, name), 'utf8'), name.endsWith('.mjs')), []);
  });
}

test('every script was looked at', () => {
  for (const name of ['nianbao-checker.js', 'nianbao-checker.mjs'].map((file) => `embed/${file}`)
    .concat(['engine.js', 'reader-pdf.js', 'reader-html.js', 'part-files.js'].map((file) => assetsPath + file), 'page.js', 'sw.js', 'support.js')) {
    assert.ok(scripts.includes(name), name);
  }
});

for (const name of files.filter((path) => /\.css$/.test(path))) {
  test(`${name} asks for nothing newer`, () => {
    const source = readFileSync(join(siteFolder, name), 'utf8');
    const tooNew = /:has\(|:is\(|:where\(|@layer|@container|@property|@scope|@starting-style|color-mix\(|oklch\(|oklab\(|\blch\(|\bcolor\(|\baccent-color:|\binset:|aspect-ratio:|\b\d+(?:\.\d+)?(?:dvh|svh|lvh|dvw|cqw|cqi)\b|\btext-wrap:|\bsubgrid\b|(?:^|[{;])\s*&|text-box/gm;
    assert.deepEqual(source.match(tooNew) ?? [], []);
  });
}

for (const name of files.filter((path) => path.startsWith(assetsPath) && path.endsWith('.wasm') && !path.includes('/ocr/'))) {
  test(`${name} is WebAssembly as all browsers have it`, (t) => {
    if (spawnSync('wasm-opt', ['--version']).error) {
      t.skip('wasm-opt is not installed');
      return;
    }
    const { status, stderr } = spawnSync('wasm-opt', ['--mvp-features', '-o', '/dev/null', join(siteFolder, name)], { encoding: 'utf8' });
    assert.equal(status, 0, stderr.slice(0, 2000));
  });
}
