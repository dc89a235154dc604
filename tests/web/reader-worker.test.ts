import { buildId } from '@checker/build-info';
import { CheckFailure } from '@checker/failure';
import { ReaderWorker, type Attendance, type ReaderWorkerLike } from '@checker/reading/reader-worker';
import { Readers, type ReaderAssets } from '@checker/reading/readers';
import type { FromReader, Job, Request, ToReader } from '@checker/reading/protocol';

const job: Job = { type: 'read', format: 'pdf', bytes: new Uint8Array(1) };
const outcome = { document: new Uint8Array([7]) };

/** A worker whose messages the test writes. */
class FakeWorker implements ReaderWorkerLike {
  onmessage: ReaderWorkerLike['onmessage'] = null;
  onerror: ReaderWorkerLike['onerror'] = null;
  isTerminated = false;
  received: ToReader[] = [];

  postMessage(message: ToReader): void {
    this.received.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(message: FromReader): void {
    this.onmessage?.({ data: message } as MessageEvent<FromReader>);
  }

  crash(): void {
    this.onerror?.({} as ErrorEvent);
  }
}

const attendance = (serve: Attendance['serve'] = async () => null): Attendance & { steps: string[] } => {
  const steps: string[] = [];
  return { serve, steps, progress: (done, total) => steps.push(`${done}/${total}`) };
};

function setUp(serve?: Attendance['serve']) {
  const fake = new FakeWorker();
  const onEnd = vi.fn();
  const worker = new ReaderWorker(fake, onEnd);
  const given = attendance(serve);
  const running = worker.run(job, given).then((value) => value, (failure: CheckFailure) => `failed: ${failure.code}`);
  return { fake, worker, given, running, onEnd };
}

describe('a worker that reads files', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('does its job, tells its progress, and stays for the next', async () => {
    const { fake, given, running, onEnd } = setUp();
    fake.say({ type: 'progress', done: 1, total: 3 });
    fake.say({ type: 'result', outcome });
    expect(await running).toBe(outcome);
    expect(given.steps).toEqual(['0/0', '1/3']);
    expect(fake.received).toEqual([{ type: 'job', job }]);
    vi.advanceTimersByTime(1_000_000);
    expect(onEnd).not.toHaveBeenCalled();
  });

  it('gets what it asks for', async () => {
    const { fake, running } = setUp(async (request: Request) => `got ${request.what}`);
    fake.say({ type: 'request', id: 5, request: { what: 'asset', name: 'cmaps/x' } });
    await vi.waitUntil(() => fake.received.length === 2);
    expect(fake.received[1]).toEqual({ type: 'answer', id: 5, value: 'got asset' });
    fake.say({ type: 'result', outcome });
    await running;
  });

  it.each([
    ['it breaks down', (fake: FakeWorker) => fake.crash(), 'crashed'],
    ['its program fails', (fake: FakeWorker) => fake.say({ type: 'failed', reason: 'bug' }), 'crashed'],
    ['it is silent for two minutes', () => vi.advanceTimersByTime(120_000), 'hung'],
  ])('ends when %s', async (_, happen, code) => {
    const { fake, running, onEnd } = setUp();
    happen(fake);
    expect(await running).toBe(`failed: ${code}`);
    expect(fake.isTerminated).toBe(true);
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  it('may take as long as it likes while it comes further, or waits for the page', async () => {
    let give = (_: unknown) => {};
    const { fake, running } = setUp(() => new Promise((resolve) => (give = resolve)));
    for (let page = 1; page <= 5; page++) {
      vi.advanceTimersByTime(100_000);
      fake.say({ type: 'progress', done: page, total: 5 });
    }
    fake.say({ type: 'request', id: 1, request: { what: 'asset', name: 'x' } });
    vi.advanceTimersByTime(1_000_000);
    give('late');
    await vi.waitUntil(() => fake.received.length === 2);
    fake.say({ type: 'result', outcome });
    expect(await running).toBe(outcome);
  });

  it.each([
    ['a failure of its own', new CheckFailure('cancelled'), 'cancelled'],
    ['a download that failed', new Error('404'), 'load'],
  ])('ends its job with %s when the page cannot give what it asks for', async (_, error, code) => {
    const { fake, running } = setUp(() => Promise.reject(error));
    fake.say({ type: 'request', id: 1, request: { what: 'asset', name: 'x' } });
    expect(await running).toBe(`failed: ${code}`);
    expect(fake.isTerminated).toBe(true);
  });
});

describe('the readers', () => {
  function readersWith(assets: Partial<ReaderAssets> = {}) {
    const created: [string, FakeWorker][] = [];
    const readers = new Readers({
      async openReader(name) {
        const worker = new FakeWorker();
        created.push([name, worker]);
        return { worker, first: { type: 'ready', build: buildId } };
      },
      readerFile: async (name) => new TextEncoder().encode(name),
      recognition: async () => ({ script: '', wasm: new ArrayBuffer(0), language: new ArrayBuffer(0) }),
      ...assets,
    }, async (bytes, declared) => `${bytes.length} ${declared}`);
    const read = (signal?: AbortSignal) => readers.read('pdf', 'pdf', new Uint8Array(1), () => undefined, signal)
      .then((value) => value, (failure: CheckFailure) => `failed: ${failure.code}`);
    return { readers, created, read };
  }

  it('start a family’s worker once, and give it one file after the other', async () => {
    const { created, read } = readersWith();
    const reads = [read(), read()];
    for (const jobs of [1, 2]) {
      await vi.waitUntil(() => created[0]?.[1].received.length === jobs);
      created[0][1].say({ type: 'result', outcome });
    }
    expect(await Promise.all(reads)).toEqual([outcome, outcome]);
    expect(created.map(([name]) => name)).toEqual(['pdf']);
  });

  it('start a new worker after one was lost', async () => {
    const { created, read } = readersWith();
    const reads = [read(), read()];
    await vi.waitUntil(() => created.length === 1);
    await vi.waitUntil(() => created[0][1].received.length === 1);
    created[0][1].crash();
    expect(await reads[0]).toBe('failed: crashed');
    await vi.waitUntil(() => created[1]?.[1].received.length === 1);
    created[1][1].say({ type: 'result', outcome });
    expect(await reads[1]).toBe(outcome);
  });

  it('end the worker of a job that is called off, and go on with the others', async () => {
    const { created, read } = readersWith();
    const running = new AbortController();
    const waiting = new AbortController();
    const reads = [read(running.signal), read(waiting.signal), read()];
    await vi.waitUntil(() => created[0]?.[1].received.length === 1);
    waiting.abort();
    expect(await reads[1]).toBe('failed: cancelled');
    expect(created[0][1].isTerminated).toBe(false);
    running.abort();
    expect(await reads[0]).toBe('failed: cancelled');
    expect(created[0][1].isTerminated).toBe(true);
    await vi.waitUntil(() => created[1]?.[1].received.length === 1);
    created[1][1].say({ type: 'result', outcome });
    expect(await reads[2]).toBe(outcome);
  });

  it('serve files of the site and texts in any charset', async () => {
    const { readers } = readersWith();
    expect(await readers.serve({ what: 'asset', name: 'cmaps/x' })).toEqual(new TextEncoder().encode('cmaps/x'));
    expect(await readers.serve({ what: 'decode', bytes: new Uint8Array(2) })).toBe('2 ');
    await expect(readers.serve({ what: 'take', picture: {} as never })).rejects.toThrow('nobody asked');
  });

  it('say so where the browser refuses a worker', async () => {
    const { read } = readersWith({
      openReader: () => Promise.reject(new CheckFailure('worker-blocked')),
    });
    expect(await read()).toBe('failed: worker-blocked');
  });

  it('refuse a worker of another build', async () => {
    const worker = new FakeWorker();
    const { read } = readersWith({ openReader: async () => ({ worker, first: { type: 'ready', build: 'another' } }) });
    expect(await read()).toBe('failed: version-mismatch');
    expect(worker.isTerminated).toBe(true);
  });
});
