import { CheckFailure } from '@checker/failure';
import { Settings } from '@checker/session/settings';
import { reread } from '@checker/session/exports';
import { Session, type Checker } from '@checker/session/session';
import type { Entry, Given } from '@checker/session/entry';
import type { Cell, Language, Result } from '@checker/engine-types';
import type { Content, Prepared, Step } from '@checker/reading/prepared';
import type { CheckOptions, EngineInfo, Input } from '@checker/protocol';

const scanned = { code: 'scanned-pdf', zh: '扫描件', en: 'a scan' };
const step: Step = { stage: 'reading', format: 'pdf', done: 1, total: 2 };

const resultOf = (file: string, verdict: Result['verdict'] = 'pass') =>
  ({ file, verdict, findings: [], rules: [], counts: { error: 0, warning: 0, info: 0 } }) as unknown as Result;

/** A checker that answers with the input and the options that matter, and fails where the input says so. */
function setUp({ check, prepare, recognise, lanes = 1 }: Partial<Checker> = {}) {
  const asked: string[] = [];
  const checker = {
    lanes,
    unpack: async (given: Given[]) => ({ given, passedOver: 0, isCut: false }),
    start: async () => ({ version: '9', catalogue: '', forms: [], rules: [] }) as EngineInfo,
    check: check ?? (async (input: Input, { language, format, document, config }: CheckOptions) => {
      asked.push(`${input} ${language} ${format}${document ? ' document' : ''}${config.accept.map(({ finding }) => ` accept ${finding}`)}`);
      if (input === 'trap') throw new CheckFailure('crashed');
      return resultOf(String(input));
    }),
    digest: vi.fn(async (bytes: Uint8Array) => `digest of ${new TextDecoder().decode(bytes)}`),
    prepare: prepare ?? vi.fn(async (content: Content, onStep: (step: Step) => void): Promise<Prepared> => {
      onStep(step);
      if (content === 'gone') throw new CheckFailure('unreadable-file');
      if (content === 'stuck') throw new CheckFailure('hung');
      if (content === 'scan') return { format: 'pdf', problem: scanned };
      return { format: 'text', input: content as string, isDocument: false };
    }),
    recognise: recognise ?? (async (): Promise<Prepared> => ({ format: 'pdf', input: 'recognised', isDocument: true })),
  };
  const changes: string[] = [];
  const steps: string[] = [];
  const previews: string[] = [];
  const begun: string[] = [];
  const settings = new Settings(() => undefined);
  const terms = { language: 'zh' as Language };
  const idle = vi.fn();
  const session = new Session(checker, {
    grow: () => undefined,
    unpacked: () => undefined,
    begin: (entries, isRevealed) => begun.push(`${entries.map(({ name }) => name)}${isRevealed ? ' revealed' : ''}`),
    change: (entry) => changes.push(`${entry.name} ${entry.status}`),
    step: (entry) => steps.push(`${entry.name} ${entry.step!.stage} ${entry.step!.done}/${entry.step!.total}`),
    preview: (entry) => previews.push(entry.result!.file!),
    idle,
  }, () => ({ ...terms, config: settings.config }));
  const again = async (language: Language = terms.language) => {
    Object.assign(terms, { language });
    session.again();
    await vi.waitUntil(() => !session.isBusy);
  };
  return { session, settings, checker, changes, steps, previews, begun, asked, again, idle, terms };
}

const fate = (entry: Entry) => entry.result?.problem?.code ?? entry.result?.file ?? entry.failure;
const given = (...contents: string[]) => contents.map((content, index) => ({ name: String(index + 1), content }));
/** A check that lasts until it is called off. */
const endless = (_: Input, __: CheckOptions, signal?: AbortSignal) => new Promise<Result>((___, reject) => {
  if (signal?.aborted) reject(new CheckFailure('cancelled'));
  signal?.addEventListener('abort', () => reject(new CheckFailure('cancelled')));
});

