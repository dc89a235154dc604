import { compared, namesIn } from '@checker/many/names';
import { Alphabet } from '@checker/many/alphabet';
import { countsOf, filtered, groupOf, ordered, rowsOf, verdictWord, worstFirst, worstOf, yearsOf, type Filter } from '@checker/many/rows';
import { manyWords } from '@checker/many/words';
import { Entry } from '@checker/session/entry';
import { wordOf } from '@checker/session/standing';
import { zh } from '@checker/texts/zh';
import { listOf } from '../../web/record/list.mjs';
import { recordOf } from '../../web/record/record.mjs';
import type { Result, Verdict } from '@checker/engine-types';

interface Made {
  name?: string;
  agency?: string | null;
  year?: number | null;
  verdict?: Verdict;
  error?: number;
  warning?: number;
  title?: string;
  round?: number;
}

const findingsOf = (count: number, severity: string, title: string) => Array.from({ length: count }, () => ({ severity, title, evidence: [], rule: 'r', cells: [], spans: [] }));

function entry({ name = 'a.docx', agency = '甲局', year = 2022, verdict = 'pass', error = 0, warning = 0, title = '题', round = 0 }: Made): Entry {
  const made = new Entry({ name, content: 'x' });
  made.status = 'done';
  made.round = round;
  made.result = {
    file: name, verdict, rules: [], receipt: null, format: 'docx', counts: { error, warning, info: 0 },
    findings: [...findingsOf(warning, 'warning', `提醒${title}`), ...findingsOf(error, 'error', title)],
    report: { agency, year, edition: '2021', tables: {} },
  } as unknown as Result;
  return made;
}

const list = (...made: Made[]) => made.map((one, place) => Object.assign(entry({ name: `${place}.docx`, agency: `${place}局`, ...one }), { place }));
const everything: Filter = { group: null, year: null, words: '', withSuperseded: false };
const byLetters = (text: string) => '丙甲乙'.indexOf(text[0]);
const namesOf = (rows: { entry: Entry }[]) => rows.map((row) => row.entry.name);

