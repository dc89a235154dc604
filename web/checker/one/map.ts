// The three tables at a glance, beside them: each cell a dot, in the colour of what was found there. A click goes to the
// cell. For those who see it only: the tables themselves can be reached in every way.

import { h, setClass } from '../ui/dom';
import { gridOf } from './form-grid';
import type { Selection } from './selection';
import type { DrawnTable } from './tables';

/** `classOf`: how a cell of the tables is marked. */
export function mapView(forms: DrawnTable[], classOf: (path: string) => string, selection: Selection, label: string): HTMLElement {
  const dots = new Map<string, HTMLElement>();
  const dot = (path: string) => {
    const element = h('i', { class: classOf(path), 'data-path': path });
    dots.set(path, element);
    return element;
  };
  const element = h('div', { class: 'map', role: 'img', 'aria-label': label }, forms.map(({ form }) =>
    h('div', { class: 'map-table' }, gridOf(form).map((line) => line.filter(({ path }) => path)).filter(({ length }) => length).map((line) =>
      h('div', {}, line.map(({ path }) => dot(path!)))))));
  element.addEventListener('click', ({ target }) => {
    const { path } = (target as HTMLElement).dataset;
    if (path) selection.chooseCell(path, 'map');
  });
  selection.onChange(({ cell }) => dots.forEach((one, path) => setClass(one, 'current', path === cell)));
  return element;
}
