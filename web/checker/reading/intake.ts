// From what was given to what the engine takes. Text needs nothing; what reads the rest comes with the first of it.

import { CheckFailure } from '../failure';
import type { Content, OnStep, Prepared, Rich } from './prepared';
import type { ReaderAssets, Readers } from './readers';

export class Intake {
  constructor(private readonly readers: Readers, private readonly assets: ReaderAssets) {}

  /** Rejects with a CheckFailure; what is wrong with the content itself is a problem. */
  async prepare(content: Content, onStep: OnStep, signal?: AbortSignal): Promise<Prepared> {
    if (typeof content === 'string') return { format: 'text', input: content, isDocument: false };
    if (!isRich(content)) return (await forFiles()).prepareFile(content, this.readers, onStep, signal);
    try {
      return await (await forFiles()).preparePaste(content, this.readers, onStep, signal);
    } catch (error) {
      // Without its reader, as where the network is gone, a paste still is its text.
      if (!content.text.trim() || (error as CheckFailure).code === 'cancelled') throw error;
      return { format: 'text', input: content.text, isDocument: false };
    }
  }

  /** The same for a scan, by recognition of its pictures. */
  async recognise(content: Content, onStep: OnStep, signal?: AbortSignal): Promise<Prepared> {
    if (typeof content === 'string' || isRich(content)) throw new Error('text needs no recognition');
    return (await forFiles()).prepareScan(content, this.readers, this.assets, onStep, signal);
  }
}

async function forFiles(): Promise<typeof import('./file-intake')> {
  return import('./file-intake').catch((error) => {
    throw new CheckFailure('load', String(error));
  });
}

function isRich(content: Content): content is Rich {
  return typeof content === 'object' && 'html' in content;
}