describe('the list of many reports', () => {
  it('stands worst first, with the most errors before, and otherwise as given', () => {
    const rows = rowsOf(list(
      { verdict: 'pass' }, { verdict: 'fail', error: 1 }, { verdict: 'incomplete' }, { verdict: 'pass', warning: 2 }, { verdict: 'unreadable' },
      { verdict: 'fail', error: 3 }, { verdict: 'accepted' }, { verdict: 'fail', error: 1 },
    ));
    expect(namesOf(ordered(rows, worstFirst, byLetters))).toEqual(['5.docx', '1.docx', '7.docx', '4.docx', '2.docx', '6.docx', '3.docx', '0.docx']);
  });

  it('counts by group, and names the worst', () => {
    const waiting = new Entry({ name: 'w', content: 'x' });
    const failed = Object.assign(new Entry({ name: 'f', content: 'x' }), { status: 'failed', failure: 'crashed' });
    const counts = countsOf(rowsOf([...list({ verdict: 'pass' }, { verdict: 'accepted' }, { warning: 1 }), waiting, failed]));
    expect(counts).toEqual({ fail: 0, unreadable: 0, failed: 1, incomplete: 0, accepted: 1, reserved: 1, pass: 1, open: 1, all: 5 });
    expect(worstOf(counts)).toBe('failed');
    expect(worstOf(countsOf(rowsOf(list({}, { verdict: 'fail', error: 1 }))))).toBe('fail');
  });

  it('calls a state the same wherever it is told: chip, headline, sum, row, report, copied list and record', () => {
    const states: [string, Made][] = [
      ['不一致', { verdict: 'fail', error: 1 }], ['无法读取', { verdict: 'unreadable' }], ['未能完整核验', { verdict: 'incomplete' }],
      ['有保留', { verdict: 'accepted' }], ['表格一致，有提醒', { warning: 1 }], ['一致', {}],
    ];
    for (const [word, made] of states) {
      const [row] = rowsOf(list(made));
      const counts = countsOf([row]);
      const result = { ...row.entry.result!, config: { rules: {}, accept: [] }, sha256: '', engine: '' };
      const { groups, headline, sum } = manyWords('zh');
      expect([
        groups[groupOf(row)], headline(worstOf(counts), 1).replace(/^1 份(?:全部)?/, ''), sum(counts), verdictWord(row, zh, ''), wordOf(result, zh),
        listOf(result, '').split('：')[1].split('\n')[0], recordOf(result, { file: '', date: '', forms: [], rules: [], catalogue: '' }).word,
      ]).toEqual([word, word, `共 1 份：${word} 1。`, word, word, word, word]);
    }
  });

  it('tells an error before a warning as the first finding', () => {
    const [row] = rowsOf(list({ verdict: 'fail', error: 1, warning: 1, title: '甲×乙：2→1' }));
    expect(row.brief?.first).toBe('甲×乙：2→1');
  });

  it('is sorted by any column, both ways, with what is not known last', () => {
    const rows = rowsOf(list({ agency: '乙局', year: 2021 }, { agency: null, year: null }, { agency: '甲局', year: 2023 }, { agency: '丙局', year: 2022 }));
    expect(ordered(rows, { column: 'agency', isDown: false }, byLetters).map(({ brief }) => brief!.agency)).toEqual(['丙局', '甲局', '乙局', null]);
    expect(ordered(rows, { column: 'year', isDown: true }, byLetters).map(({ brief }) => brief!.year)).toEqual([2023, 2022, 2021, null]);
    expect(ordered(rows, { column: 'year', isDown: false }, byLetters).map(({ brief }) => brief!.year)).toEqual([2021, 2022, 2023, null]);
  });

  it('is searched by agency, file and finding, all words together', () => {
    const rows = rowsOf(list({ agency: '某市教育局', verdict: 'fail', error: 1, title: '总计：9→8' }, { agency: '某市财政局', name: '教育.docx' }, { agency: '某县水务局' }));
    const found = (words: string) => filtered(rows, { ...everything, words }).map(({ brief }) => brief!.agency);
    expect(found('教育')).toEqual(['某市教育局', '某市财政局']);
    expect(found('教育 9→8')).toEqual(['某市教育局']);
    expect(found('ＤＯＣＸ 水务')).toEqual(['某县水务局']);
    expect(found('没有')).toEqual([]);
  });

  it('is filtered by group and year', () => {
    const rows = rowsOf(list({ verdict: 'fail', error: 1, year: 2021 }, { verdict: 'fail', error: 1 }, {}));
    expect(namesOf(filtered(rows, { ...everything, group: 'fail' }))).toEqual(['0.docx', '1.docx']);
    expect(namesOf(filtered(rows, { ...everything, group: 'fail', year: 2021 }))).toEqual(['0.docx']);
    expect(yearsOf(rows)).toEqual([2022, 2021]);
  });

  it('takes what comes later of the same agency and year for a new version, and keeps the old one', () => {
    const entries = list({ agency: '某市人民政府办公厅', verdict: 'fail', error: 2 }, { agency: '乙局' }, { agency: '某市人民政府办公室', round: 1 }, { agency: '乙局', year: 2021, round: 1 });
    const rows = rowsOf(entries);
    expect(rows.map(({ isSuperseded, draft }) => [isSuperseded, draft])).toEqual([[true, 1], [false, 1], [false, 2], [false, 1]]);
    expect(namesOf(filtered(rows, everything))).toEqual(['1.docx', '2.docx', '3.docx']);
    expect(filtered(rows, { ...everything, withSuperseded: true })).toHaveLength(4);
    expect(countsOf(rows)).toMatchObject({ fail: 0, all: 3 });
  });

  it('lets files that came together stand side by side, and says that they are of one report', () => {
    const rows = rowsOf(list({ agency: '甲局' }, { agency: '甲局' }, { agency: '乙局' }));
    expect(rows.map(({ isSuperseded, copies }) => [isSuperseded, copies])).toEqual([[false, 2], [false, 2], [false, 1]]);
  });

  it('takes nothing for the same report whose agency or year is not known', () => {
    const rows = rowsOf(list({ agency: null }, { agency: null, round: 1 }, { agency: '甲局', year: null }, { agency: '甲局', year: null, round: 1 }));
    expect(rows.filter(({ isSuperseded, copies }) => isSuperseded || copies > 1)).toEqual([]);
  });
});

