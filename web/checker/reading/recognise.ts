// Reads a scanned file: its pages are drawn by the reader's worker, and each picture's text is recognised in
// another. One picture at a time, so that a long file does not fill the memory.

import { CheckFailure } from '../failure';
import type { Step } from './intake';
import type { Picture } from './protocol';
import type { ReaderAssets, Readers } from './readers';

export async function recognise(
  bytes: Uint8Array, readers: Readers, assets: ReaderAssets, onStep: (step: Step) => void,
): Promise<Uint8Array> {
  const step = (stage: Step['stage'], done: number, total: number) => onStep({ stage, format: 'pdf', done, total });
  step('loading', 0, 0);
  const { script, wasm, language } = await assets.recognition().catch((error) => {
    throw new CheckFailure('load', String(error));
  });
  await readers.run('ocr', { type: 'prepare-recognition', script, wasm, language }, {}, [wasm, language]);
  const take = async (picture: Picture): Promise<null> => {
    const before = picture.number - 1;
    step('recognising', before, picture.of);
    await readers.run('ocr', { type: 'recognise', picture }, {
      progress: (done, of) => step('recognising', before + done / Math.max(1, of), picture.of),
    }, [picture.grey.buffer as ArrayBuffer]);
    return null;
  };
  try {
    await readers.run('pdf', { type: 'draw', bytes }, {
      serve: (request) => (request.what === 'take' ? take(request.picture) : readers.serve(request)),
    }, [bytes.buffer as ArrayBuffer]);
    const outcome = await readers.run('ocr', { type: 'end-recognition' }, {});
    if (!outcome || !('document' in outcome)) throw new CheckFailure('crashed');
    return outcome.document;
  } finally {
    // It holds some two hundred megabytes.
    readers.release('ocr');
  }
}
