import { CheckFailure } from '@checker/failure';
import type { Content, Prepared, Step } from '@checker/reading/intake';
import { Settings } from '@checker/session/settings';
import { Session, type Checker, type Entry, type Preparer } from '@checker/session/session';
import type { Cell, Result } from '@checker/engine-types';
import type { CheckOptions, EngineInfo, Input } from '@checker/protocol';

const scanned = { code: 'scanned-pdf', zh: '扫描件', en: 'a scan' };
const step: Step = { stage: 'reading', format: 'pdf', done: 1, total: 2 };

/** A checker that answers with the input and the options that matter, and fails where the input says so. */
function setUp({ check, prepare, recognise }: Partial<Checker & Preparer> = {}) {
  const asked: string[] = [];
  const checker = {
    start: async () => ({ version: '9', forms: [], rules: { zh: [], en: [] } }) as EngineInfo,
    check: check ?? (async (input: Input, { language, format, document, config }: CheckOptions) => {
      asked.push(`${input} ${language} ${format}${document ? ' document' : ''}${config.accept.map(({ finding }) => ` accept ${finding}`)}`);
      if (input === 'trap') throw new CheckFailure('crashed');
      return { file: String(input), verdict: 'pass' } as Result;
    }),
    digest: vi.fn(async (bytes: Uint8Array) => `digest of ${new TextDecoder().decode(bytes)}`),
    cancel: vi.fn(),
  };
  const preparer = {
    prepare: prepare ?? vi.fn(async (content: Content, onStep: (step: Step) => void): Promise<Prepared> => {
      onStep(step);
      if (content === 'gone') throw new CheckFailure('unreadable-file');
      if (content === 'stuck') throw new CheckFailure('hung');
      if (content === 'scan') return { format: 'pdf', problem: scanned };
      return { format: 'text', input: content as string, isDocument: false };
    }),
    recognise: recognise ?? (async (): Promise<Prepared> => ({ format: 'pdf', input: 'recognised', isDocument: true })),
    cancel: vi.fn(),
  };
  const changes: string[] = [];
  const steps: string[] = [];
  const settings = new Settings(() => undefined);
  const session = new Session(checker, preparer, {
    change: (entry) => changes.push(`${entry.name} ${entry.status}`),
    step: (entry) => steps.push(`${entry.name} ${entry.step!.stage} ${entry.step!.done}/${entry.step!.total}`),
  }, settings);
  return { session, settings, checker, preparer, changes, steps, asked };
}

const fate = (entry: Entry) => entry.result?.problem?.code ?? entry.result?.file ?? entry.failure;
const given = (...contents: string[]) => contents.map((content, index) => ({ name: String(index + 1), content }));

