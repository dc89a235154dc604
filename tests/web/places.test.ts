import { placeOf } from '@checker/one/places';
import { en } from '@checker/texts/en';
import { zh } from '@checker/texts/zh';

describe('a place in words', () => {
  it.each([
    [{ page: 3, box: [1, 2, 3, 4] }, '第 3 页', 'page 3'],
    [{ grid: 1, row: 4, column: 2 }, '表 2 第 5 行第 3 列', 'table 2, row 5, column 3'],
    [{ paragraph: 0 }, '第 1 段', 'paragraph 1'],
    [{}, '', ''],
  ])('%j', (place, inChinese, inEnglish) => {
    expect([placeOf(place, zh), placeOf(place, en)]).toEqual([inChinese, inEnglish]);
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
