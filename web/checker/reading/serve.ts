// The worker's side of reading: takes one job after the other and asks the page for what it lacks.

import './old-browsers';
import { buildId } from '../build-info';
import { giveUpNetwork } from './offline';
import type { Annotated, FromReader, Job, Problem, ReadOutcome, Request, ToReader } from './protocol';

/** What readers are given; see the readers in web/readers. */
export interface Context {
  progress(done: number, total: number): void;
  decode(bytes: Uint8Array, declared?: string): Promise<string>;
  asset(name: string): Promise<Uint8Array>;
}

export type Reader = (bytes: Uint8Array, context: Context) => Promise<ReadOutcome>;

/** The means of a worker: its context, and the request that only some jobs make. */
export interface Means {
  context: Context;
  ask(request: Request, transfer?: Transferable[]): Promise<unknown>;
}

type Doing = (job: Job, means: Means) => Promise<ReadOutcome | null>;

const scope = self as unknown as {
  postMessage(message: FromReader, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToReader>) => void): void;
};

/** Progress is told at most this often: readers may tell it for every row. */
const pause = 100;

function means(): Means & { answer(id: number, value: unknown): void } {
  const waiting = new Map<number, (value: unknown) => void>();
  let nextId = 1;
  let told = 0;
  const ask = (request: Request, transfer: Transferable[] = []) => new Promise<unknown>((resolve) => {
    waiting.set(nextId, resolve);
    scope.postMessage({ type: 'request', id: nextId++, request }, transfer);
  });
  return {
    ask,
    answer(id, value) {
      waiting.get(id)?.(value);
      waiting.delete(id);
    },
    context: {
      progress(done, total) {
        const now = Date.now();
        if (now - told < pause) return;
        told = now;
        scope.postMessage({ type: 'progress', done, total });
      },
      // What the page cannot give ends the whole job there, so an answer is always what was asked for.
      decode: (bytes, declared) => ask({ what: 'decode', bytes, declared }) as Promise<string>,
      asset: (name) => ask({ what: 'asset', name }) as Promise<Uint8Array>,
    },
  };
}

/** Answers jobs with `doing`. A worker that still has to load a script of its own gives up the network itself. */
export function serveJobs(doing: Doing, { isOffline = true } = {}): void {
  if (isOffline) giveUpNetwork();
  const own = means();
  scope.addEventListener('message', ({ data: message }) => {
    if (message.type === 'answer') {
      own.answer(message.id, message.value);
      return;
    }
    Promise.resolve().then(() => doing(message.job, own)).then(
      (outcome) => scope.postMessage({ type: 'result', outcome }, outcome && 'document' in outcome ? [outcome.document.buffer as ArrayBuffer] : []),
      (error) => scope.postMessage({ type: 'failed', reason: String(error) }),
    );
  });
  scope.postMessage({ type: 'ready', build: buildId });
}

/** A worker that only reads files, with its readers by format. */
export function serveReaders(readers: { [format: string]: Reader }): void {
  serveJobs((job, { context }) => readJob(readers, job, context));
}

export function readJob(readers: { [format: string]: Reader }, job: Job, context: Context): Promise<ReadOutcome> {
  if (job.type !== 'read') throw new Error(`no such job here: ${job.type}`);
  return readers[job.format](job.bytes, context);
}

/** What an annotator made of a file, as the page is told. */
export function annotatedOutcome(made: { bytes: Uint8Array } & Annotated | { problem: Problem }): ReadOutcome {
  if ('problem' in made) return made;
  const { bytes, ...annotated } = made;
  return { document: bytes, annotated };
}
