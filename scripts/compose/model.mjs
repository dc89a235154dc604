// Makes a whole report of a description: values, how they are written, running text, and what a careful
// reader finds in it.
import { assertConsistent, zeros } from './values.mjs';
import {
  disputes, duty, otherMatters, preface, problemsAndPlans, requests, sentenceStyle,
} from './narratives.mjs';
import { cells } from './form.mjs';

const phone = { number: '0000-1234567', postcode: '000000' };
const address = '某市示例区范例路12号';

/** How numbers stand in cells; every model overrides what it is about. */
const plainFormat = { thousands: null, blankZero: false, decimals: 4, plus: false, unit: '' };

function grouped(digits, separator) {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

function cellText(cell, value, format) {
  if (value === 0 && format.blankZero) return '';
  if (value === 0) return cell.column.amount && format.zeroDecimals ? (0).toFixed(format.decimals) : '0';
  const [whole, fraction] = (cell.column.amount ? value.toFixed(format.decimals) : String(value)).split('.');
  const negative = whole.startsWith('-');
  const digits = negative ? whole.slice(1) : whole;
  const body = (format.thousands ? grouped(digits, format.thousands) : digits) + (fraction ? `.${fraction}` : '');
  const sign = negative ? (format.minus ?? '-') : cell.column.signed && format.plus ? '+' : '';
  return sign + body + (cell.column.amount ? format.unit : '');
}

export function compose(spec) {
  const values = { ...zeros(spec.edition), ...spec.values };
  assertConsistent(spec.edition, values);
  const format = { ...plainFormat, ...spec.format };
  const byPath = new Map(cells(spec.edition).map((c) => [c.path, c]));
  const text = (path) => cellText(byPath.get(path), values[path], format);
  const n = sentenceStyle(spec.spaced);
  const style = { n, year: spec.year };
  const at = (path) => values[path];
  const comma = format.thousands ? (x) => grouped(String(x), format.thousands) : undefined;
  const expectedValues = format.blankZero
    ? Object.fromEntries(Object.entries(values).map(([p, x]) => [p, x === 0 ? null : x]))
    : values;
  let chapter = 0;
  const overview = spec.overview
    .flatMap((name) => (name === 'requests' ? [requests({ n, at, comma }) + disputes({ n, at })] : duty(name, style)))
    .map((paragraph) => paragraph.replace('#', () => '一二三四五六七八'[chapter++]));
  return {
    name: `${spec.edition}-${spec.name}`,
    edition: spec.edition,
    year: spec.year,
    agency: spec.agency,
    title: spec.title ?? [`${spec.agency}${n(spec.year).trimEnd()}${spec.spaced ? ' ' : ''}年`, '政府信息公开工作年度报告'],
    split: spec.split ?? false,
    note: spec.note ?? true,
    spaced: spec.spaced ?? false,
    values: expectedValues,
    text,
    wording: (label) => (spec.restyle ?? String)(spec.labels?.[label] ?? label),
    heading: spec.restyleHeading ?? String,
    contents: spec.contents ?? false,
    statistics: spec.statistics,
    remarks: spec.remarks ?? {},
    paragraphs: {
      0: spec.noPreface ? [] : [preface({ ...spec, phone, address })],
      1: overview,
      ...(spec.inSections ?? {}),
      5: problemsAndPlans(spec.problems, style),
      6: spec.noMatters ? ['无。'] : otherMatters({ ...spec, n }),
    },
    negative: Object.keys(values).filter((p) => p.startsWith('applications/') && values[p] < 0),
    signature: spec.signature ? [spec.agency, `${spec.year + 1}年1月${spec.signature}日`] : [],
    findings: [
      ...(spec.findings ?? []), ...blankFindings(spec.edition, expectedValues),
      ...formFindings(spec.edition, values, format), ...authorityFindings(spec, expectedValues),
    ],
  };
}

function blankFindings(edition, values) {
  const byTable = new Map();
  for (const { path, table } of cells(edition)) {
    if (values[path] === null) byTable.set(table.key, [...(byTable.get(table.key) ?? []), path]);
  }
  return [...byTable.values()].map((paths) => ({ rule: 'cell/blank', cells: paths }));
}

/** Departments and towns make no 规章, whatever their composed figures say. */
function authorityFindings({ edition, agency }, values) {
  if (!/(局|厅|委员会|镇人民政府|街道办事处)$/.test(agency)) return [];
  const above = cells(edition).filter(({ path }) => path.includes('/regulations/') && values[path] > 0);
  return above.length > 0 ? [{ rule: 'cell/regulation-authority', cells: above.map((c) => c.path) }] : [];
}

/** What a careful reader notes about the way numbers are written. */
function formFindings(edition, values, format) {
  const noted = (rule, paths) => paths.map((path) => ({ rule, cells: [path] }));
  const amounts = cells(edition).filter((c) => c.column.amount && values[c.path] !== 0 && format.decimals !== 4);
  const unsigned = cells(edition).filter((c) => c.column.signed && values[c.path] > 0 && !format.plus);
  return [
    ...noted('cell/amount-precision', amounts.map((c) => c.path)),
    ...(unsigned.length > 0 ? [{ rule: 'cell/change-sign', cells: unsigned.map((c) => c.path) }] : []),
  ];
}

/** The numbered parts of most overviews. */
export const allDuties = ['organisation', 'initiative', 'requests', 'platform', 'supervision'];
