// Trying out another number in a cell: all is checked again at once, and what was given stays as it is. It comes with the
// first trial.

import { button, h } from '../../ui/dom';
import { adoptStyle } from '../../ui/styles';
import { sentenceOf, wordOf } from '../../session/standing';
import { changed } from './change';
import { copy, tableCopied } from './copied';
import styles from './trial.css?inline';
import type { Cell, FormTable, Result } from '../../engine-types';
import type { Trial } from '../../session/entry';
import type { Texts } from '../../texts/texts';

const words = {
  zh: {
    label: '试填', check: '核验', cancel: '取消', tried: '试改', mark: '试改', withTried: '（带试改的数）',
    untouched: '原文没有改动', back: '全部撤回', copy: '复制改好的表',
    copied: '已复制，可粘贴到 Word、WPS 或 Excel。', notCopied: '浏览器没有让复制，请再按一次。',
  },
  en: {
    label: 'Try', check: 'Check', cancel: 'Cancel', tried: 'Tried', mark: 'tried', withTried: ' (with what is tried)',
    untouched: 'the original is unchanged', back: 'Take all back', copy: 'Copy the corrected table',
    copied: 'Copied: paste it into Word, WPS or Excel.', notCopied: 'The browser did not let it be copied. Press again.',
  },
};

export interface Trials {
  /** What is being tried, or null. */
  readonly current: Trial | null;
  /** Tries something in place of that; null ends it. */
  tryOut(trial: Trial | null): void;
}

const wordsIn = (language: string) => (language === 'en' ? words.en : words.zh);

const trialOf = (texts: Trial['texts']): Trial => ({ texts, change: (judged, result) => changed(judged, result, texts), result: null });

/** Asks, in the element's place, what is to stand in a cell. */
export function askIn(place: HTMLElement, path: string, proposal: string, trials: Trials, language: string): void {
  adoptStyle(place, styles);
  const own = wordsIn(language);
  const before = [...place.childNodes];
  const field = h('input', { type: 'text', id: 'try', inputmode: 'decimal', autocomplete: 'off', value: proposal });
  const asked = place.closest('.inspector')?.querySelector<HTMLElement>('[data-action="edit"]');
  const leave = () => {
    place.replaceChildren(...before);
    asked?.focus({ preventScroll: true });
  };
  const check = () => {
    const text = field.value.trim();
    if (!text) return;
    leave();
    trials.tryOut(trialOf({ ...trials.current?.texts, [path]: text }));
  };
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // The key is not for what has the focus next.
    event.preventDefault();
    if (event.key === 'Enter') check();
    else leave();
  });
  place.replaceChildren(h('div', { class: 'try-form' },
    h('label', { for: 'try' }, own.label), field,
    button({ 'data-action': 'try' }, check, own.check),
    button({ class: 'quiet', 'data-action': 'try-cancel' }, leave, own.cancel)));
  field.focus();
  field.select();
}

export interface TriedContext {
  forms: FormTable[];
  /** As they are with what is tried. */
  cells: Map<string, Cell>;
  names: Map<string, string>;
  trials: Trials;
  words: Texts;
  say(sentence: string): void;
}

/** Marks, in tables and source, what is tried and does not stand in the original. */
export function markIn(element: HTMLElement, { current }: Trials, language: string): void {
  const { mark, withTried } = wordsIn(language);
  for (const path of Object.keys(current?.texts ?? {})) {
    for (const place of element.querySelectorAll<HTMLElement>(`.cell[data-path="${path}"], .mark[data-cell="${path}"]`)) {
      place.classList.add('is-tried');
      const name = `${place.getAttribute('aria-label')}（${mark}）`;
      place.setAttribute('aria-label', name);
      place.closest('td[title]')?.setAttribute('title', name);
    }
  }
  // A page is drawn as it is.
  if (element.querySelector('.mark.is-tried')?.textContent) element.querySelector('.pane-source > h3')!.append(withTried);
}

/** Trials whose verdict was spoken. */
const spoken = new WeakSet<Result>();

/** Says, beneath the verdict, that it is of something tried; with the table to be taken away. */
export function tellIn(place: HTMLElement, { forms, cells, names, trials, words: around, say }: TriedContext): void {
  adoptStyle(place, styles);
  const own = wordsIn(around.language);
  const { texts, result } = trials.current!;
  const tables = forms.filter(({ key }) => Object.keys(texts).some((path) => path.startsWith(`${key}/`)));
  const take = (form: FormTable) => {
    const isCopied = copy(tableCopied(form, cells));
    said.textContent = isCopied ? own.copied : own.notCopied;
    say(said.textContent);
  };
  const said = h('span', {});
  place.append(h('div', { class: 'tried' },
    h('strong', {}, own.tried),
    Object.keys(texts).map((path) => h('span', { 'data-tried': path, lang: 'zh-CN' }, `${names.get(path) ?? path} → ${texts[path]}`)),
    h('span', {}, `（${own.untouched}）`),
    tables.map((form) => button({ 'data-action': 'copy-table', 'data-table': form.key }, () => take(form), own.copy)),
    button({ 'data-action': 'try-back' }, () => {
      // This button will be gone.
      place.querySelector<HTMLElement>('.verdict-line')?.focus({ preventScroll: true });
      trials.tryOut(null);
    }, own.back),
    said));
  if (!result || spoken.has(result)) return;
  spoken.add(result);
  say(`${own.tried}${around.comma}${wordOf(result, around)}${around.comma}${sentenceOf(result, around)}`);
}
