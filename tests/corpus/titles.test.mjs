// Every finding has a heading and evidence that keep to their budget, in both languages, over all composed reports, the
// bad ones, and reports with slips of the pen.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { models } from '../../scripts/compose/models.mjs';
import { phrases } from '../../scripts/compose/phrases/index.mjs';
import { phraseModels, withSentence } from '../../scripts/compose/phrases/reports.mjs';
import { plainLayouts } from '../../scripts/compose/plain.mjs';
import { check, checkInputs, root } from './support/engine.mjs';
import { mutationsOf, slipped } from './support/mutations.mjs';
import { changed, given, wrongValues } from './support/phrases.mjs';

const budgets = { zh: { title: 30, line: 40 }, en: { title: 60, line: 80 } };
const folder = join(root, 'tests/reports');
const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap((entry) =>
  readdirSync(join(folder, entry.name)).filter((name) => name !== 'expected.json').map((name) => join(folder, entry.name, name))).sort();

/** Every tenth slip of each report, in one layout in turn. */
const names = Object.keys(plainLayouts);
const slips = models.flatMap((model) => mutationsOf(model, { seed: 7, zeros: 20 }).filter((_, index) => index % 10 === 0)
  .map((mutation, index) => plainLayouts[names[index % names.length]](slipped(model, mutation))));

/** The sentences of every maker with a wrong number, in one report in turn. */
const untrue = phrases.flatMap((maker, index) => {
  const model = phraseModels[index % phraseModels.length];
  const sentence = maker.make(given(model));
  return (sentence?.figures ?? []).flatMap((figure) => (figure.write ? wrongValues(figure).slice(0, 1) : [])
    .map((value) => plainLayouts['tab-full'](withSentence(model, changed(sentence, figure, value)))));
});

const length = (text) => [...text].length;

/** What is wrong with the words of one finding. */
function faultsOf(finding, { title, line }) {
  const faults = [];
  const keeps = (what, text, limit) => {
    if (typeof text !== 'string' || text.trim() === '') faults.push(`${what} is empty`);
    else if (length(text) > limit) faults.push(`${what} has ${length(text)} characters: ${text}`);
    else if (/[\n\r\t\f]/u.test(text)) faults.push(`${what} breaks the line: ${text}`);
  };
  keeps('the title', finding.title, title);
  if (!Array.isArray(finding.evidence) || finding.evidence.length > 2) faults.push('the evidence is no list of two lines at most');
  else for (const text of finding.evidence) keeps('evidence', text, line);
  return faults.map((fault) => `${finding.rule}: ${fault}`);
}

/** Findings about different cells under one heading. */
function shared(findings) {
  const seen = new Map();
  return findings.filter((finding) => {
    const before = seen.get(finding.title);
    seen.set(finding.title, finding);
    return before !== undefined && before.cells.join() !== finding.cells.join();
  }).map((finding) => `${finding.rule}: another finding is headed ${finding.title} too`);
}

const rules = new Set();

for (const language of ['zh', 'en']) {
  describe(`headings and evidence (${language})`, () => {
    const judge = (results, nameOf) => {
      let count = 0;
      const faults = results.flatMap((result, index) => {
        count += result.findings.length;
        for (const finding of result.findings) rules.add(finding.rule);
        return [...result.findings.flatMap((finding) => faultsOf(finding, budgets[language])), ...shared(result.findings)].map((fault) => `${nameOf(index)}: ${fault}`);
      });
      assert.deepEqual(faults.slice(0, 20), []);
      return count;
    };

    it('of all composed and all bad reports', () => {
      assert.ok(judge(check(files, ['--lang', language]), (index) => files[index].slice(folder.length + 1)) > 500);
    });

    it('of sentences with a wrong number', () => {
      assert.ok(judge(checkInputs(untrue, ['--lang', language]), (index) => `sentence ${index}`) > untrue.length / 2);
    });

    it('of slips of the pen', () => {
      assert.ok(judge(checkInputs(slips, ['--lang', language]), (index) => `slip ${index}`) >= slips.length);
    });
  });
}

after(() => assert.ok(rules.size >= 33, `only ${rules.size} rules had a finding: ${[...rules].sort().join(', ')}`));
