// The examples of core/narrative/frames: each sentence in composed reports. What a frame says must be silent as it stands
// and found with another number in it; what it leaves alone must be silent whatever the report holds.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { models } from '../../scripts/compose/models.mjs';
import { phraseModels, withSentence } from '../../scripts/compose/phrases/reports.mjs';
import { plainLayouts } from '../../scripts/compose/plain.mjs';
import { frameFigures, filled } from './support/frame-examples.mjs';
import { checkInputs, readJson, root } from './support/engine.mjs';

const folder = join(root, 'core/narrative/frames');
const entries = readdirSync(folder).sort().flatMap((file) => {
  const { guards, frames } = readJson(join(folder, file));
  return (guards ?? frames).map((entry) => ({ file, ...entry }));
});
const reports = [...phraseModels, ...models.filter(({ name }) => /large|dense|zero|sparse/.test(name))];
const layout = plainLayouts['tab-full'];
const figuresOf = new Map(reports.map((model) => [model, frameFigures(model)]));

/** What the rules on the text say of each case's sentence. */
function spoken(cases) {
  const batch = 400;
  const found = [];
  for (let first = 0; first < cases.length; first += batch) {
    const part = cases.slice(first, first + batch);
    checkInputs(part.map(({ model, text }) => layout(withSentence(model, text)))).forEach((result, i) => {
      const at = [...result.source.slice(0, result.source.indexOf(part[i].text))].length;
      const end = at + [...part[i].text].length;
      found.push(result.findings.filter(({ rule, spans }) => rule.startsWith('narrative/') && spans.some((span) => span.start >= at && span.end <= end))
        .map(({ rule, message, spans }) => ({ rule, message, spans, at })));
    });
  }
  return found;
}

/** An entry with `slip` says only what differs by little from the tables; of the smallest figures nothing is little. */
const smallestSlip = 5;
const ruleOf = (kind) => `narrative/${kind.replace('_', '-')}`;
const isDenial = ({ file, kind }) => file === 'denials.json' && kind !== undefined;
const namedBy = ({ file, id }) => `${file} ${id}`;

describe('every frame and guard', () => {
  it('has an id of its own and an example', () => {
    const ids = entries.map(namedBy);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(entries.filter(({ says = [], silent = [] }) => says.length + silent.length === 0).map(namedBy).join('\n'), '');
  });
});

describe('what is silent', () => {
  const cases = entries.flatMap((entry) => [...(entry.silent ?? []), ...(isDenial(entry) ? [] : entry.says ?? [])].flatMap((example) => phraseModels.flatMap((model) => {
    const sentence = filled(example, figuresOf.get(model));
    // What has parts, or grew by some, cannot be said of the smallest figures.
    return sentence && sentence.numbers.every(({ value }) => value > 30 || entry.kind) ? [{ entry, model, text: sentence.text }] : [];
  })));
  it(`${cases.length} sentences`, () => {
    const found = spoken(cases);
    assert.equal(found.flatMap((findings, i) => findings.map(({ rule, message }) => `${namedBy(cases[i].entry)}, ${cases[i].model.name}: ${rule} ${message}`)).join('\n'), '');
  });
});

describe('what is said', () => {
  const cases = entries.flatMap((entry) => (entry.says ?? []).flatMap((example) => reports.flatMap((model) => {
    const figures = figuresOf.get(model);
    const sentence = filled(example, figures);
    if (!sentence || sentence.numbers.some(({ value }) => value === 0 || (entry.slip && value < smallestSlip))) return [];
    return sentence.numbers.map((number) => {
      const wrong = String(entry.slip ? number.value + 1 : number.value * 10 + 7);
      return { entry, model, example, rule: ruleOf(entry.kind), text: sentence.text.slice(0, number.start) + wrong + sentence.text.slice(number.start + String(number.value).length) };
    });
  })));
  const denials = entries.filter((entry) => isDenial(entry) && entry.says).flatMap((entry) => entry.says.flatMap((example) => reports.flatMap((model) => {
    const figures = figuresOf.get(model);
    const denied = (entry.denies ?? entry.readings).map((reading) => figures.value(reading.replace('@result', 'corrected')));
    return [{ entry, model, rule: ruleOf(entry.kind), text: example, isTrue: denied.every((value) => !value) }];
  })));

  it(`${cases.length} changed numbers`, () => {
    const found = spoken(cases);
    const unheard = cases.filter((_, i) => found[i].length === 0).map(({ entry, model, text }) => `${namedBy(entry)}, ${model.name}: ${text}`);
    assert.equal(unheard.join('\n'), '');
    // Of each example one number at least is the frame's own.
    const own = new Set(cases.filter((one, i) => found[i].some(({ rule }) => rule === one.rule)).map(({ entry, example }) => `${namedBy(entry)}: ${example}`));
    const all = new Set(entries.flatMap((entry) => (isDenial(entry) ? [] : entry.says ?? []).map((example) => `${namedBy(entry)}: ${example}`)));
    assert.equal([...all].filter((name) => !own.has(name)).join('\n'), '');
  });

  it(`${denials.length} denials`, () => {
    const found = spoken(denials);
    const wrong = denials.filter((one, i) => found[i].some(({ rule }) => rule === one.rule) === one.isTrue);
    assert.equal(wrong.map(({ entry, model, text }) => `${namedBy(entry)}, ${model.name}: ${text}`).join('\n'), '');
  });
});
