// Several files: each with its verdict; choosing one shows its result.

import { button, h } from '../ui/dom';
import { icon, type IconName } from '../ui/icons';
import { toneOf, wordOf as verdictWordOf } from '../session/standing';
import { verdictIcons } from '../result/verdict';
import type { Entry } from '../session/session';
import type { Texts } from '../texts/texts';

export function filesView(entries: Entry[], chosen: Entry | null, onChoose: (entry: Entry) => void, texts: Texts): HTMLElement {
  return h('section', { class: 'files', 'aria-label': texts.files },
    h('table', {},
      h('caption', {}, h('strong', {}, texts.files), ' ', summaryOf(entries, texts)),
      h('thead', {}, h('tr', {},
        [texts.file, texts.verdictColumn, texts.countsColumn].map((title) => h('th', { scope: 'col' }, title)))),
      h('tbody', {}, entries.map((entry) => row(entry, entry === chosen, onChoose, texts)))));
}

export function summaryOf(entries: Entry[], texts: Texts): string {
  const count = (...verdicts: string[]) => entries.filter((entry) => verdicts.includes(stateOf(entry))).length;
  return texts.summaryFiles(count('pass'), count('fail'), count('incomplete', 'unreadable', 'failed'), count('reserved'));
}

function row(entry: Entry, isChosen: boolean, onChoose: (entry: Entry) => void, texts: Texts): HTMLElement {
  const state = stateOf(entry);
  const isEnded = entry.status === 'done' || entry.status === 'failed';
  const open = button({ class: 'link', 'aria-current': isChosen ? 'true' : null, disabled: !isEnded }, () => onChoose(entry), entry.name);
  return h('tr', { class: isChosen ? 'chosen' : null, 'data-file': entry.name, 'data-verdict': state },
    h('th', { scope: 'row' }, open),
    h('td', {}, h('span', { class: `badge badge-${state}` }, icon(iconOf(state)), wordOf(entry, state, texts))),
    h('td', { class: 'counts' }, countsOf(entry, texts)));
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
