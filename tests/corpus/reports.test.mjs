// Every composed report in every layout against its one truth. A cell is right, or it is left unread and
// said to be; never is it wrong. allowance.json fixes how many cells a file may leave unread, and how many
// labels in other words it may leave untold; what is not listed there must be read to the last cell.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check, compare, expectedCells, quoter, readJson, root, saysUnread, withoutBlanks } from './support/engine.mjs';

const folder = join(root, 'tests/reports');
const models = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'bad').map((entry) => entry.name).sort();
const allowance = readJson(join(root, 'tests/corpus/allowance.json'));
const files = new Set();

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

for (const model of models) {
  const expected = readJson(join(folder, model, 'expected.json'));
  const cells = expectedCells(expected.tables);
  const names = readdirSync(join(folder, model)).filter((name) => name.endsWith('.txt')).sort();
  const results = check(names.map((name) => join(folder, model, name)));

  describe(model, () => {
    it('has all cells of its edition', () => assert.equal(cells.size, expected.report.edition === '2019' ? 198 : 200));

    names.forEach((name, index) => {
      const key = `${model}/${name}`;
      files.add(key);
      const may = allowance[key] ?? {};
      const isDamaged = expected.layouts?.[name]?.damaged !== undefined;

      it(name, () => {
        const result = results[index];
        assert.notEqual(result.verdict, 'unreadable', 'it is a report');
        const { title, agency, year, edition } = result.report;
        assert.deepEqual({ title, agency, year, edition }, expected.report);

        const { wrong, unread } = compare(cells, result);
        if (!isDamaged) assert.deepEqual(wrong, [], 'cells that are wrong');
        assert.ok(unread.length <= (may.unread ?? 0), `${unread.length} cells are unread: ${unread.slice(0, 4).join(', ')} …`);
        if (unread.length > 0) assert.ok(saysUnread(result), 'what is unread is said');
        if (isDamaged) {
          if (wrong.length + unread.length > 0) assert.notEqual(result.verdict, 'pass');
          return;
        }
        assert.equal(result.verdict, unread.length > 0 ? 'incomplete' : expected.verdict);

        const quoted = quoter(result);
        const left = [...expected.findings];
        const others = [];
        for (const finding of result.findings) {
          const at = left.findIndex((want) => matches(want, finding, quoted));
          if (at >= 0) left.splice(at, 1);
          else if (finding.severity !== 'info') others.push(finding);
        }
        if (unread.length === 0) {
          assert.deepEqual(others.map((finding) => `${finding.rule} ${finding.message}`), [], 'findings that are not true');
          const untold = left.filter((want) => want.rule === 'structure/label');
          assert.ok(untold.length <= (may.labels ?? 0), `labels in other words that are not told: ${untold.map((want) => want.quote)}`);
          assert.deepEqual(left.filter((want) => want.rule !== 'structure/label'), [], 'findings that are missing');
        } else {
          // What is not read cannot be found fault with; what is found must still be true.
          const isTrue = (finding) => finding.rule === 'reading/unplaced-number' || (finding.rule === 'cell/blank' &&
            left.some((want) => want.rule === 'cell/blank' && finding.cells.every((cell) => want.cells.includes(cell))));
          assert.deepEqual(others.filter((finding) => !isTrue(finding)).map((finding) => `${finding.rule} ${finding.message}`), []);
        }
      });
    });
  });
}

it('every file with an allowance is there', () => {
  assert.deepEqual(Object.keys(allowance).filter((key) => !files.has(key)), []);
});
