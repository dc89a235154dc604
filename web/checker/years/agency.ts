// One agency over its years: what was found, its figures as charts and as a table, and two years side by side.

import { icon } from '../ui/icons';
import { button, h } from '../ui/dom';
import { nextTask } from '../ui/pace';
import { brokenJoints, charts, figuresOfYear, type YearFigures } from './history';
import { isQuestion, questionOf, type Answers, type Question } from './namesakes';
import type { Entry } from '../session/entry';
import type { FormEdition, Language, SeriesFinding, SeriesResult } from '../engine-types';
import type { YearsWords } from './words';

export interface AgencyAround {
  language: Language;
  words: YearsWords;
  forms: FormEdition[];
  all: readonly SeriesResult[];
  answers: Answers;
  entryOf(file: string): Entry | null;
  open(entry: Entry): void;
  answer(question: Question, isSame: boolean): void;
  undo(name: string): void;
}

/** What is told of the agency, without what is still asked or was answered. */
export const toldFindings = (result: SeriesResult): SeriesFinding[] => result.findings.filter((finding) => !isQuestion(finding));

/** Puts it into the place; gives what ends it. */
export function agencyIn(place: HTMLElement, result: SeriesResult, around: AgencyAround): () => void {
  const { words, answers } = around;
  let isOver = false;
  let end = () => {};
  const name = result.agency ?? words.noAgency;
  const compared = result.reports.filter(({ compared: isCompared, year }) => isCompared && year !== null);
  const entries = compared.flatMap(({ file, year }) => {
    const entry = around.entryOf(file);
    return entry?.result ? [{ year: year!, entry }] : [];
  });
  const history = entries.map(({ year, entry }) => figuresOfYear(year, entry.result!));
  const broken = brokenJoints(history);

  const opener = (file: string | undefined, year: number | undefined, title: string) => {
    const entry = file === undefined || year === undefined ? null : around.entryOf(file);
    return entry && button({ class: 'link', 'aria-label': words.openOf(year!, title) }, () => around.open(entry), words.open(year!));
  };
  const findings = toldFindings(result).map((finding) => h('li', { 'data-rule': finding.rule, 'data-severity': finding.severity, 'data-key': finding.key, tabindex: -1 },
    h('span', { class: `series-severity is-${finding.severity}` }, icon(finding.severity), words.severity[finding.severity]),
    h('div', {}, h('strong', { class: 'series-title' }, finding.title), finding.evidence.map((line) => h('p', {}, line)),
      h('p', { class: 'series-openers' }, opener(finding.previous_file, finding.previous_year, finding.title), opener(finding.file, finding.year, finding.title)))));
  const questions = result.findings.flatMap((finding) => questionOf(finding, result, around.all, answers) ?? []);
  const asked = questions.map((question) => h('div', { class: 'series-question', role: 'group', 'aria-label': words.same },
    h('p', {}, h('strong', {}, words.same), ` ${question.older} → ${question.newer}`),
    button({ 'data-answer': 'yes', 'aria-label': words.yesOf(question.older, question.newer) }, () => around.answer(question, true), words.yes),
    button({ 'data-answer': 'no', 'aria-label': words.noOf(question.older, question.newer) }, () => around.answer(question, false), words.no)));
  const merged = answers.same.filter(([, by]) => by === result.agency).map(([older, newer]) => h('p', { class: 'series-merged' },
    words.merged(older, newer), ' ', button({ class: 'link', 'data-answer': 'undo' }, () => around.undo(older), words.undo)));
  const reasons = result.rules.filter(({ outcome, reason }) => reason && outcome !== 'passed').map(({ reason }) => h('p', { class: 'hint' }, words.notCompared, reason!));

  const plots = h('div', { class: 'plots' });
  place.replaceChildren(
    h('h3', { tabindex: -1 }, name), ...asked, ...merged,
    h('h4', {}, words.findings),
    findings.length ? h('ul', { class: 'series-findings' }, findings) : h('p', {}, words.noFindings), ...reasons);
  if (history.length) {
    place.append(plots, h('h4', {}, words.history), tableOf(history, words));
    import('./plots').then(async ({ plotsIn }) => {
      // Not in the task that its script ran in.
      await nextTask();
      if (!isOver) end = plotsIn(plots, history, broken, words);
    }, () => {
      plots.textContent = words.notLoaded;
    });
  }
  if (entries.length > 1) place.append(comparison(entries, around));
  return () => {
    isOver = true;
    end();
  };
}

/** The same figures as the charts'. */
function tableOf(history: YearFigures[], words: YearsWords): HTMLElement {
  const broken = new Set(brokenJoints(history).flatMap(({ older, newer }) => [`${older} carried_forward`, `${newer} carried_over`]));
  const lines = Object.values(charts).flat();
  return h('div', { class: 'panorama-scroll', tabindex: 0, role: 'region', 'aria-label': words.history }, h('table', { class: 'history' },
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, words.year), history.map(({ year }) => h('th', { scope: 'col' }, String(year))))),
    h('tbody', {}, lines.map((line) => h('tr', { 'data-line': line }, h('th', { scope: 'row' }, words.lines[line]),
      history.map(({ year, values }) => h('td', { class: broken.has(`${year} ${line}`) ? 'is-broken' : null }, values[line] === null ? words.unread : String(values[line]))))))));
}

/** Two of the years, to be chosen; what draws them comes when it is opened. */
function comparison(entries: { year: number; entry: Entry }[], { words, language, forms }: AgencyAround): HTMLElement {
  const choice = (label: string, at: number) => {
    const select = h('select', { 'aria-label': label }, entries.map(({ year }, index) => h('option', { value: index }, String(year))));
    select.value = String(at);
    return select;
  };
  const [older, newer] = [choice(words.older, entries.length - 2), choice(words.newer, entries.length - 1)];
  const shown = h('div', { class: 'side-by-side' });
  const element = h('details', { class: 'two-years' }, h('summary', {}, words.sideBySide),
    h('div', { class: 'panorama-bar' }, h('label', {}, words.older, ' ', older), h('label', {}, words.newer, ' ', newer)), shown);
  const draw = () => {
    const [before, after] = [entries[Number(older.value)], entries[Number(newer.value)]];
    shown.textContent = words.loading;
    import('./side-by-side').then(({ sideBySideIn }) => {
      if (shown.isConnected && after === entries[Number(newer.value)]) sideBySideIn(shown, { year: before.year, result: before.entry.result! }, { year: after.year, result: after.entry.result! }, forms, language);
    }, () => {
      shown.textContent = words.notLoaded;
    });
  };
  element.addEventListener('toggle', () => {
    if (element.open && !shown.firstChild) draw();
  });
  for (const select of [older, newer]) select.addEventListener('change', draw);
  return element;
}
