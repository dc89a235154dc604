// What the readers fetch of the site's own files. It comes with them.

import { assetUrl } from '../assets';
import { addressOf, getBytes } from '../engine/files';
import type { ReaderAssets, ReaderSource } from './readers';

export function readerAssets({ openScript }: ReaderSource): ReaderAssets {
  return {
    openReader: (name) => openScript({ url: assetUrl(name), before: name === 'ocr' ? [`${recogniser()}.js`] : [] }),
    async readerFile(name) {
      // The name comes from a worker that has seen a document.
      if (!/^(?:cmaps|standard_fonts)\/[\w-]+(?:\.\w+)?$/.test(name)) throw new Error(`no such file: ${name}`);
      return new Uint8Array(await getBytes(assetUrl('pdfFiles') + name));
    },
    async recognition() {
      const [wasm, language] = await Promise.all([getBytes(`${recogniser()}.wasm`), getBytes(`${assetUrl('ocrFiles')}chi_sim.traineddata.gz`)]);
      return { script: addressOf(`${recogniser()}.js`) ?? '', wasm, language };
    },
  };
}

/** The engine of text recognition, without its ending. */
function recogniser(): string {
  return `${assetUrl('ocrFiles')}${hasSimd() ? 'tesseract-core-simd-lstm' : 'tesseract-core-lstm'}`;
}

/** Whether the browser has WebAssembly's vector instructions (Chrome 91): a module that uses one is valid there. */
function hasSimd(): boolean {
  return WebAssembly.validate(new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
  ]));
}
