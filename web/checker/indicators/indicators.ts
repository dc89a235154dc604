// The rates that supervisors report up, by body and year, each under its formula: ranked, and those that stand out marked.

import { indicators } from '../../figures/indicators.mjs';
import { createFiguresCsvWriter, createFiguresJsonWriter } from '../../figures/text.mjs';
import { readableRows, takeAway, type Panorama, type PanoramaAround } from '../many/panorama';
import { button, h } from '../ui/dom';
import { Pace } from '../ui/pace';
import { rove } from '../ui/roving';
import { adoptStyle } from '../ui/styles';
import { isOutlier, markOutliers, orderedLines, ratesOf, type IndicatorLine, type IndicatorOrder, type Rate } from './lines';
import styles from './indicators.css?inline';
import { indicatorsWords } from './words';
import type { Brief } from '../session/brief';
import type { Entry } from '../session/entry';
import type { Row } from '../many/rows';

/** So many lines stand in the page before more are asked for, and so many are drawn at once. */
const page = 100;
const piece = 15;

/** Of a result that was looked at before: each takes a millisecond to unpack. */
const known = new WeakMap<Brief, Rate[]>();

function ratesIn({ entry, brief }: Row): Rate[] {
  const rates = known.get(brief!) ?? ratesOf(entry.result!);
  known.set(brief!, rates);
  return rates.map((rate) => ({ ...rate }));
}

