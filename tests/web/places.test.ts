import { labelsAt, placeOf } from '@checker/one/places';
import { en } from '@checker/texts/en';
import { zh } from '@checker/texts/zh';
import type { Cell } from '@checker/engine-types';

describe('a place in words', () => {
  it.each([
    [{ page: 3, box: [1, 2, 3, 4] }, '第 3 页', 'page 3'],
    [{ grid: 1, row: 4, column: 2 }, '', ''],
    [{ paragraph: 0 }, '第 1 段', 'paragraph 1'],
    [{}, '', ''],
  ])('%j', (place, inChinese, inEnglish) => {
    expect([placeOf(place, zh), placeOf(place, en)]).toEqual([inChinese, inEnglish]);
  });
});

describe('a cell of a table in words', () => {
  const cells = new Map([['t/r/c', { span: [3, 5] }], ['t/s/c', { span: null }]]) as unknown as Map<string, Cell>;
  const names = new Map([['t/r/c', '三、办理结果 · （二）部分公开（区分处理的，只计这一情形） · 总计'], ['t/s/c', '行 · 列']]);
  const labels = labelsAt(cells, names);
  it('is its row and its column, without what the form explains', () => {
    expect(labels({ start: 3, end: 5, grid: 0, row: 4, column: 2 })).toBe('（二）部分公开×总计');
  });
  it('is nothing where there is no cell, or no table', () => {
    expect([labels({ start: 4, end: 5, grid: 0, row: 4, column: 2 }), labels({ start: 3, end: 5, page: 1 })]).toEqual(['', '']);
  });
});

describe('what goes on in words', () => {
  it.each([
    [null, 1, '正在核验：甲', 'Checking: 甲'],
    [{ stage: 'loading', format: 'pdf', done: 0, total: 0 }, 1, '正在载入读取程序：甲', 'Loading the reader: 甲'],
    [{ stage: 'reading', format: 'pdf', done: 2, total: 12 }, 5, '正在读取（已完成 2 个，共 5 个）：甲，第 3 页，共 12 页', 'Reading (2 of 5 done): 甲, page 3 of 12'],
    [{ stage: 'reading', format: 'pdf', done: 12, total: 12 }, 1, '正在读取：甲，第 12 页，共 12 页', 'Reading: 甲, page 12 of 12'],
    [{ stage: 'reading', format: 'xlsx', done: 1, total: 3 }, 1, '正在读取：甲，33%', 'Reading: 甲, 33%'],
    [{ stage: 'recognising', format: 'pdf', done: 0.4, total: 1 }, 1, '正在识别文字：甲', 'Recognising text: 甲'],
  ] as const)('%j', (step, of, inChinese, inEnglish) => {
    expect([zh.working(step, '甲', 2, of), en.working(step, '甲', 2, of)]).toEqual([inChinese, inEnglish]);
  });
});
