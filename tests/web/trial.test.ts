import { DocumentBuilder } from '../../web/readers/document.mjs';
import { changed } from '@checker/one/trial/change';
import type { Cell, Result } from '@checker/engine-types';
import type { Judged } from '@checker/session/entry';

const cell = (text: string, place: object) => ({ state: 'number', inferred: false, span: null, value: Number(text), text, ...place }) as unknown as Cell;
const resultOf = (cells: { [column: string]: Cell }, source = '') => ({ source, report: { tables: { t: { found: true, cells: { r: cells } } } } }) as unknown as Result;
const judgedBy = (input: string | Uint8Array, isDocument: boolean): Judged => ({ input, isDocument, format: 'docx', language: 'zh' });

function documentOf(first: string, second: string): Uint8Array {
  const builder = new DocumentBuilder();
  builder.paragraph('标题');
  builder.grid(1, 2);
  builder.cell(0, 0, 1, 1, first);
  builder.cell(0, 1, 1, 1, second);
  builder.page(100, 100);
  builder.run(10, 10, 20, 20, '7');
  builder.rule(0, 0, 100, 0);
  builder.run(30, 10, 40, 20, '7');
  return builder.finish();
}

describe('a number that is tried', () => {
  it('stands in a text at the place of the other, behind characters of two units too', () => {
    const result = resultOf({ a: cell('21', { span: [2, 4] }), b: cell('3', { span: [5, 6] }) }, '😀 21 3。');
    expect(changed(judgedBy('', false), result, { 't/r/a': '11', 't/r/b': '400' })).toMatchObject({ input: '😀 11 400。', isDocument: false });
  });

  it('stands in the same cell of a document, and nowhere else', () => {
    const result = resultOf({ a: cell('5', { grid: 0, row: 0, column: 1 }) });
    expect(changed(judgedBy(documentOf('5', '5'), true), result, { 't/r/a': '6' })).toMatchObject({ input: documentOf('5', '6'), isDocument: true });
  });

  it('stands in the same box of a page', () => {
    const result = resultOf({ a: cell('7', { page: 1, box: [29, 9, 41, 21] }) });
    const { input } = changed(judgedBy(documentOf('1', '2'), true), result, { 't/r/a': '8' });
    expect(new TextDecoder().decode((input as Uint8Array).subarray(-4))).toBe('7\u00008\u0000');
  });

  it('is put into the text where the document has no such place', () => {
    const result = resultOf({ a: cell('5', { grid: 3, row: 0, column: 0, span: [0, 1] }) }, '5 6');
    expect(changed(judgedBy(documentOf('5', '5'), true), result, { 't/r/a': '9' })).toMatchObject({ input: '9 6', isDocument: false });
  });
});
