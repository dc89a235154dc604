// Sentences of the makers in the reports that they are about, and the same with one of their numbers changed.
import { phrases } from '../../../scripts/compose/phrases/index.mjs';
import { phraseModels, withSentence } from '../../../scripts/compose/phrases/reports.mjs';
import { plainLayouts } from '../../../scripts/compose/plain.mjs';
import { checkInputs } from './engine.mjs';
import { given, wrongValues } from './phrases.mjs';

const layout = plainLayouts['tab-full'];

/** Every sentence of the makers in every report that it is about. */
export const sentences = phraseModels.flatMap((model) => phrases.flatMap((maker) => {
  const sentence = maker.make(given(model));
  return sentence ? [{ model, maker, sentence }] : [];
}));

const report = (model, text) => layout(withSentence(model, text));

/** Findings that count, for each of the texts. */
export function findingsIn(cases, textOf) {
  const found = [];
  const batch = 500;
  for (let first = 0; first < cases.length; first += batch) {
    const part = cases.slice(first, first + batch);
    const results = checkInputs(part.map((one) => report(one.model, textOf(one))));
    results.forEach((result, i) => {
      const at = [...result.source.slice(0, result.source.indexOf(textOf(part[i])))].length;
      // The composed body is a local department, whose 规章 are an invention that its tables are rightly blamed for.
      const counts = ({ rule, severity }) => severity !== 'info' && rule !== 'cell/regulation-authority';
      found.push(result.findings.filter(counts).map((finding) => ({ ...finding, at })));
    });
  }
  return found;
}

/** Every number of every sentence changed: how many are told, by rule, and how many are missed, by sentence and rule. */
export function changedNumbers() {
  const cases = sentences.flatMap(({ model, maker, sentence }) => sentence.figures.flatMap((figure) =>
    (figure.write ? wrongValues(figure).slice(0, 3) : []).map((value) => {
      const written = figure.write(value);
      return {
        model, maker, figure, value,
        text: sentence.text.slice(0, figure.start) + written + sentence.text.slice(figure.end),
        place: [figure.start, figure.start + written.length],
      };
    })));
  const found = findingsIn(cases, ({ text }) => text);
  const rates = {};
  const missed = {};
  cases.forEach(({ maker, figure, text, place }, i) => {
    const rules = new Set([figure.rule, ...(figure.or ?? []), ...maker.alongside]);
    const codePoints = (end) => [...text.slice(0, end)].length;
    const isAt = (span, at) => span.start < at + codePoints(place[1]) && span.end > at + codePoints(place[0]);
    const told = found[i].some((finding) => rules.has(finding.rule) && finding.spans.some((span) => isAt(span, finding.at)));
    const rate = rates[figure.rule] ??= { told: 0, all: 0 };
    rate.all += 1;
    rate.told += told;
    const key = `${maker.id} ${figure.rule}`;
    if (!told) missed[key] = (missed[key] ?? 0) + 1;
  });
  return { rates, missed };
}
