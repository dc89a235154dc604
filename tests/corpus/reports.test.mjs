// Every composed report in every layout against its one truth. A cell is right, or it is left unread and
// said to be; never is it wrong. How much a layout may leave unread is fixed in unread-cells.json: what
// is not listed there must be read to the last cell.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check, compare, expectedCells, quoter, readJson, root, saysUnread, withoutBlanks } from './support/engine.mjs';

const folder = join(root, 'tests/reports');
const models = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'bad').map((entry) => entry.name).sort();
const mayBeUnread = readJson(join(root, 'tests/corpus/unread-cells.json'));
const files = new Set();

/** What a finding is about, in the words of expected.json. */
const about = (finding, quoted) => [finding.rule, ...finding.cells,
  ...(finding.rule === 'structure/label' ? finding.spans.map((span) => withoutBlanks(quoted(span))) : [])].join(' ');
const aboutExpected = (finding) => [finding.rule, ...(finding.cells ?? []),
  ...(finding.quote === undefined ? [] : [withoutBlanks(finding.quote)])].join(' ');

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
      it(name, () => {
        const result = results[index];
        assert.notEqual(result.verdict, 'unreadable', 'it is a report');
        const { title, agency, year, edition } = result.report;
        assert.deepEqual({ title, agency, year, edition }, expected.report);

        const { wrong, unread } = compare(cells, result);
        assert.deepEqual(wrong, [], 'cells that are wrong');
        assert.ok(unread.length <= (mayBeUnread[key] ?? 0), `${unread.length} cells are unread: ${unread.slice(0, 4).join(', ')} …`);

        const quoted = quoter(result);
        const expectedFindings = expected.findings.map(aboutExpected);
        const found = result.findings.filter((finding) => expectedFindings.includes(about(finding, quoted)) ||
          (finding.severity !== 'info' && !finding.rule.startsWith('reading/'))).map((finding) => about(finding, quoted));
        if (unread.length > 0) {
          assert.equal(result.verdict, 'incomplete');
          assert.ok(saysUnread(result), 'what is unread is said');
          // What is not read cannot be found fault with; what is found must still be true.
          const whole = (text) => expectedFindings.some((one) => one === text || (text.startsWith('cell/blank ') &&
            text.split(' ').every((word) => one.split(' ').includes(word))));
          assert.deepEqual(found.filter((text) => !whole(text)), [], 'findings that are not true');
        } else {
          assert.equal(result.verdict, expected.verdict);
          assert.deepEqual(found.sort(), expectedFindings.sort());
          assert.deepEqual(result.findings.filter((one) => one.rule === 'reading/unplaced-number').map((one) => one.message), []);
        }
      });
    });
  });
}

it('every file that may leave cells unread is there', () => {
  assert.deepEqual(Object.keys(mayBeUnread).filter((key) => !files.has(key)), []);
});
