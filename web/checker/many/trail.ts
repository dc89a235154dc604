// Above a report that was opened from among many: back to them, and the reports before and after it.

import { button, h } from '../ui/dom';
import type { Entry } from '../session/entry';
import type { ManyWords } from './words';

export interface Trail {
  element: HTMLElement;
  /** `order`: the reports as they stand in the list. */
  update(entry: Entry, order: Entry[]): void;
}

export interface TrailActions {
  back(): void;
  open(entry: Entry): void;
}

export function trailView(actions: TrailActions, words: ManyWords): Trail {
  let around: { before?: Entry; after?: Entry } = {};
  const place = h('span', { class: 'trail-place' });
  const previous = button({ 'data-action': 'previous-report' }, () => around.before && actions.open(around.before), words.previous);
  const next = button({ 'data-action': 'next-report' }, () => around.after && actions.open(around.after), words.next);
  const element = h('nav', { class: 'trail', 'aria-label': words.title },
    button({ 'data-action': 'back' }, () => actions.back(), words.back), place, previous, next);
  return {
    element,
    update(entry, order) {
      const at = order.indexOf(entry);
      around = { before: order[at - 1], after: order[at + 1] };
      place.textContent = `${at + 1}/${order.length}`;
      previous.disabled = !around.before;
      next.disabled = !around.after;
    },
  };
}