describe('a session', () => {
  it('checks every input in its order, whatever becomes of the others', async () => {
    const { session, changes, steps } = setUp();
    await session.run(given('text', 'trap', 'gone', 'stuck', 'scan', 'more'));
    expect(session.entries.map(fate)).toEqual(['text', 'crashed', 'unreadable-file', 'hung', 'scanned-pdf', 'more']);
    expect(changes.filter((change) => !change.endsWith('checking'))).toEqual(['1 done', '2 failed', '3 failed', '4 failed', '5 done', '6 done']);
    expect(steps[0]).toBe('1 reading 1/2');
    expect(steps).toHaveLength(6);
  });

  it('shows a problem as the command line does', async () => {
    const { session, terms } = setUp();
    terms.language = 'en';
    await session.run(given('scan'));
    expect(session.entries[0].result).toEqual({
      schema: 'nianbao/check@1', file: '1', format: 'pdf', encoding: null, sha256: 'digest of scan', engine: '9', verdict: 'unreadable', receipt: null,
      problem: { code: 'scanned-pdf', message: 'a scan' }, findings: [], rules: [], counts: { error: 0, warning: 0, info: 0 },
      config: { rules: {}, accept: [] },
    });
  });

  it('gives a document the digest of what was given, and leaves that of text to the engine', async () => {
    const given256: (string | undefined)[] = [];
    const { session, checker, again } = setUp({
      check: async (input, { sha256 }) => {
        given256.push(sha256);
        return resultOf(String(input));
      },
      prepare: async (content) => ({ format: 'x', input: 'read', isDocument: content !== 'text' }),
    });
    const bytes = new TextEncoder().encode('bytes');
    await session.run([
      { name: 'a', content: 'text' }, { name: 'b', content: bytes }, { name: 'c', content: new Blob(['blob']) },
      { name: 'd', content: { html: '<p>plain</p>', text: 'plain' } },
    ]);
    const once = [undefined, 'digest of bytes', 'digest of blob'];
    // Of the paste the text comes first, by itself.
    expect(given256).toEqual([...once, undefined, 'digest of plain']);
    await again('en');
    expect(given256.slice(5)).toEqual([...once, 'digest of plain']);
    expect(checker.digest).toHaveBeenCalledTimes(3);
  });

  it('checks with the settings of the moment', async () => {
    const { session, settings, asked, again } = setUp();
    await session.run(given('a'));
    settings.accept('k', 'why');
    await again();
    expect(asked).toEqual(['a zh text', 'a zh text accept k']);
  });

  it('checks the same inputs again in another language without reading them again', async () => {
    const { session, checker, asked, again } = setUp();
    await session.run(given('a', 'scan'));
    await again('en');
    expect(asked).toEqual(['a zh text', 'a en text']);
    expect(session.entries[1].result?.problem?.message).toBe('a scan');
    expect(checker.prepare).toHaveBeenCalledTimes(2);
  });

  it('checks again what was checked in another language while others still wait', async () => {
    const { session, asked, terms } = setUp({
      prepare: async (content) => {
        if (content === 'b') {
          terms.language = 'en';
          session.again();
        }
        return { format: 'text', input: content as string, isDocument: false };
      },
    });
    await session.run(given('a', 'b', 'c'));
    expect(asked).toEqual(['a zh text', 'b en text', 'c en text', 'a en text', 'b en text']);
    expect(session.isBusy).toBe(false);
  });

  it('stops when cancelled, with all that waits, and nothing stays open', async () => {
    const { session, idle } = setUp({ check: endless });
    const first = session.run(given('a', 'b'));
    const second = session.run(given('c')).catch((failure) => failure.code);
    await vi.waitUntil(() => session.at === 0);
    session.cancel();
    expect((await first).map(fate)).toEqual(['cancelled', 'cancelled']);
    expect(await second).toBe('cancelled');
    await vi.waitUntil(() => !session.isBusy);
    expect(idle).toHaveBeenCalledTimes(1);
  });

  it('lets what is given by scripts wait, and gives the user precedence over all of it', async () => {
    const { session, begun, changes } = setUp({ check: async (input, options, signal) => (input === 'long' ? endless(input, options, signal) : resultOf(String(input))) });
    const calls = [
      session.run(given('a')),
      session.run([{ name: '2', content: 'b' }], true),
      session.run([{ name: '3', content: 'long' }]),
      session.run([{ name: '4', content: 'd' }]).catch((failure) => failure.code),
    ];
    await vi.waitUntil(() => session.entries[0]?.name === '3');
    const user = session.replace([{ name: '5', content: 'e' }]);
    expect((await Promise.all(calls)).map((ended) => (typeof ended === 'string' ? ended : ended.map(fate)))).toEqual([['a'], ['b'], ['cancelled'], 'cancelled']);
    expect((await user).map(fate)).toEqual(['e']);
    expect(begun).toEqual(['1', '2 revealed', '3', '5 revealed']);
    // What was replaced goes without a word.
    expect(changes).not.toContain('3 failed');
  });

  it('calls off one call by its own signal alone', async () => {
    const { session } = setUp({ check: async (input, options, signal) => (input === 'long' ? endless(input, options, signal) : resultOf(String(input))) });
    const [running, waiting] = [new AbortController(), new AbortController()];
    const names = (call: Promise<Entry[]>) => call.then((entries) => entries.map(fate).join(), (error) => error.name);
    const calls = [session.run(given('long'), false, running.signal), session.run(given('b'), false, waiting.signal), session.run(given('c'))].map(names);
    await vi.waitUntil(() => session.at === 0);
    waiting.abort();
    expect(await calls[1]).toBe('AbortError');
    running.abort();
    expect(await calls[0]).toBe('AbortError');
    expect(await calls[2]).toBe('c');
    waiting.abort();
    expect(await names(session.run(given('d'), false, AbortSignal.abort()))).toBe('AbortError');
    expect(session.entries.map(fate)).toEqual(['c']);
  });
});

