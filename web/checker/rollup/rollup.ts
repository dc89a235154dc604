// A superior's report against the sum of its subordinates'.

import { comparisonCsv, comparisonLines } from '../../formats/comparison-csv.mjs';
import { readableRows, takeAway, xlsxBlob, type Panorama, type PanoramaAround } from '../many/panorama';
import { cellNames } from '../one/form-grid';
import { button, h } from '../ui/dom';
import { icon } from '../ui/icons';
import { Pace } from '../ui/pace';
import { adoptStyle } from '../ui/styles';
import { heatMap, tellCell } from './heat-map';
import { listedBelow, restOf, superiorsOf, type Superior } from './hierarchy';
import styles from './rollup.css?inline';
import { numbersOf, sumsAgainst, type Numbers, type Summed } from './sums';
import { rollupWords } from './words';
import type { Row } from '../many/rows';
import type { RollupResult } from '../engine-types';

/** So many subordinates are named beside a cell. */
const most = 5;

export function rollupView(around: PanoramaAround): Panorama {
  const { place, language } = around;
  adoptStyle(place, styles);
  const words = rollupWords(language);
  let rows: Row[] = [];
  let superiors: Superior[] = [];
  let result: RollupResult | null = null;
  let cells = new Map<string, Summed>();
  /** Of those that were counted. */
  let below: { row: Row; numbers: Numbers }[] = [];
  let names = new Map<string, string>();
  let latest = 0;

  const superior = h('select', { 'aria-label': words.superior });
  const which = h('select', { 'aria-label': words.below });
  superior.addEventListener('change', () => {
    offer();
    void compare();
  });
  which.addEventListener('change', () => void compare());
  const exports = takeAway({
    name: 'nianbao-rollup', label: words.label, working: words.working, failed: words.exportFailed,
    make: {
      xlsx: () => xlsxBlob([[words.sheets.findings, comparisonLines(result ? [result] : [], { language })], [words.sheets.cells, cellLines()]]),
      csv: () => new Blob([comparisonCsv(result ? [result] : [], { language })], { type: 'text/csv;charset=utf-8' }),
      json: () => new Blob([result ? `${JSON.stringify(result)}\n` : ''], { type: 'application/x-ndjson' }),
    },
  });
  const sum = h('p', { class: 'panorama-sum', role: 'status' });
  const told = h('div', { class: 'rollup-told' });
  const chosen = h('div', { class: 'rollup-chosen', role: 'region', 'aria-label': words.chosen, tabindex: -1 });
  const map = h('div', {});
  const element = h('div', { class: 'panorama rollup' },
    h('div', { class: 'panorama-bar' }, h('label', {}, words.superior, ' ', superior), h('label', {}, words.below, ' ', which), exports), sum, told, chosen, map);

  const current = (): Superior | undefined => superiors[Number(superior.value)];

  function cellLines() {
    return [words.columns, ...[...cells].map(([path, { own, sum: total, difference }]) => [path.split('/')[0], names.get(path) ?? '', path, own, total, difference])];
  }

  /** Which subordinates there are to choose from. */
  function offer(): void {
    const of = current();
    if (!of) return;
    const before = which.value;
    const { names: listed, rows: found } = listedBelow(of, rows, around.roster());
    const options = [
      ...(of.own.length ? [h('option', { value: 'own' }, words.own(of.own.length))] : []),
      h('option', { value: 'rest' }, words.rest(restOf(of, rows).length)),
      ...(listed.length ? [h('option', { value: 'roster' }, words.roster(listed.length))] : []),
    ];
    which.replaceChildren(...options);
    which.value = options.some(({ value }) => value === before) ? before : found.length > of.own.length / 2 && found.length ? 'roster' : options[0].value;
  }

  const nameOf = (row: Row) => row.brief!.agency ?? words.noAgency;
  const opener = (row: Row, text = nameOf(row)) => button({ class: 'link', 'aria-label': words.open(text), 'data-open': row.entry.name }, () => around.open(row.entry), text);
  const rowsNamed = (files: readonly string[]) => files.flatMap((file) => rows.find(({ entry }) => entry.name === file) ?? []);

  async function compare(): Promise<void> {
    const run = ++latest;
    const of = current();
    if (!of) {
      sum.textContent = words.noSuperior;
      return;
    }
    sum.textContent = words.comparing;
    told.replaceChildren();
    chosen.replaceChildren();
    map.replaceChildren();
    const roster = listedBelow(of, rows, around.roster());
    const given = which.value === 'own' ? of.own : which.value === 'roster' ? roster.rows : restOf(of, rows);
    try {
      const reports = [of.row, ...given].map(({ entry }) => ({ file: entry.name, facts: entry.facts! }));
      const list = which.value === 'roster' ? roster.names : [];
      const [compared] = await around.engine.compare({ how: 'rollup', reports, language, list }) as RollupResult[];
      const pace = new Pace();
      const counted: typeof below = [];
      const open = [...given];
      const sums = sumsAgainst(numbersOf(of.row.entry.result!));
      // The engine answers in the order in which it was given the reports.
      for (const { file, counted: isCounted } of compared.subordinates) {
        const [row] = open.splice(open.findIndex(({ entry }) => entry.name === file), 1);
        if (isCounted) {
          const numbers = numbersOf(row.entry.result!);
          sums.add(numbers);
          counted.push({ row, numbers });
        }
        await pace.rest();
        if (run !== latest) return;
      }
      const edition = around.forms.find(({ key }) => key === of.row.brief!.edition);
      [result, below] = [compared, counted];
      cells = sums.told();
      names = cellNames(edition?.tables ?? []);
      tell(of);
      if (edition && below.length) map.replaceChildren(heatMap(edition, cells, choose, words));
    } catch {
      if (run === latest) sum.textContent = words.failed;
    }
  }

  function tell({ row }: Superior): void {
    const { verdict, findings, missing, rules, subordinates } = result!;
    sum.textContent = `${words.sum(nameOf(row), row.brief!.year, below.length)}${words.verdict[verdict]}`;
    const uncounted = subordinates.length - below.length;
    const items = findings.map((finding) => {
      const matter = rowsNamed([...finding.explained_by, ...(finding.file ? [finding.file] : [])]);
      return h('li', { 'data-rule': finding.rule, 'data-severity': finding.severity },
        h('span', { class: `series-severity is-${finding.severity}` }, icon(finding.severity), words.severity[finding.severity]),
        h('div', {}, h('strong', {}, finding.title), finding.evidence.map((line) => h('p', {}, line)),
          matter.length ? h('p', { class: 'rollup-openers' }, words.explained, matter.map((one) => opener(one))) : null));
    });
    told.replaceChildren(
      h('p', {}, opener(row)),
      h('h4', {}, words.findings), items.length ? h('ul', { class: 'series-findings' }, items) : h('p', {}, verdict === 'pass' ? words.noFindings : ''),
      ...(missing.length ? [h('p', { class: 'rollup-missing' }, words.missing(missing.length), missing.join('、'))] : []),
      ...(uncounted > 0 ? [h('p', { class: 'hint' }, words.uncounted(uncounted))] : []),
      ...rules.filter(({ outcome, reason }) => reason && outcome !== 'passed').map(({ reason }) => h('p', { class: 'hint' }, words.notCompared, reason!)),
      ...(around.roster().trim() ? [] : [h('p', { class: 'hint' }, words.rosterHint)]));
  }

  /** Which reports matter for a cell: those that explain its difference, then those with the greatest figures. */
  function choose(path: string, name: string): void {
    const explaining = rowsNamed([...new Set(result!.findings.filter((finding) => finding.cells.includes(path)).flatMap(({ explained_by: by }) => by))]);
    const greatest = below.filter(({ row, numbers }) => numbers.get(path) && !explaining.includes(row))
      .sort((a, b) => Math.abs(b.numbers.get(path)!) - Math.abs(a.numbers.get(path)!)).slice(0, most);
    const valueOf = (row: Row) => below.find((one) => one.row === row)?.numbers.get(path) ?? null;
    const listed = (listedRows: Row[]) => h('ul', {}, listedRows.map((row) => h('li', {}, opener(row, words.value(nameOf(row), String(valueOf(row) ?? words.unread))))));
    chosen.replaceChildren(
      h('h4', {}, tellCell(name, cells.get(path)!, words)),
      ...(explaining.length ? [h('p', {}, words.explainers), listed(explaining)] : []),
      ...(greatest.length ? [h('p', {}, words.contributors), listed(greatest.map(({ row }) => row))] : []));
    (chosen.querySelector('button') ?? chosen).focus();
  }

  return {
    element,
    update(now) {
      if (!around.engine.canCompare) {
        element.replaceChildren(h('p', { class: 'empty' }, words.noWasm));
        return;
      }
      const before = current()?.row.entry;
      rows = readableRows(now);
      superiors = superiorsOf(rows);
      const option = (one: Superior, at: number) => h('option', { value: at }, `${nameOf(one.row)} ${one.row.brief!.year}`);
      const groups = [[words.plain, (one: Superior) => one.own.length > 0], [words.others, (one: Superior) => one.own.length === 0]] as const;
      superior.replaceChildren(...groups.flatMap(([label, belongs]) => {
        const options = superiors.flatMap((one, at) => (belongs(one) ? [option(one, at)] : []));
        return options.length ? [h('optgroup', { label }, options)] : [];
      }));
      const known = superiors.findIndex(({ row }) => row.entry === before);
      superior.value = String(known >= 0 ? known : Math.max(0, superiors.findIndex(({ own }) => own.length > 0)));
      offer();
      void compare();
    },
  };
}
