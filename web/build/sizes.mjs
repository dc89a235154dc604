// How long the files are that may take a while to come. The element tells how much of them is here; what servers say of
// lengths is of compressed bytes, where they say anything.

import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { assetNames } from '../checker/asset-names.mjs';

/** What the engine is made of, in both forms. The element's script knows these, and no more. */
const engine = ['wasm', 'scriptWorker', 'charsets', 'charsetsData'].map((name) => assetNames[name]);

/** The readers, and what they fetch. */
const readers = [
  ...['annotatePdf', 'annotateWord', 'book', 'doc', 'draw', 'html', 'ocr', 'ofd', 'pdf', 'sheet', 'word', 'zip'].map((name) => assetNames[name]),
  ...['tesseract-core-lstm', 'tesseract-core-simd-lstm'].flatMap((name) => ['js', 'wasm'].map((ending) => `${assetNames.ocrFiles}${name}.${ending}`)),
  `${assetNames.ocrFiles}chi_sim.traineddata.gz`,
];

/** What is defined for the element's script and for all others, of the files in the folder of assets. */
export async function sizesBelow(folder) {
  const sizesOf = async (paths) => ({
    nianbaoSizes: Object.fromEntries(await Promise.all(paths.map(async (path) => [basename(path), (await stat(join(folder, path))).size]))),
  });
  return { first: await sizesOf(engine), all: await sizesOf([...engine, ...readers]) };
}