describe('several inputs side by side', () => {
  /** Checks that end when they are told to, by name. */
  function held(lanes: number) {
    const end: { [name: string]: () => void } = {};
    const inLane: { [name: string]: number } = {};
    const set = setUp({
      lanes,
      check: (input, _, signal, lane = 0) => new Promise((resolve, reject) => {
        inLane[String(input)] = lane;
        end[String(input)] = () => resolve(resultOf(String(input)));
        signal?.addEventListener('abort', () => reject(new CheckFailure('cancelled')));
      }),
    });
    return { ...set, end, inLane };
  }

  it('are as many as there are lanes, and end in any order', async () => {
    const { session, changes, end, inLane } = held(2);
    const run = session.run(given('a', 'b', 'c'));
    await vi.waitUntil(() => end.a && end.b);
    expect([...session.running].map(({ name }) => name)).toEqual(['1', '2']);
    end.b();
    await vi.waitUntil(() => end.c);
    expect(session.at).toBe(1);
    end.c();
    await vi.waitUntil(() => session.at === 2);
    end.a();
    expect((await run).map(fate)).toEqual(['a', 'b', 'c']);
    expect(changes.filter((change) => change.endsWith('done'))).toEqual(['2 done', '3 done', '1 done']);
    expect(inLane).toEqual({ a: 0, b: 1, c: 1 });
  });

  it('are added to those before, which stay', async () => {
    const { session, begun } = setUp({ lanes: 2 });
    await session.run(given('a', 'b'));
    const [first] = session.entries;
    await session.add(given('c'));
    expect(session.entries.map(fate)).toEqual(['a', 'b', 'c']);
    expect(session.entries[0]).toBe(first);
    expect(session.entries.map(({ place, round }) => [place, round])).toEqual([[0, 0], [1, 0], [2, 1]]);
    expect(begun).toEqual(['1,2']);
  });

  it('go on after they were stopped, with what was not checked', async () => {
    const { session, end } = held(2);
    const run = session.run(given('a', 'b', 'c'));
    await vi.waitUntil(() => end.a && end.b);
    end.a();
    await vi.waitUntil(() => end.c);
    session.cancel();
    expect((await run).map(fate)).toEqual(['a', 'cancelled', 'cancelled']);
    delete end.b;
    delete end.c;
    session.resume();
    await vi.waitUntil(() => end.b && end.c);
    end.b();
    end.c();
    await vi.waitUntil(() => !session.isBusy);
    expect(session.entries.map(fate)).toEqual(['a', 'b', 'c']);
  });

  it('keep of what was read only what is needed, and read it again when it is asked for', async () => {
    const { session, checker } = setUp({ prepare: vi.fn(async () => ({ format: 'docx', input: new Uint8Array([1, 2]), isDocument: true })) });
    await session.run([{ name: '1', content: new Blob(['x']) }, { name: '2', content: 'text' }]);
    const [file] = session.entries;
    expect([file.prepared, file.judged?.input, file.result?.file]).toEqual([null, null, '1,2']);
    expect((await reread(file, checker))?.input).toEqual(new Uint8Array([1, 2]));
    expect(checker.prepare).toHaveBeenCalledTimes(3);
    // As long as somebody holds a result it is one and the same.
    const { result } = file;
    expect(file.result).toBe(result);
  });

  it('keep everything of one that is alone', async () => {
    const { session } = setUp({ prepare: async () => ({ format: 'docx', input: new Uint8Array([1]), isDocument: true }) });
    await session.run([{ name: '1', content: new Blob(['x']) }]);
    expect(session.entries[0].judged?.input).toEqual(new Uint8Array([1]));
  });
});

