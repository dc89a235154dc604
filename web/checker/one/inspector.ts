// The bar over the views: from one finding to the next, what is chosen, and the way to it in each view. On a narrow screen,
// where the views stand one below the other, it stays in sight and ties them together.

import { button, h } from '../ui/dom';
import { icon } from '../ui/icons';
import { placeOf } from './places';
import { cureOf } from './suspects';
import type { Cell } from '../engine-types';
import type { Chosen, Selection } from './selection';
import type { Texts } from '../texts/texts';

export interface Jumps {
  toTable(): void;
  toSource(): void;
  toFinding(): void;
  /** Asks, in the place given, what else is to be tried in a cell. */
  try(place: HTMLElement, cell: string, proposal: string): void;
}

export function inspectorView(
  selection: Selection, cells: Map<string, Cell>, names: Map<string, string>, jumps: Jumps, texts: Texts,
): HTMLElement {
  const { findings } = selection;
  const content = h('div', { class: 'inspector-content' });
  const place = h('span', { class: 'step-place' });
  const step = (name: string, by: number, label: string, key: string, sign: string) =>
    button({ 'data-action': name, 'aria-label': `${label} (${key})`, title: `${label} (${key})`, 'aria-keyshortcuts': key }, () => selection.step(by), sign);
  const steps = h('div', { class: 'steps', role: 'group', 'aria-label': texts.findings, hidden: !findings.length },
    step('previous', -1, texts.previous, 'K', '‹'), place, step('next', 1, texts.next, 'J', '›'));
  const toTable = button({ 'data-jump': 'table' }, jumps.toTable, texts.toTable);
  const toSource = button({ 'data-jump': 'source' }, jumps.toSource, texts.toSource);
  const toFinding = button({ 'data-jump': 'finding' }, jumps.toFinding, texts.toFindings);
  const toTry = button({ 'data-action': 'edit' }, () => {
    const { cell, finding } = selection.current;
    if (cell === null) return;
    const cure = finding === null ? undefined : cureOf(cell, findings[finding]);
    jumps.try(content, cell, cure === undefined ? cells.get(cell)?.text ?? '' : String(cure));
  }, texts.tryOut);
  const element = h('aside', { class: 'inspector', 'aria-label': texts.selection },
    steps, content, h('div', { class: 'jumps' }, toTry, toTable, toSource, toFinding));

  const follow = ({ finding, cell }: Chosen) => {
    const chosen = finding === null ? null : findings[finding];
    const read = cell === null ? undefined : cells.get(cell);
    const cure = cell !== null && chosen ? cureOf(cell, chosen) : undefined;
    const where = read ? placeOf(read, texts) : '';
    place.textContent = `${finding === null ? '–' : finding + 1}/${findings.length}`;
    content.replaceChildren(
      ...(chosen || cell !== null ? [] : [h('p', { class: 'hint' }, texts.nothingSelected)]),
      ...(cell === null ? [] : [h('p', { class: 'inspected-cell', lang: 'zh-CN' },
        names.get(cell) ?? cell,
        h('strong', {}, read?.state === 'number' ? read.text : texts.state[read?.state ?? 'unread'], cure === undefined ? '' : h('span', { class: 'cure' }, `→${cure}`)),
        read?.inferred ? h('span', {}, texts.inferred) : '',
        where ? h('span', { class: 'place', lang: texts.language }, where) : '')]),
      ...(chosen ? [h('p', { class: `inspected-finding finding-${chosen.severity}` }, icon(chosen.severity), chosen.title)] : []));
    toTable.hidden = cell === null;
    toTry.hidden = !read?.span;
    toSource.hidden = !(read?.span || chosen?.spans.length);
    toFinding.hidden = finding === null;
  };
  follow(selection.current);
  selection.onChange(follow);
  return element;
}
