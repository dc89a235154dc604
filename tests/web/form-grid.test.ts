import { cellNames, gridOf, type Grid } from '@checker/one/form-grid';
import type { FormTable } from '@checker/engine-types';

const axis = (...keys: string[]) => keys.map((key) => ({ key, label: key.toUpperCase() }));

/** A grid in short: text or path, with its spans where they are not 1 × 1 (columns × rows). */
const short = (grid: Grid) => grid.map((line) => line.map(({ kind, text, path, colspan, rowspan }) =>
  `${kind === 'value' ? path : text}${colspan > 1 || rowspan > 1 ? ` ${colspan}×${rowspan}` : ''}`));

/** How many table columns each line fills once the spans from above are counted in. */
function widths(grid: Grid): number[] {
  const filled: number[] = grid.map(() => 0);
  grid.forEach((line, at) => {
    for (const cell of line) {
      for (let row = at; row < at + cell.rowspan; row++) filled[row] += cell.colspan;
    }
  });
  return filled;
}

/** Tables of an edition that does not exist: nothing in the drawing may depend on the known ones. */
const nested: FormTable = {
  key: 'grants', section: 3, rows_side_by_side: false, equations: [], notes: ['（备注）'], headers: ['总标题', '半标题'], headings: [{ text: '半标题', from: 'y', to: 'y' }],
  blocks: [{
    key: null, label: null, headers: [], columns: axis('x', 'y'), rows: axis('a', 'b', 'c', 'd'),
    groups: [{ label: '内', first_row: 1, last_row: 2 }, { label: '外', first_row: 1, last_row: 3 }],
  }],
};

const stacked: FormTable = {
  key: 'items', section: 2, rows_side_by_side: false, equations: [], notes: [], headers: [], headings: [],
  blocks: [
    { key: 'one', label: '第一项', headers: ['内容'], columns: axis('x', 'y', 'z'), rows: axis('a'), groups: [] },
    { key: 'two', label: '第二项', headers: ['内容'], columns: axis('x', 'y'), rows: axis('a'), groups: [] },
  ],
};

const besides: FormTable = {
  key: 'review_litigation', section: 4, rows_side_by_side: true, equations: [], notes: [], headers: ['行政诉讼'],
  headings: [{ text: '行政诉讼', from: 'litigation_direct', to: 'litigation_after_reconsideration' }],
  blocks: [{
    key: null, label: null, headers: [], columns: axis('x', 'y'),
    rows: axis('reconsideration', 'litigation_direct', 'litigation_after_reconsideration'), groups: [],
  }],
};

describe('a table of the form', () => {
  it('nests the labels of groups of rows', () => {
    expect(short(gridOf(nested))).toEqual([
      ['（备注） 3×3', '总标题 2×1'],
      ['X 1×2', '半标题'],
      ['Y'],
      ['A 3×1', 'grants/a/x', 'grants/a/y'],
      ['外 1×3', '内 1×2', 'B', 'grants/b/x', 'grants/b/y'],
      ['C', 'grants/c/x', 'grants/c/y'],
      ['D 2×1', 'grants/d/x', 'grants/d/y'],
    ]);
  });

  it('stacks its blocks, a narrow one reaching to the edge', () => {
    expect(short(gridOf(stacked))).toEqual([
      ['第一项 4×1'],
      ['内容', 'X', 'Y', 'Z'],
      ['A', 'items/one/a/x', 'items/one/a/y', 'items/one/a/z'],
      ['第二项 4×1'],
      ['内容', 'X', 'Y 2×1'],
      ['A', 'items/two/a/x', 'items/two/a/y 2×1'],
    ]);
  });

  it('prints rows side by side where the form does, under the heading that spans two of them', () => {
    expect(short(gridOf(besides))).toEqual([
      ['RECONSIDERATION 2×1', '行政诉讼 4×1'],
      ['X 1×2', 'Y 1×2', 'LITIGATION_DIRECT 2×1', 'LITIGATION_AFTER_RECONSIDERATION 2×1'],
      ['X', 'Y', 'X', 'Y'],
      ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration']
        .flatMap((row) => [`review_litigation/${row}/x`, `review_litigation/${row}/y`]),
    ]);
  });

  it('is a full rectangle', () => {
    expect(widths(gridOf(nested))).toEqual(Array(7).fill(5));
    expect(widths(gridOf(stacked))).toEqual(Array(6).fill(4));
    expect(widths(gridOf(besides))).toEqual(Array(4).fill(6));
  });

  it('names each cell by the labels it stands under', () => {
    expect(Object.fromEntries(cellNames([nested]))).toMatchObject({
      'grants/a/x': 'A · X', 'grants/b/y': '外 · 内 · B · Y', 'grants/d/x': '外 · D · X',
    });
    expect(cellNames([besides]).get('review_litigation/litigation_direct/x')).toBe('行政诉讼 · LITIGATION_DIRECT · X');
  });
});