describe('a scan', () => {
  it('is read by recognition when asked', async () => {
    const { session, asked } = setUp();
    await session.run(given('scan', 'a'));
    await session.recognise();
    expect(session.entries.map(fate)).toEqual(['recognised', 'a']);
    expect(asked).toEqual(['a zh text', 'recognised zh pdf document']);
  });

  it('is what it was when its recognition is stopped', async () => {
    const { session } = setUp({
      recognise: (_, __, signal) => new Promise((___, reject) => signal?.addEventListener('abort', () => reject(new CheckFailure('cancelled')))),
    });
    await session.run(given('scan'));
    const recognised = session.recognise();
    await vi.waitUntil(() => session.at === 0);
    session.cancel();
    await recognised;
    expect(session.entries.map(fate)).toEqual(['scanned-pdf']);
  });

  it('can be tried again when its recognition failed', async () => {
    const { session } = setUp({ recognise: async () => Promise.reject(new CheckFailure('load')) });
    await session.run(given('scan'));
    await session.recognise();
    expect(session.entries.map(fate)).toEqual(['load']);
    expect(session.entries[0].prepared).toEqual({ format: 'pdf', problem: scanned });
  });
});

describe('pasted content with its plain text', () => {
  const cell = (state: Cell['state']) => ({ state, value: null, text: null, inferred: false, span: null });
  const readTo = (file: string, verdict: Result['verdict'], ...states: Cell['state'][]) => ({
    ...resultOf(file, verdict),
    report: { tables: { t: { found: true, cells: Object.fromEntries(states.map((state, index) => [`c${index}`, cell(state)])) } } },
  }) as unknown as Result;

  it.each([
    ['is enough where everything was read', readTo('html', 'fail', 'number'), readTo('text', 'pass', 'number', 'number'), 'html'],
    ['wins where as much was read', readTo('html', 'incomplete', 'number', 'unread'), readTo('text', 'incomplete', 'number'), 'html'],
    ['gives way where the text holds more', readTo('html', 'incomplete', 'number', 'unread'), readTo('text', 'pass', 'number', 'number'), 'text'],
  ])('%s', async (_, fromHtml, fromText, chosen) => {
    const { session, previews, changes } = setUp({
      prepare: async () => ({ format: 'html', input: new Uint8Array(1), isDocument: true, plain: 'plain' }),
      check: async (input) => (typeof input === 'string' ? fromText : fromHtml),
    });
    await session.run([{ name: '1', content: { html: '<table>', text: 'plain' } }]);
    expect(session.entries.map(fate)).toEqual([chosen]);
    expect(previews).toEqual(['text']);
    expect(changes).toEqual(['1 checking', '1 done']);
  });
});
