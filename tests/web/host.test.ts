import { buildId } from '@checker/build-info';
import { EngineHost } from '@checker/engine/host';
import type { WorkerLike } from '@checker/engine/client';
import type { Assets } from '@checker/engine/start';
import type { ReaderSource } from '@checker/reading/readers';
import { CheckFailure } from '@checker/failure';
import type { CheckOptions, EngineInfo, FromWorker, ToWorker } from '@checker/protocol';
import type { Result } from '@checker/engine-types';

const info: EngineInfo = { version: '0', catalogue: '', forms: [], rules: [] };
const options: CheckOptions = { language: 'zh', file: 'a.txt', format: 'text', document: false, config: { rules: {}, accept: [] } };
const resultOf = (input: unknown) => ({ file: String(input) }) as Result;

/** A worker whose answers the test writes. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  isTerminated = false;
  received: ToWorker[] = [];

  constructor(private readonly answer: (message: ToWorker, worker: FakeWorker) => void) {}

  postMessage(message: ToWorker): void {
    this.received.push(message);
    queueMicrotask(() => !this.isTerminated && this.answer(message, this));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }

  crash(): void {
    this.onerror?.({ message: 'unreachable' } as ErrorEvent);
  }
}

function engine(message: ToWorker, worker: FakeWorker): void {
  if (message.type === 'start') worker.say({ type: 'ready', info });
  if (message.type !== 'check') return;
  if (message.input === 'trap') worker.say({ type: 'check-failed', id: message.id, code: 'crashed', reason: 'unreachable' });
  else if (message.input === 'die') worker.crash();
  else if (message.input !== 'hang') worker.say({ type: 'result', id: message.id, result: resultOf(message.input) });
}

function setUp(answer = engine, assets: Partial<Assets> = {}) {
  const workers: FakeWorker[] = [];
  const opened: string[] = [];
  const host = new EngineHost({
    openEngine: async (form) => {
      const worker = new FakeWorker(answer);
      workers.push(worker);
      opened.push(form);
      return { worker, first: { type: 'hello', build: buildId, hasWasm: true } };
    },
    engineUrl: 'https://example.com/nianbao.wasm',
    wasm: async () => new ArrayBuffer(1),
    extra: async () => new ArrayBuffer(3),
    ...assets,
  } as Assets & ReaderSource);
  const received = () => workers.flatMap((worker) => worker.received.map(({ type }) => type));
  return { host, workers, opened, received };
}

/** How something that was asked for ended, as plain data. */
const ending = (asked: Promise<Result | string | EngineInfo>) =>
  asked.then((answer) => (typeof answer === 'string' ? answer : 'file' in answer ? answer.file : 'started'), (failure: CheckFailure) => `failed: ${failure.code}`);

