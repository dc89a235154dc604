import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPermissive, licensesOf, licensesText, packagesOf } from '../../web/licenses.mjs';

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-2.0-only', false],
    ['(GPL-2.0 OR LGPL-3.0)', false],
    ['UNLICENSED', false],
    ['', false],
  ])('%s', (expression, expected) => {
    expect(isPermissive(expression)).toBe(expected);
  });

  it('are those of the packages whose modules are shipped', () => {
    expect(packagesOf([
      '/a/node_modules/x/lib/i.js?commonjs', '\0/a/node_modules/x/j.js', '/a/node_modules/y/node_modules/@z/w/k.js', '/a/src/own.ts',
    ])).toEqual(['/a/node_modules/x', '/a/node_modules/y/node_modules/@z/w']);
  });

  it('are listed with their texts, and refused where they are not permissive', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'licenses-'));
    const make = (name: string, about: object, license?: string) => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...about }));
      if (license) writeFileSync(join(folder, name, 'LICENSE.md'), license);
      return join(folder, name);
    };
    try {
      const entries = await licensesOf([make('b', { license: 'MIT' }, 'Text of b\n'), make('a', { license: 'ISC', author: 'Someone' })]);
      expect(entries.map(({ name, text }) => [name, text.split('\n')[0]])).toEqual([['a', 'Copyright (c) Someone'], ['b', 'Text of b']]);
      expect(licensesText(entries)).toContain('b 1.2.3 (MIT)');
      await expect(licensesOf([make('c', { license: 'GPL-3.0' }, 'x')])).rejects.toThrow('c 1.2.3 is not under a permissive licence');
      await expect(licensesOf([make('d', { license: 'Zlib' })])).rejects.toThrow('ships no text');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
