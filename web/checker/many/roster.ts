// A pasted list of those who are to report, held against what is there.

import { button, h } from '../ui/dom';
import { compared, namesIn, type Roll } from './names';
import type { Row } from './rows';
import type { ManyWords } from './words';

export interface RosterView {
  element: HTMLElement;
  /** `rows`: those that stand, of the year that is asked for. */
  update(rows: Row[]): void;
}

export interface RosterState {
  text: string;
}

export function rollOf(text: string, rows: Row[]): Roll<Row> {
  return compared(namesIn(text), rows, ({ brief }) => brief?.agency ?? null);
}

export function rosterView(state: RosterState, onClose: () => void, words: ManyWords): RosterView {
  let rows: Row[] = [];
  const box = h('textarea', { rows: 6, 'aria-label': words.rosterLabel, 'aria-describedby': 'roster-hint', spellcheck: 'false' });
  box.value = state.text;
  box.addEventListener('input', () => {
    state.text = box.value;
    draw();
  });
  // The checker takes pastes anywhere else for reports.
  box.addEventListener('paste', (event) => event.stopPropagation());
  const outcome = h('div', { class: 'roster-outcome', role: 'status' });
  const element = h('section', { class: 'many-panel roster', 'aria-label': words.roster },
    h('h3', {}, words.roster), button({ class: 'quiet panel-close' }, onClose, words.close),
    h('div', { class: 'panel-columns' }, h('div', {}, box, h('p', { class: 'hint', id: 'roster-hint' }, words.rosterHint)), outcome));

  function draw(): void {
    const { matches, others } = rollOf(state.text, rows);
    outcome.replaceChildren();
    if (!matches.length) return;
    const likely = matches.filter((match) => !match.found.length && match.likely.length);
    const missing = matches.filter((match) => !match.found.length && !match.likely.length);
    const found = matches.length - likely.length - missing.length;
    const list = (names: string[], kind: string) => h('ul', { class: kind }, names.map((name) => h('li', {}, name)));
    outcome.append(h('p', { class: 'roster-sum' }, words.rosterSum(matches.length, found, likely.length, missing.length)));
    if (missing.length) outcome.append(h('h4', {}, `${words.missing} ${missing.length}`), list(missing.map(({ name }) => name), 'roster-missing'));
    else if (!likely.length) outcome.append(h('p', {}, words.nobodyMissing));
    if (likely.length) {
      outcome.append(list(likely.map((match) => words.likely(match.name, [...new Set(match.likely.map(({ brief }) => brief!.agency!))].join('、'))), 'roster-likely'));
    }
    // Agencies, not reports: one may have handed in several years.
    const strays = [...new Set(others.flatMap(({ brief }) => brief?.agency ?? []))];
    if (strays.length) outcome.append(h('h4', {}, `${words.others} ${strays.length}`), list(strays, 'roster-others'));
  }

  return {
    element,
    update(now) {
      rows = now;
      draw();
    },
  };
}
