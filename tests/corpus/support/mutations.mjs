// Slips of the pen in composed reports: one cell of a table holds another number, the text keeps the true ones. What
// follows from a slip is worked out here by trying, from the form's equations and the model's own figures.
import { cells, edition } from '../../../scripts/compose/form.mjs';
import { random } from '../../../scripts/compose/values.mjs';

/** The equations of an edition over paths of cells: {rule, relation, left, right}. */
export function equationsOf(key) {
  return edition(key).tables.flatMap((table) => table.equations.flatMap((equation) =>
    table.blocks.filter((block) => equation.block === undefined || equation.block === block.key).flatMap((block) => {
      const byRow = equation.each === 'row';
      return (byRow ? block.rows : block.columns).map((line) => {
        const path = (item) => [table.key, block.key, ...(byRow ? [line.key, item] : [item, line.key])].filter(Boolean).join('/');
        return { rule: equation.rule, relation: equation.relation, left: equation.left.map(path), right: equation.right.map(path) };
      });
    })));
}

const sum = (paths, values) => paths.reduce((total, path) => total + (values[path] ?? 0), 0);

/** Whether the figures contradict an equation; a total left blank contradicts nothing. */
export function isBroken({ relation, left, right }, values) {
  if (right.length === 1 && values[right[0]] === null) return false;
  return relation === '=' ? sum(left, values) !== sum(right, values) : sum(left, values) > sum(right, values);
}

/** The sums of cells that the text of a composed report tells. */
function toldSums({ values }) {
  const application = (row, column = 'total') => `applications/${row}/${column}`;
  const told = [[application('new_received')], [application('carried_over')]];
  if (sum(told.flat(), values) > 0) told.push([application('new_received', 'natural_person')], [application('processed_total')]);
  if (values[application('carried_forward')] > 0) told.push([application('carried_forward')]);
  const review = (row) => `review_litigation/${row}/total`;
  return [...told, [review('reconsideration')], [review('litigation_direct'), review('litigation_after_reconsideration')]];
}

/** Every single cell that could be the wrong one by the equations, with the number that it would have to hold. */
function wouldDo(equations, broken, values) {
  const all = [];
  for (const path of new Set([...broken[0].left, ...broken[0].right])) {
    const missing = sum(broken[0].right, values) - sum(broken[0].left, values);
    const value = (values[path] ?? 0) + (broken[0].left.includes(path) ? missing : -missing);
    if (value < 0) continue;
    const corrected = { ...values, [path]: value };
    if (!equations.some((equation) => equation.relation === '=' && isBroken(equation, corrected))) all.push({ path, value });
  }
  return all;
}

/** What is to be said of a slip: the equations that it breaks, and the cells that could be at fault. */
export function consequences(model, { path, value }) {
  const equations = equationsOf(model.edition);
  const values = { ...model.values, [path]: value };
  const broken = equations.filter((equation) => isBroken(equation, values));
  if (broken.length === 0) return { broken };
  if (broken[0].relation !== '=') return { broken, candidates: [], likely: [] };
  const candidates = wouldDo(equations, broken, values);
  const likely = candidates.filter((candidate) => toldSums(model).every((paths) =>
    sum(paths, { ...values, [candidate.path]: candidate.value }) === sum(paths, model.values)));
  return { broken, candidates, likely };
}

const withDigits = (value, change) => {
  const digits = String(Math.abs(value));
  return change(digits).filter((text) => /^[1-9]/.test(text) && text !== digits).map((text) => Math.sign(value) * Number(text));
};

const positions = (digits) => [...digits].map((_, at) => at);

/** Slip → every number that it can make of another; the first two are no slips of single digits. */
const slips = {
  more: (value) => [value + 1],
  less: (value) => [value - 1],
  swapped: (value) => withDigits(value, (d) => positions(d).slice(1).map((at) => d.slice(0, at - 1) + d[at] + d[at - 1] + d.slice(at + 1))),
  lost: (value) => withDigits(value, (d) => positions(d).map((at) => d.slice(0, at) + d.slice(at + 1))),
  doubled: (value) => withDigits(value, (d) => positions(d).map((at) => d.slice(0, at + 1) + d.slice(at))),
};

/** The slips of one report that break an equation: each kind once for every figure, and `zeros` zeros that got one. */
export function mutationsOf(model, { seed, zeros }) {
  const next = random(seed);
  const pick = (items) => items[Math.floor(next() * items.length)];
  const all = [];
  const empty = [];
  for (const { path } of cells(model.edition)) {
    const value = model.values[path] ?? 0;
    if (value === 0) empty.push(path);
    else if (Number.isInteger(value)) {
      for (const [slip, make] of Object.entries(slips)) {
        const made = make(value);
        if (made.length > 0) all.push({ path, slip, value: pick(made) });
      }
    }
  }
  for (let count = Math.min(zeros, empty.length); count > 0; count -= 1) {
    const [path] = empty.splice(Math.floor(next() * empty.length), 1);
    all.push({ path, slip: 'written', value: 1 + Math.floor(next() * 40) });
  }
  return all.map((mutation) => ({ ...mutation, original: model.values[mutation.path] ?? 0, ...consequences(model, mutation) }))
    .filter(({ broken }) => broken.length > 0);
}

/** The report with the slip in it; its text was written before. */
export const slipped = (model, { path, value }) => ({ ...model, text: (at) => (at === path ? String(value) : model.text(at)) });
