import { matched } from '@checker/one/compare/matched';
import type { Finding } from '@checker/engine-types';

const finding = (key: string, rule: string, cell: string) => ({ key, rule, cells: [cell], title: key }) as Finding;
const keys = (findings: Finding[]) => findings.map(({ key }) => key);

describe('the findings of two versions', () => {
  it('are fixed, remaining or new', () => {
    const before = [finding('a', 'sum', 'x'), finding('b', 'sum', 'y'), finding('c', 'text', 'z')];
    const now = [finding('b', 'sum', 'y'), finding('d', 'sum', 'w')];
    const { fixed, remaining, added } = matched(before, now);
    expect([keys(fixed), keys(remaining), keys(added)]).toEqual([['a', 'c'], ['b'], ['d']]);
  });

  it('are the same where the same rule blames the same cell for another number', () => {
    const { fixed, remaining, added } = matched([finding('a', 'sum', 'x')], [finding('e', 'sum', 'x')]);
    expect([keys(fixed), keys(remaining), keys(added)]).toEqual([[], ['e'], []]);
  });

  it('are counted one against one', () => {
    const { fixed, remaining, added } = matched([finding('a', 'sum', 'x')], [finding('a', 'sum', 'x'), finding('f', 'sum', 'x')]);
    expect([keys(fixed), keys(remaining), keys(added)]).toEqual([[], ['a'], ['f']]);
  });
});
