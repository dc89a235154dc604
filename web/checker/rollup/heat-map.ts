// The tables of the form with the differences in their cells. One cell is a tab stop; arrow keys move over all of them, and
// choosing one tells which reports matter.

import { gridOf } from '../one/form-grid';
import { button, h } from '../ui/dom';
import { rove } from '../ui/roving';
import type { FormEdition } from '../engine-types';
import type { Summed } from './sums';
import type { RollupWords } from './words';

/** How dark a cell is, by the difference against the greatest of its table. */
function heatOf(difference: number, most: number): string {
  const share = Math.abs(difference) / (most || 1);
  return `${difference > 0 ? 'more' : 'less'}-${share > 0.5 ? 3 : share > 0.1 ? 2 : 1}`;
}

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `\u2212${-value}` : '0');

/** What is told of a cell in words. */
export function tellCell(name: string, { own, sum, difference }: Summed, words: RollupWords): string {
  const number = (value: number | null) => (value === null ? words.unread : String(value));
  return difference === 0 ? words.equal(name, String(own)) : words.cell(name, number(own), number(sum), difference === null ? words.unread : signed(difference));
}

/** The map, and what puts its tables into it, one after the other. */
export function heatMap(
  edition: FormEdition, cells: Map<string, Summed>, choose: (path: string, name: string) => void, words: RollupWords,
): { element: HTMLElement; pieces: (() => void)[] } {
  const status = h('p', { class: 'heat-status', 'aria-hidden': 'true' });
  // The table of applications is what supervisors look at first.
  const tables = [...edition.tables].sort((a, b) => Number(a.key !== 'applications') - Number(b.key !== 'applications') || b.section - a.section);
  const map = h('div', { class: 'heat-map' }, h('p', { class: 'hint' }, words.legend), status);
  const pieces = tables.map((table) => () => {
    const name = edition.sections.find(({ number }) => number === table.section)!.heading;
    const grid = gridOf(table);
    const most = Math.max(0, ...grid.flat().map(({ path }) => Math.abs((path && cells.get(path)?.difference) || 0)));
    const lines: HTMLElement[][] = [];
    const rows = grid.map((line) => {
      const controls: HTMLElement[] = [];
      const row = h('tr', {}, line.map(({ kind, text, colspan, rowspan, path, name: cellName }) => {
        const span = { colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null };
        if (kind !== 'value') return h(kind === 'corner' ? 'td' : 'th', { ...span, scope: kind === 'row' ? 'row' : kind === 'column' ? 'col' : null, class: `form-${kind}` }, text);
        const one = cells.get(path!) ?? { own: null, sum: null, difference: null };
        const told = tellCell(cellName!, one, words);
        const control = button({ 'aria-label': told, 'data-cell': path, 'data-difference': one.difference, class: one.difference ? `heat-${heatOf(one.difference, most)}` : null },
          () => choose(path!, cellName!), one.difference === null ? '?' : one.difference ? signed(one.difference) : '·');
        control.addEventListener('focus', () => { status.textContent = told; });
        control.addEventListener('pointerenter', () => { status.textContent = told; });
        controls.push(control);
        return h('td', span, control);
      }));
      if (controls.length) lines.push(controls);
      return row;
    });
    const element = h('div', { class: 'panorama-scroll', role: 'group', 'aria-label': `${words.map}: ${name}`, 'data-table': table.key },
      h('table', { class: 'heat' }, h('tbody', {}, rows)));
    // One line a row: the arrows go over the form as it stands.
    rove(element, lines);
    map.append(h('h4', {}, name), element);
  });
  return { element: map, pieces };
}
