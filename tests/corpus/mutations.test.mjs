// Slips of the pen in the tables of composed reports, in every layout: each is found, the fix that is offered is the
// true one, and it is offered wherever the equations and the text leave a single cell that could be wrong.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flowLayouts } from '../../scripts/compose/flow.mjs';
import { models } from '../../scripts/compose/models.mjs';
import { plainLayouts } from '../../scripts/compose/plain.mjs';
import { checkInputs, quoter } from './support/engine.mjs';
import { consequences, mutationsOf, slipped } from './support/mutations.mjs';
import { causeless, faultsOf, isFound, isLocalised, isSaidUnread, tellsOfGaps, wrongFixes } from './support/mutations-judge.mjs';

const layouts = { ...plainLayouts, ...flowLayouts };
const names = Object.keys(layouts);
const seed = 20240131;

const hasBlanks = (model) => Object.values(model.values).includes(null);

/**
 * How sure a reader can be of the cells: 'whole'; 'told' where blank cells are lines that may stand for nothing, so that a
 * line of the table whose sum fails may be left unread if that is said; 'lost' where blank cells leave no trace and the
 * equations alone place the numbers.
 */
function legibility(model, layout) {
  if (!hasBlanks(model)) return 'whole';
  if (layout.startsWith('flow') || layout === 'spaced') return 'lost';
  return layout.startsWith('lines-') ? 'told' : 'whole';
}

const counts = { whole: [], told: [], lost: [] };

for (const model of models) {
  describe(model.name, () => {
    it('is told of no error and no warning without cause, in any layout', () => {
      const wrong = [];
      checkInputs(names.map((layout) => layouts[layout](model))).forEach((answer, index) => {
        const legible = legibility(model, names[index]) === 'whole';
        const others = causeless(model, answer, quoter(answer)).filter((finding) => legible || !tellsOfGaps(model, finding));
        for (const { severity, rule, message } of others) wrong.push(`${names[index]}: ${severity} ${rule} ${message}`);
        if (legible && answer.verdict !== 'pass') wrong.push(`${names[index]}: ${answer.verdict}`);
      });
      assert.deepEqual(wrong, []);
    });

    const mutations = mutationsOf(model, { seed, zeros: 40 });
    // Each slip in one layout, in turn; in four where blanks make the reading harder.
    const trials = Array.from({ length: hasBlanks(model) ? 4 : 1 }, (_, round) =>
      mutations.map((mutation, index) => ({ mutation, layout: names[(index + 8 * round) % names.length] }))).flat();
    let answers;
    const judged = (what, faultsIn) => it(what, () => {
      answers ??= checkInputs(trials.map(({ mutation, layout }) => layouts[layout](slipped(model, mutation))));
      assert.deepEqual(trials.flatMap(({ mutation, layout }, index) => faultsIn(mutation, answers[index], legibility(model, layout)).map((fault) =>
        `${layout}: ${mutation.path} ${mutation.slip} ${mutation.original} → ${mutation.value}: ${fault}`)), []);
    });

    judged('is never offered a wrong fix', wrongFixes);

    judged('has every slip found, and localised where that is decidable', (mutation, answer, legible) => {
      const unread = isSaidUnread(mutation, answer);
      counts[legible].push({ found: isFound(mutation, answer), localised: isLocalised(mutation, answer), unread,
        decidable: mutation.likely.length === 1 });
      if (legible === 'lost') return answer.verdict === 'pass' ? ['passes'] : [];
      return legible === 'told' && unread ? [] : faultsOf(model, mutation, answer);
    });

    if (!hasBlanks(model)) {
      it('leaves no doubt about any cell of section 三', () => {
        assert.deepEqual(mutations.filter(({ path, likely }) => path.startsWith('applications/') && likely.length !== 1), []);
      });
    }
  });
}

// With nothing else in its row, a number before the row's end could be taken for the total.
it('takes a number that stands alone in its row for no other cell, in any layout', () => {
  const model = models.find(({ name }) => name === '2021-gaps');
  const path = 'applications/partially_granted/other_organization';
  const mutation = { path, slip: 'written', value: 14, original: 0, ...consequences(model, { path, value: 14 }) };
  const answers = checkInputs(names.map((layout) => layouts[layout](slipped(model, mutation))));
  assert.deepEqual(answers.flatMap((answer, index) => wrongFixes(mutation, answer).map((fault) => `${names[index]}: ${fault}`)), []);
});

it('has slips of every kind', (t) => {
  const share = (part, whole) => `${part} (${whole === 0 ? '–' : (100 * part / whole).toFixed(2)}%)`;
  for (const [legible, all] of Object.entries(counts)) {
    const count = (property) => all.filter((one) => one[property]).length;
    const right = all.filter((one) => one.decidable && one.localised).length;
    t.diagnostic(`${legible}: ${all.length} mutations, found ${share(count('found'), all.length)}, decidable ${share(count('decidable'), all.length)}, ` +
      `localised ${share(right, count('decidable'))} of the decidable, left unread and said so ${share(count('unread'), all.length)}`);
    assert.ok(all.length > 100, `${all.length} ${legible}`);
  }
});
