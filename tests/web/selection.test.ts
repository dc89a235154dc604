import { Selection } from '@checker/one/selection';
import type { Finding } from '@checker/engine-types';

const about = (...cells: string[]): Finding =>
  ({ rule: 'cell/fraction', severity: 'error', title: 't', evidence: [], message: '', cells, operands: [], spans: [], key: '0'.repeat(16) });

describe('the selection', () => {
  it('of a finding takes its first cell with it, and tells where it came from', () => {
    const selection = new Selection([about('a', 'b'), about()]);
    const seen: unknown[] = [];
    selection.onChange((chosen, origin) => seen.push([chosen, origin]));
    selection.chooseFinding(0, 'findings');
    selection.chooseFinding(1, 'source');
    selection.chooseFinding(7, 'call');
    expect(seen).toEqual([[{ finding: 0, cell: 'a' }, 'findings'], [{ finding: 1, cell: null }, 'source']]);
  });

  it('of a cell goes through the findings about it, worst first', () => {
    const selection = new Selection([about('b'), about('a'), about('a', 'b')]);
    const choose = (path: string) => {
      selection.chooseCell(path, 'table');
      return selection.current.finding;
    };
    expect([choose('a'), choose('a'), choose('a'), choose('b'), choose('c')]).toEqual([1, 2, 1, 0, null]);
  });
});
