// The inputs given and how each fares. What a script gives waits its turn; what the user gives takes the place of all
// that was given before, or is added to it. Several are checked side by side, and end in any order.

import { CheckFailure } from '../failure';
import { mostFiles } from '../input/folders';
import { limits } from '../../readers/limits.mjs';
import { checkOptions, Entry, isOpen, type Given, type Judged, type Trial } from './entry';
import { problemResult } from '../../formats/problem.mjs';
import { Queue } from './queue';
import { readCells } from './standing';
import type { Content, OnStep, Prepared, Rich, Step } from '../reading/prepared';
import type { Unpacked } from '../reading/unpack';
import type { Configuration, Language, Result } from '../engine-types';
import type { CheckOptions, EngineInfo, Input } from '../protocol';

/** The engine and the readers, as far as a session needs them. */
export interface Checker {
  /** How many inputs may be checked side by side; each names the lane that it is checked in. */
  readonly lanes: number;
  start(): Promise<EngineInfo>;
  /** With the documents of archives each by itself; at most so many. */
  unpack(given: Given[], most: number, signal?: AbortSignal): Promise<Unpacked>;
  check(input: Input, options: CheckOptions, signal?: AbortSignal, lane?: number): Promise<Result>;
  digest(bytes: Uint8Array, signal?: AbortSignal, lane?: number): Promise<string>;
  prepare(content: Content, onStep: OnStep, signal?: AbortSignal, lane?: number): Promise<Prepared>;
  recognise(content: Content, onStep: OnStep, signal?: AbortSignal): Promise<Prepared>;
}

/** Under which an input is checked; asked for anew before each, since some of it may be for that input alone. */
export interface Terms {
  language: Language;
  config: Required<Configuration>;
}

export interface Following {
  /** Other inputs take the place of those before; `isRevealed`: the page is to be scrolled to what comes of them. */
  begin(entries: Entry[], isRevealed: boolean): void;
  /** There are more of them. */
  grow(): void;
  /** What was given held files that are no documents, or more than are taken. */
  unpacked(unpacked: Unpacked): void;
  /** An entry's status changed. */
  change(entry: Entry): void;
  /** The entry being checked came further. */
  step(entry: Entry): void;
  /** The entry being checked has a first result; a better one may follow. */
  preview(entry: Entry): void;
  /** Nothing is left to be done. */
  idle(): void;
}

type Prepare = (entry: Entry, onStep: OnStep, signal: AbortSignal) => Promise<Prepared>;

/** What is checked in a lane until it is called off. */
interface Work {
  signal: AbortSignal;
  lane: number;
  prepare?: Prepare;
}

export class Session {
  entries: Entry[] = [];
  /** How many have ended of those that are being done, and how many those are; -1 where nothing is done. */
  at = -1;
  of = 0;
  /** Those that are being checked, the oldest first. */
  readonly running = new Set<Entry>();
  private revision = 0;
  private readonly queue: Queue;

  constructor(private readonly checker: Checker, private readonly following: Following, private readonly terms: (entry: Entry) => Terms) {
    this.queue = new Queue(() => this.idle());
  }

  get isBusy(): boolean {
    return this.queue.isBusy;
  }

  /**
   * Checks the inputs in their order when their turn comes and `before` has ended; resolves when the last one has ended,
   * whatever its fate.
   */
  run(given: Given[], isRevealed = false, signal?: AbortSignal, before?: () => Promise<void>): Promise<Entry[]> {
    return this.queue.add(async (inner) => {
      await before?.();
      if (inner.aborted) throw new CheckFailure('cancelled');
      const unpacked = await this.checker.unpack(given, mostFiles, inner);
      this.entries = [];
      const entries = this.list(unpacked.given, 0);
      this.following.begin(entries, isRevealed);
      this.following.unpacked(unpacked);
      await this.checkAll(entries, inner);
      return entries;
    }, signal);
  }

  /** Checks more inputs and keeps those before. */
  add(given: Given[], before?: () => Promise<void>): Promise<Entry[]> {
    return this.queue.add(async (inner) => {
      await before?.();
      const unpacked = await this.checker.unpack(given, mostFiles, inner);
      const entries = this.list(unpacked.given, 1 + Math.max(-1, ...this.entries.slice(-1).map(({ round }) => round)));
      this.following.grow();
      this.following.unpacked(unpacked);
      await this.checkAll(entries, inner);
      return entries;
    });
  }

  /** Goes on with what was stopped. */
  resume(): void {
    const stopped = this.entries.filter(({ failure }) => failure === 'cancelled');
    if (stopped.length) void this.queue.add((signal) => this.checkAll(stopped, signal)).catch(() => undefined);
  }

