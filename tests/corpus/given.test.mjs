// Five published reports with everything a careful reader finds in them. They are not part of this
// repository: where the folder beside it is absent, nothing of this can be tested.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check, compare, expectedCells, lines, quoter, readJson, root, withoutBlanks } from './support/engine.mjs';

const folder = join(root, '../shared/reports');
const here = existsSync(folder);
const names = here ? readdirSync(folder).filter((name) => name.endsWith('.txt')).sort() : [];
const catalogue = new Set(JSON.parse(lines([], ['--rules'], 1)[0]).map((rule) => rule.id));

/** Whether the finding stands at the quote: one of its spans shows it, or part of it. */
function standsAt(quote, finding, quoted) {
  const wanted = withoutBlanks(quote);
  return finding.spans.some((span) => {
    const shown = withoutBlanks(quoted(span));
    return shown.length > 1 && (shown.includes(wanted) || wanted.includes(shown));
  });
}

const matches = (expected, finding, quoted) => finding.rule === expected.rule &&
  (!expected.cells || expected.cells.every((cell) => finding.cells.includes(cell))) &&
  (!expected.quote || standsAt(expected.quote, finding, quoted));

describe('the five given reports', { skip: here ? false : `${folder} is not there` }, () => {
  it('are all there', () => assert.equal(names.length, 5));

  for (const name of names) {
    describe(name, () => {
      const expected = readJson(join(folder, 'expected', name.replace(/txt$/u, 'json')));
      const [result] = check([join(folder, name)]);
      const quoted = quoter(result);
      const found = result.findings;
      const listed = expected.findings.filter((finding) => catalogue.has(finding.rule));

      it('every cell is read, and right', () => {
        const cells = expectedCells(expected.tables);
        assert.equal(cells.size, expected.report.edition === '2019' ? 198 : 200);
        assert.deepEqual(compare(cells, result), { wrong: [], unread: [] });
      });
      it('title, agency, year and edition are read', () => {
        const { title, agency, year, edition } = result.report;
        assert.deepEqual({ title: withoutBlanks(title ?? ''), agency, year, edition },
          { ...expected.report, title: withoutBlanks(expected.report.title) });
      });
      it('the verdict is the careful reader’s', () => assert.equal(result.verdict, expected.verdict));
      for (const finding of listed) {
        it(`${finding.rule} stands at ${finding.quote ?? finding.cells ?? 'its place'}`, () => {
          assert.equal(found.filter((one) => matches(finding, one, quoted)).length, 1);
        });
      }
      it('no other error or warning is reported', () => {
        const others = found.filter((one) => one.severity !== 'info' && !listed.some((finding) => matches(finding, one, quoted)));
        assert.deepEqual(others.map((one) => `${one.rule} ${one.message}`), []);
      });
    });
  }
});
