import { sentenceOf, standingOf, toneOf, wordOf } from '@checker/session/standing';
import { announcementOf } from '@checker/session/announcement';
import { en } from '@checker/texts/en';
import { zh } from '@checker/texts/zh';
import type { Cell, Finding, Result, RuleOutcome, Verdict } from '@checker/engine-types';
import type { Entry } from '@checker/session/entry';

const read: Cell = { value: 1, text: '1', state: 'number', inferred: false, span: [0, 1] };
const unread: Cell = { value: null, text: null, state: 'unread', inferred: false, span: null };

function resultOf(verdict: Verdict, cells: Cell[], outcomes: RuleOutcome['outcome'][], counts = { error: 0, warning: 0, info: 0 }, findings: Partial<Finding>[] = []): Result {
  const row = Object.fromEntries(cells.map((cell, index) => [`c${index}`, cell]));
  return {
    verdict, counts, findings,
    rules: outcomes.map((outcome, index) => ({ id: `r${index}`, outcome })),
    report: { tables: { t: { found: true, edition: '2021', span: null, cells: { b: { r: row } } } } },
  } as unknown as Result;
}

const acceptedError: Partial<Finding> = { severity: 'error', cells: [], accepted: { reason: '已核' } };

describe('the verdict shown', () => {
  it('is the engine’s, whatever the cells are', () => {
    for (const verdict of ['pass', 'accepted', 'fail', 'incomplete', 'unreadable'] as const) {
      for (const cells of [[], [read], [read, unread]]) {
        const result = resultOf(verdict, cells, ['passed']);
        const { detail } = announcementOf({ name: 'a', result } as unknown as Entry, false, zh);
        expect(detail).toMatchObject({ verdict });
        expect(toneOf(result)).toBe(verdict === 'accepted' ? 'reserved' : verdict);
      }
    }
  });

  it('comes with how many cells were read and how many rules hold', () => {
    expect(standingOf(resultOf('fail', [read, unread], ['failed', 'could-not-run']))).toEqual({ cells: 2, unread: 1, passed: 0, open: 1 });
  });

  it('is never plainly “consistent” where an error was accepted, and says what still is wrong', () => {
    const result = resultOf('accepted', [read], ['failed'], { error: 0, warning: 2, info: 0 }, [acceptedError, { severity: 'warning', cells: [], accepted: { reason: 'x' } }]);
    expect([toneOf(result), wordOf(result, zh), wordOf(result, en)]).toEqual(['reserved', '有保留', 'With reservations']);
    expect([sentenceOf(result, zh), sentenceOf(result, en)]).toEqual([
      '1 处经人工接受，算式仍不成立。另有 2 处提醒。', '1 error was accepted by hand and still does not hold. Also 2 warnings.',
    ]);
  });

  it('says of warnings alone that the tables are consistent and what is to be dealt with', () => {
    const result = resultOf('pass', [read], ['passed'], { error: 0, warning: 2, info: 1 });
    expect([toneOf(result), wordOf(result, zh), wordOf(result, en)]).toEqual(['reserved', '表格一致，有提醒', 'Consistent, with warnings']);
    expect([sentenceOf(result, zh), sentenceOf(result, en)]).toEqual(['2 处须处理。另有 1 条说明。', '2 places need attention. Also 1 note.']);
  });

  it('comes with its counts in one sentence', () => {
    const sentences = (result: Result) => [sentenceOf(result, zh), sentenceOf(result, en)];
    expect(sentences(resultOf('fail', [read], ['failed'], { error: 2, warning: 1, info: 3 }))).toEqual([
      '发现 2 处错误。另有 1 处提醒、3 条说明。', '2 errors found. Also 1 warning, 3 notes.',
    ]);
    expect(sentences(resultOf('fail', [read, unread], ['failed'], { error: 1, warning: 0, info: 0 }))).toEqual([
      '发现 1 处错误。另有 1 格没有读出。', '1 error found. Also 1 cell not read.',
    ]);
    expect(sentences(resultOf('incomplete', [read, unread], ['passed', 'could-not-run']))).toEqual([
      '读到的部分没有发现错误，但有 1 格没有读出，有 1 项规则没能全部核对，所以不能算作一致。',
      'No error in what was read, but 1 cell was not read and 1 rule could not be checked everywhere, so it cannot count as consistent.',
    ]);
    expect(sentences(resultOf('pass', [read, read], ['passed', 'passed']))).toEqual([
      '三张表算式一致（2 格、2 项规则）；未核：数字真伪。', 'The sums of all three tables hold (2 cells, 2 rules). Not checked: whether the numbers are true.',
    ]);
  });

  it('of recognised pictures is never certain', () => {
    const result = { ...resultOf('incomplete', [read, unread], ['passed'], { error: 1, warning: 1, info: 0 }), recognised: true as const };
    expect([sentenceOf(result, zh), sentenceOf(result, en)]).toEqual([
      '文字由图片识别得出，不能据此认定一致或不一致。有 2 处对不上，可能是原件有误，也可能是识别有误；有 1 格没有读出。',
      'The text was recognised from pictures, so nothing is certain. Of what was read, 2 places do not agree: the original may be wrong, or the recognition; 1 cell was not read.',
    ]);
  });
});
