// Text in the order in which pdftotext gives it: the tables of reports without blank cells, printed by a browser and
// by a word processor, torn into columns and pieces. How much of it is read, and how many single wrong numbers are
// found, stands here in exact numbers: they may only get better, and nothing may be read wrongly.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { tornText } from '../../scripts/compose/flow.mjs';
import { models } from '../../scripts/compose/models.mjs';
import { random } from '../../scripts/compose/values.mjs';
import { check, checkInputs, readCells, root } from './support/engine.mjs';
import { consequences, mutationsOf, slipped } from './support/mutations.mjs';
import { isFound, isLocalised, wrongFixes } from './support/mutations-judge.mjs';

const programs = { browser: /^pdf-.*-pdftotext\.txt$/, writer: /^writer-.*-pdftotext\.txt$/ };

const whole = models.filter(({ name, values }) => !Object.values(values).includes(null) && !name.endsWith('-zero') &&
  existsSync(join(root, 'tests/reports', name)));

const filesOf = (pattern) => whole.flatMap((model) => readdirSync(join(root, 'tests/reports', model.name)).sort()
  .filter((name) => pattern.test(name)).map((name) => ({ model, file: join(root, 'tests/reports', model.name, name) })));

/** Cells whose number is another than the model's, or than the slip made of it; cells that were not read are none. */
const wronglyRead = (model, answer, slip) => [...readCells(answer)].filter(([path, cell]) => cell.state !== 'unread' &&
  cell.value !== (slip?.path === path ? slip.value : model.values[path])).map(([path, cell]) => `${path}: ${cell.value}`);

/** Wrong numbers written over the right ones, where they stand in the text; each breaks a sum. */
function slipsIn(model, text, answer, count, next) {
  const cells = [...readCells(answer)].filter(([path, cell]) => cell.span && Number.isInteger(cell.value) && cell.value > 0 && !path.startsWith('active'));
  const slips = [];
  for (let tries = 0; slips.length < count && tries < 40 && cells.length > 0; tries += 1) {
    const [path, { value: original, span: [start, end] }] = cells[Math.floor(next() * cells.length)];
    const value = original + 1 + Math.floor(next() * 30);
    const { broken } = consequences(model, { path, value });
    if (broken.length === 0) continue;
    slips.push({ path, original, value, broken, text: [...text].slice(0, start).join('') + value + [...text].slice(end).join('') });
  }
  return slips;
}

const expected = {
  browser: { cells: { files: 33, due: 2622, read: 2585 }, slips: { slips: 132, found: 130, localised: 127 } },
  writer: { cells: { files: 7, due: 685, read: 673 }, slips: { slips: 28, found: 25, localised: 25 } },
};

for (const [program, pattern] of Object.entries(programs)) {
  describe(`PDFs of a ${program}, in the order of pdftotext`, () => {
    const files = filesOf(pattern);
    const answers = check(files.map(({ file }) => file));

    it('are read, and nothing wrongly', () => {
      let due = 0, read = 0;
      answers.forEach((answer, index) => {
        const { model, file } = files[index];
        assert.deepEqual(wronglyRead(model, answer), [], file);
        const cells = readCells(answer);
        for (const [path, value] of Object.entries(model.values)) {
          due += value !== 0;
          read += value !== 0 && cells.get(path).state !== 'unread';
        }
      });
      assert.deepEqual({ files: files.length, due, read }, expected[program].cells);
    });

    it('have single wrong numbers found, and no other number accused', () => {
      const next = random(9);
      const slips = files.flatMap(({ model, file }, index) =>
        slipsIn(model, readFileSync(file, 'utf8'), answers[index], 4, next).map((slip) => ({ ...slip, model, file })));
      const results = checkInputs(slips.map(({ text }) => text));
      const count = (judge) => slips.filter((slip, index) => judge(slip, results[index])).length;
      slips.forEach((slip, index) => {
        const where = `${slip.file}: ${slip.path} ${slip.original} → ${slip.value}`;
        assert.deepEqual(wrongFixes(slip, results[index]), [], where);
        assert.notEqual(results[index].verdict, 'pass', where);
        if (results[index].findings.every(({ rule }) => !rule.startsWith('reading/'))) assert.deepEqual(wronglyRead(slip.model, results[index], slip), [], where);
      });
      assert.deepEqual({ slips: slips.length, found: count(isFound), localised: count(isLocalised) }, expected[program].slips);
    });
  });
}

describe('numbers torn from their labels, section four in pieces', () => {
  it('are all read', () => {
    checkInputs(whole.map(tornText)).forEach((answer, index) => {
      const { model, read } = { model: whole[index], read: readCells(answer) };
      assert.deepEqual(wronglyRead(model, answer), [], model.name);
      assert.deepEqual([...read].filter(([, cell]) => cell.state === 'unread').map(([path]) => path), [], model.name);
    });
  });

  it('have every single wrong number found that breaks a sum, and no other number accused', () => {
    const slips = whole.flatMap((model) => mutationsOf(model, { seed: 5, zeros: 2 })
      .filter((slip, index) => slip.path.startsWith('review') || index % 11 === 0).map((slip) => ({ model, ...slip })));
    const results = checkInputs(slips.map((slip) => tornText(slipped(slip.model, slip))));
    const count = (judge) => slips.filter((slip, index) => judge(slip, results[index])).length;
    slips.forEach((slip, index) => {
      const where = `${slip.model.name}: ${slip.path} ${slip.original} → ${slip.value}`;
      assert.deepEqual(wronglyRead(slip.model, results[index], slip), [], where);
      assert.deepEqual(wrongFixes(slip, results[index]), [], where);
    });
    // No text and no table tells more: the cell is named wherever one alone explains the sums.
    const single = slips.filter(({ likely }) => likely.length === 1);
    assert.deepEqual({ slips: slips.length, found: count(isFound), single: single.length, localised: count(isLocalised) },
      { slips: 840, found: 840, single: 576, localised: 576 });
  });
});
