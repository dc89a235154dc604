// The verdict: one word, one sentence with counts, and what was read of the report's identity.

import { button, h } from '../ui/dom';
import { icon } from '../ui/icons';
import { sentenceOf, toneOf, verdictIcons, wordOf } from '../session/standing';
import type { Result } from '../engine-types';
import type { Texts } from '../texts/texts';

/** `toFirst` leads to the first finding. */
export function verdictView(result: Result, toFirst: () => void, texts: Texts): HTMLElement {
  const tone = toneOf(result);
  const sentence = sentenceOf(result, texts);
  return h('div', { class: `verdict verdict-${tone}`, part: 'verdict', 'data-verdict': result.verdict },
    icon(verdictIcons[tone]),
    h('div', { class: 'verdict-text' },
      h('h2', { class: 'verdict-line', tabindex: -1 },
        h('strong', { class: 'verdict-word' }, wordOf(result, texts)),
        result.report ? null : h('span', {}, result.file),
        result.recognised ? h('span', { class: 'recognised-mark' }, texts.recognisedMark) : null,
        result.findings.length ? button({ class: 'link verdict-sentence', title: texts.toFirst }, toFirst, sentence) : h('span', { class: 'verdict-sentence' }, sentence)),
      notesOf(result, texts),
      settingsOf(result, texts)));
}

/** What the user must know of how the file was read: revisions, hidden text, recognised pictures. */
function notesOf({ notes }: Result, texts: Texts): HTMLElement | null {
  if (!notes?.length) return null;
  return h('ul', { class: 'notes', 'aria-label': texts.notes }, notes.map(({ code, message }) => h('li', { 'data-note': code }, icon('info'), message)));
}

/** Which settings were in force, where there were any. */
function settingsOf({ config, counts }: Result, texts: Texts): HTMLElement | null {
  const rules = Object.keys(config.rules).length;
  // What is let stand elsewhere is nothing to this report.
  const accepted = counts.accepted ?? 0;
  if (rules + accepted === 0) return null;
  return h('p', { class: 'notes', 'data-settings': rules }, icon('info'), texts.settingsInForce(rules, accepted));
}

function fact(term: string, value: string): HTMLElement {
  return h('div', {}, h('dt', {}, term), h('dd', {}, value));
}

/** In place of a verdict where there is no result: the program or the file failed. */
export function failureView(message: string, name: string, texts: Texts): HTMLElement {
  return h('div', { class: 'verdict verdict-failed', part: 'verdict', 'data-verdict': 'failed' },
    icon('incomplete'),
    h('div', { class: 'verdict-text' },
      h('h2', { class: 'verdict-line', tabindex: -1 },
        h('strong', { class: 'verdict-word' }, texts.verdictWord.failed),
        h('span', { class: 'verdict-sentence' }, message)),
      h('dl', { class: 'identity' }, fact(texts.file, name))));
}
