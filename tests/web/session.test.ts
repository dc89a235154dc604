import { CheckFailure, type CheckClient } from '@checker/client';
import { largestFile, Session, type Entry } from '@checker/session';
import type { Result } from '@checker/engine-types';

/** A client that answers with the input and the language, and fails where the input says so. */
function setUp(check?: CheckClient['check']) {
  const asked: string[] = [];
  const client = {
    check: check ?? (async (input, { language }) => {
      const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
      asked.push(`${text} ${language}`);
      if (text === 'trap') throw new CheckFailure('crashed');
      return { file: text } as Result;
    }),
    cancel: vi.fn(),
  };
  const changes: string[] = [];
  const session = new Session(client as unknown as CheckClient, (entry) => changes.push(`${entry.name} ${entry.status}`));
  return { session, client, changes, asked };
}

const fate = (entry: Entry) => entry.result?.file ?? entry.failure;

describe('a session', () => {
  it('checks every input in its order, whatever becomes of the others', async () => {
    const { session, changes } = setUp();
    await session.run([
      { name: '1', content: 'text' },
      { name: '2', content: 'trap' },
      { name: '3', content: new Blob(['bytes']) },
    ], 'zh');
    expect(session.entries.map(fate)).toEqual(['text', 'crashed', 'bytes']);
    expect(changes).toEqual(['1 checking', '1 done', '2 checking', '2 failed', '3 checking', '3 done']);
  });

  it('does not read files beyond the limit, and says so of those that cannot be read', async () => {
    const huge = new Blob([]);
    Object.defineProperty(huge, 'size', { value: largestFile + 1 });
    const gone = new Blob(['x']);
    gone.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
    const { session, asked } = setUp();
    await session.run([{ name: '1', content: huge }, { name: '2', content: gone }, { name: '3', content: 'c' }], 'zh');
    expect(session.entries.map(fate)).toEqual(['too-large', 'unreadable-file', 'c']);
    expect(asked).toEqual(['c zh']);
  });

  it('checks the same inputs again in another language', async () => {
    const { session, asked } = setUp();
    await session.run([{ name: '1', content: 'a' }, { name: '2', content: 'b' }], 'zh');
    await session.again('en');
    expect(asked).toEqual(['a zh', 'b zh', 'a en', 'b en']);
    expect(session.isBusy).toBe(false);
  });

  it('stops when cancelled, and nothing stays open', async () => {
    const { session, client } = setUp(() => new Promise(() => undefined));
    void session.run([{ name: '1', content: 'a' }, { name: '2', content: 'b' }], 'zh');
    session.cancel();
    expect(client.cancel).toHaveBeenCalledTimes(1);
    expect(session.entries.map(fate)).toEqual(['cancelled', 'cancelled']);
    expect(session.isBusy).toBe(false);
  });

  it('gives way to a new one', async () => {
    let finishFirst = (_: Result) => {};
    const results: { [input: string]: Promise<Result> } = {
      old: new Promise((resolve) => (finishFirst = resolve)),
      new: Promise.resolve({ file: 'new' } as Result),
    };
    const { session, changes } = setUp((input) => results[input as string]);
    const first = session.run([{ name: 'old', content: 'old' }], 'zh');
    const second = session.run([{ name: 'new', content: 'new' }], 'zh');
    finishFirst({ file: 'old' } as Result);
    await Promise.all([first, second]);
    expect(session.entries.map(fate)).toEqual(['new']);
    expect(changes).toEqual(['old checking', 'new checking', 'new done']);
  });
});
