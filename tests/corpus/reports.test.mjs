// Every composed report in every layout against its one truth. A cell is right, or it is left unread and
// said to be; never is it wrong. allowance.json says how many cells a file leaves unread, how many labels in other
// words it leaves untold, and, where a program has destroyed characters, how many cells are wrong: these numbers
// exactly, and none for a file that is not listed.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readJson, root, saysUnread } from './support/engine.mjs';
import { composedReports, shortfallOf } from './support/reports.mjs';

const allowance = readJson(join(root, 'tests/corpus/allowance.json'));
const files = new Set();

for (const { model, expected, cells, files: own } of composedReports()) {
  describe(model, () => {
    it('has all cells of its edition', () => assert.equal(cells.size, expected.report.edition === '2019' ? 198 : 200));

    for (const { name, isDamaged, result } of own) {
      const key = `${model}/${name}`;
      files.add(key);

      it(name, () => {
        assert.notEqual(result.verdict, 'unreadable', 'it is a report');
        const { title, agency, year, edition } = result.report;
        assert.deepEqual({ title, agency, year, edition }, expected.report);

        const { wrong, unread, untrue, missing, labels } = shortfallOf({ expected, cells, result });
        const may = allowance[key] ?? {};
        assert.equal(unread.length, may.unread ?? 0, `cells unread: ${unread.slice(0, 4).join(', ')} …`);
        assert.equal(wrong.length, isDamaged ? may.wrong ?? 0 : 0, `cells that are wrong: ${wrong.slice(0, 4).join(', ')} …`);
        if (unread.length > 0) assert.ok(saysUnread(result), 'what is unread is said');
        if (isDamaged) {
          if (wrong.length + unread.length > 0) assert.notEqual(result.verdict, 'pass');
          return;
        }
        assert.equal(result.verdict, unread.length > 0 ? 'incomplete' : expected.verdict);
        assert.deepEqual(untrue, [], 'findings that are not true');
        assert.deepEqual(missing, [], 'findings that are missing');
        assert.equal(labels.length, may.labels ?? 0, `labels in other words that are not told: ${labels}`);
      });
    }
  });
}

it('every file with an allowance is there', () => {
  assert.deepEqual(Object.keys(allowance).filter((key) => !files.has(key)), []);
});
