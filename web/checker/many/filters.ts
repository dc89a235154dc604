// What is asked for of the list: a group, a year, words.

import { button, h } from '../ui/dom';
import { rove } from '../ui/roving';
import { groups, yearsOf, type Counts, type Filter, type Group, type Row } from './rows';
import type { ManyWords } from './words';

export interface FiltersView {
  element: HTMLElement;
  update(filter: Filter, rows: Row[], counts: Counts, shown: number): void;
}

export function filtersView(onChange: (changed: Partial<Filter>) => void, words: ManyWords): FiltersView {
  const chip = (group: Group | null) => button({ class: 'chip', 'data-group': group ?? 'all' }, () => onChange({ group }));
  const chips = ([null, ...groups] as (Group | null)[]).map((group) => ({ group, element: chip(group) }));
  const bar = h('div', { class: 'chips', role: 'group', 'aria-label': words.columns.verdict }, chips.map(({ element }) => element));
  rove(bar, [chips.map(({ element }) => element)]);
  const year = h('select', { 'aria-label': words.year });
  year.addEventListener('change', () => onChange({ year: year.value ? Number(year.value) : null }));
  const search = h('input', { type: 'search', placeholder: words.search, 'aria-label': words.search, autocomplete: 'off', spellcheck: 'false' });
  search.addEventListener('input', () => onChange({ words: search.value }));
  const superseded = h('input', { type: 'checkbox' });
  superseded.addEventListener('change', () => onChange({ withSuperseded: superseded.checked }));
  const withSuperseded = h('label', { class: 'with-superseded' }, superseded, words.withSuperseded);
  const shown = h('span', { class: 'many-shown', role: 'status' });
  let years = '';
  return {
    element: h('div', { class: 'many-filters' }, bar, year, search, withSuperseded, shown),
    update(filter, rows, counts, count) {
      for (const { group, element } of chips) {
        const number = group ? counts[group] : counts.all;
        element.textContent = `${group ? words.groups[group] : words.all} ${number}`;
        element.hidden = group !== null && number === 0 && filter.group !== group;
        element.setAttribute('aria-pressed', String(filter.group === group));
      }
      const there = yearsOf(rows);
      if (years !== there.join()) {
        years = there.join();
        year.replaceChildren(h('option', { value: '' }, words.everyYear), ...there.map((one) => h('option', { value: one }, String(one))));
      }
      year.hidden = there.length < 2;
      year.value = filter.year === null ? '' : String(filter.year);
      if (search.value !== filter.words) search.value = filter.words;
      superseded.checked = filter.withSuperseded;
      withSuperseded.hidden = !rows.some(({ isSuperseded }) => isSuperseded);
      const told = words.shown(count, counts.all);
      if (shown.textContent !== told) shown.textContent = told;
    },
  };
}
