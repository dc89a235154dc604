// The readers as the page uses them: each family's worker is started with the first file that needs it and kept for
// the next one; files of one family are read one after the other, in each lane.

import { buildId } from '../build-info';
import type { WorkerScript } from '../engine/workers';
import { CheckFailure } from '../failure';
import { ReaderWorker, type Attendance, type ReaderWorkerLike } from './reader-worker';
import type { Family, WorkerName } from './families';
import type { Job, Ready, ReadOutcome, Request } from './protocol';

/** What opens a worker, once it has said its first word. */
export interface ReaderSource {
  openScript(script: WorkerScript): Promise<{ worker: ReaderWorkerLike; first: Ready }>;
}

/** What the readers need of the site. */
export interface ReaderAssets {
  /** A reader's worker, once it has said its first word. */
  openReader(name: WorkerName): Promise<{ worker: ReaderWorkerLike; first: Ready }>;
  /** A file that comes with a reader, by the name that the reader knows it by. */
  readerFile(name: string): Promise<Uint8Array>;
  /** What the recognition of text runs on; asked for anew each time, as it is given away. */
  recognition(): Promise<{ script: string; wasm: ArrayBuffer; language: ArrayBuffer }>;
}

export type Progress = (done: number, total: number) => void;

export class Readers {
  /** By name and lane. */
  private readonly workers = new Map<string, ReaderWorker>();
  private readonly tails = new Map<string, Promise<unknown>>();

  /** `decode` is the engine's: bytes of a text to the text. */
  constructor(
    readonly assets: ReaderAssets,
    private readonly decode: (bytes: Uint8Array, declared: string, lane: number) => Promise<string>,
  ) {}

  async read(family: Family, format: string, bytes: Uint8Array, progress: Progress, signal?: AbortSignal, lane = 0): Promise<ReadOutcome> {
    const outcome = await this.run(family, { type: 'read', format, bytes }, { progress }, signal, [bytes.buffer as ArrayBuffer], lane);
    if (!outcome) throw new CheckFailure('crashed', 'no outcome');
    return outcome;
  }

  /** Null where the plain text of a paste reads better. */
  paste(html: string, text: string, progress: Progress, signal?: AbortSignal): Promise<ReadOutcome | null> {
    return this.run('html', { type: 'paste', html, text }, { progress }, signal);
  }

  /** Any job of a worker, in its turn; rejects with a CheckFailure. Aborted while it runs, it ends its worker. */
  run(
    name: WorkerName, job: Job, attendance: Partial<Attendance>, signal?: AbortSignal, transfer: Transferable[] = [], lane = 0,
  ): Promise<ReadOutcome | null> {
    const place = placeOf(name, lane);
    const turn = (this.tails.get(place) ?? Promise.resolve()).then(async () => {
      if (signal?.aborted) throw new CheckFailure('cancelled');
      const worker = await this.workerOf(name, place);
      if (signal?.aborted) throw new CheckFailure('cancelled');
      const abort = () => worker.end(new CheckFailure('cancelled'));
      signal?.addEventListener('abort', abort);
      try {
        return await worker.run(job, { serve: (request) => this.serve(request, lane), progress: () => undefined, ...attendance }, transfer);
      } finally {
        signal?.removeEventListener('abort', abort);
      }
    });
    this.tails.set(place, turn.catch(() => undefined));
    return signal ? orAborted(turn, signal) : turn;
  }

  /** Ends every worker, the busy ones with their jobs. */
  stop(): void {
    for (const worker of [...this.workers.values()]) worker.end(new CheckFailure('cancelled'));
  }

  /** Ends the workers of all lanes but the first. */
  narrow(): void {
    for (const [place, worker] of [...this.workers]) if (place.includes(' ')) worker.end(new CheckFailure('cancelled'));
  }

  /** Ends one worker that is no longer needed. */
  release(name: WorkerName): void {
    this.workers.get(placeOf(name, 0))?.end(new CheckFailure('cancelled'));
  }

  private async workerOf(name: WorkerName, place: string): Promise<ReaderWorker> {
    const running = this.workers.get(place);
    if (running) return running;
    const { worker, first } = await this.assets.openReader(name);
    if (first.build !== buildId) {
      worker.terminate();
      throw new CheckFailure('version-mismatch', `${name}: ${first.build}, not ${buildId}`);
    }
    const started: ReaderWorker = new ReaderWorker(worker, () => {
      if (this.workers.get(place) === started) this.workers.delete(place);
    });
    this.workers.set(place, started);
    return started;
  }

  /** What any job may ask for. */
  serve(request: Request, lane = 0): Promise<unknown> {
    if (request.what === 'asset') return this.assets.readerFile(request.name);
    if (request.what === 'decode') return this.decode(request.bytes, request.declared ?? '', lane);
    return Promise.reject(new CheckFailure('crashed', 'a picture that nobody asked for'));
  }
}

const placeOf = (name: WorkerName, lane: number) => (lane ? `${name} ${lane}` : name);

/** Whoever called a job off does not wait for the jobs before it. */
function orAborted<Value>(turn: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new CheckFailure('cancelled'));
    signal.addEventListener('abort', abort);
    turn.then(resolve, reject).then(() => signal.removeEventListener('abort', abort));
    if (signal.aborted) abort();
  });
}
