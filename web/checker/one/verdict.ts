// The verdict: one word, one sentence with counts, and what was read of the report's identity.

import { canRecognise } from '../assets';
import { button, h } from '../ui/dom';
import { icon } from '../ui/icons';
import { sentenceOf, toneOf, verdictIcons, wordOf } from '../session/standing';
import type { FormEdition, Result } from '../engine-types';
import type { Texts } from '../texts/texts';

export function verdictView(result: Result, name: string, forms: FormEdition[], texts: Texts): HTMLElement {
  const tone = toneOf(result);
  return h('div', { class: `verdict verdict-${tone}`, part: 'verdict', 'data-verdict': result.verdict },
    icon(verdictIcons[tone]),
    h('div', { class: 'verdict-text' },
      h('h2', { class: 'verdict-line' },
        h('strong', { class: 'verdict-word' }, wordOf(result, texts)),
        result.recognised ? h('span', { class: 'recognised-mark' }, texts.recognisedMark) : null,
        h('span', { class: 'verdict-sentence' }, sentenceOf(result, texts))),
      notesOf(result, texts),
      settingsOf(result, texts),
      identity(result, name, forms, texts)));
}

/** What the user must know of how the file was read: revisions, hidden text, recognised pictures. */
function notesOf({ notes }: Result, texts: Texts): HTMLElement | null {
  if (!notes?.length) return null;
  return h('ul', { class: 'notes', 'aria-label': texts.notes }, notes.map(({ code, message }) => h('li', { 'data-note': code }, icon('info'), message)));
}

/** Which settings were in force, where there were any. */
function settingsOf({ config }: Result, texts: Texts): HTMLElement | null {
  const rules = Object.keys(config.rules).length;
  if (rules + config.accept.length === 0) return null;
  return h('p', { class: 'notes', 'data-settings': rules }, icon('info'), texts.settingsInForce(rules, config.accept.length));
}

/** Under the verdict of a scan: the offer to recognise its text, or why there is none. `isPossible` in this browser. */
export function recogniseView(start: () => void, isPossible: boolean, texts: Texts): HTMLElement {
  const lack = !canRecognise() ? texts.noRecognition : isPossible ? '' : texts.cannotRecognise;
  if (lack) return h('div', { class: 'recognise' }, h('p', { class: 'notice', 'data-note': 'no-recognition' }, lack));
  const control = button({ class: 'primary', 'data-action': 'recognise', 'aria-describedby': 'recognise-hint' }, () => {
    // Kept in its place, and so the focus too: stopped, it is there again.
    control.setAttribute('aria-disabled', 'true');
    start();
  }, texts.recognise);
  return h('div', { class: 'recognise' },
    control,
    h('p', { class: 'hint', id: 'recognise-hint' }, texts.recogniseHint));
}

function identity(result: Result, name: string, forms: FormEdition[], texts: Texts): HTMLElement {
  const facts: [string, string][] = [];
  const { report } = result;
  if (report) {
    const edition = forms.find((form) => form.key === report.edition);
    facts.push([texts.about.agency, report.agency || texts.unknown]);
    facts.push([texts.about.year, report.year ? String(report.year) : texts.unknown]);
    if (edition) facts.push([texts.about.edition, `${edition.key}${texts.about.form} ${edition.document}`]);
  }
  if (result.receipt) facts.push([texts.about.receipt, result.receipt]);
  if (result.encoding) facts.push([texts.about.encoding, result.encoding]);
  return h('dl', { class: 'identity' },
    fact(texts.file, name),
    facts.map(([term, value]) => fact(term, value)));
}

function fact(term: string, value: string): HTMLElement {
  return h('div', {}, h('dt', {}, term), h('dd', {}, value));
}

/** In place of a verdict where there is no result: the program or the file failed. */
export function failureView(message: string, name: string, texts: Texts): HTMLElement {
  return h('div', { class: 'verdict verdict-failed', part: 'verdict', 'data-verdict': 'failed' },
    icon('incomplete'),
    h('div', { class: 'verdict-text' },
      h('h2', { class: 'verdict-line' },
        h('strong', { class: 'verdict-word' }, texts.verdictWord.failed),
        h('span', { class: 'verdict-sentence' }, message)),
      h('dl', { class: 'identity' }, fact(texts.file, name))));
}
