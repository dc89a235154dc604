// The composed reports of tests/reports as the engine reads them, held against their one truth.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, compare, expectedCells, quoter, readJson, root, withoutBlanks } from './engine.mjs';

const folder = join(root, 'tests/reports');

/** Every report with its truth and the engine's answer for each of its files. */
export function composedReports() {
  const models = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'bad').map((entry) => entry.name).sort();
  return models.map((model) => {
    const expected = readJson(join(folder, model, 'expected.json'));
    const names = readdirSync(join(folder, model)).filter((name) => name.endsWith('.txt')).sort();
    const results = check(names.map((name) => join(folder, model, name)));
    const files = names.map((name, i) => ({ name, isDamaged: expected.layouts?.[name]?.damaged !== undefined, result: results[i] }));
    return { model, expected, cells: expectedCells(expected.tables), files };
  });
}

/** Text as it is compared: look-alike characters folded, blanks left out. */
const plain = (text) => withoutBlanks(text.normalize('NFKC'));

/** Whether all characters of `part` stand in `whole` in their order: frames and wraps stand between them. */
function runsThrough(part, whole) {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
}

/** Whether a finding is the expected one. A label that the layout cut may be shown without its end. */
function matches(want, finding, quoted) {
  if (finding.rule !== want.rule) return false;
  if (want.cells) return want.cells.length === finding.cells.length && want.cells.every((cell) => finding.cells.includes(cell));
  const wanted = plain(want.quote);
  return finding.spans.map((span) => plain(quoted(span))).some((shown) =>
    shown.length >= 3 && (runsThrough(wanted, shown) || wanted.startsWith(shown)));
}

/**
 * What an answer lacks of the truth, in words: cells wrong and unread, findings untrue and missing, labels in other words
 * left untold. What is not read cannot be found fault with, so that nothing is missing where cells are unread.
 */
export function shortfallOf({ expected, cells, result }) {
  const { wrong, unread } = compare(cells, result);
  const quoted = quoter(result);
  const left = [...expected.findings];
  const others = [];
  for (const finding of result.findings) {
    const at = left.findIndex((want) => matches(want, finding, quoted));
    if (at >= 0) left.splice(at, 1);
    else if (finding.severity !== 'info') others.push(finding);
  }
  const tellsOfGap = (finding) => finding.rule === 'reading/unplaced-number' || (finding.rule === 'cell/blank' &&
    left.some((want) => want.rule === 'cell/blank' && finding.cells.every((cell) => want.cells.includes(cell))));
  const untrue = others.filter((finding) => unread.length === 0 || !tellsOfGap(finding)).map((finding) => `${finding.rule} ${finding.message}`);
  if (unread.length > 0) return { wrong, unread, untrue, missing: [], labels: [] };
  const labels = left.filter((want) => want.rule === 'structure/label').map((want) => want.quote);
  return { wrong, unread, untrue, missing: left.filter((want) => want.rule !== 'structure/label'), labels };
}
