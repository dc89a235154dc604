// The same input gives the same bytes, however often and in whatever company it is checked.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { lines, root } from './support/engine.mjs';

const folder = join(root, 'tests/reports');
const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap((entry) =>
  readdirSync(join(folder, entry.name)).filter((name) => name !== 'expected.json').map((name) => join(folder, entry.name, name))).sort();

for (const language of ['zh', 'en']) {
  it(`all composed inputs give the same bytes twice, in either order (${language})`, () => {
    const args = ['--detail', '--lang', language];
    const once = lines(files, args);
    assert.equal(once.length, files.length);
    const reversed = lines([...files].reverse(), args).reverse();
    once.forEach((line, index) => assert.equal(line, reversed[index], files[index]));
  });
}
