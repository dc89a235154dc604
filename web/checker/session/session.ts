// The inputs given and how each fares: waiting, being checked, done or failed. One session is one paste, drop
// or choice of files; a new one replaces it.

import { CheckFailure, type FailureCode } from '../failure';
import { problemResult } from './problem-result';
import type { Content, Prepared, Rich, Step } from '../reading/intake';
import { limits } from '../../readers/limits.mjs';
import { readCells } from './standing';
import type { Configuration, Language, Result } from '../engine-types';
import type { CheckOptions, EngineInfo, Input } from '../protocol';

export interface Given {
  name: string;
  content: Content;
}

/** Text, a file, or marked-up content as the clipboard has it. */
export type Checkable = string | Uint8Array | ArrayBuffer | Blob | Rich;

export function givenOf(content: Checkable, nameOfText: string): Given {
  const name = content instanceof File ? content.name : nameOfText;
  return { name, content: content instanceof ArrayBuffer ? new Uint8Array(content) : content };
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
  failure: FailureCode | null;
}

/** The engine, as far as a session needs it. */
export interface Checker {
  start(): Promise<EngineInfo>;
  check(input: Input, options: CheckOptions): Promise<Result>;
  digest(bytes: Uint8Array): Promise<string>;
  cancel(): void;
}

/** The readers, as far as a session needs them. */
export interface Preparer {
  prepare(content: Content, onStep: (step: Step) => void): Promise<Prepared>;
  recognise(content: Content, onStep: (step: Step) => void): Promise<Prepared>;
  cancel(): void;
}

export interface Following {
  /** An entry's status changed. */
  change(entry: Entry): void;
  /** The entry being checked came further. */
  step(entry: Entry): void;
}

type Ended = { result: Result } | { failure: FailureCode };

export class Session {
  entries: Entry[] = [];
  private generation = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly checker: Checker, private readonly preparer: Preparer, private readonly following: Following,
    private readonly settings: { readonly config: Required<Configuration> },
  ) {}

  get isBusy(): boolean {
    return this.entries.some(isOpen);
  }

  /**
   * Checks the given inputs in their order; resolves when the last one ended, with its language or settings as they are
   * then. Where others were given meanwhile, the rest of these end as cancelled.
   */
  async run(given: Given[], language: Language): Promise<Entry[]> {
    const entries: Entry[] = given.map(({ name, content }) => ({
      name, content, status: 'waiting', step: null, sha256: null, prepared: null, result: null, failure: null,
    }));
    this.replace(entries);
    this.running = this.checkAll(entries, language);
    await this.running;
    while (this.entries === entries && this.isBusy) await this.running;
    return entries;
  }

  /** Checks the same inputs again, in another language or with other settings. What was shown stays until then. */
  again(language: Language): Promise<void> {
    this.replace(this.entries);
    this.running = this.checkAll(this.entries, language);
    return this.running;
  }

  /** Reads a scanned entry by recognising its pictures. Stopped, it is again what it was before. */
  recognise(entry: Entry, language: Language): Promise<void> {
    if (this.isBusy) return Promise.resolve();
    this.running = this.checkAll([entry], language, (onStep) => this.preparer.recognise(entry.content, onStep));
    return this.running;
  }

  cancel(): void {
    this.generation++;
    this.stop();
    for (const entry of this.entries) {
      // What was being recognised still has its first result.
      if (isOpen(entry)) this.end(entry, entry.result ? { result: entry.result } : { failure: 'cancelled' });
    }
  }

  clear(): void {
    this.replace([]);
  }

  private replace(entries: Entry[]): void {
    this.generation++;
    if (this.isBusy) this.stop();
    if (entries !== this.entries) {
      for (const entry of this.entries.filter(isOpen)) Object.assign(entry, { status: 'failed', failure: 'cancelled' });
    }
    this.entries = entries;
  }

  private stop(): void {
    this.preparer.cancel();
    this.checker.cancel();
  }

  private async checkAll(
    entries: Entry[], language: Language, prepare?: (onStep: (step: Step) => void) => Promise<Prepared>,
  ): Promise<void> {
    const generation = this.generation;
    for (const entry of entries) entry.status = 'waiting';
    for (const entry of entries) {
      if (generation !== this.generation) return;
      if (entry.status !== 'waiting') continue;
      entry.status = 'checking';
      this.following.change(entry);
      const onStep = (step: Step) => {
        if (generation === this.generation) this.move(entry, step);
      };
      const ended = await this.checkOne(entry, language, onStep, prepare);
      if (generation !== this.generation) return;
      this.end(entry, ended);
    }
  }

  private async checkOne(
    entry: Entry, language: Language, onStep: (step: Step) => void,
    prepare?: (onStep: (step: Step) => void) => Promise<Prepared>,
  ): Promise<Ended> {
    try {
      if (prepare) entry.prepared = await prepare(onStep);
      else entry.prepared ??= await this.preparer.prepare(entry.content, onStep);
      entry.sha256 ??= await this.digestOf(entry.content, entry.prepared);
      return { result: await this.judge(entry, entry.prepared, language) };
    } catch (error) {
      return { failure: error instanceof CheckFailure ? error.code : 'crashed' };
    }
  }

  /**
   * Of what did not reach the engine as it was given; of text the engine computes it. Of content that was pasted with its
   * marks the plain text counts, as everywhere. Empty where it is too large to be read at all.
   */
  private async digestOf(content: Content, prepared: Prepared): Promise<string> {
    if (!('problem' in prepared) && !prepared.isDocument) return '';
    if (typeof content === 'object' && 'html' in content) return this.checker.digest(new TextEncoder().encode(content.text || content.html));
    if (typeof content === 'string') return this.checker.digest(new TextEncoder().encode(content));
    if (!(content instanceof Uint8Array) && content.size > limits.fileBytes) return '';
    return this.checker.digest(content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer()));
  }

  private async judge({ name: file, sha256 }: Entry, prepared: Prepared, language: Language): Promise<Result> {
    const { config } = this.settings;
    if ('problem' in prepared) {
      const { version } = await this.checker.start();
      return problemResult(prepared.problem, { file, format: prepared.format, version, language, config, sha256: sha256 || null });
    }
    const { input, format, isDocument, plain } = prepared;
    const result = await this.checker.check(input, { language, file, format, document: isDocument, config, ...(sha256 ? { sha256 } : {}) });
    if (!plain?.trim() || (result.verdict !== 'unreadable' && result.verdict !== 'incomplete')) return result;
    // Where the marked-up content lost something, its plain text may have kept it.
    const other = await this.checker.check(plain, { language, file, format: 'text', document: false, config });
    return readCells(other) > readCells(result) ? other : result;
  }

  private move(entry: Entry, step: Step): void {
    entry.step = step;
    this.following.step(entry);
  }

  private end(entry: Entry, ended: Ended): void {
    entry.result = 'result' in ended ? ended.result : null;
    entry.failure = 'failure' in ended ? ended.failure : null;
    entry.status = entry.failure ? 'failed' : 'done';
    entry.step = null;
    this.following.change(entry);
  }
}

function isOpen(entry: Entry): boolean {
  return entry.status === 'waiting' || entry.status === 'checking';
}