describe('the host', () => {
  it('starts one worker, with the engine and its data, and asks it one check after the other', async () => {
    const { host, workers, received } = setUp();
    const checks = ['a', 'b'].map((input) => ending(host.check(input, options)));
    expect(await Promise.all(checks)).toEqual(['a', 'b']);
    expect(workers).toHaveLength(1);
    expect(received()).toEqual(['start', 'check', 'check']);
    expect(workers[0].received[0]).toEqual({ type: 'start', wasm: new ArrayBuffer(1) });
  });

  it('tells how it fares', async () => {
    const { host } = setUp();
    const seen: string[] = [];
    host.onChange(() => seen.push(host.status));
    expect(host.status).toBe('idle');
    const { ready } = host;
    await host.start();
    expect(await ready).toBe(info);
    expect(await host.ready).toBe(info);
    expect(host.info).toBe(info);
    expect(seen).toEqual(['starting', 'ready']);
  });

  it.each(['trap', 'die'])('after a %s fails that check alone and goes on with a new worker, without a word', async (bad) => {
    const { host, workers } = setUp();
    await host.start();
    const seen: string[] = [];
    host.onChange(() => seen.push(host.status));
    const checks = ['a', bad, 'b', 'c'].map((input) => ending(host.check(input, options)));
    expect(await Promise.all(checks)).toEqual(['a', 'failed: crashed', 'b', 'c']);
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
    expect(seen.filter((status) => status !== 'ready')).toEqual([]);
  });

  it('calls off a check that waits, and no other', async () => {
    const { host, workers, received } = setUp();
    const calling = new AbortController();
    const checks = [host.check('a', options), host.check('b', options, calling.signal), host.check('c', options)].map(ending);
    calling.abort();
    expect(await Promise.all(checks)).toEqual(['a', 'failed: cancelled', 'c']);
    expect(workers).toHaveLength(1);
    expect(received()).toEqual(['start', 'check', 'check']);
  });

  it('ends the worker with a check that is called off while it runs, and goes on with the others', async () => {
    const { host, workers, received } = setUp();
    const calling = new AbortController();
    const checks = [host.check('hang', options, calling.signal), host.check('b', options)].map(ending);
    await vi.waitUntil(() => received().includes('check'));
    calling.abort();
    expect(await checks[0]).toBe('failed: cancelled');
    expect(await checks[1]).toBe('b');
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  it('keeps the worker where a check that was called off ends by itself at once', async () => {
    let finish = () => {};
    const { host, workers, received } = setUp((message, worker) => {
      if (message.type === 'check' && message.input === 'slow') finish = () => worker.say({ type: 'result', id: message.id, result: resultOf('slow') });
      else engine(message, worker);
    });
    const calling = new AbortController();
    const checks = [host.check('slow', options, calling.signal), host.check('b', options)].map(ending);
    await vi.waitUntil(() => received().includes('check'));
    calling.abort();
    expect(await checks[0]).toBe('failed: cancelled');
    finish();
    expect(await checks[1]).toBe('b');
    expect(workers).toHaveLength(1);
  });

  it('does nothing for a signal that was aborted before, and nothing for one that is aborted later', async () => {
    const { host, workers } = setUp();
    expect(await ending(host.check('a', options, AbortSignal.abort()))).toBe('failed: cancelled');
    expect(workers).toHaveLength(0);
    const late = new AbortController();
    expect(await ending(host.check('a', options, late.signal))).toBe('a');
    const next = ending(host.check('b', options));
    late.abort();
    expect(await next).toBe('b');
    expect(workers).toHaveLength(1);
  });

  it('decodes between checks, in the same worker', async () => {
    const { host, received } = setUp((message, worker) => {
      if (message.type === 'digest') worker.say({ type: 'digested', id: message.id, sha256: `digest of ${message.bytes.length}` });
      else engine(message, worker);
    });
    const answers = [host.check('a', options), host.digest(new Uint8Array(3)), host.check('b', options)].map(ending);
    expect(await Promise.all(answers)).toEqual(['a', 'digest of 3', 'b']);
    expect(received()).toEqual(['start', 'check', 'digest', 'check']);
  });

  it('tells why it did not start, fails whoever waits, and tries again next time', async () => {
    let tries = 0;
    const wasm = async () => {
      if (tries++ === 0) throw new CheckFailure('load', '404');
      return new ArrayBuffer(1);
    };
    const { host, workers } = setUp(engine, { wasm });
    const checks = [host.start(), host.check('a', options), host.check('b', options)].map(ending);
    expect(await Promise.all(checks)).toEqual(['failed: load', 'failed: load', 'failed: load']);
    expect([host.status, host.failure?.code]).toEqual(['failed', 'load']);
    expect(await ending(host.ready)).toBe('failed: load');
    expect(await ending(host.check('b', options))).toBe('b');
    expect([host.status, host.failure, await host.ready]).toEqual(['ready', null, info]);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  it('tries again when asked to', async () => {
    let tries = 0;
    const { host } = setUp((message, worker) => {
      if (message.type === 'start' && tries++ === 0) worker.say({ type: 'start-failed', reason: 'policy' });
      else engine(message, worker);
    });
    expect(await ending(host.start())).toBe('failed: wasm-corrupt');
    expect(await ending(host.retry())).toBe('started');
    expect(host.status).toBe('ready');
  });

  it('survives a browser that refuses the worker', async () => {
    const { host } = setUp(engine, {
      openEngine: () => Promise.reject(new CheckFailure('worker-blocked')),
    });
    expect(await ending(host.check('a', options))).toBe('failed: worker-blocked');
  });

  it('refuses a worker of another build', async () => {
    const worker = new FakeWorker(engine);
    const { host } = setUp(engine, { openEngine: async () => ({ worker, first: { type: 'hello', build: 'another', hasWasm: true } }) });
    expect(await ending(host.start())).toBe('failed: version-mismatch');
    expect(host.failure?.url).toBe('https://example.com/nianbao.wasm');
    expect(worker.isTerminated).toBe(true);
  });

  /** Workers in which WebAssembly is refused. */
  const withoutWasm = (workers: FakeWorker[], script: () => Promise<FakeWorker>): Assets['openEngine'] => async (form) => {
    const worker = form === 'wasm' ? new FakeWorker(engine) : await script();
    workers.push(worker);
    return { worker, first: { type: 'hello', build: buildId, hasWasm: false } };
  };

  it('takes the engine as JavaScript where WebAssembly is refused', async () => {
    const workers: FakeWorker[] = [];
    const { host } = setUp(engine, { openEngine: withoutWasm(workers, async () => new FakeWorker(engine)) });
    expect(await ending(host.check('a', options))).toBe('a');
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    expect(workers[1].received[0]).toEqual({ type: 'start', wasm: null });
  });

  it('says that WebAssembly is refused where that engine cannot be had either', async () => {
    const missing = new CheckFailure('load', '404');
    const { host } = setUp(engine, { openEngine: withoutWasm([], () => Promise.reject(missing)) });
    expect(await ending(host.check('a', options))).toBe('failed: wasm-blocked');
    expect(host.failure?.cause).toBe(missing);
  });

  it.each([
    ['gives what the engine asks for', async () => new ArrayBuffer(3), new ArrayBuffer(3), 'a'],
    ['says when it cannot be had', async () => Promise.reject(new Error('404')), null, 'failed: load'],
  ])('%s', async (_, extra, sent, ended) => {
    let pending = 0;
    const { host, workers } = setUp((message, worker) => {
      if (message.type === 'start') worker.say({ type: 'ready', info });
      if (message.type === 'check') {
        pending = message.id;
        worker.say({ type: 'need', name: 'charsets.dat' });
      }
      if (message.type === 'extra' && message.data) worker.say({ type: 'result', id: pending, result: resultOf('a') });
      if (message.type === 'extra' && !message.data) worker.say({ type: 'check-failed', id: pending, code: 'load', reason: '' });
    }, { extra });
    expect(await ending(host.check('a', options))).toBe(ended);
    expect(workers[0].received[2]).toEqual({ type: 'extra', data: sent });
    expect(workers).toHaveLength(1);
  });
});

describe('the lanes of a host', () => {
  it('each have an engine, which ends some time after all rest', async () => {
    const { host, workers, received } = setUp();
    await Promise.all([host.check('a', options), host.check('b', options, undefined, 1), host.check('c', options, undefined, 1)]);
    expect(workers).toHaveLength(2);
    expect(received()).toEqual(['start', 'check', 'start', 'check', 'check']);
    vi.useFakeTimers();
    host.rest();
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([false, true]);
    expect(await ending(host.check('d', options, undefined, 1))).toBe('d');
    expect(workers).toHaveLength(3);
  });

  it('stay as long as one of them is at work', async () => {
    const { host, workers } = setUp();
    const calling = new AbortController();
    const slow = ending(host.check('hang', options, calling.signal, 1));
    await vi.waitUntil(() => workers.length === 1);
    vi.useFakeTimers();
    host.rest();
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(workers[0].isTerminated).toBe(false);
    calling.abort();
    expect(await slow).toBe('failed: cancelled');
  });

  it('break down without a word and without the others', async () => {
    const { host, workers } = setUp();
    await host.start();
    const seen: string[] = [];
    host.onChange(() => seen.push(host.status));
    const checks = [host.check('a', options), host.check('die', options, undefined, 1), host.check('b', options, undefined, 1)].map(ending);
    expect(await Promise.all(checks)).toEqual(['a', 'failed: crashed', 'b']);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([false, true, false]);
    expect(seen).toEqual([]);
  });
});

describe('the users of a host', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('share its worker, which ends some time after the last of them left', async () => {
    const { host, workers } = setUp();
    const leave = [host.retain(), host.retain()];
    await host.start();
    leave[0]();
    leave[0]();
    vi.advanceTimersByTime(60_000);
    expect(workers[0].isTerminated).toBe(false);
    leave[1]();
    // Moved in the page.
    const back = host.retain();
    vi.advanceTimersByTime(60_000);
    expect(workers[0].isTerminated).toBe(false);
    back();
    vi.advanceTimersByTime(60_000);
    expect(workers[0].isTerminated).toBe(true);
    expect(host.status).toBe('idle');
    await host.start();
    expect(workers).toHaveLength(2);
  });
});
