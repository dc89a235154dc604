// Sentences written by another hand than the rules, in many wordings, put one by one into composed reports. True ones
// and near misses must be silent; where a number in one is changed, its rule must speak at that number. What the rules
// do not understand yet is counted in narrative-unheard.json, sentence by sentence: these changed numbers exactly, so that
// nothing joins them unnoticed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { join } from 'node:path';
import { nearMisses, phrases } from '../../scripts/compose/phrases/index.mjs';
import { phraseModels } from '../../scripts/compose/phrases/reports.mjs';
import { changedNumbers, findingsIn, sentences } from './support/changed.mjs';
import { readJson, root } from './support/engine.mjs';
import { given } from './support/phrases.mjs';
import { verify } from './support/phrases-verify.mjs';

const named = (finding) => `${finding.rule} ${finding.message}`;

describe('the phrases themselves', () => {
  it('say what they are said to say', () => assert.deepEqual(verify().faults, []));
});

describe('true sentences', () => {
  it(`${sentences.length} of them, and nothing is found`, () => {
    const found = findingsIn(sentences, ({ sentence }) => sentence.text);
    assert.deepEqual(found.flatMap((findings, i) => findings.map((finding) => `${sentences[i].maker.id}: ${named(finding)}`)), []);
  });
});

describe('near misses', () => {
  const cases = phraseModels.flatMap((model) => nearMisses.flatMap((maker) => {
    const sentence = maker.make(given(model));
    if (!sentence) return [];
    // Whatever the numbers are: as they are, and each as great as it may be.
    const changed = sentence.numbers.flatMap((number) => [number.max].map((value) =>
      sentence.text.slice(0, number.start) + number.write(value) + sentence.text.slice(number.end)));
    return [sentence.text, ...changed].map((text) => ({ model, maker, text }));
  }));

  it(`${cases.length} of them, and no rule on the narrative speaks`, () => {
    const found = findingsIn(cases, ({ text }) => text);
    const spoken = found.flatMap((findings, i) => findings.filter((finding) => finding.rule.startsWith('narrative/'))
      .map((finding) => `${cases[i].maker.id}: ${named(finding)}`));
    assert.deepEqual(spoken, []);
  });
});

describe('sentences that deny what the tables hold', () => {
  const cases = phraseModels.flatMap((model) => phrases.flatMap((maker) => {
    const sentence = maker.lie?.(given(model));
    return sentence ? [{ model, maker, sentence }] : [];
  }));

  it(`${cases.length} of them, and every one is told`, () => {
    const found = findingsIn(cases, ({ sentence }) => sentence.text);
    assert.deepEqual(cases.filter((_, i) => !found[i].some((finding) => finding.rule.startsWith('narrative/'))).map(({ maker }) => maker.id), []);
  });
});

describe('changed numbers', () => {
  it('every one is found that is not counted as not understood', (t) => {
    const { rates, missed } = changedNumbers();
    for (const [rule, { told, all }] of Object.entries(rates)) t.diagnostic(`${rule}: ${told} of ${all} changed numbers found`);
    assert.deepEqual(missed, readJson(join(root, 'tests/corpus/narrative-unheard.json')), 'node tests/corpus/support/allow.mjs tells the difference');
  });
});
