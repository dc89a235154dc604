// Whole sentences as reports have them. True of the report that they stand in, none of the rules on the text may speak;
// with one figure altered, its rule must. What is not heard is listed in told-unheard.json, figure by figure: the list is
// exact, so that it shrinks when more is heard and nothing joins it unnoticed.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readJson, root } from './support/engine.mjs';
import { findingsFor, hearing, reports, sentencesOf } from './support/told.mjs';

describe('sentences as reports have them', () => {
  for (const model of reports) {
    it(`${model.name}: what is true is not found fault with`, () => {
      const sentences = sentencesOf(model);
      assert.ok(sentences.length > 100, `${sentences.length} sentences`);
      const spoken = findingsFor(model, sentences).flatMap((findings, i) => findings
        .filter(({ rule }) => /^(?:narrative|period|text)\//.test(rule)).map(({ rule, message }) => `${sentences[i]}: ${rule} ${message}`));
      assert.deepEqual(spoken, []);
    });
  }

  it('an altered figure is told, in every report, but for those that are listed', (t) => {
    const { heard, unheard } = hearing();
    const listed = readJson(join(root, 'tests/corpus/told-unheard.json'));
    t.diagnostic(`${heard.length} of ${heard.length + unheard.length} figures of sentences are heard when they are altered`);
    assert.deepEqual(unheard.filter((key) => !listed.includes(key)), [], 'no longer heard');
    assert.deepEqual(listed.filter((key) => !unheard.includes(key)), [], 'heard now: node tests/corpus/support/allow.mjs --write');
  });
});
