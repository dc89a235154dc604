// Files and marked-up content: the format by the content, then its reader. It comes with the first of them.

import { formatOf } from '../../readers/format.mjs';
import { limits } from '../../readers/limits.mjs';
import { problems, problemOfFormat } from '../../readers/problems.mjs';
import { sizes } from '../build-info';
import { knowSizes } from '../engine/arrival';
import { CheckFailure } from '../failure';
import { familyOf } from './families';
import type { OnStep, Prepared, Rich, Stage } from './prepared';
import type { Result } from '../engine-types';
import type { Annotating, Line, Problem, ReadOutcome } from './protocol';
import { Readers, type Progress } from './readers';

// The readers and what they fetch, beside what the element's script knows.
knowSizes(sizes);

export { Readers };
export { readerAssets } from './reader-assets';
export { chosen, gather } from '../input/folders';
export { unpacked } from './unpack';

export async function prepareFile(content: Uint8Array | Blob, readers: Readers, onStep: OnStep, signal?: AbortSignal, lane = 0): Promise<Prepared> {
  if ((content instanceof Uint8Array ? content.length : content.size) > limits.fileBytes) return { format: 'unknown', problem: tooLarge() };
  const bytes = await bytesOf(content);
  const format: string = formatOf(bytes);
  const problem = problemOfFormat(format, bytes);
  if (problem) return { format, problem };
  const family = familyOf(format);
  if (!family) return { format, input: bytes, isDocument: false };
  const outcome = await readers.read(family, format, bytes, stepping('reading', format, onStep), signal, lane);
  return 'problem' in outcome ? { format, problem: outcome.problem } : { format, input: outcome.document, isDocument: true };
}

export async function preparePaste({ html, text }: Rich, readers: Readers, onStep: OnStep, signal?: AbortSignal): Promise<Prepared> {
  const plain: Prepared = { format: 'text', input: text, isDocument: false };
  if (html.length > limits.characters) return plain;
  const outcome = await readers.paste(html, text, stepping('reading', 'html', onStep), signal);
  if (!outcome) return plain;
  if ('problem' in outcome) return text.trim() ? plain : { format: 'html', problem: outcome.problem };
  return { format: 'html', input: outcome.document, isDocument: true, plain: text };
}

/** A scan, by recognition of its pictures. */
export async function prepareScan(
  content: Uint8Array | Blob, readers: Readers, onStep: OnStep, signal?: AbortSignal,
): Promise<Prepared> {
  const [{ recognise }, bytes] = await Promise.all([import('./recognise'), bytesOf(content)]);
  return recognise(formatOf(bytes) === 'ofd' ? 'ofd' : 'pdf', bytes, readers, onStep, signal);
}

/** A Word file or a PDF with what was found written into it. */
export async function annotateFile(content: Uint8Array | Blob, readers: Readers, result: Result, options: Annotating): Promise<ReadOutcome> {
  const bytes = await bytesOf(content);
  const isPdf = result.format === 'pdf';
  const read = isPdf ? await readers.read('pdf', 'pdf', bytes.slice(), () => undefined) : null;
  if (read && 'problem' in read) return read;
  const outcome = await readers.run(isPdf ? 'annotatePdf' : 'annotateWord', { type: 'annotate', bytes, result, read, options }, {});
  if (!outcome) throw new CheckFailure('crashed', 'no outcome');
  return outcome;
}

/** A workbook that grows in a worker of its own. */
export interface Book {
  /** Adds lines to a sheet, or a sheet with them. */
  add(sheet: string, lines: Line[]): Promise<unknown>;
  /** All of it, as XLSX. */
  end(): Promise<Uint8Array>;
}

let books = 0;

export function newBook(readers: Readers): Book {
  const book = ++books;
  return {
    add: (sheet, lines) => readers.run('book', { type: 'write-lines', book, sheet, lines }, {}),
    async end() {
      const outcome = await readers.run('book', { type: 'write-book', book }, {});
      if (!outcome || 'problem' in outcome) throw new CheckFailure('crashed', 'no workbook');
      return outcome.document;
    },
  };
}

/** Reports the stage at once, and then every step of it. */
function stepping(stage: Stage, format: string, onStep: OnStep): Progress {
  onStep({ stage: 'loading', format, done: 0, total: 0 });
  return (done, total) => onStep({ stage, format, done, total });
}

/** Bytes that may be given away to a worker. */
async function bytesOf(content: Uint8Array | Blob): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content.slice();
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    // Moved, renamed, in use.
    throw new CheckFailure('unreadable-file');
  }
}

function tooLarge(): Problem {
  const megabytes = limits.fileBytes / 1024 / 1024;
  return problems.tooLarge(`文件超过 ${megabytes} MB`, `The file is larger than ${megabytes} MB`);
}
