// Beside every file that gets smaller: the same as gzip and as brotli, for servers that send such files as they are.

import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { kept } from './kept.mjs';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Which of these makes a file smallest nobody knows before; the first is brotli's own choice. */
const settings = [
  {},
  { [constants.BROTLI_PARAM_LGBLOCK]: 19 },
  { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT },
  { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT, [constants.BROTLI_PARAM_LGBLOCK]: 19 },
  { [constants.BROTLI_PARAM_NPOSTFIX]: 2 },
  { [constants.BROTLI_PARAM_NDIRECT]: 4 },
  { [constants.BROTLI_PARAM_NDIRECT]: 12 },
  { [constants.BROTLI_PARAM_NDIRECT]: 12, [constants.BROTLI_PARAM_LGBLOCK]: 17 },
];

/** Above this, in bytes, trying takes longer than a few hundred bytes are worth. */
const longestTried = 1 << 20;

async function smallestBrotli(bytes) {
  const tried = await Promise.all(settings.slice(0, bytes.length > longestTried ? 1 : undefined).map((own) => toBrotli(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, ...own },
  })));
  return tried.reduce((best, one) => (one.length < best.length ? one : best));
}

const ways = [
  ['.br', `brotli 11, smallest of ${settings.length}`, smallestBrotli],
  ['.gz', 'gzip 9', (bytes) => toGzip(bytes, { level: 9 })],
];

/** The smallest files hardly get smaller; pictures and archives are compressed already. */
const isWorth = (name, { length }) => length > 256 && !/\.(gz|br|png)$/.test(name);

export async function compressBelow(folder) {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { parentPath, path, name } of names) {
    const file = join(parentPath ?? path, name);
    const bytes = await readFile(file);
    if (!isWorth(name, bytes)) continue;
    for (const [ending, kind, compress] of ways) {
      const compressed = await kept(kind, bytes, () => compress(bytes));
      if (compressed.length < bytes.length) await writeFile(file + ending, compressed);
    }
  }
}
