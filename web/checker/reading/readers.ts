// The readers as the page uses them: each family's worker is started with the first file that needs it and
// kept for the next one.

import { CheckFailure } from '../failure';
import { ReaderWorker, type Attendance, type ReaderWorkerLike } from './reader-worker';
import type { Family, WorkerName } from './families';
import type { Job, ReadOutcome, Request } from './protocol';

/** What the readers need of the site. */
export interface ReaderAssets {
  createReader(name: WorkerName): ReaderWorkerLike;
  /** A file that comes with a reader, by the name that the reader knows it by. */
  readerFile(name: string): Promise<Uint8Array>;
  /** What the recognition of text runs on; asked for anew each time, as it is given away. */
  recognition(): Promise<{ script: string; wasm: ArrayBuffer; language: ArrayBuffer }>;
}

export type Progress = (done: number, total: number) => void;

export class Readers {
  private readonly workers = new Map<WorkerName, ReaderWorker>();

  /** `decode` is the engine's: bytes of a text to the text. */
  constructor(
    private readonly assets: ReaderAssets,
    private readonly decode: (bytes: Uint8Array, declared: string) => Promise<string>,
  ) {}

  async read(family: Family, format: string, bytes: Uint8Array, progress: Progress): Promise<ReadOutcome> {
    const outcome = await this.run(family, { type: 'read', format, bytes }, { progress }, [bytes.buffer as ArrayBuffer]);
    if (!outcome) throw new CheckFailure('crashed', 'no outcome');
    return outcome;
  }

  /** Null where the plain text of a paste reads better. */
  paste(html: string, text: string, progress: Progress): Promise<ReadOutcome | null> {
    return this.run('html', { type: 'paste', html, text }, { progress });
  }

  /** Any job of a worker; rejects with a CheckFailure. */
  async run(name: WorkerName, job: Job, attendance: Partial<Attendance>, transfer: Transferable[] = []): Promise<ReadOutcome | null> {
    return this.workerOf(name).run(job, {
      serve: (request) => this.serve(request),
      progress: () => undefined,
      ...attendance,
    }, transfer);
  }

  /** Ends every worker, the busy one with its job. */
  cancel(): void {
    for (const worker of [...this.workers.values()]) worker.end(new CheckFailure('cancelled'));
  }

  /** Ends one worker that is no longer needed. */
  release(name: WorkerName): void {
    this.workers.get(name)?.end(new CheckFailure('cancelled'));
  }

  private workerOf(name: WorkerName): ReaderWorker {
    const running = this.workers.get(name);
    if (running) return running;
    try {
      const started: ReaderWorker = new ReaderWorker(() => this.assets.createReader(name), () => {
        if (this.workers.get(name) === started) this.workers.delete(name);
      });
      this.workers.set(name, started);
      return started;
    } catch (error) {
      // The browser refuses the worker itself: a policy, or a script from another origin.
      throw new CheckFailure('start', String(error));
    }
  }

  /** What any job may ask for. */
  serve(request: Request): Promise<unknown> {
    if (request.what === 'asset') return this.assets.readerFile(request.name);
    if (request.what === 'decode') return this.decode(request.bytes, request.declared ?? '');
    return Promise.reject(new CheckFailure('crashed', 'a picture that nobody asked for'));
  }
}
