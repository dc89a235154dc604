// Reads a scanned file: its pages are drawn by the reader's worker, and each picture's text is recognised in
// another. One picture at a time, so that a long file does not fill the memory.

import { CheckFailure } from '../failure';
import type { Prepared, Step } from './prepared';
import type { Picture } from './protocol';
import type { Readers } from './readers';

export async function recognise(
  format: 'pdf' | 'ofd', bytes: Uint8Array, readers: Readers, onStep: (step: Step) => void, signal?: AbortSignal,
): Promise<Prepared> {
  const step = (stage: Step['stage'], done: number, total: number) => onStep({ stage, format, done, total });
  const pictures: Blob[] = [];
  step('loading', 0, 0);
  const { script, wasm, language } = await readers.assets.recognition().catch((error) => {
    throw error instanceof CheckFailure ? error : new CheckFailure('load', String(error));
  });
  await readers.run('ocr', { type: 'prepare-recognition', script, wasm, language }, {}, signal, [wasm, language]);
  const take = async (picture: Picture): Promise<null> => {
    const before = picture.number - 1;
    step('recognising', before, picture.of);
    await readers.run('ocr', { type: 'recognise', picture }, {
      progress: (done, of) => step('recognising', before + done / Math.max(1, of), picture.of),
      serve: async (request) => (request.what === 'keep' ? void pictures.push(request.page) : readers.serve(request)),
    }, signal, [picture.grey.buffer as ArrayBuffer]);
    return null;
  };
  try {
    const drawn = await readers.run('draw', { type: 'draw', format, bytes }, {
      serve: (request) => (request.what === 'take' ? take(request.picture) : readers.serve(request)),
    }, signal, [bytes.buffer as ArrayBuffer]);
    if (drawn && 'problem' in drawn) return { format, problem: drawn.problem };
    const outcome = await readers.run('ocr', { type: 'end-recognition' }, {}, signal);
    if (!outcome || !('document' in outcome)) throw new CheckFailure('crashed');
    return { format, input: outcome.document, isDocument: true, pictures };
  } finally {
    // They hold some two hundred megabytes.
    readers.release('ocr');
    readers.release('draw');
  }
}
