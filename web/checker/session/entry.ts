// An input that was given, and how it fares.

import { briefOf, type Brief } from './brief';
import { jsonOf } from './json';
import type { Acceptance, Draft } from './drafts';
import type { FailureCode } from '../failure';
import type { Content, Prepared, Step } from '../reading/prepared';
import type { Problem } from '../reading/protocol';
import type { Configuration, Language, Result } from '../engine-types';
import type { CheckOptions, Input } from '../protocol';

export interface Given {
  name: string;
  content: Content;
  /** Why it cannot be read, where that is known already. */
  problem?: Problem;
}

/** What the engine was given for a result. */
export interface Judged {
  /** Null where it was let go, and is to be read again. */
  input: Input | null;
  format: string;
  isDocument: boolean;
  language: Language;
}

/** Numbers changed to see what comes of it. What was given, and its result, stay as they are. */
export interface Trial {
  /** What is to stand in cells, by their paths. */
  texts: { [path: string]: string };
  /** What the engine is to be given. */
  change(judged: Judged, result: Result): Judged;
  result: Result | null;
}

/** What of a scan somebody has compared with its pictures: what stands there, by what it is about. */
export type Proof = Map<string, string>;

export class Entry implements Given {
  readonly name: string;
  readonly content: Content;
  /** Its place among all. */
  place = 0;
  /** With which of the things given one after the other it came, from 0. */
  round = 0;
  status: 'waiting' | 'checking' | 'done' | 'failed' = 'waiting';
  /** Where it is while it is being checked. */
  step: Step | null = null;
  /** Of what was given, in hexadecimal; empty where the engine computes it, null before it is known. */
  sha256: string | null = null;
  /** What its reader made of it: kept where it is one alone, so that the other language need not read it again. */
  prepared: Prepared | null = null;
  judged: Judged | null = null;
  /** What comparing it with other reports takes. */
  facts: string | null = null;
  /** What was let stand of it, and of nothing else. */
  accept: Acceptance[] = [];
  /** Which version of its report it is. */
  draft: Draft | null = null;
  trial: Trial | null = null;
  readonly proof: Proof = new Map();
  failure: FailureCode | null = null;
  /** What went wrong, as it was thrown. */
  cause: unknown = null;
  /** The terms under which it was checked last. */
  terms = -1;
  private known: Brief | null = null;
  private whole: Result | null = null;
  private packed: Uint8Array | null = null;
  private lent: WeakRef<Result> | null = null;

  constructor({ name, content, problem }: Given) {
    this.name = name;
    this.content = content;
    if (problem) this.prepared = { format: 'zip', problem };
  }

  /** Of one that was packed the same as long as somebody holds it. */
  get result(): Result | null {
    if (!this.packed) return this.whole;
    const lent = this.lent?.deref() ?? JSON.parse(new TextDecoder().decode(this.packed)) as Result;
    this.lent = new WeakRef(lent);
    return lent;
  }
  set result(result: Result | null) {
    this.whole = result;
    this.packed = null;
    this.lent = null;
    this.known = null;
  }

  /** It holds pictures alone, and can be recognised. */
  get isScan(): boolean {
    const { prepared } = this;
    return prepared !== null && 'problem' in prepared && /^scanned-/.test(prepared.problem.code);
  }

  /** What there is at hand of the result. */
  get brief(): Brief | null {
    if (this.whole) this.known ??= briefOf(this.whole);
    return this.known;
  }

  /** One of many that has ended takes little room: what was read is let go where it can be read again, what came of it is kept as bytes. */
  pack(): void {
    if (this.brief && this.whole) {
      this.packed = new TextEncoder().encode(jsonOf(this.whole));
      this.lent = new WeakRef(this.whole);
      this.whole = null;
    }
    if (typeof this.content === 'string' || 'html' in this.content) return;
    // To recognise it again takes minutes, and what was corrected in it is nowhere else.
    if (this.brief?.isFromPictures || (this.prepared && 'pictures' in this.prepared)) return;
    if (this.prepared && !('problem' in this.prepared)) this.prepared = null;
    if (this.judged) this.judged = { ...this.judged, input: null };
  }
}

export function isOpen(entry: Entry): boolean {
  return entry.status === 'waiting' || entry.status === 'checking';
}

/** How the engine is asked about what an entry was judged by. */
export function checkOptions({ name, sha256 }: Pick<Entry, 'name' | 'sha256'>, { format, isDocument, language }: Judged, config: Required<Configuration>): CheckOptions {
  return { language, file: name, format, document: isDocument, config, ...(isDocument && sha256 ? { sha256 } : {}) };
}
