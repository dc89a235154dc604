// Messages between the page and the workers that read files.

import type { Member } from '../../readers/bundle.mjs';
import type { Language, Result } from '../engine-types';

/** As the readers say it (web/readers/problems.mjs). */
export interface Problem {
  code: string;
  zh: string;
  en: string;
}

/** A page of a PDF's document: its number in the file, and the matrix from the document's places to the file's own. */
export interface PageOfFile {
  number: number;
  toUser: number[];
}

/** What a file became with what was found written into it. */
export interface Annotated {
  comments: number;
  /** Findings that were changed as well. */
  changed: number;
  isSignatureBroken: boolean;
  /** Of a Word file in which Word lets nobody change the text: what alone may be done in it. */
  protection?: 'readOnly' | 'forms' | 'comments' | 'trackedChanges' | null;
}

/** What a reader makes of a file; `pages` of a PDF, `annotated` of one that was written into. */
export type ReadOutcome = { document: Uint8Array; pages?: PageOfFile[]; annotated?: Annotated } | { problem: Problem };

/** How a file is to be written into; `date` is an ISO date and time. */
export interface Annotating {
  language: Language;
  date: string;
  isCorrected: boolean;
}

/** A page as a picture in shades of grey, one byte a pixel; its size in points. */
export interface Picture {
  number: number;
  of: number;
  width: number;
  height: number;
  columns: number;
  rows: number;
  grey: Uint8Array;
}

/** A line of a sheet. */
export type Line = (string | number | null)[];

export type Job =
  | { type: 'read'; format: string; bytes: Uint8Array }
  | { type: 'paste'; html: string; text: string }
  /** Every page of a PDF or OFD as a picture; each is asked to be taken before the next one is drawn. */
  | { type: 'draw'; format: 'pdf' | 'ofd'; bytes: Uint8Array }
  | { type: 'annotate'; bytes: Uint8Array; result: Result; read: { document: Uint8Array; pages?: PageOfFile[] } | null; options: Annotating }
  /** Every document of an archive; each is asked to be taken before the next one is read. */
  | { type: 'unpack'; file: Blob }
  /** Keeps a PDF open, and draws a page of it: its size as it was read, in points, and the pixels across. */
  | { type: 'open-pages'; bytes: Uint8Array }
  | { type: 'draw-page'; number: number; width: number; height: number; columns: number }
  /** More lines of a sheet, and the workbook with all of its sheets. */
  | { type: 'write-lines'; book: number; sheet: string; lines: Line[] }
  | { type: 'write-book'; book: number }
  | { type: 'prepare-recognition'; script: string; wasm: ArrayBuffer; language: ArrayBuffer }
  | { type: 'recognise'; picture: Picture }
  | { type: 'end-recognition' };

/** What a worker asks the page for. */
export type Request =
  | { what: 'asset'; name: string }
  | { what: 'decode'; bytes: Uint8Array; declared?: string }
  | { what: 'take'; picture: Picture }
  /** A page as it was read, straightened: to be held beside what was read of it. */
  | { what: 'keep'; page: Blob }
  | { what: 'member'; member: Member }
  | { what: 'show'; page: ImageBitmap };

export type ToReader =
  | { type: 'job'; job: Job }
  | { type: 'answer'; id: number; value: unknown };

/** The first word of the worker: its script is there, and is of this build. */
export interface Ready {
  type: 'ready';
  build: string;
}

export type FromReader =
  | Ready
  | { type: 'progress'; done: number; total: number }
  | { type: 'request'; id: number; request: Request }
  | { type: 'result'; outcome: ReadOutcome | null }
  /** The program failed, not the file. */
  | { type: 'failed'; reason: string };
