// Asks the engine in its worker, one thing after the other: checks, and the decoding that readers need. When
// the engine traps, the worker is ended, that job fails with `crashed`, and the next one gets a new worker: one
// bad file never takes the others with it.

import { CheckFailure } from './failure';
import type { CheckOptions, EngineInfo, Extra, FromWorker, Input, ToWorker } from './protocol';
import type { Result } from './engine-types';

/** The part of Worker that the client uses. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** The site's own files, as the page fetches them; each is asked for at most once. */
export interface Assets {
  createWorker(): WorkerLike;
  wasm(): Promise<ArrayBuffer>;
  data(): Promise<ArrayBuffer | null>;
  extra(name: Extra): Promise<ArrayBuffer>;
}

interface Running {
  worker: WorkerLike;
  started: Promise<EngineInfo>;
  fail(failure: CheckFailure): void;
}

type Question =
  | { type: 'check'; input: Input; options: CheckOptions }
  | { type: 'decode'; bytes: Uint8Array; declared: string }
  | { type: 'digest'; bytes: Uint8Array };

interface Job {
  id: number;
  resolve(answer: Result | string): void;
  reject(failure: CheckFailure): void;
}

function answerOf(message: Extract<FromWorker, { id: number; type: 'result' | 'decoded' | 'digested' }>): Result | string {
  if (message.type === 'result') return message.result;
  return message.type === 'decoded' ? message.text : message.sha256;
}

export class CheckClient {
  private running: Running | null = null;
  private job: Job | null = null;
  private tail: Promise<unknown> = Promise.resolve();
  private nextId = 1;
  private generation = 0;

  constructor(private readonly assets: Assets) {}

  /** Starts the engine if it does not run yet. */
  start(): Promise<EngineInfo> {
    try {
      this.running ??= this.launch();
      return this.running.started;
    } catch (error) {
      // The browser refuses the worker itself: a policy, or a script from another origin.
      return Promise.reject(new CheckFailure('start', String(error)));
    }
  }

  /** Checks one input; what is asked for meanwhile waits its turn. */
  check(input: Input, options: CheckOptions): Promise<Result> {
    return this.ask({ type: 'check', input, options }) as Promise<Result>;
  }

  /** The text in bytes of any charset; `declared` is the one that the text names for itself. */
  decode(bytes: Uint8Array, declared: string): Promise<string> {
    return this.ask({ type: 'decode', bytes, declared }) as Promise<string>;
  }

  /** SHA-256 of bytes, in hexadecimal: the page has no other way to it without a secure context. */
  digest(bytes: Uint8Array): Promise<string> {
    return this.ask({ type: 'digest', bytes }) as Promise<string>;
  }

  /** Ends the job that runs and drops those that wait. */
  cancel(): void {
    this.generation++;
    if (this.job) this.running?.fail(new CheckFailure('cancelled'));
  }

  /** Ends the worker; a later check starts a new one. */
  stop(): void {
    this.generation++;
    this.running?.fail(new CheckFailure('cancelled'));
  }

  private ask(question: Question): Promise<Result | string> {
    const generation = this.generation;
    const turn = this.tail.then(() => {
      if (generation !== this.generation) throw new CheckFailure('cancelled');
      return this.run(question);
    });
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  private async run(question: Question): Promise<Result | string> {
    const generation = this.generation;
    await this.start();
    if (generation !== this.generation || !this.running) throw new CheckFailure('cancelled');
    const { worker } = this.running;
    return new Promise((resolve, reject) => {
      this.job = { id: this.nextId++, resolve, reject };
      worker.postMessage({ ...question, id: this.job.id });
    });
  }

  private launch(): Running {
    const worker = this.assets.createWorker();
    let running: Running;
    const started = new Promise<EngineInfo>((resolve, reject) => {
      let isReady = false;
      const fail = (failure: CheckFailure) => {
        worker.onmessage = null;
        worker.onerror = null;
        worker.terminate();
        if (this.running === running) this.running = null;
        reject(failure);
        this.settle((job) => job.reject(failure));
      };
      running = { worker, started: undefined as never, fail };
      worker.onerror = (event) => fail(new CheckFailure(isReady ? 'crashed' : 'start', event.message));
      worker.onmessage = ({ data: message }) => {
        if (message.type === 'ready') {
          isReady = true;
          resolve(message.info);
        } else if (message.type === 'start-failed') {
          fail(new CheckFailure('start', message.reason));
        } else if (message.type === 'check-failed') {
          const failure = new CheckFailure(message.code, message.reason);
          if (message.code === 'crashed') fail(failure);
          else this.settle((job) => job.reject(failure));
        } else if (message.type === 'need') {
          this.assets.extra(message.name).catch(() => null).then((data) => worker.postMessage({ type: 'extra', data }));
        } else if (message.id === this.job?.id) {
          this.settle((job) => job.resolve(answerOf(message)));
        }
      };
      Promise.all([this.assets.wasm(), this.assets.data()]).then(
        ([wasm, data]) => worker.postMessage({ type: 'start', wasm, data }),
        (error) => fail(new CheckFailure('load', String(error))),
      );
    });
    // A start that nobody waits for (the warm-up) must not end as an unhandled rejection.
    started.catch(() => undefined);
    running!.started = started;
    return running!;
  }

  private settle(how: (job: Job) => void): void {
    const job = this.job;
    this.job = null;
    if (job) how(job);
  }
}