describe('a roster', () => {
  const held = (roster: string, agencies: (string | null)[]) => {
    const { matches, others } = compared(namesIn(roster), agencies.map((agency) => ({ agency })), ({ agency }) => agency);
    return {
      found: matches.filter(({ found }) => found.length).map(({ name }) => name),
      likely: matches.filter(({ found, likely }) => !found.length && likely.length).map(({ name, likely }) => [name, ...likely.map(({ agency }) => agency)]),
      missing: matches.filter(({ found, likely }) => !found.length && !likely.length).map(({ name }) => name),
      others: others.map(({ agency }) => agency),
    };
  };

  it('is read a name a line, without numbers, marks and doubles', () => {
    expect(namesIn('1. 甲局\r\n（二）乙局；\n\n甲局\t丙局\n')).toEqual(['甲局', '乙局', '丙局']);
    expect(namesIn('3、甲局（本级）\n（乙局）')).toEqual(['甲局(本级)', '乙局']);
  });

  it('shows who is missing, and who is not on it', () => {
    expect(held('甲市教育局\n甲市财政局', ['甲市教育局', '甲市水务局', null])).toEqual({
      found: ['甲市教育局'], likely: [], missing: ['甲市财政局'], others: ['甲市水务局', null],
    });
  });

  it('takes spellings of a name for one', () => {
    expect(held('甲市人民政府办公厅\n 甲市 发展和改革委员会', ['甲市人民政府办公室', '甲市发展和改革委'])).toMatchObject({ found: ['甲市人民政府办公厅', '甲市 发展和改革委员会'], others: [] });
  });

  it('asks where names differ by a region, and never takes one for another', () => {
    expect(held('教育局\n甲市财政局', ['甲市教育局', '财政局'])).toMatchObject({
      found: [], likely: [['教育局', '甲市教育局'], ['甲市财政局', '财政局']], missing: [],
    });
    expect(held('甲市教育局', ['乙市教育局'])).toMatchObject({ missing: ['甲市教育局'], others: ['乙市教育局'] });
    expect(held('甲县人民政府', ['乙县人民政府'])).toMatchObject({ missing: ['甲县人民政府'] });
  });

  it('does not ask about what another name has already', () => {
    expect(held('甲市教育局\n教育局', ['甲市教育局'])).toMatchObject({ found: ['甲市教育局'], likely: [], missing: ['教育局'] });
  });
});

describe('the order of texts', () => {
  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (drawn: () => void) => setTimeout(drawn));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  const listed = (texts: string[], alphabet: Alphabet) => [...texts].sort((a, b) => alphabet.placeOf(a) - alphabet.placeOf(b));

  it('is that of Chinese, with numbers by what they count, also where texts become known in parts', async () => {
    const syllables = [...'安北昌大恩分国海江开林明南平青日山天文新应中'];
    const texts = Array.from({ length: 600 }, (_, i) => `${syllables[(i * 7) % 22]}${syllables[(i * 5) % 22]}${i % 30}局`);
    const alphabet = new Alphabet();
    await alphabet.learn(texts.slice(0, 250));
    expect(alphabet.knows(texts.slice(0, 250))).toBe(true);
    expect(alphabet.knows(texts)).toBe(false);
    await alphabet.learn(texts);
    const { compare } = new Intl.Collator('zh-Hans-CN', { numeric: true });
    expect(listed(texts, alphabet)).toEqual([...texts].sort(compare));
  });

  it('does not part what it holds for equal, and puts what it does not know yet last', async () => {
    const alphabet = new Alphabet();
    await alphabet.learn(['第2份', '第02份', '第10份']);
    expect(alphabet.placeOf('第2份')).toBe(alphabet.placeOf('第02份'));
    expect(listed(['未知', '第10份', '第2份'], alphabet)).toEqual(['第2份', '第10份', '未知']);
  });

  it('is found out with one collator, in pieces, and not a second time', async () => {
    const made = vi.spyOn(Intl, 'Collator');
    const alphabet = new Alphabet();
    expect(alphabet.knows([])).toBe(true);
    expect(made).not.toHaveBeenCalled();
    await alphabet.learn(['乙', '甲']);
    await alphabet.learn(['丙']);
    expect(made).toHaveBeenCalledTimes(1);
    made.mockRestore();
    const waits = vi.fn((done: () => void) => setTimeout(done));
    vi.stubGlobal('requestAnimationFrame', waits);
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 4));
    const many = Array.from({ length: 300 }, (_, i) => String(i));
    await alphabet.learn(many);
    const pieces = waits.mock.calls.length;
    expect(pieces).toBeGreaterThan(5);
    expect(alphabet.knows(many)).toBe(true);
    await alphabet.learn(many);
    expect(waits.mock.calls.length).toBe(pieces);
  });
});
