// Whole sentences as reports have them, true of the report that they stand in: none of the rules on the text may speak.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { models } from '../../scripts/compose/models.mjs';
import { plainLayouts } from '../../scripts/compose/plain.mjs';
import { phraseModels, withSentence } from '../../scripts/compose/phrases/reports.mjs';
import { figuresOf, told, tellings } from '../../scripts/compose/phrases/told.mjs';
import { checkInputs } from './support/engine.mjs';

const layout = plainLayouts['tab-full'];
// What changed by some numbers, or has parts, cannot be said of the smallest figures.
const reports = [...phraseModels, ...models.filter(({ name }) => ['2021-large', '2021-style'].includes(name))].filter((model) => {
  const { received, reviews, lawsuits, forward } = figuresOf(model);
  return received > 20 && reviews > 3 && lawsuits > 4 && forward > 0;
});

/** A report with the sentence as its only text about applications. */
const withOnly = (model, sentence) => layout(withSentence(model, `依申请公开情况。${sentence}`));

describe('sentences as reports have them', () => {
  for (const model of reports) {
    it(model.name, () => {
      const figures = figuresOf(model);
      const sentences = tellings.map((telling) => told(telling, figures)).filter((sentence) => sentence !== null);
      assert.ok(sentences.length > 100, `${sentences.length} sentences`);
      const spoken = checkInputs(sentences.map((sentence) => withOnly(model, sentence))).flatMap(({ findings }, i) => findings
        .filter(({ rule }) => /^(?:narrative|period|text)\//.test(rule)).map(({ rule, message }) => `${sentences[i]}: ${rule} ${message}`));
      assert.deepEqual(spoken, []);
    });
  }
});
