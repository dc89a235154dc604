// Faults to plant in the composed province, one of every kind that comparing reports must find, each with what is to be found.
import { editionOf, fileOf, reportOf, sum } from './province.mjs';

const applications = (row, column) => `applications/${row}/${column}`;

/** A report with some cells changed by so much; natural persons and totals go together. */
function changed(report, rows, claim = null) {
  const values = { ...report.values };
  for (const [row, by] of Object.entries(rows)) {
    for (const column of ['natural_person', 'total']) values[applications(row, column)] += by;
  }
  return reportOf({ ...report, values, claim });
}

/** The same with a sum that no longer holds, which no composed report may have: the text alone is changed. */
function slipped(report, row, by) {
  const { content } = report;
  const line = content.split('\n').find((text) => text.includes(row));
  const cells = line.split('\t');
  for (const at of [cells.length - 7, cells.length - 1]) cells[at] = String(Number(cells[at]) + by);
  return { ...report, content: content.replace(line, cells.join('\t')) };
}

const carriedOver = '二、上年结转政府信息公开申请数量';
const granted = '（一）予以公开';
const carriedForward = '四、结转下年度继续办理';

/**
 * Faults between the years: `plant(reports)` gives a body's reports with the fault, `rule` and `title` what is found then, and
 * nothing else above a note. `reports`: 2020, 2021 and 2022.
 */
export const seriesFaults = [
  { kind: 'carried over, this year wrong', rule: 'series/carried-over', title: /^上年结转×自然人：\d+→\d+$/, plant: ([a, b, c]) => [a, b, slipped(c, carriedOver, 3)] },
  { kind: 'carried over, last year wrong', rule: 'series/carried-over', title: /^2021年结转下年×自然人：\d+→\d+$/, plant: ([a, b, c]) => [a, slipped(b, carriedForward, 4), c] },
  {
    kind: 'carried over, both years hold', rule: 'series/carried-over', title: /^上年结转×自然人：\d+，2021年结转\d+$/,
    plant: ([a, b, c]) => [a, b, changed(c, { carried_over: 2, processed_total: 2, granted: 2 })],
  },
  {
    kind: 'documents in force', rule: 'series/item-chain', title: /→/,
    plant: ([a, b, c]) => [a, b, reportOf({ ...c, values: { ...c.values, 'active_disclosure/item_1/normative_documents/in_force': c.values['active_disclosure/item_1/normative_documents/in_force'] + 5 } })],
  },
  {
    kind: 'a change that is none', rule: 'series/year-change', title: /^比上年\+7777→[+−]\d+$/,
    plant: ([a, b, c]) => [a, b, reportOf({ ...c, claim: 7777 })],
  },
  { kind: 'last year\'s text', rule: 'series/copied-text', title: /^正文与2021年雷同/, plant: ([a, b, c]) => [a, b, reportOf({ ...c, text: 2021 })] },
  {
    kind: 'last year\'s figures', rule: 'series/copied-figures', title: /与2021年全同$/,
    plant: ([a, b, c]) => [a, b, reportOf({ ...c, values: { ...b.values } })], also: ['series/carried-over', 'series/item-chain'],
  },
  { kind: 'another draft', rule: 'series/twice', title: /^2022年有两份报告/, plant: ([a, b, c]) => [a, b, c, { ...changed(c, { granted: 1, processed_total: 1, new_received: 1 }), draft: true }] },
  { kind: 'a year missing', rule: 'series/gap', title: /^缺2021年的报告$/, plant: ([a, , c]) => [a, c] },
];

/** So that two slips are not taken for one another. */
const without = (list, one) => list.filter((each) => each !== one);

/**
 * Faults between a city and its departments: `plant` gives the values of the city's report and the departments' reports;
 * `below`: the departments', of the year, `before`: those of the year before.
 */
export const rollupFaults = [
  { kind: 'left out', title: (agency) => `漏计：${agency}`, plant: ({ below, at }) => ({ counted: without(below, below[at]), given: below }) },
  { kind: 'counted twice', title: (agency) => `重复计入：${agency}`, plant: ({ below, at }) => ({ counted: [...below, below[at]], given: below }) },
  {
    kind: 'another draft', title: (agency) => `用了另一稿：${agency}`, also: ['rollup/twice'],
    plant({ below, at }) {
      const draft = { ...changed(below[at], { granted: 6, processed_total: 6, new_received: 6 }), draft: true };
      return { counted: [...without(below, below[at]), draft], given: [...below, draft] };
    },
  },
  {
    kind: 'another year', title: (agency) => `用了2021年的：${agency}`, also: ['rollup/year'],
    plant: ({ below, before, at }) => ({ counted: [...without(below, below[at]), before[at]], given: [...below, before[at]] }),
  },
  {
    kind: 'another edition', title: () => '像是少了一份下级或本级的报告', also: ['rollup/year'], unexplained: true,
    plant: ({ below, old, at }) => ({ counted: below, given: [...without(below, below[at]), old[at]] }),
  },
  {
    kind: 'a row too low', title: (agency) => `${agency}（二）部分公开行错到下一行`,
    plant({ below, at }) {
      const values = { ...below[at].values };
      for (const path of Object.keys(values).filter((each) => each.startsWith('applications/partially_granted/'))) {
        values[path.replace('partially_granted', 'denied_state_secret')] += values[path];
        values[path] = 0;
      }
      return { counted: [...without(below, below[at]), { ...below[at], values }], given: below };
    },
  },
  {
    kind: 'a wrong cell of a subordinate\'s own', title: (agency) => `${agency}自身不平：2格应改正`,
    plant: ({ below, at }) => ({ counted: below, given: [...without(below, below[at]), slipped(below[at], granted, 30)] }),
  },
  {
    kind: 'missing from the list', title: () => '像是少了一份下级或本级的报告', also: ['rollup/missing'], unexplained: true,
    plant: ({ below, at }) => ({ counted: below, given: without(below, below[at]), list: below.map(({ agency }) => agency) }),
  },
  {
    kind: 'two left out', title: (agency, other) => `漏计：${agency}；漏计：${other}`, alsoExplained: 1,
    plant: ({ below, at }) => ({ counted: without(without(below, below[at]), below[at + 1]), given: below }),
  },
];

/** A city's report whose tables are the sum of these. */
export const superiorOf = (report, counted) => reportOf({ ...report, values: sum(editionOf(report.year), counted.map(({ values }) => values)) });

export const nameOf = (report) => (report.draft ? fileOf(report).replace('.txt', '_draft.txt') : fileOf(report));
