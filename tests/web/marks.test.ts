import { marksOf, runsOf } from '@checker/one/source/marks';
import type { Cell, Finding } from '@checker/engine-types';

const cell = (start: number, end: number): Cell =>
  ({ value: 1, text: '1', state: 'number', inferred: false, span: [start, end] });
const finding = (...spans: [number, number][]): Finding => ({
  rule: 'cell/fraction', severity: 'error', title: 't', evidence: [], message: '', cells: [], operands: [], key: '0'.repeat(16),
  spans: spans.map(([start, end]) => ({ start, end })),
});

describe('runs of marked text', () => {
  it('cover the text without gaps and hold everything marked at their place', () => {
    const cells = new Map([['t/a/x', cell(2, 4)], ['t/a/y', cell(6, 7)]]);
    const findings = [finding([3, 8]), finding([6, 7], [9, 10])];
    expect(runsOf(marksOf(cells, findings, []), 10)).toEqual([
      { start: 0, end: 2, cells: [], findings: [], sections: [] },
      { start: 2, end: 3, cells: ['t/a/x'], findings: [], sections: [] },
      { start: 3, end: 4, cells: ['t/a/x'], findings: [0], sections: [] },
      { start: 4, end: 6, cells: [], findings: [0], sections: [] },
      { start: 6, end: 7, cells: ['t/a/y'], findings: [0, 1], sections: [] },
      { start: 7, end: 8, cells: [], findings: [0], sections: [] },
      { start: 8, end: 9, cells: [], findings: [], sections: [] },
      { start: 9, end: 10, cells: [], findings: [1], sections: [] },
    ]);
  });

  it('leave out marks without a place and cut those that reach beyond the text', () => {
    const unread: Cell = { value: null, text: null, state: 'unread', inferred: false, span: null };
    const marks = marksOf(new Map([['t/a/x', unread]]), [finding([1, 1], [2, 9], [5, 6])], []);
    expect(runsOf(marks, 3)).toEqual([
      { start: 0, end: 2, cells: [], findings: [], sections: [] },
      { start: 2, end: 3, cells: [], findings: [0], sections: [] },
    ]);
  });

  it('mark the headings of sections that were found', () => {
    const sections = [
      { number: 1, heading: '一、总体情况', found: true, span: [0, 2] as [number, number] },
      { number: 2, heading: null, found: false, span: null },
    ];
    expect(runsOf(marksOf(new Map(), [], sections), 2)).toEqual([
      { start: 0, end: 2, cells: [], findings: [], sections: [1] },
    ]);
  });

  it('of an empty text are none', () => {
    expect(runsOf([], 0)).toEqual([]);
  });
});
