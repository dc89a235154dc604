// A look at all reports together, beside the list of them: over the years, as a roll-up, by their indicators. Each is a
// part of its own, and comes when it is first asked for.

import { csvRow, byteOrderMark } from '../../formats/csv-row.mjs';
import { button, h } from '../ui/dom';
import { download } from '../ui/download';
import type { Comparison, FormEdition, Language } from '../engine-types';
import type { Comparing } from '../protocol';
import type { Book } from '../reading/file-intake';
import type { Line } from '../reading/protocol';
import type { Entry } from '../session/entry';
import type { Answers } from '../years/namesakes';
import type { Texts } from '../texts/texts';
import type { Row } from './rows';

/** The engine, as far as comparing needs it, and taking away what comes of that. */
export interface Comparer {
  readonly canCompare: boolean;
  compare(asked: Comparing): Promise<Comparison[]>;
  book(): Promise<Book>;
}

/** What was asked for and answered in the views; it outlives their words in one language. */
export interface KeptViews {
  answers?: Answers;
  agency?: string | null;
  superior?: Entry;
}

export interface PanoramaAround {
  /** An element inside the checker. */
  place: HTMLElement;
  language: Language;
  texts: Texts;
  readonly engine: Comparer;
  readonly forms: FormEdition[];
  /** Shows a report alone. */
  open(entry: Entry): void;
  /** The pasted roster. */
  roster(): string;
  kept: KeptViews;
}

export interface Panorama {
  element: HTMLElement;
  /** `rows`: the reports that count. Called whenever one of them has changed. */
  update(rows: Row[]): void;
  /** Shows a finding of its own, by its key; whether there is such a one. */
  goTo?(key: string): boolean;
}

/** Puts the focus on what is shown of a finding, for keys and screen readers alike. */
export function focusFinding(inside: HTMLElement, key: string): boolean {
  const shown = inside.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  shown?.focus();
  return shown !== null;
}

/** Those whose figures can be compared. */
export const readableRows = (rows: readonly Row[]): Row[] => rows.filter(({ brief, entry }) => brief && brief.verdict !== 'unreadable' && entry.facts);

/** The reports of a comparison by names of which each is one's alone: files of several folders are often called the same. */
export function namedApart(rows: readonly Row[]): Map<string, Row> {
  const named = new Map<string, Row>();
  // As facts are written: on one line.
  const plain = ({ entry }: Row) => entry.name.replace(/\p{Cc}/gu, ' ');
  const own = new Set(rows.map(plain));
  const last = new Map<string, number>();
  for (const row of rows) {
    const name = plain(row);
    let apart = name;
    for (let nth = last.get(name) ?? 1; named.has(apart) || (apart !== name && own.has(apart)); last.set(name, nth)) apart = `${name} (${++nth})`;
    named.set(apart, row);
  }
  return named;
}

/** What the engine compares: facts begin with the name of their file. */
export const factsUnder = (named: Map<string, Row>): { file: string; facts: string }[] =>
  [...named].map(([file, { entry }]) => ({ file, facts: entry.facts!.replace(/^facts\t[^\t]*/, () => `facts\t${file}`) }));

/** How what a view shows is taken away: as files of a name, by their ending. */
export interface Takings {
  name: string;
  label(ending: string): string;
  working: string;
  failed: string;
  /** In the order in which they are offered. */
  make: { [ending: string]: () => Promise<Blob> | Blob };
}

export function takeAway({ name, label, working, failed, make }: Takings): HTMLElement {
  const said = h('span', { role: 'alert', class: 'many-problem' });
  const controls = Object.keys(make).map((ending) => {
    const control = button({ 'data-export': `${name}.${ending}` }, async () => {
      if (control.hasAttribute('aria-disabled')) return;
      control.setAttribute('aria-disabled', 'true');
      control.textContent = working;
      said.textContent = '';
      try {
        download(await make[ending](), `${name}.${ending}`);
      } catch {
        said.textContent = failed;
      }
      control.removeAttribute('aria-disabled');
      control.textContent = label(ending);
    }, label(ending));
    return control;
  });
  return h('div', { class: 'panorama-exports' }, controls, said);
}

export const csvBlob = (lines: Line[]): Blob => new Blob([byteOrderMark, ...lines.map((line) => csvRow(line))], { type: 'text/csv;charset=utf-8' });

/** Each sheet by its name; what makes workbooks comes with the first. */
export async function xlsxBlob(sheets: [string, Line[]][], engine: Comparer): Promise<Blob> {
  return (await import('./workbook')).bookOf(sheets, engine);
}
