// Many reports: each with its verdict; choosing one shows it alone. It comes with the first inputs that are more than one.
// A row is changed in place and the sum counted on, so that a file more costs the same however many there are.

import { button, h } from '../ui/dom';
import { icon, type IconName } from '../ui/icons';
import { Pace } from '../ui/pace';
import { adoptStyle } from '../ui/styles';
import { toneOf, verdictIcons, wordOf as verdictWordOf } from '../session/standing';
import styles from './many.css?inline';
import { trailView } from './trail';
import { manyWords, type ManyWords } from './words';
import type { Language } from '../engine-types';
import type { Entry } from '../session/entry';
import type { Texts } from '../texts/texts';

export interface ManyView {
  element: HTMLElement;
  /** What stands above one of the reports while that is shown alone. */
  trail: HTMLElement;
  /** To be told of an entry whose state may have changed. */
  update(entry: Entry): void;
  /** One is shown alone, or the list again. */
  choose(entry: Entry | null): void;
  /** Shows what was told since the last time. */
  flush(): void;
  /** The sum in words. */
  readonly summary: string;
}

export interface ManyActions {
  /** Shows a report alone. */
  open(entry: Entry): void;
  /** Back to the list. */
  back(): void;
}

/** What the view stands in. */
export interface ManyAround {
  /** An element inside the checker. */
  place: HTMLElement;
  language: Language;
  texts: Texts;
}

interface Row {
  element: HTMLTableRowElement;
  open: HTMLButtonElement;
  verdict: HTMLElement;
  counts: HTMLElement;
}

export function manyView(entries: Entry[], actions: ManyActions, { place, language, texts }: ManyAround): ManyView {
  adoptStyle(place, styles);
  const words = manyWords(language);
  const rows = new Map<Entry, Row>();
  const states = new Map<Entry, string>();
  const sum = new Map<string, number>();
  const changed = new Set<Entry>();
  let last: Entry | null = null;

  const count = (...wanted: string[]) => wanted.reduce((total, state) => total + (sum.get(state) ?? 0), 0);
  const summaryOf = () => words.summary(count('pass'), count('fail'), count('incomplete', 'unreadable', 'failed'), count('reserved'));
  const summary = h('span', {});
  const body = h('tbody');
  const trail = trailView(actions, words);
  const element = h('section', { class: 'many', 'aria-label': words.title },
    h('table', {},
      h('caption', {}, h('strong', {}, words.title), ' ', summary),
      h('thead', {}, h('tr', {},
        [words.file, words.verdict, words.findings].map((title) => h('th', { scope: 'col' }, title)))),
      body));

  function note(entry: Entry): void {
    const [before, now] = [states.get(entry), stateOf(entry)];
    if (before === now) return;
    states.set(entry, now);
    sum.set(now, (sum.get(now) ?? 0) + 1);
    if (before !== undefined) sum.set(before, sum.get(before)! - 1);
  }

  function draw(entry: Entry): void {
    const row = rows.get(entry);
    if (!row) return;
    const state = stateOf(entry);
    row.element.dataset.verdict = state;
    row.open.disabled = !(entry.status === 'done' || entry.status === 'failed' || entry.result);
    row.verdict.replaceChildren(h('span', { class: `badge badge-${state}` }, icon(iconOf(state)), wordOf(entry, state, texts, words)));
    row.counts.textContent = countsOf(entry, texts, words);
  }

  async function fill(): Promise<void> {
    const pace = new Pace();
    for (const entry of entries) {
      const row = rowOf(entry, () => actions.open(entry));
      rows.set(entry, row);
      draw(entry);
      body.append(row.element);
      if (pace.isDue) await pace.draw();
    }
  }

  const view: ManyView = {
    element,
    trail: trail.element,
    update(entry) {
      note(entry);
      changed.add(entry);
    },
    choose(entry) {
      if (entry) trail.update(entry, entries);
      // Back in the list the focus is where it was.
      else if (last) rows.get(last)?.open.focus();
      last = entry;
    },
    flush() {
      changed.forEach(draw);
      changed.clear();
      summary.textContent = summaryOf();
    },
    get summary() {
      return summaryOf();
    },
  };
  entries.forEach(note);
  view.flush();
  void fill();
  return view;
}

function rowOf({ name }: Entry, onChoose: () => void): Row {
  const open = button({ class: 'link' }, onChoose, name);
  const verdict = h('td');
  const counts = h('td', { class: 'counts' });
  return { open, verdict, counts, element: h('tr', { 'data-file': name }, h('th', { scope: 'row' }, open), verdict, counts) };
}

/** The verdict, or how far the entry has come. */
function stateOf(entry: Entry): string {
  if (entry.result) return toneOf(entry.result);
  return entry.status === 'done' ? 'failed' : entry.status;
}

function iconOf(state: string): IconName {
  return verdictIcons[state as keyof typeof verdictIcons] ?? (state === 'failed' ? 'incomplete' : 'none');
}

function wordOf(entry: Entry, state: string, texts: Texts, words: ManyWords): string {
  if (entry.result) return verdictWordOf(entry.result, texts);
  const known: { [state: string]: string } = texts.verdictWord;
  return known[state] ?? words.pending;
}

function countsOf(entry: Entry, texts: Texts, words: ManyWords): string {
  if (!entry.result) return '';
  if (entry.result.problem) return entry.result.problem.message;
  const { counts } = entry.result;
  const parts = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity]);
  return parts.map((severity) => `${texts.severity[severity]} ${counts[severity]}`).join(texts.comma) || words.none;
}
