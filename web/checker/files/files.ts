// Several files: each with its verdict; choosing one shows its result. A row is changed in place and the sum counted on,
// so that a file more costs the same however many there are.

import { button, h, setClass } from '../ui/dom';
import { icon, type IconName } from '../ui/icons';
import { Pace } from '../ui/pace';
import { toneOf, wordOf as verdictWordOf } from '../session/standing';
import { verdictIcons } from '../result/verdict';
import type { Entry } from '../session/entry';
import type { Texts } from '../texts/texts';

export interface FilesView {
  element: HTMLElement;
  /** To be told of an entry whose state may have changed. */
  update(entry: Entry): void;
  choose(entry: Entry | null): void;
  /** Shows what was told since the last time. */
  flush(): void;
  /** The sum in words. */
  readonly summary: string;
}

interface Row {
  element: HTMLTableRowElement;
  open: HTMLButtonElement;
  verdict: HTMLElement;
  counts: HTMLElement;
}

export function filesView(entries: Entry[], onChoose: (entry: Entry) => void, texts: Texts): FilesView {
  const rows = new Map<Entry, Row>();
  const states = new Map<Entry, string>();
  const sum = new Map<string, number>();
  const changed = new Set<Entry>();
  let chosen: Entry | null = null;

  const count = (...wanted: string[]) => wanted.reduce((total, state) => total + (sum.get(state) ?? 0), 0);
  const summaryOf = () => texts.summaryFiles(count('pass'), count('fail'), count('incomplete', 'unreadable', 'failed'), count('reserved'));
  const summary = h('span', {});
  const body = h('tbody');
  const element = h('section', { class: 'files', 'aria-label': texts.files },
    h('table', {},
      h('caption', {}, h('strong', {}, texts.files), ' ', summary),
      h('thead', {}, h('tr', {},
        [texts.file, texts.verdictColumn, texts.countsColumn].map((title) => h('th', { scope: 'col' }, title)))),
      body));

  function note(entry: Entry): void {
    const [before, now] = [states.get(entry), stateOf(entry)];
    if (before === now) return;
    states.set(entry, now);
    sum.set(now, (sum.get(now) ?? 0) + 1);
    if (before !== undefined) sum.set(before, sum.get(before)! - 1);
  }

  function mark(entry: Entry): void {
    const row = rows.get(entry);
    if (!row) return;
    setClass(row.element, 'chosen', entry === chosen);
    if (entry === chosen) row.open.setAttribute('aria-current', 'true');
    else row.open.removeAttribute('aria-current');
  }

  function draw(entry: Entry): void {
    const row = rows.get(entry);
    if (!row) return;
    const state = stateOf(entry);
    row.element.dataset.verdict = state;
    row.open.disabled = !(entry.status === 'done' || entry.status === 'failed' || entry.result);
    row.verdict.replaceChildren(h('span', { class: `badge badge-${state}` }, icon(iconOf(state)), wordOf(entry, state, texts)));
    row.counts.textContent = countsOf(entry, texts);
  }

  async function fill(): Promise<void> {
    const pace = new Pace();
    for (const entry of entries) {
      const row = rowOf(entry, () => onChoose(entry));
      rows.set(entry, row);
      draw(entry);
      mark(entry);
      body.append(row.element);
      if (pace.isDue) await pace.draw();
    }
  }

  const view: FilesView = {
    element,
    update(entry) {
      note(entry);
      changed.add(entry);
    },
    choose(entry) {
      const before = chosen;
      chosen = entry;
      for (const one of [before, entry]) if (one) mark(one);
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

function wordOf(entry: Entry, state: string, texts: Texts): string {
  if (entry.result) return verdictWordOf(entry.result, texts);
  const words: { [state: string]: string } = texts.verdictWord;
  return words[state] ?? texts.pending;
}

function countsOf(entry: Entry, texts: Texts): string {
  if (!entry.result) return '';
  if (entry.result.problem) return entry.result.problem.message;
  const { counts } = entry.result;
  const parts = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity]);
  return parts.map((severity) => `${texts.severity[severity]} ${counts[severity]}`).join(texts.comma) || texts.none;
}