  /** The same in place of everything that runs or waits. */
  replace(given: Given[], before?: () => Promise<void>): Promise<Entry[]> {
    this.clear();
    return this.run(given, true, undefined, before);
  }

  /** The terms have changed: what is shown is checked again, and stays until then. */
  again(): void {
    this.revision++;
    if (!this.isBusy) this.idle();
  }

  /** Those that hold pictures alone. */
  get scans(): Entry[] {
    return this.entries.filter(({ isScan }) => isScan);
  }

  /** Reads every scan by recognising its pictures, one after the other. Stopped, it is again what it was before. */
  recognise(): Promise<void> {
    return this.queue.add((signal) => this.checkAll(this.scans, signal, ({ content }, onStep) => this.checker.recognise(content, onStep, signal)));
  }

  /** Checks an entry again with what somebody corrected in what was read of it. */
  correct(entry: Entry, input: Uint8Array): void {
    const { prepared } = entry;
    if (!prepared || 'problem' in prepared) return;
    entry.prepared = { ...prepared, input };
    void this.queue.add((signal) => this.checkAll([entry], signal)).catch(() => undefined);
  }

  /** Has an entry checked with something changed in it, in place of an earlier trial; null ends that. */
  tryOut(entry: Entry, trial: Trial | null): void {
    entry.trial = trial;
    if (!trial) this.following.preview(entry);
    else void this.queue.add((signal) => this.checkTrial(entry, signal)).catch(() => undefined);
  }

  /** Shows again what was given before, as it was. */
  restore(entries: Entry[]): void {
    this.clear();
    this.entries = entries;
    this.following.begin(entries, false);
    entries.forEach((entry) => this.following.change(entry));
    this.again();
  }

  /** Ends what runs and what waits. */
  cancel(): void {
    this.queue.abortAll();
  }

  clear(): void {
    this.cancel();
    this.entries = [];
  }

  private idle(): void {
    const isStale = this.entries.some(({ terms }) => terms !== this.revision);
    if (isStale) void this.queue.add((signal) => this.checkAll(this.entries, signal));
    else this.following.idle();
  }

  private list(given: Given[], round: number): Entry[] {
    const entries = given.map((one) => new Entry(one));
    for (const entry of entries) {
      entry.round = round;
      entry.place = this.entries.push(entry) - 1;
    }
    return entries;
  }

  /** Until each entry was checked under the terms of the moment. */
  private async checkAll(entries: Entry[], signal: AbortSignal, prepare?: Prepare): Promise<void> {
    let open = entries;
    for (const entry of open) entry.status = 'waiting';
    while (open.length && !signal.aborted) {
      [this.at, this.of] = prepare ? [0, open.length] : [this.entries.length - open.length, this.entries.length];
      const waiting = open[Symbol.iterator]();
      const lanes = Math.min(open.length, prepare ? 1 : this.checker.lanes);
      await Promise.all([...Array(lanes).keys()].map((lane) => this.checkIn(waiting, { signal, lane, prepare })));
      const { revision } = this;
      open = entries.filter((entry) => entry.terms !== revision);
      prepare = undefined;
    }
    this.at = -1;
    const isGone = entries.length > 0 && !this.entries.includes(entries[0]);
    // What was being recognised still has its first result.
    for (const entry of entries.filter(isOpen)) {
      entry.terms = this.revision;
      this.end(entry, entry.result ? null : new CheckFailure('cancelled'), isGone);
    }
  }

  /** One after the other of what no other lane has taken. */
  private async checkIn(waiting: Iterator<Entry>, work: Work): Promise<void> {
    for (let next = waiting.next(); !next.done && !work.signal.aborted; next = waiting.next()) {
      const entry = next.value;
      this.running.add(entry);
      await this.checkOne(entry, work);
      this.running.delete(entry);
      this.at++;
    }
  }

  private async checkOne(entry: Entry, work: Work): Promise<void> {
    const { result, judged } = entry;
    const { signal, lane, prepare } = work;
    entry.status = 'checking';
    entry.terms = this.revision;
    this.following.change(entry);
    const onStep = (step: Step) => {
      if (signal.aborted) return;
      entry.step = step;
      this.following.step(entry);
    };
    try {
      if (!prepare && !entry.prepared && isRich(entry.content)) await this.checkPaste(entry, entry.content, onStep, work);
      else {
        if (prepare) entry.prepared = await prepare(entry, onStep, signal);
        else entry.prepared ??= await this.checker.prepare(entry.content, onStep, signal, lane);
        entry.sha256 ??= await this.digestOf(entry.content, entry.prepared, work);
        await this.judge(entry, entry.prepared, work);
      }
      await this.checkTrial(entry, signal);
      this.end(entry, null);
    } catch (error) {
      if (!signal.aborted) this.end(entry, error);
      else Object.assign(entry, { result, judged, step: null });
    }
  }

