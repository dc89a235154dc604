// From what was given to what the engine takes: the format by the content, then its reader.

import { formatOf } from '../../readers/format.mjs';
import { limits } from '../../readers/limits.mjs';
import { problems, problemOfFormat } from '../../readers/problems.mjs';
import { familyOf } from './families';
import type { CheckFailure } from '../failure';
import type { Problem } from './protocol';
import { recognise } from './recognise';
import type { Progress, ReaderAssets, Readers } from './readers';

/** What the clipboard or a dragged selection holds: marked-up content, and the same as plain text. */
export interface Rich {
  html: string;
  text: string;
}

export type Content = string | Uint8Array | Blob | Rich;

export type Stage = 'loading' | 'reading' | 'checking' | 'recognising';

/** How far an input has come; `total` is 0 where nobody knows. */
export interface Step {
  stage: Stage;
  format: string;
  done: number;
  total: number;
}

export type Prepared =
  | { format: string; input: string | Uint8Array; isDocument: boolean; /** The same without its markup. */ plain?: string }
  | { format: string; problem: Problem };

/** The browser cannot read a file any more: moved, renamed, in use. */
export class UnreadableFile extends Error {}

export class Intake {
  constructor(private readonly readers: Readers, private readonly assets: ReaderAssets) {}

  /** Rejects with a CheckFailure or UnreadableFile; what is wrong with the content itself is a problem. */
  async prepare(content: Content, onStep: (step: Step) => void): Promise<Prepared> {
    if (typeof content === 'string') return { format: 'text', input: content, isDocument: false };
    if (isRich(content)) return this.preparePaste(content, onStep);
    if (sizeOf(content) > limits.fileBytes) return { format: 'unknown', problem: tooLarge() };
    return this.prepareFile(await bytesOf(content), onStep);
  }

  /** The same for a scan, by recognition of its pictures. */
  async recognise(content: Content, onStep: (step: Step) => void): Promise<Prepared> {
    if (typeof content === 'string' || isRich(content)) throw new Error('text needs no recognition');
    const input = await recognise(await bytesOf(content), this.readers, this.assets, onStep);
    return { format: 'pdf', input, isDocument: true };
  }

  cancel(): void {
    this.readers.cancel();
  }

  private async prepareFile(bytes: Uint8Array, onStep: (step: Step) => void): Promise<Prepared> {
    const format: string = formatOf(bytes);
    const problem = problemOfFormat(format);
    if (problem) return { format, problem };
    const family = familyOf(format);
    if (!family) return { format, input: bytes, isDocument: false };
    const outcome = await this.readers.read(family, format, bytes, stepping('reading', format, onStep));
    return 'problem' in outcome ? { format, problem: outcome.problem } : { format, input: outcome.document, isDocument: true };
  }

  private async preparePaste({ html, text }: Rich, onStep: (step: Step) => void): Promise<Prepared> {
    const plain: Prepared = { format: 'text', input: text, isDocument: false };
    if (html.length > limits.characters) return plain;
    let outcome;
    try {
      outcome = await this.readers.paste(html, text, stepping('reading', 'html', onStep));
    } catch (error) {
      // Without its reader, as where the network is gone, a paste still is its text.
      if (!text.trim() || (error as CheckFailure).code === 'cancelled') throw error;
      return plain;
    }
    if (!outcome) return plain;
    if ('problem' in outcome) return text.trim() ? plain : { format: 'html', problem: outcome.problem };
    return { format: 'html', input: outcome.document, isDocument: true, plain: text };
  }
}

/** Reports the stage at once, and then every step of it. */
function stepping(stage: Stage, format: string, onStep: (step: Step) => void): Progress {
  onStep({ stage: 'loading', format, done: 0, total: 0 });
  return (done, total) => onStep({ stage, format, done, total });
}

function isRich(content: Content): content is Rich {
  return typeof content === 'object' && 'html' in content;
}

function sizeOf(content: Uint8Array | Blob): number {
  return content instanceof Uint8Array ? content.length : content.size;
}

/** Bytes that may be given away to a worker. */
export async function bytesOf(content: Uint8Array | Blob): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content.slice();
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    throw new UnreadableFile();
  }
}

function tooLarge(): Problem {
  const megabytes = limits.fileBytes / 1024 / 1024;
  return problems.tooLarge(`文件超过 ${megabytes} MB`, `The file is larger than ${megabytes} MB`);
}
