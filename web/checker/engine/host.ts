// The engine, the readers and the files they need, once for all elements of a page. It starts with the first element
// that is seen or used, and ends its workers some time after the last one is gone.

import { CheckFailure } from '../failure';
import { Intake } from '../reading/intake';
import type { Content, OnStep, Prepared } from '../reading/prepared';
import { canRecognise } from '../reading/recognition-needs';
import type { Readers, ReaderAssets } from '../reading/readers';
import type { CheckOptions, EngineInfo, Input } from '../protocol';
import type { Result } from '../engine-types';
import { CheckClient, type EngineForm, type Started } from './client';
import { startEngine, type Assets } from './start';

export type HostStatus = 'idle' | 'starting' | 'ready' | 'failed';

/** An element that is moved in its page, or one that replaces another, finds the engine still there. */
const linger = 2000;

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
  private readonly client: CheckClient;
  private readers: Readers | null = null;
  private readonly intake: Intake;
  /** One scan at a time: recognition fills a core and some hundred megabytes. */
  private recognising: Promise<unknown> = Promise.resolve();

  constructor(assets: Assets & ReaderAssets) {
    this.client = new CheckClient((signal) => startEngine(assets, signal), (name) => assets.extra(name), {
      starting: () => this.starting(),
      started: (started) => this.started(started),
      failed: (failure) => this.failed(failure),
    });
    this.intake = new Intake((files) => {
      this.readers ??= new files.Readers(assets, (bytes, declared) => this.client.decode(bytes, declared));
      return this.readers;
    }, assets);
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
    this.client.start().catch(() => undefined);
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

  check(input: Input, options: CheckOptions, signal?: AbortSignal): Promise<Result> {
    return this.client.check(input, options, signal);
  }

  /** The same as the command line writes it: a line of JSON, or text for people. */
  render(input: Input, options: CheckOptions, isPlain: boolean, signal?: AbortSignal): Promise<string> {
    return this.client.render(input, options, isPlain, signal);
  }

  /** Whether scans can be read here. */
  get canRecognise(): boolean {
    return canRecognise(this.form);
  }

  /** SHA-256 in hexadecimal. */
  digest(bytes: Uint8Array, signal?: AbortSignal): Promise<string> {
    return this.client.digest(bytes, signal);
  }

  /** From what was given to what `check` takes; rejects with a CheckFailure. */
  prepare(content: Content, onStep: OnStep, signal?: AbortSignal): Promise<Prepared> {
    return this.intake.prepare(content, onStep, signal);
  }

  /** The same for a scan, by recognition of its pictures. */
  recognise(content: Content, onStep: OnStep, signal?: AbortSignal): Promise<Prepared> {
    const turn = this.recognising.then(() => this.intake.recognise(content, onStep, signal));
    this.recognising = turn.catch(() => undefined);
    return turn;
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
    this.client.stop();
    this.readers?.stop();
    this.settle.reject(new CheckFailure('cancelled'));
    this.renew();
    this.move('idle', null);
  }
}