export function indicatorsView({ place, language, open, ...around }: PanoramaAround & { forms: PanoramaAround['forms'] }): Panorama {
  adoptStyle(place, styles);
  const words = indicatorsWords(language);
  let lines: IndicatorLine<Entry>[] = [];
  let order: IndicatorOrder = { column: 0, isDown: true };
  let shown = page;
  let latest = 0;
  let drawing = 0;

  const year = h('select', { 'aria-label': words.year });
  const search = h('input', { type: 'search', placeholder: words.search, 'aria-label': words.search, autocomplete: 'off', spellcheck: 'false' });
  const only = h('input', { type: 'checkbox' });
  for (const control of [year, only]) control.addEventListener('change', again);
  search.addEventListener('input', again);
  const sum = h('p', { class: 'panorama-sum', role: 'status' });
  const names = [words.agency, words.year, ...indicators.map((indicator) => indicator[language])];
  const heads = names.map((name, at) => {
    const column = at === 0 ? 'agency' as const : at === 1 ? 'year' as const : at - 2;
    const control = button({ title: words.sortBy(name), 'data-sort': String(column) }, () => {
      order = { column, isDown: order.column === column ? !order.isDown : at > 0 };
      again();
    }, name);
    const formula = at > 1 ? h('span', { class: 'indicator-formula' }, indicators[at - 2].formula[language]) : null;
    return { column, control, element: h('th', { scope: 'col', class: at > 1 ? 'rate' : `col-${column}` }, control, formula) };
  });
  let body = h('tbody', {});
  const head = h('thead', {}, h('tr', {}, heads.map(({ element }) => element)));
  rove(head, [heads.map(({ control }) => control)]);
  const more = button({ class: 'quiet', hidden: true, 'data-action': 'more' }, () => {
    shown += page;
    void draw();
  });
  const results = async () => {
    const found = [];
    const pace = new Pace();
    for (const { of } of orderedLines(lines, { column: 'agency', isDown: false })) {
      found.push(of.result!);
      await pace.rest();
    }
    return found;
  };
  const written = async (make: typeof createFiguresCsvWriter | typeof createFiguresJsonWriter, type: string) => {
    const writer = make({ forms: around.forms });
    return new Blob([writer.start(), ...(await results()).map((result) => writer.entry(result))], { type });
  };
  const exports = takeAway({
    name: 'nianbao-figures', label: words.label, working: words.working, failed: words.failed,
    make: {
      xlsx: async () => (await import('../many/workbook')).figuresBook(await results(), { engine: around.engine, forms: around.forms, language }),
      csv: () => written(createFiguresCsvWriter, 'text/csv;charset=utf-8'),
      json: () => written(createFiguresJsonWriter, 'application/x-ndjson'),
    },
  });
  const scroll = h('div', { class: 'panorama-scroll', tabindex: 0, role: 'region', 'aria-label': words.title }, h('table', { class: 'indicators-table' }, head, body));
  const element = h('div', { class: 'panorama indicators' },
    h('div', { class: 'panorama-bar' }, year, search, h('label', {}, only, words.only), exports),
    sum, scroll, more, h('p', { class: 'hint' }, words.rule, ' ', words.noneMeans));

  function again(): void {
    shown = page;
    void draw();
  }

  function cellOf({ above, below, rate, outlier }: Rate): HTMLElement {
    const isRead = above !== null && below !== null;
    const mark = outlier ? h('strong', { class: `outlier outlier-${outlier > 0 ? 'above' : 'below'}` }, outlier > 0 ? words.above : words.below) : null;
    return h('td', { class: 'rate', 'data-outlier': outlier || null },
      mark, h('span', { class: 'rate-value' }, !isRead ? words.unread : rate === null ? words.none : `${(rate * 100).toFixed(1)}%`),
      isRead && rate !== null ? h('span', { class: 'rate-parts' }, `${above}/${below}`) : null);
  }

  function lineOf({ of, agency, year: ofYear, rates }: IndicatorLine<Entry>): HTMLElement {
    return h('tr', { 'data-file': of.name },
      h('th', { scope: 'row', class: 'col-agency' }, button({ class: 'link', 'aria-label': words.open(agency, String(ofYear ?? '')) }, () => open(of), agency)),
      h('td', { class: 'col-year' }, String(ofYear ?? '')), rates.map(cellOf));
  }

  async function draw(): Promise<void> {
    const run = ++drawing;
    const wanted = search.value.normalize('NFKC').trim();
    const asked = lines.filter((line) => (!year.value || String(line.year) === year.value) && (!wanted || line.agency.includes(wanted)) && (!only.checked || isOutlier(line)));
    const listed = orderedLines(asked, order);
    for (const { column, element: cell } of heads) cell.setAttribute('aria-sort', column !== order.column ? 'none' : order.isDown ? 'descending' : 'ascending');
    const before = (place.getRootNode() as ShadowRoot).activeElement === more ? body.rows.length : -1;
    const fresh = h('tbody', {});
    body.replaceWith(fresh);
    body = fresh;
    sum.textContent = asked.length ? words.sum(asked.length, asked.filter(isOutlier).length) : words.nothing;
    const left = listed.length - shown;
    more.hidden = left <= 0;
    more.textContent = words.more(left, Math.min(left, page));
    const pace = new Pace();
    for (let at = 0; at < Math.min(shown, listed.length); at += piece) {
      if (at) await pace.draw();
      if (run !== drawing) return;
      fresh.append(...listed.slice(at, Math.min(at + piece, shown)).map(lineOf));
    }
    const controls = [...fresh.querySelectorAll('button')];
    rove(fresh, [controls]);
    // What was added comes next.
    if (before >= 0) controls[Math.min(before, controls.length - 1)]?.focus();
  }

  return {
    element,
    async update(rows) {
      const run = ++latest;
      sum.textContent = words.reading;
      const pace = new Pace();
      const read: IndicatorLine<Entry>[] = [];
      for (const row of readableRows(rows)) {
        read.push({ of: row.entry, agency: row.brief!.agency ?? row.entry.name, year: row.brief!.year, rates: ratesIn(row) });
        await pace.rest();
        if (run !== latest) return;
      }
      markOutliers(read);
      lines = read;
      const years = [...new Set(lines.flatMap((line) => line.year ?? []))].sort((a, b) => b - a);
      const before = year.value;
      year.replaceChildren(h('option', { value: '' }, words.everyYear), ...years.map((one) => h('option', { value: one }, String(one))));
      year.value = years.some((one) => String(one) === before) ? before : '';
      year.hidden = years.length < 2;
      await draw();
    },
  };
}
