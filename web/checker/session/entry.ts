// An input that was given, and how it fares.

import type { FailureCode } from '../failure';
import type { Content, Prepared, Step } from '../reading/prepared';
import type { Configuration, Language, Result } from '../engine-types';
import type { CheckOptions, Input } from '../protocol';

export interface Given {
  name: string;
  content: Content;
}

/** What the engine was given for a result. */
export interface Judged {
  input: Input;
  format: string;
  isDocument: boolean;
  language: Language;
}

export interface Entry extends Given {
  status: 'waiting' | 'checking' | 'done' | 'failed';
  /** Where it is while it is being checked. */
  step: Step | null;
  /** Of what was given, in hexadecimal; empty where the engine computes it, null before it is known. */
  sha256: string | null;
  /** What its reader made of it: kept, so that the other language need not read it again. */
  prepared: Prepared | null;
  result: Result | null;
  judged: Judged | null;
  failure: FailureCode | null;
  /** What went wrong, as it was thrown. */
  cause: unknown;
  /** The terms under which it was checked last. */
  terms: number;
}

export function entryOf({ name, content }: Given): Entry {
  return {
    name, content, status: 'waiting', step: null, sha256: null, prepared: null, result: null, judged: null, failure: null, cause: null, terms: -1,
  };
}

export function isOpen(entry: Entry): boolean {
  return entry.status === 'waiting' || entry.status === 'checking';
}

/** How the engine is asked about what an entry was judged by. */
export function checkOptions({ name, sha256 }: Entry, { format, isDocument, language }: Judged, config: Required<Configuration>): CheckOptions {
  return { language, file: name, format, document: isDocument, config, ...(isDocument && sha256 ? { sha256 } : {}) };
}
