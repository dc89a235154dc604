// A superior's report against the sum of its subordinates'.

import { comparisonCsv, comparisonLines } from '../../formats/comparison-csv.mjs';
import { factsUnder, focusFinding, namedApart, readableRows, takeAway, xlsxBlob, type Panorama, type PanoramaAround } from '../many/panorama';
import { yearsOf, type Row } from '../many/rows';
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
  /** As they were named to the engine. */
  let named = new Map<string, Row>();
  let latest = 0;

  const year = h('select', { 'aria-label': words.year });
  const superior = h('select', { 'aria-label': words.superior });
  const which = h('select', { 'aria-label': words.below });
  year.addEventListener('change', () => {
    ask(current()?.row.brief!.agency ?? null);
    void compare();
  });
  superior.addEventListener('change', () => {
    around.kept.superior = current()?.row.entry;
    offer();
    void compare();
  });
  which.addEventListener('change', () => void compare());
  const exports = takeAway({
    name: 'nianbao-rollup', label: words.label, working: words.working, failed: words.exportFailed,
    make: {
      xlsx: () => xlsxBlob([[words.sheets.findings, comparisonLines(result ? [result] : [], { language })], [words.sheets.cells, cellLines()]], around.engine),
      csv: () => new Blob([comparisonCsv(result ? [result] : [], { language })], { type: 'text/csv;charset=utf-8' }),
      json: () => new Blob([result ? `${JSON.stringify(result)}\n` : ''], { type: 'application/x-ndjson' }),
    },
  });
  const sum = h('p', { class: 'panorama-sum', role: 'status' });
  const told = h('div', { class: 'rollup-told' });
  const chosen = h('div', { class: 'rollup-chosen', role: 'region', 'aria-label': words.chosen, tabindex: -1 });
  const map = h('div', {});
  const element = h('div', { class: 'panorama rollup' },
    h('div', { class: 'panorama-bar' }, year, h('label', {}, words.superior, ' ', superior), h('label', {}, words.below, ' ', which), exports), sum, told, chosen, map);

  const current = (): Superior | undefined => superiors[Number(superior.value)];

  function cellLines() {
    return [words.columns, ...[...cells].map(([path, { own, sum: total, difference }]) => [path.split('/')[0], names.get(path) ?? '', path, own, total, difference])];
  }

  /** The superiors of the chosen year: the one of this name, or else the one with the most below it. */
  function ask(agency: string | null): void {
    superiors = superiorsOf(rows.filter(({ brief }) => String(brief!.year) === year.value));
    const option = (one: Superior, at: number) => h('option', { value: at }, nameOf(one.row));
    const groups = [[words.plain, (one: Superior) => one.own.length > 0], [words.others, (one: Superior) => one.own.length === 0]] as const;
    superior.replaceChildren(...groups.flatMap(([label, belongs]) => {
      const options = superiors.flatMap((one, at) => (belongs(one) ? [option(one, at)] : []));
      return options.length ? [h('optgroup', { label }, options)] : [];
    }));
    const known = superiors.findIndex(({ row }) => agency !== null && row.brief!.agency === agency);
    superior.value = String(known >= 0 ? known : Math.max(0, superiors.findIndex(({ own }) => own.length > 0)));
    around.kept.superior = current()?.row.entry;
    offer();
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
  const rowsNamed = (files: readonly string[]) => files.flatMap((file) => named.get(file) ?? []);

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
      const apart = namedApart([of.row, ...given]);
      const reports = factsUnder(apart);
      const list = which.value === 'roster' ? roster.names : [];
      const [compared] = await around.engine.compare({ how: 'rollup', reports, language, list }) as RollupResult[];
      const pace = new Pace();
      const counted: typeof below = [];
      const sums = sumsAgainst(numbersOf(of.row.entry.result!));
      for (const { file, counted: isCounted } of compared.subordinates) {
        const row = apart.get(file)!;
        if (isCounted) {
          const numbers = numbersOf(row.entry.result!);
          sums.add(numbers);
          counted.push({ row, numbers });
        }
        await pace.rest();
        if (run !== latest) return;
      }
      const edition = around.forms.find(({ key }) => key === of.row.brief!.edition);
      [result, below, named] = [compared, counted, apart];
      cells = sums.told();
      names = cellNames(edition?.tables ?? []);
      tell(of);
      if (!edition || !below.length) return;
      const { element: drawn, pieces } = heatMap(edition, cells, choose, words);
      map.replaceChildren(drawn);
      for (const draw of pieces) {
        await pace.draw();
        if (run !== latest) return;
        draw();
      }
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
      return h('li', { 'data-rule': finding.rule, 'data-severity': finding.severity, 'data-key': finding.key, tabindex: -1 },
        h('span', { class: `series-severity is-${finding.severity}` }, icon(finding.severity), words.severity[finding.severity]),
        h('div', {}, h('strong', {}, finding.title), finding.evidence.map((line) => h('p', {}, line)),
          matter.length ? h('p', { class: 'rollup-openers' }, words.explained, matter.map((one) => opener(one))) : null));
    });
    told.replaceChildren(
      h('p', {}, opener(row)),
      h('h3', {}, words.findings), items.length ? h('ul', { class: 'series-findings' }, items) : h('p', {}, verdict === 'pass' ? words.noFindings : ''),
      ...(missing.length ? [h('p', { class: 'rollup-missing' }, words.missing(missing.length), missing.join(words.comma))] : []),
      ...(uncounted > 0 ? [h('p', { class: 'hint' }, words.uncounted(uncounted))] : []),
      ...rules.filter(({ reason }) => reason).map(({ outcome, reason }) => h('p', { class: 'hint' }, outcome === 'passed' ? '' : words.notCompared, reason!)),
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
      h('h3', {}, tellCell(name, cells.get(path)!, words)),
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
      const before = around.kept.superior;
      rows = readableRows(now);
      const known = rows.find(({ entry, brief }) => entry === before && brief!.year !== null);
      const years = yearsOf(rows);
      year.replaceChildren(...years.map((one) => h('option', { value: one }, words.ofYear(one))));
      year.value = String(known?.brief!.year ?? years[0] ?? '');
      year.hidden = years.length < 2;
      ask(known?.brief!.agency ?? null);
      void compare();
    },
    goTo: (key) => result !== null && result.findings.some((finding) => finding.key === key) && (focusFinding(told, key) || !element.isConnected),
  };
}
