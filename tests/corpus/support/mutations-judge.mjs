// Holds an answer of the engine against what a slip must give.
import { cells } from '../../../scripts/compose/form.mjs';
import { withoutBlanks } from './engine.mjs';

const sameCells = (a, b) => a.length === b.length && a.every((cell) => b.includes(cell));

const remarks = { swapped: '写颠倒了', lost: '漏写了一位', doubled: '写重了' };

function labelOf(model, path) {
  const { table, row, column } = cells(model.edition).find((cell) => cell.path === path);
  return table.key === 'review_litigation' ? column.label : row.label;
}

/** Whether the slip is found: a finding of the rule of a broken equation names the cell or that equation. */
export function isFound({ path, broken }, { findings }) {
  return broken.some(({ rule, left, right, relation }) => findings.some((finding) => finding.rule.startsWith('arithmetic/') &&
    finding.severity === (relation === '=' ? 'error' : 'warning') && (sameCells(finding.cells, [path]) ||
      (finding.rule === rule && sameCells(finding.operands, [...left, ...right])))));
}

/** Whether the one fix that is offered is the changed cell with its true number. */
export function isLocalised({ path, original }, { findings }) {
  const fixes = findings.filter((finding) => finding.fix).map((finding) => finding.fix);
  return fixes.length === 1 && fixes[0].cell === path && fixes[0].value === original;
}

function* localisedFaults({ path, slip, value, original, broken }, { findings }) {
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length !== 1) yield `${errors.length} errors, not one: ${errors.map((finding) => `${finding.rule} ${finding.message}`).join(' | ')}`;
  const finding = errors.find(({ fix }) => fix);
  if (!finding) { yield 'no fix'; return; }
  if (!sameCells(finding.cells, [path])) yield `names ${finding.cells}`;
  if (finding.expected !== original || (finding.actual ?? 0) !== value) yield `${finding.actual} should be ${finding.expected}`;
  const untold = broken.filter(({ left, right }) => ![...left, ...right].every((cell) => finding.operands.includes(cell)));
  if (untold.length > 0) yield `does not list ${untold.length} of its ${broken.length} equations`;
  if (remarks[slip] && !finding.message.includes(remarks[slip])) yield `does not name the slip: ${finding.message}`;
}

function* listedFaults(model, { path, value, original, broken, candidates }, { findings }) {
  if (findings.some((finding) => finding.fix)) yield 'a fix where nothing decides';
  for (const { rule, left, right, relation } of broken) {
    const finding = findings.find((one) => one.rule === rule && sameCells(one.operands, [...left, ...right]));
    if (!finding) yield `${rule} of ${right} is not listed`;
    else if (relation === '=' && candidates.length <= 5 && !finding.message.includes(`“${labelOf(model, path)}”${value}改为${original}`)) {
      yield `the cell is not among the candidates: ${finding.message}`;
    }
  }
}

/** Fixes of another cell, or with another number than the true one. */
export const wrongFixes = ({ path, original }, { findings }) => findings
  .filter(({ fix }) => fix && (fix.cell !== path || fix.value !== original)).map(({ fix }) => `a wrong fix: ${fix.cell} = ${fix.value}`);

/** What is wrong with the answer to a slip; nothing where all is as it must be. */
export function faultsOf(model, mutation, answer) {
  const faults = wrongFixes(mutation, answer);
  if (!isFound(mutation, answer)) faults.push('not found');
  faults.push(...(mutation.likely.length === 1 ? localisedFaults(mutation, answer) : listedFaults(model, mutation, answer)));
  return faults;
}

/** Whether the slip's number was left out of the table and that is said: nothing was computed with it. */
export function isSaidUnread({ value }, { verdict, findings }) {
  return verdict === 'incomplete' && findings.some((finding) => finding.rule === 'reading/unplaced-number' &&
    finding.message.split(/[^0-9]+/u).includes(String(value)));
}

const plain = (text) => withoutBlanks(text.normalize('NFKC'));

/** Whether all characters of `part` stand in `whole` in their order: frames and neighbouring cells stand between them. */
function runsThrough(part, whole) {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}

/** Whether a finding is one that a careful reader makes about the report as it was composed. */
function isExpected(model, finding, quoted) {
  return model.findings.some(({ rule, cells: wanted, quote }) => rule === finding.rule && (wanted
    ? sameCells(finding.cells, wanted)
    : finding.spans.some((span) => {
      const shown = plain(quoted(span));
      return runsThrough(plain(quote), shown) || (shown.length >= 3 && plain(quote).startsWith(shown));
    })));
}

/** Whether a finding only tells what was left unread, or of blanks in what was read. */
export const tellsOfGaps = (model, finding) => finding.rule === 'reading/unplaced-number' ||
  (finding.rule === 'cell/blank' && finding.cells.every((path) => model.values[path] === null));

/** The errors and warnings of an answer that the report gives no cause for. */
export const causeless = (model, answer, quoted) =>
  answer.findings.filter((finding) => finding.severity !== 'info' && !isExpected(model, finding, quoted));
