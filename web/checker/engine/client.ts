// Asks the engine in its worker, one thing after the other: checks, and the decoding that readers need. Each job
// has its own signal. When the engine traps, the worker is ended, that job fails with `crashed`, and the next one
// gets a new worker: one bad file never takes the others with it.

import { CheckFailure } from '../failure';
import type { CheckOptions, Comparing, EngineInfo, Extra, FromWorker, Input, ToWorker } from '../protocol';
import type { Comparison, Result } from '../engine-types';

/** The part of Worker that the client uses. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export type EngineForm = 'wasm' | 'script';

export interface Started {
  worker: WorkerLike;
  info: EngineInfo;
  form: EngineForm;
}

/** How the client comes by an engine that runs; aborted, it leaves no worker behind. */
export type Launch = (signal: AbortSignal) => Promise<Started>;

/** Who is told of every start: the first one, and those after the engine broke down. */
export interface Following {
  starting(): void;
  started(started: Started): void;
  failed(failure: CheckFailure): void;
}

type Question =
  | { type: 'check'; input: Input; options: CheckOptions }
  | { type: 'render'; input: Input; options: CheckOptions; isPlain: boolean }
  | { type: 'compare'; asked: Comparing }
  | { type: 'decode'; bytes: Uint8Array; declared: string }
  | { type: 'digest'; bytes: Uint8Array };

type Answer = Result | Comparison[] | string;

interface Job {
  id: number;
  question: Question;
  /** Nobody waits for it any more. */
  isAbandoned: boolean;
  resolve(answer: Answer): void;
  reject(failure: CheckFailure): void;
}

/** An abandoned check may end by itself this long, since most take less than starting the engine again. */
const grace = 250;

function answerOf(message: Extract<FromWorker, { id: number; type: 'result' | 'rendered' | 'compared' | 'decoded' | 'digested' }>): Answer {
  if (message.type === 'result') return message.result;
  if (message.type === 'compared') return message.results;
  return message.type === 'digested' ? message.sha256 : message.text;
}

export class CheckClient {
  private engine: Promise<Started> | null = null;
  private worker: WorkerLike | null = null;
  private starting = new AbortController();
  private readonly waiting: Job[] = [];
  private job: Job | null = null;
  private nextId = 1;

  constructor(
    private readonly launch: Launch, private readonly extra: (name: Extra) => Promise<ArrayBuffer>, private readonly following: Following,
  ) {}

  /** Starts the engine if it does not run yet. */
  async start(): Promise<EngineInfo> {
    return (await this.running()).info;
  }

  /** Checks one input; what is asked for meanwhile waits its turn. */
  check(input: Input, options: CheckOptions, signal?: AbortSignal): Promise<Result> {
    return this.ask({ type: 'check', input, options }, signal) as Promise<Result>;
  }

  /** The same as the command line writes it: a line of JSON, or text for people. */
  render(input: Input, options: CheckOptions, isPlain: boolean, signal?: AbortSignal): Promise<string> {
    return this.ask({ type: 'render', input, options, isPlain }, signal) as Promise<string>;
  }

  /** Reports against those of other years, or a superior's against its subordinates'. */
  compare(asked: Comparing): Promise<Comparison[]> {
    return this.ask({ type: 'compare', asked }) as Promise<Comparison[]>;
  }

  /** The text in bytes of any charset; `declared` is the one that the text names for itself. */
  decode(bytes: Uint8Array, declared: string, signal?: AbortSignal): Promise<string> {
    return this.ask({ type: 'decode', bytes, declared }, signal) as Promise<string>;
  }

  /** SHA-256 of bytes, in hexadecimal: the page has no other way to it without a secure context. */
  digest(bytes: Uint8Array, signal?: AbortSignal): Promise<string> {
    return this.ask({ type: 'digest', bytes }, signal) as Promise<string>;
  }

  /** Ends the worker and every job; a later job starts a new one. */
  stop(): void {
    const cancelled = new CheckFailure('cancelled');
    for (const job of this.waiting.splice(0)) job.reject(cancelled);
    this.starting.abort();
    this.end(cancelled);
  }

  private ask(question: Question, signal?: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(new CheckFailure('cancelled'));
        return;
      }
      const abort = () => this.abandon(job);
      const settling = <Value>(settle: (value: Value) => void) => (value: Value) => {
        signal?.removeEventListener('abort', abort);
        settle(value);
      };
      const job: Job = { id: this.nextId++, question, isAbandoned: false, resolve: settling(resolve), reject: settling(reject) };
      signal?.addEventListener('abort', abort);
      this.waiting.push(job);
      void this.next();
    });
  }

  private async next(): Promise<void> {
    if (this.job || !this.waiting.length) return;
    const job = this.waiting.shift()!;
    this.job = job;
    let started: Started;
    try {
      started = await this.running();
    } catch (failure) {
      // Whoever waits would wait for the same; what is asked for later tries again.
      if (this.job === job) this.job = null;
      for (const failed of [job, ...this.waiting.splice(0)]) failed.reject(failure as CheckFailure);
      return;
    }
    if (this.job === job) started.worker.postMessage({ ...job.question, id: job.id });
  }

  private abandon(job: Job): void {
    job.isAbandoned = true;
    job.reject(new CheckFailure('cancelled'));
    const place = this.waiting.indexOf(job);
    if (place >= 0) {
      this.waiting.splice(place, 1);
    } else if (this.job === job && !this.worker) {
      this.settle(() => undefined);
    } else {
      setTimeout(() => {
        if (this.job === job) this.end(new CheckFailure('cancelled'));
      }, grace);
    }
  }

  private running(): Promise<Started> {
    if (this.engine) return this.engine;
    this.starting = new AbortController();
    const { signal } = this.starting;
    this.following.starting();
    const engine = this.launch(signal).then((started) => {
      if (signal.aborted) {
        started.worker.terminate();
        throw new CheckFailure('cancelled');
      }
      this.listen(started.worker);
      this.following.started(started);
      return started;
    }, (failure: CheckFailure) => {
      if (!signal.aborted) {
        this.engine = null;
        this.following.failed(failure);
      }
      throw failure;
    });
    this.engine = engine;
    return engine;
  }

  private listen(worker: WorkerLike): void {
    this.worker = worker;
    worker.onerror = (event) => this.end(new CheckFailure('crashed', event.message));
    worker.onmessage = ({ data: message }) => {
      if (message.type === 'need') {
        this.extra(message.name).catch(() => null).then((data) => worker.postMessage({ type: 'extra', data }));
      } else if (message.type === 'check-failed' && message.code === 'crashed') {
        this.end(new CheckFailure('crashed', message.reason));
      } else if ('id' in message && message.id === this.job?.id) {
        if (message.type === 'check-failed') this.settle((job) => job.reject(new CheckFailure(message.code, message.reason)));
        else this.settle((job) => job.resolve(answerOf(message)));
      }
    };
  }

  /** Ends the worker with the job that runs. */
  private end(failure: CheckFailure): void {
    const { worker } = this;
    this.engine = null;
    this.worker = null;
    if (worker) {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    }
    this.settle((job) => job.reject(failure));
  }

  private settle(how: (job: Job) => void): void {
    const { job } = this;
    this.job = null;
    if (job && !job.isAbandoned) how(job);
    void this.next();
  }
}
