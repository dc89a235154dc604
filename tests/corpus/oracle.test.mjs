// The comparison of cells that the other suites rely on: it must be able to fail, in each of the ways in which a cell can be wrong.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkInputs, compare, expectedCells, readCells } from './support/engine.mjs';
import { models } from '../../scripts/compose/models.mjs';
import { plainLayouts } from '../../scripts/compose/plain.mjs';

const resultOf = (cell) => ({ report: { tables: { t: { cells: { row: { column: cell } } } } } });
const faults = (value, cell) => compare(expectedCells({ t: { row: { column: value } } }), resultOf(cell));

it('tells a cell that is wrong', () => {
  assert.deepEqual(faults(3, { state: 'number', value: 3 }), { wrong: [], unread: [] });
  assert.deepEqual(faults(null, { state: 'blank', value: null }), { wrong: [], unread: [] });
  assert.deepEqual(faults(3, { state: 'number', value: 4 }), { wrong: ['t/row/column: number 4, not 3'], unread: [] });
  assert.deepEqual(faults(3, { state: 'blank', value: null }), { wrong: ['t/row/column: blank null, not 3'], unread: [] });
  assert.deepEqual(faults(null, { state: 'number', value: 0 }), { wrong: ['t/row/column: number 0, not null'], unread: [] });
  // A cell that holds no number has no value either, and is no blank for that.
  assert.deepEqual(faults(null, { state: 'not-a-number', value: null }), { wrong: ['t/row/column: not-a-number null, not null'], unread: [] });
  assert.deepEqual(faults(3, { state: 'unread', value: null }), { wrong: [], unread: ['t/row/column'] });
  assert.deepEqual(compare(new Map(), resultOf({ state: 'number', value: 3 })), { wrong: ['t/row/column: not a cell of this report'], unread: [] });
  assert.deepEqual(compare(expectedCells({ t: { row: { column: 1, other: 2 } } }), resultOf({ state: 'number', value: 1 })),
    { wrong: ['t/row/other: no such cell'], unread: [] });
});

it('knows every state that the engine writes, by its name', () => {
  const model = models.find(({ name }) => name === '2021-gaps');
  const path = 'applications/granted/natural_person';
  const written = { ...model, text: (at) => (at === path ? '1O' : model.text(at)) };
  const [answer] = checkInputs([plainLayouts['tab-full'](written)]);
  const cells = readCells(answer);
  assert.equal(cells.get(path).state, 'not-a-number');
  const states = new Set([...cells.values()].map(({ state }) => state));
  assert.deepEqual([...states].filter((state) => !['number', 'blank', 'not-a-number', 'unread'].includes(state)), []);
  const expected = new Map([...cells].map(([at, { value }]) => [at, value]));
  assert.deepEqual(compare(expected, answer).wrong, [`${path}: not-a-number null, not null`]);
});
