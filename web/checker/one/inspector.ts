// A bar with the current choice: what it is, what is wrong with it, and the way to it in each view. On a
// narrow screen, where the views stand one below the other, it is what ties them together.

import { button, h } from '../ui/dom';
import { icon } from '../ui/icons';
import { placeOf } from './places';
import type { Cell } from '../engine-types';
import type { Chosen, Selection } from './selection';
import type { Texts } from '../texts/texts';

export interface Jumps {
  toTable(): void;
  toSource(): void;
  toFinding(): void;
}

export function inspectorView(
  selection: Selection, cells: Map<string, Cell>, names: Map<string, string>, jumps: Jumps, texts: Texts,
): HTMLElement {
  const content = h('div', { class: 'inspector-content' });
  const toTable = button({ 'data-jump': 'table' }, jumps.toTable, texts.toTable);
  const toSource = button({ 'data-jump': 'source' }, jumps.toSource, texts.toSource);
  const toFinding = button({ 'data-jump': 'finding' }, jumps.toFinding, texts.toFindings);
  const close = button({ class: 'quiet', 'data-jump': 'none' }, () => selection.clear(), texts.close);
  const element = h('aside', { class: 'inspector', 'aria-label': texts.selection },
    content, h('div', { class: 'jumps' }, toTable, toSource, toFinding, close));

  const follow = ({ finding, cell }: Chosen) => {
    const isEmpty = finding === null && cell === null;
    const chosen = finding === null ? null : selection.findings[finding];
    const read = cell === null ? undefined : cells.get(cell);
    element.classList.toggle('inspector-empty', isEmpty);
    close.hidden = isEmpty;
    content.replaceChildren(
      ...(isEmpty ? [h('p', { class: 'hint' }, texts.nothingSelected)] : []),
      ...(cell === null ? [] : [h('p', { class: 'inspected-cell', lang: 'zh-CN' },
        names.get(cell) ?? cell, h('strong', {}, read?.state === 'number' ? read.text : texts.state[read?.state ?? 'unread']),
        read?.inferred ? h('span', {}, texts.inferred) : '',
        read && placeOf(read, texts) ? h('span', { class: 'place', lang: texts.language }, placeOf(read, texts)) : '')]),
      ...(chosen ? [h('p', { class: `inspected-finding finding-${chosen.severity}` }, icon(chosen.severity), chosen.message)] : []));
    toTable.hidden = cell === null;
    toSource.hidden = !(read?.span || chosen?.spans.length);
    toFinding.hidden = finding === null;
  };
  follow(selection.current);
  selection.onChange(follow);
  return element;
}
