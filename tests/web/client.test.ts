import { CheckClient, type Assets, type WorkerLike } from '@checker/client';
import type { CheckFailure } from '@checker/failure';
import type { CheckOptions, EngineInfo, FromWorker, ToWorker } from '@checker/protocol';
import type { Result } from '@checker/engine-types';

const info: EngineInfo = { version: '0', forms: [], rules: { zh: [], en: [] } };
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
  if (message.type === 'decode') worker.say({ type: 'decoded', id: message.id, text: `${message.bytes.length} ${message.declared}` });
  if (message.type !== 'check') return;
  if (message.input === 'trap') worker.say({ type: 'check-failed', id: message.id, code: 'crashed', reason: 'unreachable' });
  else if (message.input === 'die') worker.crash();
  else if (message.input !== 'hang') worker.say({ type: 'result', id: message.id, result: resultOf(message.input) });
}

function setUp(answer = engine, assets: Partial<Assets> = {}) {
  const workers: FakeWorker[] = [];
  const client = new CheckClient({
    createWorker: () => {
      workers.push(new FakeWorker(answer));
      return workers[workers.length - 1];
    },
    wasm: async () => new ArrayBuffer(1),
    data: async () => new ArrayBuffer(2),
    extra: async () => new ArrayBuffer(3),
    ...assets,
  });
  return { client, workers };
}

/** How a check ended, as plain data. */
const ending = (check: Promise<Result>) =>
  check.then((result) => result.file, (failure: CheckFailure) => `failed: ${failure.code}`);

describe('the client', () => {
  it('starts one worker, with the engine and its data, and asks it one check after the other', async () => {
    const { client, workers } = setUp();
    const checks = ['a', 'b'].map((input) => ending(client.check(input, options)));
    expect(await Promise.all(checks)).toEqual(['a', 'b']);
    expect(workers).toHaveLength(1);
    expect(workers[0].received.map((message) => message.type)).toEqual(['start', 'check', 'check']);
    expect(workers[0].received[0]).toEqual({ type: 'start', wasm: new ArrayBuffer(1), data: new ArrayBuffer(2) });
  });

  it('decodes between checks, in the same worker', async () => {
    const { client, workers } = setUp();
    const answers = [ending(client.check('a', options)), client.decode(new Uint8Array(3), 'gbk'), ending(client.check('b', options))];
    expect(await Promise.all(answers)).toEqual(['a', '3 gbk', 'b']);
    expect(workers[0].received.map((message) => message.type)).toEqual(['start', 'check', 'decode', 'check']);
  });

  it.each(['trap', 'die'])('after a %s fails that check alone and goes on with a new worker', async (bad) => {
    const { client, workers } = setUp();
    const checks = ['a', bad, 'b', 'c'].map((input) => ending(client.check(input, options)));
    expect(await Promise.all(checks)).toEqual(['a', 'failed: crashed', 'b', 'c']);
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
  });

  it('cancels the running check and those that wait, and works again afterwards', async () => {
    const { client, workers } = setUp();
    await client.start();
    const checks = ['hang', 'b'].map((input) => ending(client.check(input, options)));
    await vi.waitUntil(() => workers[0].received.some((message) => message.type === 'check'));
    client.cancel();
    expect(await Promise.all(checks)).toEqual(['failed: cancelled', 'failed: cancelled']);
    expect(workers[0].isTerminated).toBe(true);
    expect(await ending(client.check('c', options))).toBe('c');
  });

  it('tells a download that failed from a program that crashed, and tries again next time', async () => {
    let tries = 0;
    const wasm = async () => {
      if (tries++ === 0) throw new Error('404');
      return new ArrayBuffer(1);
    };
    const { client } = setUp(engine, { wasm });
    expect(await ending(client.check('a', options))).toBe('failed: load');
    expect(await ending(client.check('b', options))).toBe('b');
  });

  it('says that the engine did not start, once for each check', async () => {
    const { client, workers } = setUp((message, worker) => {
      if (message.type === 'start') worker.say({ type: 'start-failed', reason: 'policy' });
    });
    expect(await ending(client.check('a', options))).toBe('failed: start');
    expect(await ending(client.check('b', options))).toBe('failed: start');
    expect(workers).toHaveLength(2);
  });

  it('survives a browser that refuses the worker', async () => {
    const { client } = setUp(engine, {
      createWorker: () => {
        throw new Error('SecurityError');
      },
    });
    expect(await ending(client.check('a', options))).toBe('failed: start');
  });

  it.each([
    ['gives what the engine asks for', async () => new ArrayBuffer(3), new ArrayBuffer(3), 'a'],
    ['says when it cannot be had', async () => Promise.reject(new Error('404')), null, 'failed: load'],
  ])('%s', async (_, extra, sent, ended) => {
    let pending = 0;
    const { client, workers } = setUp((message, worker) => {
      if (message.type === 'start') worker.say({ type: 'ready', info });
      if (message.type === 'check') {
        pending = message.id;
        worker.say({ type: 'need', name: 'full' });
      }
      if (message.type === 'extra' && message.data) worker.say({ type: 'result', id: pending, result: resultOf('a') });
      if (message.type === 'extra' && !message.data) worker.say({ type: 'check-failed', id: pending, code: 'load', reason: '' });
    }, { extra });
    expect(await ending(client.check('a', options))).toBe(ended);
    expect(workers[0].received[2]).toEqual({ type: 'extra', data: sent });
    expect(workers).toHaveLength(1);
  });
});
