import { markOutliers, orderedLines, type IndicatorLine, type Rate } from '@checker/indicators/lines';
import { outliersOf } from '@checker/indicators/outliers';
import { superiorsOf } from '@checker/rollup/hierarchy';
import { sumsAgainst } from '@checker/rollup/sums';
import { brokenJoints, type YearFigures } from '@checker/years/history';
import { settled } from '@checker/years/namesakes';
import { paired } from '@checker/years/sentences';
import type { Row } from '@checker/many/rows';

describe('rates that stand out', () => {
  it('are far from the median, measured by the median distance, and by ten points at least', () => {
    expect(outliersOf([0.5, 0.52, 0.48, 0.51, 0.49, 0.5, 0.53, 0.95, 0.1, null])).toEqual([0, 0, 0, 0, 0, 0, 0, 1, -1, 0]);
    expect(outliersOf([0, 0, 0, 0, 0, 0, 0, 0.09])).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(outliersOf([0, 0, 0, 0, 0, 0, 0, 0.11])).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  });
  it('are none among fewer than eight', () => {
    expect(outliersOf([0, 0, 0, 0, 0, 0, 1])).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
  it('are looked for within each year, and what is not known stands last either way', () => {
    const line = (agency: string, year: number, rate: number | null): IndicatorLine<null> => ({
      of: null, agency, year, rates: [{ above: 1, below: 1, rate, outlier: 0 }, ...Array.from({ length: 5 }, (): Rate => ({ above: 0, below: 0, rate: null, outlier: 0 }))],
    });
    const lines = [...Array.from({ length: 8 }, (_, at) => line(`甲${at}`, 2022, 0.2)), line('乙', 2022, 0.9), line('丙', 2021, 0.9), line('丁', 2021, null)];
    markOutliers(lines);
    expect(lines.filter(({ rates }) => rates[0].outlier).map(({ agency }) => agency)).toEqual(['乙']);
    for (const isDown of [true, false]) expect(orderedLines(lines, { column: 0, isDown })[lines.length - 1].agency).toBe('丁');
  });
});

describe('bodies above others', () => {
  const row = (agency: string, year = 2022) => ({ brief: { agency, year }, entry: { name: `${agency}${year}` } }) as Row;
  const told = (rows: Row[]) => superiorsOf(rows).filter(({ own }) => own.length).map(({ row: { brief }, own }) => [brief!.agency, own.map((one) => one.brief!.agency)]);
  it('are the governments of the place that a name begins with, the nearest one', () => {
    expect(told(['示例省人民政府', '示例省教育厅', '示例省甲市人民政府', '示例省甲市教育局', '示例省甲市乙区人民政府', '示例省甲市乙区财政局'].map((name) => row(name)))).toEqual([
      ['示例省人民政府', ['示例省教育厅', '示例省甲市人民政府']], ['示例省甲市人民政府', ['示例省甲市教育局', '示例省甲市乙区人民政府']], ['示例省甲市乙区人民政府', ['示例省甲市乙区财政局']],
    ]);
  });
  it('are above those of their own year, and never above themselves', () => {
    expect(told([row('甲市人民政府'), row('甲市人民政府办公厅'), row('甲市水利局', 2021), row('甲市水利局')])).toEqual([['甲市人民政府', ['甲市人民政府办公厅', '甲市水利局']]]);
    expect(told([row('甲市人民政府办公室'), row('甲市水利局')])).toEqual([['甲市人民政府办公室', ['甲市水利局']]]);
  });
});

it('sums stay exact with amounts, and one unread cell leaves its sum unknown', () => {
  const sums = sumsAgainst(new Map([['a', 0.3], ['b', 5], ['c', 1]]));
  sums.add(new Map([['a', 0.1], ['b', 2], ['c', 1]]));
  sums.add(new Map<string, number | null>([['a', 0.2], ['b', 4], ['c', null]]));
  expect([...sums.told()]).toEqual([['a', { own: 0.3, sum: 0.3, difference: 0 }], ['b', { own: 5, sum: 6, difference: -1 }], ['c', { own: 1, sum: null, difference: null }]]);
});

it('joints are broken between years that follow one another, where both figures are known', () => {
  const of = (year: number, over: number | null, forward: number | null) => ({ year, values: { carried_over: over, carried_forward: forward } }) as YearFigures;
  expect(brokenJoints([of(2019, 0, 3), of(2020, 4, 1), of(2021, 1, null), of(2022, 5, 6), of(2024, 9, 0)])).toEqual([{ older: 2019, newer: 2020, forward: 3, over: 4 }]);
});

it('names that are one agency\'s go by the last of them', () => {
  expect(settled({ same: [['甲局', '乙局'], ['乙局', '丙局']], apart: new Set() })).toEqual([['甲局', '丙局'], ['乙局', '丙局']]);
});

it('sentences are copied where only numbers differ, changed where most is common, and new or gone otherwise', () => {
  const older = ['全年公开信息386条，回应关切27次。', '修订信息公开指南，补充受理地址和联系方式。', '组织机关干部学习条例和配套制度。'];
  const newer = ['全年公开信息 412 条，回应关切 9 次。', '修订信息公开指南，补充咨询电话和联系方式。', '与档案馆共建查阅点并免费复印。'];
  const pairs = paired(older, newer);
  expect(pairs.map(({ state }) => state)).toEqual(['copied', 'changed', 'new', 'gone']);
  expect(pairs[1].changes.filter(({ kind }) => kind === 'added').map(({ text }) => text).join('')).toBe('咨询电话');
  expect(pairs[3].older).toBe(older[2]);
});
