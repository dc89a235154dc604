// The engine, the readers and the files they need, once for all elements of a page. It starts with the first element
// that is seen or used, and ends its workers some time after the last one is gone.

import { CheckFailure } from '../failure';
import type { Book } from '../reading/file-intake';
import { Intake } from '../reading/intake';
import type { Content, OnStep, Prepared } from '../reading/prepared';
import type { Annotating, ReadOutcome } from '../reading/protocol';
import { canRecognise } from '../reading/recognition-needs';
import type { Readers, ReaderSource } from '../reading/readers';
import type { Unpacked } from '../reading/unpack';
import type { Given } from '../session/entry';
import type { CheckOptions, Comparing, EngineInfo, Input } from '../protocol';
import type { Comparison, Result } from '../engine-types';
import { CheckClient, type EngineForm, type Following, type Started } from './client';
import { startEngine, type Assets } from './start';

export type HostStatus = 'idle' | 'starting' | 'ready' | 'failed';

/** An element that is moved in its page, or one that replaces another, finds the engine still there. */
const linger = 2000;

/** Engines of further lanes start and break down without a word: the first one tells how it fares. */
const ignore = () => undefined;

export class EngineHost {
  status: HostStatus = 'idle';
  /** Why the last start failed; null while there is hope. */
  failure: CheckFailure | null = null;
  info: EngineInfo | null = null;
  /** Of the latest start, or of the first one to come: resolves once the engine answers, rejects with a CheckFailure. */
  ready!: Promise<EngineInfo>;
  private settle!: { resolve(info: EngineInfo): void; reject(failure: CheckFailure): void };
  private form: EngineForm = 'wasm';
  private readonly listeners = new Set<() => void>();
  private users = 0;
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private narrowing: ReturnType<typeof setTimeout> | undefined;
  /** One engine for each lane; the first is there for whatever is asked for alone. */
  private readonly clients: CheckClient[];
  /** What is being done in further lanes. */
  private occupied = 0;
  private readers: Readers | null = null;
  private readonly intake: Intake;
  /** One scan at a time: recognition fills a core and some hundred megabytes. */
  private recognising: Promise<unknown> = Promise.resolve();

  /** `lanes`: how many inputs may be checked side by side, each by an engine and readers of its own. */
  constructor(private readonly assets: Assets & ReaderSource, readonly lanes = 1) {
    this.clients = [this.newClient({
      starting: () => this.starting(),
      started: (started) => this.started(started),
      failed: (failure) => this.failed(failure),
    })];
    this.intake = new Intake((files) => {
      this.readers ??= new files.Readers(files.readerAssets(assets), (bytes, declared, lane) => this.clientOf(lane).decode(bytes, declared));
      return this.readers;
    });
    this.renew();
  }

  /** Counts one more user, until the given function is called. */
  retain(): () => void {
    this.users++;
    clearTimeout(this.leaving);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      if (--this.users === 0) this.leaving = setTimeout(() => this.stop(), linger);
    };
  }

  /** Starts the engine unless it runs or starts already; after a failure it tries again. */
  start(): Promise<EngineInfo> {
    if (this.status === 'ready') return this.ready;
    // What goes wrong is told by `ready`.
    this.clients[0].start().catch(() => undefined);
    return this.ready;
  }

  retry(): Promise<EngineInfo> {
    return this.start();
  }

  /** Called whenever `status` changes, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  check(input: Input, options: CheckOptions, signal?: AbortSignal, lane = 0): Promise<Result> {
    return this.occupy(lane, this.clientOf(lane).check(input, options, signal));
  }

  /** The same as the command line writes it: a line of JSON, or text for people. */
  render(input: Input, options: CheckOptions, isPlain: boolean, signal?: AbortSignal): Promise<string> {
    return this.clients[0].render(input, options, isPlain, signal);
  }

  /** Whether scans can be read here. */
  get canRecognise(): boolean {
    return canRecognise(this.form);
  }

  /** Whether reports can be compared with each other here: that takes WebAssembly. */
  get canCompare(): boolean {
    return this.form === 'wasm';
  }

  compare(asked: Comparing): Promise<Comparison[]> {
    return this.clients[0].compare(asked);
  }

  /** SHA-256 in hexadecimal. */
  digest(bytes: Uint8Array, signal?: AbortSignal, lane = 0): Promise<string> {
    return this.occupy(lane, this.clientOf(lane).digest(bytes, signal));
  }

  /** From what was given to what `check` takes; rejects with a CheckFailure. */
  prepare(content: Content, onStep: OnStep, signal?: AbortSignal, lane = 0): Promise<Prepared> {
    return this.occupy(lane, this.intake.prepare(content, onStep, signal, lane));
  }

  /** What was given, with each document of an archive by itself; at most so many. */
  unpack(given: Given[], most: number, signal?: AbortSignal): Promise<Unpacked> {
    return this.intake.unpack(given, most, signal);
  }

  /** The same for a scan, by recognition of its pictures. */
  recognise(content: Content, onStep: OnStep, signal?: AbortSignal): Promise<Prepared> {
    const turn = this.recognising.then(() => this.intake.recognise(content, onStep, signal));
    this.recognising = turn.catch(() => undefined);
    return turn;
  }

  /** A Word file or a PDF with what was found written into it. */
  annotate(content: Uint8Array | Blob, result: Result, options: Annotating): Promise<ReadOutcome> {
    return this.intake.annotate(content, result, options);
  }

  /** A new workbook, to be written beside the page. */
  book(): Promise<Book> {
    return this.intake.book();
  }

  /** Nothing more is to be done for now: what only many inputs need is given back after a while. */
  rest(): void {
    clearTimeout(this.narrowing);
    this.narrowing = setTimeout(() => this.narrow(), linger);
  }

  private newClient(following: Following): CheckClient {
    return new CheckClient((signal) => startEngine(this.assets, signal), (name) => this.assets.extra(name), following);
  }

  private clientOf(lane: number): CheckClient {
    this.clients[lane] ??= this.newClient({ starting: ignore, started: ignore, failed: ignore });
    return this.clients[lane];
  }

  private occupy<Value>(lane: number, work: Promise<Value>): Promise<Value> {
    if (!lane) return work;
    this.occupied++;
    return work.finally(() => this.occupied--);
  }

  /** Another element may be at work there, and will say when it rests. */
  private narrow(): void {
    if (this.occupied) return;
    for (const client of this.clients.splice(1)) client.stop();
    this.readers?.narrow();
  }

  private starting(): void {
    if (this.status === 'failed') this.renew();
    // An engine that broke down comes back without a word.
    if (this.status !== 'ready') this.move('starting', null);
  }

  private started({ info, form }: Started): void {
    this.info = info;
    this.form = form;
    this.settle.resolve(info);
    this.move('ready', null);
  }

  private failed(failure: CheckFailure): void {
    if (this.status === 'ready') this.renew();
    this.settle.reject(failure);
    this.move('failed', failure);
  }

  private renew(): void {
    this.ready = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
    // A start that nobody waits for must not end as an unhandled rejection.
    this.ready.catch(() => undefined);
  }

  private move(status: HostStatus, failure: CheckFailure | null): void {
    this.status = status;
    this.failure = failure;
    for (const listener of [...this.listeners]) listener();
  }

  private stop(): void {
    clearTimeout(this.narrowing);
    for (const client of this.clients) client.stop();
    this.clients.length = 1;
    this.readers?.stop();
    this.settle.reject(new CheckFailure('cancelled'));
    this.renew();
    this.move('idle', null);
  }
}
