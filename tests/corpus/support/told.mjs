// Sentences as reports have them, in reports that they are true of; and the same with one figure altered.
import { models } from '../../../scripts/compose/models.mjs';
import { plainLayouts } from '../../../scripts/compose/plain.mjs';
import { phraseModels, withSentence } from '../../../scripts/compose/phrases/reports.mjs';
import { tellings } from '../../../scripts/compose/phrases/told.mjs';
import { figuresIn, figuresOf, ruleOf, told } from '../../../scripts/compose/phrases/telling.mjs';
import { checkInputs } from './engine.mjs';

const layout = plainLayouts['tab-full'];

/** What changed by some numbers, or has parts, cannot be said of the smallest figures. */
export const reports = [...phraseModels, ...models.filter(({ name }) => ['2021-large', '2021-style'].includes(name))].filter((model) => {
  const { received, reviews, lawsuits, forward } = figuresOf(model);
  return received > 20 && reviews > 3 && lawsuits > 4 && forward > 0;
});

/** A report with the sentence as its only text about applications. */
const withOnly = (model, sentence) => layout(withSentence(model, `依申请公开情况。${sentence}`));

/** The findings for each of the sentences, put into the report one by one. */
export const findingsFor = (model, sentences) => checkInputs(sentences.map((sentence) => withOnly(model, sentence))).map(({ findings }) => findings);

/** The sentences of a report. */
export function sentencesOf(model) {
  const figures = figuresOf(model);
  return tellings.map((telling) => told(telling, figures)).filter((sentence) => sentence !== null);
}

/** A slip that leaves no share above the whole, and makes of no figure another one of its sentence. */
const alteredBy = 7;

/** A telling as it is written in told.mjs: the name of a sentence that no report has to itself. */
const nameOf = (telling) => telling.toString().replace(/^\(c\) => /u, '');

/** The rules that compare a figure with the tables, or with the other figures of its sentence. */
const listening = (name) => [ruleOf[name], 'narrative/sum', 'narrative/percentage', 'narrative/year-change'];

/**
 * Every figure that a telling uses, altered alone in every report: which are told, and which are not heard in one report
 * at least. Some are rightly not: a number of another body or another year, made of this one's to be near it.
 */
export function hearing() {
  const heard = new Map();
  for (const model of reports) {
    const figures = figuresOf(model);
    const cases = tellings.flatMap((telling) => (told(telling, figures) === null ? [] : figuresIn(telling, figures)).flatMap((name) => {
      const sentence = told(telling, { ...figures, [name]: figures[name] + alteredBy });
      return sentence === null ? [] : [{ key: `${name}: ${nameOf(telling)}`, name, sentence }];
    }));
    findingsFor(model, cases.map(({ sentence }) => sentence)).forEach((findings, i) => {
      const { key, name } = cases[i];
      const told = findings.some(({ rule }) => listening(name).includes(rule));
      heard.set(key, (heard.get(key) ?? true) && told);
    });
  }
  const keys = (wanted) => [...heard].filter(([, told]) => told === wanted).map(([key]) => key).sort();
  return { heard: keys(true), unheard: keys(false) };
}
