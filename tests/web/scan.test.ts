import { blocksOf } from '../../web/readers/document-blocks.mjs';
import { DocumentBuilder, noteCodes } from '../../web/readers/document.mjs';
import { corrected, withNote } from '@checker/scan/correct';
import { doubtsOf, openDoubts, tooPoor, type Doubt } from '@checker/scan/doubts';
import type { Cell, Finding, FormEdition, Result } from '@checker/engine-types';

const box = (left: number, top: number) => [left, top, left + 10, top + 10];
const number = (value: number, left: number, top: number): Cell =>
  ({ state: 'number', inferred: false, span: [value, value + 1], value, text: String(value), page: 1, box: box(left, top) }) as unknown as Cell;

const equation = (left: string[], right: string[], relation = 'equal') => ({ rule: 'arithmetic/x', relation, left, right, each: 'row' });
const forms = [{
  key: '2021',
  tables: [{ key: 't', equations: [equation(['t/r/a', 't/r/b'], ['t/r/c']), equation(['t/s/a'], ['t/s/c'], 'at-most')] }],
}] as unknown as FormEdition[];

function resultOf(row: { [column: string]: Cell }, other: { [column: string]: Cell } = {}, findings: Partial<Finding>[] = [], source = ''): Result {
  return { source, findings, report: { edition: '2021', tables: { t: { found: true, cells: { r: row, s: other } } } } } as unknown as Result;
}

const keys = (doubts: Doubt[]) => doubts.map(({ key }) => key);
const about = (finding: Partial<Finding>): Partial<Finding> => ({ severity: 'warning', cells: [], operands: [], spans: [], ...finding });

describe('what is doubtful of a recognised report', () => {
  it('is every number that no sum bears out, in reading order', () => {
    const holds = { a: number(1, 10, 10), b: number(2, 30, 10), c: number(3, 50, 10) };
    const fails = { ...holds, c: number(4, 50, 10) };
    const others = { c: number(9, 30, 0), a: number(8, 10, 30) };
    expect(keys(doubtsOf(resultOf(holds, others), forms))).toEqual(['t/s/c', 't/s/a']);
    expect(keys(doubtsOf(resultOf(fails), forms))).toEqual(['t/r/a', 't/r/b', 't/r/c']);
  });

  it('is what a sum lacks a number for, but never a blank whose sum holds', () => {
    const blank = { ...number(0, 0, 0), state: 'blank', value: null, text: '' } as Cell;
    const unread = { state: 'unread', inferred: false, span: null, value: null, text: null } as unknown as Cell;
    expect(keys(doubtsOf(resultOf({ a: number(3, 0, 0), b: blank, c: number(3, 20, 0) }, { c: blank }), forms))).toEqual([]);
    expect(keys(doubtsOf(resultOf({ a: number(3, 0, 0), b: unread, c: number(3, 20, 0) }), forms))).toEqual(['t/r/a', 't/r/b', 't/r/c']);
  });

  const empty = (state: string) => ({ state, inferred: false, span: null, value: null, text: state === 'blank' ? '' : null }) as unknown as Cell;

  it('is a cell in which nothing was read, where its row and its column cross', () => {
    const others = { a: number(1, 10, 30), b: number(2, 30, 30), c: number(3, 50, 30) };
    const [, missed] = doubtsOf(resultOf({ a: number(4, 10, 10), b: empty('unread'), c: number(9, 50, 10) }, others), forms);
    expect(missed).toEqual({ key: 't/r/b', cell: 't/r/b', text: '', page: 1, box: box(30, 10), nowhere: 'cell' });
  });

  it('is the same with its whole table where neighbours do not tell, and nothing in a table that was not read', () => {
    const [missed] = doubtsOf(resultOf({ b: empty('unread') }, { a: number(1, 10, 30), c: number(3, 50, 30) }), forms).filter(({ nowhere }) => nowhere);
    expect([missed.nowhere, missed.box]).toEqual(['table', [10, 30, 60, 40]]);
    const none = resultOf({ a: number(1, 10, 10), b: empty('unread') });
    none.report!.tables.t.found = false;
    expect(keys(doubtsOf(none, forms))).toEqual(['t/r/a']);
  });

  it('is not each of many cells in which nothing was read: the table is told as too poor', () => {
    const row = (count: number) => Object.fromEntries([['a', number(1, 10, 10)], ...[...Array(count).keys()].map((at) => [`x${at}`, empty('unread')])]);
    expect(tooPoor(resultOf(row(24)))).toEqual([]);
    expect(tooPoor(resultOf(row(25)))).toEqual([{ table: 't', count: 25 }]);
    expect(doubtsOf(resultOf(row(25)), forms).filter(({ nowhere }) => nowhere)).toEqual([]);
    const none = resultOf(row(25));
    none.report!.tables.t.found = false;
    expect(tooPoor(none)).toEqual([]);
  });

  it('is a blank cell of what does not agree: its number may have been missed', () => {
    const row = { a: number(1, 10, 10), b: empty('blank'), c: number(3, 50, 10) };
    expect(keys(doubtsOf(resultOf(row, {}, [about({ operands: ['t/r/a', 't/r/b', 't/r/c'] })]), forms))).toEqual(['t/r/a', 't/r/b', 't/r/c']);
    expect(keys(doubtsOf(resultOf(row), forms))).toEqual(['t/r/a', 't/r/c']);
  });

  it('is what a finding blames although its sum holds, and a number in a sentence', () => {
    const holds = { a: number(1, 10, 10), b: number(2, 30, 10), c: number(3, 50, 10) };
    const finding = about({ cells: ['t/r/b'], spans: [{ start: 2, end: 4, page: 1, box: box(80, 90) }, { start: 0, end: 2, page: 1, box: box(0, 90) }] });
    const result = resultOf(holds, {}, [finding], '收到38件');
    expect(doubtsOf(result, forms).map(({ cell, text }) => [cell, text])).toEqual([['t/r/b', '2'], [null, '38']]);
    expect(keys(doubtsOf(resultOf(holds, {}, [{ ...finding, accepted: { reason: 'x' } }], '收到38件'), forms))).toEqual([]);
    expect(keys(doubtsOf(resultOf(holds, {}, [about({ operands: ['t/r/a'] })]), forms))).toEqual(['t/r/a']);
  });

  it('is settled by being confirmed as it stands', () => {
    const doubts = doubtsOf(resultOf({}, { a: number(8, 10, 30), c: number(9, 30, 0) }), forms);
    expect(keys(openDoubts(doubts, new Map([['t/s/a', '8'], ['t/s/c', '7']])))).toEqual(['t/s/c']);
  });
});

