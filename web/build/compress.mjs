// Beside every file that gets smaller: the same as gzip and as brotli, for servers that send such files as they are.

import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { kept } from './kept.mjs';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const ways = [
  ['.br', 'brotli 11', (bytes) => toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })],
  ['.gz', 'gzip 9', (bytes) => toGzip(bytes, { level: 9 })],
];

/** Small files cost a packet either way; pictures and archives are compressed already. */
const isWorth = (name, { length }) => length > 1024 && !/\.(gz|br|png)$/.test(name);

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
