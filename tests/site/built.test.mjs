// The built site as files: what lies where, what it weighs, and that nothing depends on a charset.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { assetsPath, siteFolder, version } from '../e2e/support/server.mjs';

const files = readdirSync(siteFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => relative(siteFolder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/')).sort();
const read = (name) => readFileSync(join(siteFolder, name));
const isCompressed = (name) => /\.(br|gz)$/.test(name) && files.includes(name.slice(0, -3));
const originals = files.filter((name) => !isCompressed(name));

test('the element lies once in the site, and everything it fetches in the folder of its version', () => {
  const inEmbed = readdirSync(join(siteFolder, 'embed')).filter((name) => !/\.(br|gz)$/.test(name));
  for (const name of ['nianbao-checker.js', 'nianbao-checker.mjs', 'integrity.json', version]) assert.ok(inEmbed.includes(name), name);
  const strays = originals.filter((name) => /\.(wasm|dat|bcmap|pfb|ttf|traineddata\.gz)$/.test(name) && !name.startsWith(assetsPath));
  assert.deepEqual(strays, []);
  const html = read('index.html').toString();
  assert.match(html, /<script src="\.\/embed\/nianbao-checker\.js"/);
});

test('what a browser reads as code is ASCII', () => {
  const code = originals.filter((name) => /\.(js|mjs|css|html|json|svg|webmanifest)$/.test(name));
  assert.ok(code.length > 100, `${code.length} files`);
  assert.deepEqual(code.filter((name) => /[^\x00-\x7f]/.test(read(name).toString('latin1'))), []);
});

test('integrity.json has the hash of every file of the element', () => {
  const { version: told, build, files: hashes } = JSON.parse(read('embed/integrity.json'));
  assert.equal(told, version);
  assert.match(build, /^[0-9a-f]{12}$/);
  const wanted = originals.filter((name) => name.startsWith('embed/') && name !== 'embed/integrity.json').map((name) => name.slice('embed/'.length));
  assert.deepEqual(Object.keys(hashes).sort(), wanted.sort());
  for (const [name, hash] of Object.entries(hashes)) {
    assert.equal(hash, `sha384-${createHash('sha384').update(read(`embed/${name}`)).digest('base64')}`, name);
  }
});

test('script and workers carry the same build', () => {
  const { build } = JSON.parse(read('embed/integrity.json'));
  for (const name of ['embed/nianbao-checker.js', 'embed/nianbao-checker.mjs']) assert.ok(read(name).includes(build), name);
});

test('the compressed files beside the originals hold the same', () => {
  for (const name of originals.filter((path) => /\.(js|mjs|css|html|json|wasm|dat|txt)$/.test(path) && read(path).length > 4096)) {
    assert.ok(existsSync(join(siteFolder, `${name}.br`)) && existsSync(join(siteFolder, `${name}.gz`)), name);
  }
  const compressed = files.filter(isCompressed);
  assert.ok(compressed.length > 100, `${compressed.length} files`);
  for (const name of compressed) {
    const bytes = name.endsWith('.br') ? brotliDecompressSync(read(name)) : gunzipSync(read(name));
    assert.ok(bytes.equals(read(name.slice(0, -3))), name);
  }
});

/** What a browser gets over the wire, from the files that the build made. */
const weigh = (names) => names.reduce((total, name) => total + (files.includes(`${name}.br`) ? read(`${name}.br`) : read(name)).length, 0);
const page = ['index.html', 'page.css', 'page.js', 'support.js', 'icon.svg'];
const scripts = ['embed/nianbao-checker.js', `${assetsPath}engine.js`];
const engine = [`${assetsPath}nianbao.wasm`];

test('what the text path loads stays within 235 KB, 195 KB of it the engine (brotli)', () => {
  assert.ok(weigh(engine) <= 195 * 1024, `${weigh(engine)}`);
  assert.ok(weigh([...page, ...scripts, ...engine]) <= 235 * 1024, `${weigh([...page, ...scripts])} + ${weigh(engine)}`);
});
