// Cell values of composed reports: consistent with every equation of the form, and distinct where they
// are not zero, so that a number read into a wrong cell never passes by luck.
import { cells, columnsOf, outcomeRows, rowsOf } from './form.mjs';

/** Mulberry32: the same seed gives the same report on every machine. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function zeros(edition) {
  return Object.fromEntries(cells(edition).map((c) => [c.path, 0]));
}

function below(next, limit) {
  return Math.floor(next() * limit);
}

/** Draws whole numbers of [low, high], no number twice while there is another. */
function drawer(next, low, high) {
  const used = new Set();
  return () => {
    for (let tries = 0; tries < 50; tries += 1) {
      const n = low + below(next, high - low + 1);
      if (!used.has(n)) {
        used.add(n);
        return n;
      }
    }
    return low + below(next, high - low + 1);
  };
}

/**
 * Section 三. `outcomes` maps a row to its six applicants' numbers; totals, （七）总计 and 一 follow from
 * them, so the table is consistent by construction.
 */
export function applications(edition, { outcomes, carriedOver = {}, carriedForward = {} }) {
  const columns = columnsOf(edition, 'applications');
  const applicants = columns.slice(0, -1);
  const values = {};
  const put = (row, numbers) => {
    applicants.forEach((column, i) => { values[`applications/${row}/${column}`] = numbers[i]; });
    values[`applications/${row}/total`] = numbers.reduce((a, b) => a + b, 0);
  };
  const six = (numbers) => applicants.map((_, i) => numbers?.[i] ?? 0);
  for (const row of Object.keys(outcomes)) {
    if (!rowsOf(edition, 'applications').includes(row)) throw new Error(`no row ${row} in edition ${edition}`);
  }
  const processed = six();
  for (const row of outcomeRows(edition)) {
    const numbers = six(outcomes[row]);
    numbers.forEach((n, i) => { processed[i] += n; });
    put(row, numbers);
  }
  const over = six(carriedOver);
  const forward = six(carriedForward);
  put('processed_total', processed);
  put('carried_over', over);
  put('carried_forward', forward);
  put('new_received', processed.map((n, i) => n + forward[i] - over[i]));
  return values;
}

/** A random section 三 in which a cell of an outcome is not zero with probability `density`. */
export function randomApplications(edition, { seed, density, low, high, columns = 6 }) {
  const next = random(seed);
  const draw = drawer(next, low, high);
  const outcomes = {};
  for (const row of outcomeRows(edition)) {
    outcomes[row] = Array.from({ length: columns }, () => (next() < density ? draw() : 0));
  }
  const carriedOver = Array.from({ length: columns }, () => (next() < density ? draw() : 0));
  const processed = Array.from({ length: columns }, (_, i) =>
    outcomeRows(edition).reduce((sum, row) => sum + outcomes[row][i], 0));
  // A new_received below zero would be impossible: never carry over more than was processed.
  const over = carriedOver.map((n, i) => Math.min(n, processed[i]));
  const carriedForward = Array.from({ length: columns }, () => (next() < density ? draw() : 0));
  return applications(edition, { outcomes, carriedOver: over, carriedForward });
}

/** Section 四: four results for each of the three groups; the totals follow. */
export function reviews(edition, { reconsideration, direct, after }) {
  const values = {};
  const columns = columnsOf(edition, 'review_litigation');
  const put = (row, numbers) => {
    columns.slice(0, -1).forEach((column, i) => { values[`review_litigation/${row}/${column}`] = numbers[i]; });
    values[`review_litigation/${row}/total`] = numbers.reduce((a, b) => a + b, 0);
  };
  put('reconsideration', reconsideration);
  put('litigation_direct', direct);
  put('litigation_after_reconsideration', after);
  return values;
}

/** Section 二 from {"item_1/regulations": [..]}; rows not given are zero. */
export function disclosure(edition, rows) {
  const values = {};
  const left = new Map(Object.entries(rows));
  const seen = new Map();
  for (const cell of cells(edition)) {
    if (cell.table.key !== 'active_disclosure') continue;
    const row = `${cell.block.key}/${cell.row.key}`;
    const at = seen.get(row) ?? 0;
    seen.set(row, at + 1);
    values[cell.path] = rows[row]?.[at] ?? 0;
    left.delete(row);
  }
  if (left.size > 0) throw new Error(`no such rows in edition ${edition}: ${[...left.keys()]}`);
  return values;
}

/** Throws unless every equation of the form holds: a composed "clean" report must really be clean. */
export function assertConsistent(edition, values) {
  const columns = columnsOf(edition, 'applications');
  const at = (path) => values[path] ?? 0;
  const fail = (what) => { throw new Error(`inconsistent values: ${what}`); };
  for (const row of rowsOf(edition, 'applications')) {
    const sum = columns.slice(0, -1).reduce((s, c) => s + at(`applications/${row}/${c}`), 0);
    if (sum !== at(`applications/${row}/total`)) fail(`row ${row}`);
  }
  for (const column of columns) {
    const cell = (row) => at(`applications/${row}/${column}`);
    const sum = outcomeRows(edition).reduce((s, row) => s + cell(row), 0);
    if (sum !== cell('processed_total')) fail(`column ${column}`);
    if (cell('new_received') + cell('carried_over') !== cell('processed_total') + cell('carried_forward')) {
      fail(`balance ${column}`);
    }
  }
  for (const row of rowsOf(edition, 'review_litigation')) {
    const results = columnsOf(edition, 'review_litigation').slice(0, -1);
    const sum = results.reduce((s, c) => s + at(`review_litigation/${row}/${c}`), 0);
    if (sum !== at(`review_litigation/${row}/total`)) fail(`review ${row}`);
  }
  if (cells(edition).some((c) => values[c.path] === undefined)) fail('a cell has no value');
}
