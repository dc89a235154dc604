// One worker that reads files, one job at a time. It is ended when it fails, when it is cancelled, and when it
// has been silent for too long: a file that never comes to an end fails alone.

import { CheckFailure } from '../failure';
import type { FromReader, Job, ReadOutcome, Request, ToReader } from './protocol';

/** The part of Worker that is used here. */
export interface ReaderWorkerLike {
  postMessage(message: ToReader, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromReader>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Two minutes without progress on one page or sheet: no report of any size takes that. */
const longestSilence = 120_000;

export interface Attendance {
  /** Gives the worker what it asks for; a failure here ends the job with that failure. */
  serve(request: Request): Promise<unknown>;
  progress(done: number, total: number): void;
}

interface Doing extends Attendance {
  resolve(outcome: ReadOutcome | null): void;
  reject(failure: CheckFailure): void;
}

export class ReaderWorker {
  private doing: Doing | null = null;
  private asked = 0;
  private watch: ReturnType<typeof setTimeout> | undefined;

  /** `onEnd` is called once, when the worker is gone. */
  constructor(private readonly worker: ReaderWorkerLike, private readonly onEnd: () => void = () => undefined) {
    worker.onmessage = ({ data }) => this.hear(data);
    worker.onerror = (event) => this.end(new CheckFailure('crashed', event.message));
  }

  run(job: Job, attendance: Attendance, transfer: Transferable[] = []): Promise<ReadOutcome | null> {
    return new Promise((resolve, reject) => {
      this.doing = { ...attendance, resolve, reject };
      this.asked = 0;
      this.watchOver();
      this.worker.postMessage({ type: 'job', job }, transfer);
      attendance.progress(0, 0);
    });
  }

  end(failure: CheckFailure): void {
    clearTimeout(this.watch);
    this.worker.onmessage = null;
    this.worker.onerror = null;
    this.worker.terminate();
    this.onEnd();
    const { doing } = this;
    this.doing = null;
    doing?.reject(failure);
  }

  private hear(message: FromReader): void {
    const { doing } = this;
    if (!doing) return;
    if (message.type === 'result') {
      clearTimeout(this.watch);
      this.doing = null;
      doing.resolve(message.outcome);
      return;
    }
    if (message.type === 'failed') {
      this.end(new CheckFailure('crashed', message.reason));
      return;
    }
    if (message.type === 'progress') doing.progress(message.done, message.total);
    else if (message.type === 'request') this.answer(message.id, message.request, doing);
    this.watchOver();
  }

  private answer(id: number, request: Request, doing: Doing): void {
    this.asked++;
    doing.serve(request).then(
      (value) => {
        if (this.doing !== doing) return;
        this.asked--;
        this.worker.postMessage({ type: 'answer', id, value }, []);
        this.watchOver();
      },
      (error) => {
        if (this.doing === doing) this.end(error instanceof CheckFailure ? error : new CheckFailure('load', String(error)));
      },
    );
  }

  /** Silence counts only while the worker is not waiting for the page. */
  private watchOver(): void {
    clearTimeout(this.watch);
    if (this.asked === 0) this.watch = setTimeout(() => this.end(new CheckFailure('hung')), longestSilence);
  }
}
