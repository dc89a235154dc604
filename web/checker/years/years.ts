// All agencies over their years: those with findings first, and one of them in full.

import { comparisonCsv, comparisonLines } from '../../formats/comparison-csv.mjs';
import { renamed } from '../../formats/same-agency.mjs';
import { factsUnder, focusFinding, namedApart, readableRows, takeAway, xlsxBlob, type Panorama, type PanoramaAround } from '../many/panorama';
import { button, h } from '../ui/dom';
import { icon, type IconName } from '../ui/icons';
import { nextTask } from '../ui/pace';
import { rove } from '../ui/roving';
import { adoptStyle } from '../ui/styles';
import { agencyIn, toldFindings } from './agency';
import { isQuestion, newAnswers, questionOf, settled, type Question } from './namesakes';
import styles from './years.css?inline';
import { yearsWords } from './words';
import type { Row } from '../many/rows';
import type { Entry } from '../session/entry';
import type { SeriesResult, Verdict } from '../engine-types';

/** So many agencies stand in the page before more are asked for. */
const page = 60;

const signs: { [verdict in Verdict]: IconName } = { pass: 'pass', accepted: 'pass', fail: 'error', incomplete: 'incomplete', unreadable: 'incomplete' };
const ranks: Verdict[] = ['fail', 'incomplete', 'unreadable', 'accepted', 'pass'];
const texts = new Intl.Collator('zh-Hans-CN', { numeric: true });

const countOf = (result: SeriesResult, wanted: string) => toldFindings(result).filter(({ severity }) => severity === wanted).length;
const yearsOf = ({ reports }: SeriesResult) => [...new Set(reports.flatMap(({ year }) => year ?? []))];

