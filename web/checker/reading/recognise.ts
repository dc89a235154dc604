// Reads a scanned file: its pages are drawn by the reader's worker, and each picture's text is recognised in
// another. One picture at a time, so that a long file does not fill the memory.

import { CheckFailure } from '../failure';
import type { Step } from './prepared';
import type { Picture } from './protocol';
import type { ReaderAssets, Readers } from './readers';

export async function recognise(
  bytes: Uint8Array, readers: Readers, assets: ReaderAssets, onStep: (step: Step) => void, signal?: AbortSignal,
): Promise<Uint8Array> {
  const step = (stage: Step['stage'], done: number, total: number) => onStep({ stage, format: 'pdf', done, total });
  step('loading', 0, 0);
  const { script, wasm, language } = await assets.recognition().catch((error) => {
    throw new CheckFailure('load', String(error));
  });
  await readers.run('ocr', { type: 'prepare-recognition', script, wasm, language }, {}, signal, [wasm, language]);
  const take = async (picture: Picture): Promise<null> => {
    const before = picture.number - 1;
    step('recognising', before, picture.of);
    await readers.run('ocr', { type: 'recognise', picture }, {
      progress: (done, of) => step('recognising', before + done / Math.max(1, of), picture.of),
    }, signal, [picture.grey.buffer as ArrayBuffer]);
    return null;
  };
  try {
    await readers.run('draw', { type: 'draw', bytes }, {
      serve: (request) => (request.what === 'take' ? take(request.picture) : readers.serve(request)),
    }, signal, [bytes.buffer as ArrayBuffer]);
    const outcome = await readers.run('ocr', { type: 'end-recognition' }, {}, signal);
    if (!outcome || !('document' in outcome)) throw new CheckFailure('crashed');
    return outcome.document;
  } finally {
    // They hold some two hundred megabytes.
    readers.release('ocr');
    readers.release('draw');
  }
}