describe('a session', () => {
  it('checks every input in its order, whatever becomes of the others', async () => {
    const { session, changes, steps } = setUp();
    await session.run(given('text', 'trap', 'gone', 'stuck', 'scan', 'more'), 'zh');
    expect(session.entries.map(fate)).toEqual(['text', 'crashed', 'unreadable-file', 'hung', 'scanned-pdf', 'more']);
    expect(changes.filter((change) => !change.endsWith('checking'))).toEqual(['1 done', '2 failed', '3 failed', '4 failed', '5 done', '6 done']);
    expect(steps[0]).toBe('1 reading 1/2');
    expect(steps).toHaveLength(6);
  });

  it('shows a problem as the engine shows its own', async () => {
    const { session } = setUp();
    await session.run(given('scan'), 'en');
    expect(session.entries[0].result).toEqual({
      schema: 'nianbao/check@1', file: '1', format: 'pdf', encoding: null, sha256: 'digest of scan', engine: '9', verdict: 'unreadable', receipt: null,
      problem: { code: 'scanned-pdf', message: 'a scan' }, findings: [], rules: [], counts: { error: 0, warning: 0, info: 0 },
      config: { rules: {}, accept: [] },
    });
  });

  it('gives a document the digest of what was given, and leaves that of text to the engine', async () => {
    const given256: (string | undefined)[] = [];
    const { session, checker } = setUp({
      check: async (input, { sha256 }) => {
        given256.push(sha256);
        return { file: String(input), verdict: 'pass' } as Result;
      },
      prepare: async (content) => ({ format: 'x', input: 'read', isDocument: content !== 'text' }),
    });
    const bytes = new TextEncoder().encode('bytes');
    await session.run([
      { name: 'a', content: 'text' }, { name: 'b', content: bytes }, { name: 'c', content: new Blob(['blob']) },
      { name: 'd', content: { html: '<p>plain</p>', text: 'plain' } },
    ], 'zh');
    expect(given256).toEqual([undefined, 'digest of bytes', 'digest of blob', 'digest of plain']);
    await session.again('en');
    expect(given256.slice(4)).toEqual(given256.slice(0, 4));
    expect(checker.digest).toHaveBeenCalledTimes(3);
  });

  it('checks with the settings of the moment', async () => {
    const { session, settings, asked } = setUp();
    await session.run(given('a'), 'zh');
    settings.accept('k', 'why');
    await session.again('zh');
    expect(asked).toEqual(['a zh text', 'a zh text accept k']);
  });

  it('checks the same inputs again in another language without reading them again', async () => {
    const { session, preparer, asked } = setUp();
    await session.run(given('a', 'scan'), 'zh');
    await session.again('en');
    expect(asked).toEqual(['a zh text', 'a en text']);
    expect(session.entries[1].result?.problem?.message).toBe('a scan');
    expect(preparer.prepare).toHaveBeenCalledTimes(2);
    expect(session.isBusy).toBe(false);
  });

  it('stops when cancelled, and nothing stays open', async () => {
    const { session, checker, preparer } = setUp({ check: () => new Promise(() => undefined) });
    void session.run(given('a', 'b'), 'zh');
    session.cancel();
    expect(checker.cancel).toHaveBeenCalledTimes(1);
    expect(preparer.cancel).toHaveBeenCalledTimes(1);
    expect(session.entries.map(fate)).toEqual(['cancelled', 'cancelled']);
    expect(session.isBusy).toBe(false);
  });

  it('gives way to a new one', async () => {
    let finishFirst = (_: Result) => {};
    const results: { [input: string]: Promise<Result> } = {
      old: new Promise((resolve) => (finishFirst = resolve)),
      new: Promise.resolve({ file: 'new' } as Result),
    };
    const { session, changes } = setUp({ check: (input) => results[input as string] });
    const first = session.run([{ name: 'old', content: 'old' }], 'zh');
    const second = session.run([{ name: 'new', content: 'new' }], 'zh');
    finishFirst({ file: 'old' } as Result);
    await Promise.all([first, second]);
    expect(session.entries.map(fate)).toEqual(['new']);
    expect(changes).toEqual(['old checking', 'new checking', 'new done']);
  });
});

describe('a scan', () => {
  it('is read by recognition when asked', async () => {
    const { session, asked } = setUp();
    await session.run(given('scan', 'a'), 'zh');
    await session.recognise(session.entries[0], 'zh');
    expect(session.entries.map(fate)).toEqual(['recognised', 'a']);
    expect(asked).toEqual(['a zh text', 'recognised zh pdf document']);
  });

  it('is what it was when its recognition is stopped', async () => {
    const { session } = setUp({ recognise: () => new Promise(() => undefined) });
    await session.run(given('scan'), 'zh');
    void session.recognise(session.entries[0], 'zh');
    expect(session.isBusy).toBe(true);
    session.cancel();
    expect(session.entries.map(fate)).toEqual(['scanned-pdf']);
  });

  it('can be tried again when its recognition failed', async () => {
    const { session } = setUp({ recognise: async () => Promise.reject(new CheckFailure('load')) });
    await session.run(given('scan'), 'zh');
    await session.recognise(session.entries[0], 'zh');
    expect(session.entries.map(fate)).toEqual(['load']);
    expect(session.entries[0].prepared).toEqual({ format: 'pdf', problem: scanned });
  });
});

describe('pasted content with its plain text', () => {
  const cell = (state: Cell['state']) => ({ state, value: null, text: null, inferred: false, span: null });
  const resultOf = (file: string, verdict: Result['verdict'], ...states: Cell['state'][]) => ({
    file, verdict, rules: [],
    report: { tables: { t: { found: true, cells: Object.fromEntries(states.map((state, index) => [`c${index}`, cell(state)])) } } },
  }) as unknown as Result;

  it.each([
    ['is enough where everything was read', resultOf('html', 'fail', 'number'), resultOf('text', 'pass', 'number', 'number'), 'html'],
    ['wins where as much was read', resultOf('html', 'incomplete', 'number', 'unread'), resultOf('text', 'incomplete', 'number'), 'html'],
    ['gives way where the text holds more', resultOf('html', 'incomplete', 'number', 'unread'), resultOf('text', 'pass', 'number', 'number'), 'text'],
  ])('%s', async (_, fromHtml, fromText, chosen) => {
    const { session } = setUp({
      prepare: async () => ({ format: 'html', input: new Uint8Array(1), isDocument: true, plain: 'plain' }),
      check: async (input) => (typeof input === 'string' ? fromText : fromHtml),
    });
    await session.run([{ name: '1', content: { html: '<table>', text: 'plain' } }], 'zh');
    expect(session.entries.map(fate)).toEqual([chosen]);
  });
});
