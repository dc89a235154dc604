// Above a report that was opened from among many: back to them, which of them it is, and the reports before and after it.

import { button, h } from '../ui/dom';
import type { Entry } from '../session/entry';
import type { Row } from './rows';
import type { ManyWords } from './words';
import type { Texts } from '../texts/texts';

export interface Trail {
  element: HTMLElement;
  /** `rows`: the reports as they stand in the list. */
  update(entry: Entry, rows: readonly Row[]): void;
}

export interface TrailActions {
  back(): void;
  open(entry: Entry): void;
}

export function trailView(actions: TrailActions, words: ManyWords, { about, ofYear, draft }: Texts): Trail {
  let around: { before?: Entry; after?: Entry } = {};
  const place = h('span', { class: 'trail-place' });
  const previous = button({ 'data-action': 'previous-report' }, () => around.before && actions.open(around.before), words.previous);
  const next = button({ 'data-action': 'next-report' }, () => around.after && actions.open(around.after), words.next);
  const identity = h('dl', { class: 'identity' });
  const element = h('div', { class: 'trail' },
    button({ 'data-action': 'back' }, () => actions.back(), words.back), identity,
    h('nav', { 'aria-label': words.title }, place, previous, next));
  return {
    element,
    update(entry, rows) {
      const at = rows.findIndex((row) => row.entry === entry);
      around = { before: rows[at - 1]?.entry, after: rows[at + 1]?.entry };
      place.textContent = `${at + 1}/${rows.length}`;
      const { agency = null, year = null, edition = null } = entry.brief ?? {};
      const number = rows[at]?.draft ?? 1;
      const facts: [string, string | null][] = [
        [about.agency, agency], [about.year, year === null ? null : ofYear(year)], [about.edition, edition && `${edition}${about.form}`],
        [about.draft, number > 1 ? draft(number) : null], [words.columns.file, entry.name],
      ];
      identity.replaceChildren(...facts.flatMap(([term, value]) => (value ? [h('div', {}, h('dt', {}, term), h('dd', {}, value))] : [])));
      previous.disabled = !around.before;
      next.disabled = !around.after;
    },
  };
}
