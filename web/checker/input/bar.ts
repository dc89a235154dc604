// What the input folds into once there is a result: what was checked, as one line, and the ways to give another.

import { button, h } from '../ui/dom';
import type { FormEdition, Result } from '../engine-types';
import type { Texts } from '../texts/texts';

export interface BarActions {
  /** Opens the box again. */
  repaste(): void;
  choose(): void;
  clear(): void;
  /** Back to what was shown before; null where there is nothing. */
  undo: (() => void) | null;
}

/** What the line tells. */
export interface Checked {
  name: string;
  /** Of several together there is none. */
  result: Result | null;
  /** Which version of the report it is, from 1. */
  draft: number;
  forms: FormEdition[];
}

export function barView({ name, result, draft, forms }: Checked, actions: BarActions, texts: Texts): HTMLElement {
  return h('div', { class: 'source-bar' },
    h('dl', { class: 'identity' }, factsOf(name, result, draft, forms, texts).map(([term, value]) =>
      h('div', {}, h('dt', {}, term), h('dd', {}, value)))),
    h('div', { class: 'actions' },
      actions.undo ? button({ class: 'link', 'data-action': 'undo' }, actions.undo, texts.undo) : null,
      button({ 'data-action': 'repaste', title: texts.pasteAnywhere }, actions.repaste, texts.repaste),
      button({ 'data-action': 'another' }, actions.choose, texts.another),
      button({ class: 'quiet', 'data-action': 'clear' }, actions.clear, texts.clear)));
}

function factsOf(name: string, result: Result | null, draft: number, forms: FormEdition[], texts: Texts): [string, string][] {
  const { about } = texts;
  const facts: [string, string][] = [[texts.file, name]];
  if (!result?.report) return facts;
  const { agency, year, edition } = result.report;
  facts.push([about.agency, agency || about.agency + texts.gap + texts.unknown], [about.year, year ? texts.ofYear(year) : about.year + texts.gap + texts.unknown]);
  if (forms.some(({ key }) => key === edition)) facts.push([about.edition, `${edition}${about.form}`]);
  if (draft > 1) facts.push([about.draft, texts.draft(draft)]);
  return facts;
}
