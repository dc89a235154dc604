// From what was given to what the engine takes. Text needs nothing; what reads the rest comes with the first of it.

import type { CheckFailure } from '../failure';
import type { Content, OnStep, Prepared, Rich } from './prepared';
import type { Result } from '../engine-types';
import type { Annotating, ReadOutcome } from './protocol';
import type { Book } from './file-intake';
import type { Readers } from './readers';
import type { Unpacked } from './unpack';
import type { Given } from '../session/entry';

type Files = typeof import('./file-intake');

export class Intake {
  /** `readersOf` gives the readers, whose code comes with the first of what is read. */
  constructor(private readonly readersOf: (files: Files) => Readers) {}

  /** Rejects with a CheckFailure; what is wrong with the content itself is a problem. */
  async prepare(content: Content, onStep: OnStep, signal?: AbortSignal, lane = 0): Promise<Prepared> {
    if (typeof content === 'string') return { format: 'text', input: content, isDocument: false };
    if (!isRich(content)) {
      const files = await forFiles();
      return files.prepareFile(content, this.readersOf(files), onStep, signal, lane);
    }
    try {
      const files = await forFiles();
      return await files.preparePaste(content, this.readersOf(files), onStep, signal);
    } catch (error) {
      // Without its reader, as where the network is gone, a paste still is its text.
      if (!content.text.trim() || (error as CheckFailure).code === 'cancelled') throw error;
      return { format: 'text', input: content.text, isDocument: false };
    }
  }

  /** What was given, with each document of an archive by itself; at most so many. */
  async unpack(given: Given[], most: number, signal?: AbortSignal): Promise<Unpacked> {
    if (!given.some(({ name, content }) => content instanceof Blob && /\.zip$/i.test(name))) return { given, passedOver: 0, isCut: false };
    const files = await forFiles();
    return files.unpacked(given, most, this.readersOf(files), signal);
  }

  /** The same for a scan, by recognition of its pictures. */
  async recognise(content: Content, onStep: OnStep, signal?: AbortSignal): Promise<Prepared> {
    if (typeof content === 'string' || isRich(content)) throw new Error('text needs no recognition');
    const files = await forFiles();
    return files.prepareScan(content, this.readersOf(files), onStep, signal);
  }

  /** A Word file or a PDF with what was found written into it. */
  async annotate(content: Uint8Array | Blob, result: Result, options: Annotating): Promise<ReadOutcome> {
    const files = await forFiles();
    return files.annotateFile(content, this.readersOf(files), result, options);
  }

  async book(): Promise<Book> {
    const files = await forFiles();
    return files.newBook(this.readersOf(files));
  }
}

function forFiles(): Promise<Files> {
  return import('./file-intake');
}

function isRich(content: Content): content is Rich {
  return typeof content === 'object' && 'html' in content;
}