  /** The text of a paste is checked while its tables are read, so that a verdict is there at once. */
  private async checkPaste(entry: Entry, content: Rich, onStep: OnStep, work: Work): Promise<void> {
    const prepared = this.checker.prepare(content, onStep, work.signal, work.lane);
    prepared.catch(() => undefined);
    let first: Result | null = null;
    if (content.text.trim()) {
      const plain: Prepared = { format: 'text', input: content.text, isDocument: false };
      first = await this.ask(entry, plain, work);
      // What the text alone does not show may well be in the tables.
      if (first.verdict !== 'unreadable') this.following.preview(entry);
    }
    const read = await prepared;
    entry.prepared = read;
    entry.sha256 ??= await this.digestOf(content, read, work);
    const isSame = first && !('problem' in read) && !read.isDocument && read.input === content.text;
    if (!isSame) await this.judge(entry, read, work, first);
  }

  /**
   * Of what did not reach the engine as it was given; of text the engine computes it. Of content that was pasted with its
   * marks the plain text counts, as everywhere. Empty where it is too large to be read at all.
   */
  private async digestOf(content: Content, prepared: Prepared, { signal, lane }: Work): Promise<string> {
    if (!('problem' in prepared) && !prepared.isDocument) return '';
    if (isRich(content)) return this.checker.digest(new TextEncoder().encode(content.text || content.html), signal, lane);
    if (typeof content === 'string') return this.checker.digest(new TextEncoder().encode(content), signal, lane);
    if (!(content instanceof Uint8Array) && content.size > limits.fileBytes) return '';
    return this.checker.digest(content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer()), signal, lane);
  }

  /** `known` is what the plain text of the same content came to, where that was asked already. */
  private async judge(entry: Entry, prepared: Prepared, work: Work, known?: Result | null): Promise<void> {
    if ('problem' in prepared) {
      const { version: engine } = await this.checker.start();
      const { format, problem } = prepared;
      entry.judged = null;
      entry.result = problemResult(problem, { file: entry.name, engine, language: this.terms(entry).language, format, sha256: entry.sha256 || null }) as Result;
      return;
    }
    const { judged } = entry;
    const result = await this.ask(entry, prepared, work);
    if (!prepared.plain?.trim() || (result.verdict !== 'unreadable' && result.verdict !== 'incomplete')) return;
    // Where the marked-up content lost something, its plain text may have kept it.
    const [marked, first] = [entry.judged, judged];
    const other = known ?? await this.ask(entry, { format: 'text', input: prepared.plain, isDocument: false }, work);
    const isBetter = readCells(other) > readCells(result);
    entry.result = isBetter ? other : result;
    entry.judged = isBetter ? (known ? first : entry.judged) : marked;
  }

  private async checkTrial(entry: Entry, signal: AbortSignal): Promise<void> {
    const { trial, judged, result } = entry;
    if (!trial || !judged || !result) return;
    const changed = trial.change(judged, result);
    const { language, config } = this.terms(entry);
    const options = checkOptions({ name: entry.name, sha256: null }, { ...changed, language }, config);
    const tried = await this.checker.check(changed.input!, options, signal);
    if (entry.trial !== trial) return;
    trial.result = tried;
    this.following.preview(entry);
  }

  private async ask(entry: Entry, { input, format, isDocument }: Exclude<Prepared, { problem: unknown }>, { signal, lane }: Work): Promise<Result> {
    const { language, config } = this.terms(entry);
    const judged: Judged = { input, format, isDocument, language };
    const { facts = null, ...result } = await this.checker.check(input, checkOptions(entry, judged, config), signal, lane);
    Object.assign(entry, { result, facts, judged });
    return result;
  }

  private end(entry: Entry, error: unknown, isSilent = false): void {
    entry.cause = error;
    entry.failure = error === null ? null : error instanceof CheckFailure ? error.code : 'crashed';
    if (entry.failure) Object.assign(entry, { result: null, judged: null });
    entry.status = entry.failure ? 'failed' : 'done';
    entry.step = null;
    if (!isSilent) this.following.change(entry);
    if (this.entries.length > 1) entry.pack();
  }
}

function isRich(content: Content): content is Rich {
  return typeof content === 'object' && 'html' in content;
}