describe('a recognised document', () => {
  const made = () => {
    const builder = new DocumentBuilder();
    builder.note(noteCodes.recognised);
    builder.page(100, 100);
    builder.rule(0, 0, 100, 0);
    builder.run(10, 10, 20, 20, '8');
    builder.page(100, 100);
    builder.run(10, 10, 20, 20, '8');
    builder.run(0, 50, 80, 60, '收到38件，结转8件');
    return builder.finish();
  };
  const texts = (document: Uint8Array | null) => document && blocksOf(document).blocks.flatMap((block) => ('runs' in block ? block.runs.map(({ text }) => text) : []));
  const at = (page: number, text: string, place: number[], cell: string | null = 't/r/a'): Doubt => ({ key: 'k', cell, text, page, box: place });

  it('has another number in the same place of the same page', () => {
    expect(texts(corrected(made(), at(2, '8', [10, 10, 20, 20]), '3'))).toEqual(['8', '3', '收到38件，结转8件']);
    expect(texts(corrected(made(), at(2, '8', [10, 10, 20, 20]), ''))).toEqual(['8', '', '收到38件，结转8件']);
  });

  it('has one number more where none was read', () => {
    const missed = (page: number): Doubt => ({ ...at(page, '', [40, 10, 50, 20]), nowhere: 'cell' });
    const [first, second] = blocksOf(corrected(made(), missed(1), '4')!).blocks as unknown as { runs: unknown[]; rules: unknown[] }[];
    expect(first).toMatchObject({ runs: [{ text: '8' }, { box: [40, 10, 50, 20], text: '4' }], rules: [[0, 0, 100, 0]] });
    expect(second).toEqual(blocksOf(made()).blocks[1]);
    expect(texts(corrected(made(), missed(2), '4'))).toEqual(['8', '8', '收到38件，结转8件', '4']);
    expect(corrected(made(), { ...missed(1), nowhere: 'table' }, '4')).toBeNull();
  });

  it('has another number inside a sentence, where it is the only one like it', () => {
    expect(texts(corrected(made(), at(2, '38', [18, 50, 34, 60], null), '33'))).toEqual(['8', '8', '收到33件，结转8件']);
    expect(corrected(made(), at(2, '8', [26, 50, 34, 60], null), '3')).toBeNull();
    expect(corrected(made(), at(1, '38', [18, 50, 34, 60], null), '33')).toBeNull();
  });

  it('says that it was proofread, or again that it was not', () => {
    const proofread = withNote(made(), true);
    expect(blocksOf(proofread).notes).toEqual([noteCodes.proofread]);
    expect(withNote(proofread, false)).toEqual(made());
  });
});