export function yearsView(around: PanoramaAround): Panorama {
  const { place, language } = around;
  adoptStyle(place, styles);
  const words = yearsWords(language);
  const answers = around.kept.answers ??= newAnswers();
  let rows: Row[] = [];
  let results: SeriesResult[] = [];
  /** As they were named to the engine. */
  let named = new Map<string, Row>();
  let chosen: string | null = around.kept.agency ?? null;
  let listed: SeriesResult[] = [];
  let latest = 0;
  let end = () => {};

  const sum = h('p', { class: 'panorama-sum', role: 'status' });
  const search = h('input', { type: 'search', placeholder: words.search, 'aria-label': words.search, autocomplete: 'off', spellcheck: 'false' });
  search.addEventListener('input', () => list());
  let agencies = h('ul', { class: 'series-agencies' });
  const more = button({ class: 'quiet', hidden: true, 'data-action': 'more' }, () => lengthen(true));
  const detail = h('div', { class: 'series-agency' });
  const exports = takeAway({
    name: 'nianbao-series', label: words.label, working: words.working, failed: words.exportFailed,
    make: {
      xlsx: () => xlsxBlob([[words.sheet, comparisonLines(results, { language })]], around.engine),
      csv: () => new Blob([comparisonCsv(results, { language })], { type: 'text/csv;charset=utf-8' }),
      json: () => new Blob(results.map((result) => `${JSON.stringify(result)}\n`), { type: 'application/x-ndjson' }),
    },
  });
  const columns = h('div', { class: 'series-columns' }, h('nav', { 'aria-label': words.agencies }, search, agencies, more), detail);
  const element = h('div', { class: 'panorama years' }, h('div', { class: 'panorama-bar' }, sum, exports), columns);

  const entryOf = (file: string): Entry | null => named.get(file)?.entry ?? null;
  const asksOf = (result: SeriesResult) => result.findings.some((finding) => questionOf(finding, result, results, answers));
  /** Those that have something to show over the years. */
  const several = () => results.filter((result) => yearsOf(result).length > 1 || asksOf(result));

  function list(): void {
    const wanted = search.value.normalize('NFKC').trim();
    const ranked = several().filter(({ agency }) => !wanted || (agency ?? '').includes(wanted))
      .map((result) => ({ result, order: [ranks.indexOf(result.verdict), -countOf(result, 'error'), -countOf(result, 'warning'), Number(!asksOf(result))] }));
    ranked.sort((a, b) => {
      const at = a.order.findIndex((one, index) => one !== b.order[index]);
      return at < 0 ? texts.compare(a.result.agency ?? '', b.result.agency ?? '') : a.order[at] - b.order[at];
    });
    listed = ranked.map(({ result }) => result);
    const fresh = h('ul', { class: 'series-agencies' });
    agencies.replaceWith(fresh);
    agencies = fresh;
    lengthen(false);
    const current = listed.find(({ agency }) => agency === chosen) ?? listed[0];
    if (!current) {
      end();
      detail.replaceChildren();
    } else {
      // In a task of its own; what is asked for meanwhile comes first.
      const before = chosen;
      void nextTask().then(() => {
        if (fresh === agencies && chosen === before) show(current, false);
      });
    }
  }

  /** `isAsked`: the focus goes on to the first that was added. */
  function lengthen(isAsked: boolean): void {
    const from = agencies.children.length;
    agencies.append(...listed.slice(from, from + page).map(itemOf));
    const controls = [...agencies.querySelectorAll('button')];
    rove(agencies, controls.map((control) => [control]));
    mark();
    const left = listed.length - controls.length;
    more.hidden = left <= 0;
    more.textContent = words.more(left, Math.min(left, page));
    if (isAsked) controls[from]?.focus();
  }

  function itemOf(result: SeriesResult): HTMLElement {
    const [errors, warnings] = [countOf(result, 'error'), countOf(result, 'warning')];
    const told = [words.verdict[result.verdict], words.found(errors, warnings), asksOf(result) ? words.same : ''].filter(Boolean);
    return h('li', {}, button({ 'data-agency': result.agency ?? '', 'data-verdict': result.verdict }, () => show(result, true),
      h('span', { class: 'series-name' }, result.agency ?? words.noAgency),
      h('span', { class: `series-state is-${result.verdict}` }, icon(signs[result.verdict]), ` ${words.years(yearsOf(result).join(words.comma))} · ${told.join(' · ')}`)));
  }

  function mark(): void {
    for (const control of agencies.querySelectorAll('button')) {
      const isCurrent = control.dataset.agency === (chosen ?? '');
      if (isCurrent) control.setAttribute('aria-current', 'true');
      else control.removeAttribute('aria-current');
    }
  }

  function show(result: SeriesResult, isAsked: boolean): void {
    chosen = around.kept.agency = result.agency;
    end();
    mark();
    end = agencyIn(detail, result, {
      language, words, forms: around.forms, all: results, answers, entryOf, open: around.open, answer,
      undo(name) {
        answers.same = answers.same.filter(([older]) => older !== name);
        void compare();
      },
    });
    // On a narrow page what was asked for stands below the list.
    if (isAsked) detail.querySelector('h3')?.focus();
  }

  function answer(question: Question, isSame: boolean): void {
    if (isSame) {
      answers.same.push([question.older, question.newer]);
      chosen = question.newer;
      void compare();
    } else {
      answers.apart.add(`${question.older}\n${question.newer}`);
      tell();
      list();
    }
  }

  function tell(): void {
    const shown = results.filter((result) => yearsOf(result).length > 1);
    const count = (verdict: Verdict) => shown.filter((result) => result.verdict === verdict).length;
    const leftOut = rows.length - readableRows(rows).length;
    sum.textContent = [
      shown.length ? words.sum(shown.length, count('fail'), count('incomplete') + count('unreadable'), results.length - shown.length) : words.none, leftOut ? words.leftOut(leftOut) : '',
    ].filter(Boolean).join(' ');
  }

  async function compare(): Promise<void> {
    const run = ++latest;
    if (!around.engine.canCompare) {
      element.replaceChildren(h('p', { class: 'empty' }, words.noWasm));
      return;
    }
    sum.textContent = words.comparing;
    try {
      const given = namedApart(readableRows(rows));
      const reports = factsUnder(given);
      const compared = await around.engine.compare({ how: 'series', reports: renamed(reports, settled(answers)), language }) as SeriesResult[];
      if (run !== latest) return;
      [results, named] = [compared, given];
    } catch {
      if (run === latest) sum.textContent = words.failed;
      return;
    }
    tell();
    list();
  }

  return {
    element,
    update(now) {
      rows = now;
      void compare();
    },
    goTo(key) {
      const result = results.find(({ findings }) => findings.some((finding) => finding.key === key && !isQuestion(finding)));
      if (!result) return false;
      if (chosen !== result.agency) show(result, false);
      return focusFinding(detail, key) || !element.isConnected;
    },
  };
}
