// Calls one after the other, each with its own signal.

import { abortionOf } from '../../config/abortion.mjs';
import { CheckFailure } from '../failure';

type Work<Value> = (signal: AbortSignal) => Promise<Value>;

export class Queue {
  private tail: Promise<unknown> = Promise.resolve();
  private readonly open = new Set<AbortController>();

  /** `onIdle` is called whenever the last of the calls has ended. */
  constructor(private readonly onIdle: () => void) {}

  get isBusy(): boolean {
    return this.open.size > 0;
  }

  /**
   * Does the work when its turn comes. Aborted by its own signal it rejects at once, and what it asked for is given up;
   * the others go on.
   */
  add<Value>(work: Work<Value>, signal?: AbortSignal): Promise<Value> {
    if (signal?.aborted) return Promise.reject(abortionOf(signal));
    const controller = new AbortController();
    this.open.add(controller);
    const turn = this.tail.then(() => {
      if (controller.signal.aborted) throw new CheckFailure('cancelled');
      return work(controller.signal);
    }).finally(() => {
      this.open.delete(controller);
      if (!this.isBusy) this.onIdle();
    });
    this.tail = turn.catch(() => undefined);
    if (!signal) return turn;
    return new Promise<Value>((resolve, reject) => {
      const abort = () => {
        controller.abort();
        reject(abortionOf(signal));
      };
      signal.addEventListener('abort', abort);
      turn.then(resolve, reject).then(() => signal.removeEventListener('abort', abort));
    });
  }

  /** Gives up the call that runs and those that wait. */
  abortAll(): void {
    for (const controller of this.open) controller.abort();
  }
}
