// What a test of the narrative rules does with a phrase: gives it a report, changes one of its numbers.
import { chinese } from '../../../scripts/compose/phrases/numerals.mjs';
import { sentenceStyle } from '../../../scripts/compose/narratives.mjs';

/** What a maker is given for a composed model. */
export function given(model) {
  const { values, year, edition, spaced } = model;
  return { at: (path) => values[path], year, edition, n: sentenceStyle(spaced), zh: chinese };
}

/** The sentence with another number at the figure. */
export function changed(sentence, figure, value) {
  return sentence.text.slice(0, figure.start) + figure.write(value) + sentence.text.slice(figure.end);
}

const closeTo = (a, b, step) => Math.abs(a - b) <= step * 1.5;

/** Whether some whole number of last year makes `now` a change of `value` percent, give or take one step. */
function reachable(now, value, step, direction) {
  const factor = direction === 'up' ? 1 + value / 100 : 1 - value / 100;
  if (factor <= 0) return now === 0;
  const near = Math.round(now / factor);
  for (let last = Math.max(1, near - 2); last <= near + 2; last += 1) {
    const exact = (direction === 'up' ? now - last : last - now) / last * 100;
    if (closeTo(exact, value, step)) return true;
  }
  return false;
}

function wrongShares({ value, share, also = [] }) {
  const step = 10 ** -share.decimals;
  const taken = [value, ...also];
  return [value + 7, value - 7, value + 13.5, value / 2, value + 1]
    .map((x) => Number(x.toFixed(share.decimals)))
    .filter((x) => x >= 0 && x <= 100 && taken.every((t) => !closeTo(t, x, step)));
}

function wrongChanges({ value, change }) {
  if (change.decimals === undefined) {
    // A difference that is bound to a percentage beside it.
    return [value + 1, value + 7, value * 2 + 3].filter((x) => change.fits(x) === false);
  }
  const step = 10 ** -change.decimals;
  const steps = [7, -11, 53, -97, 331, 901, 1703, 3019, ...Array.from({ length: 400 }, (_, i) => 7 * (i + 2))];
  const unreachable = steps.map((count) => Number((value + count * step).toFixed(change.decimals)))
    .filter((x) => x > 0 && (change.direction === 'up' || x < 100))
    .filter((x) => change.now.every((now) => !reachable(now, x, step, change.direction)));
  return [...new Set(unreachable)].slice(0, 3);
}

/** Numbers that make the sentence untrue in every reading: the next one, slips of digits, the tenfold. */
export function wrongValues(figure) {
  if (figure.denial) return [];
  if (figure.share) return wrongShares(figure);
  if (figure.change) return wrongChanges(figure);
  const { value, also = [], decimals } = figure;
  if (decimals !== undefined) return [value + 1, value * 10, value + 10 ** -decimals].map((x) => Number(x.toFixed(decimals)));
  const digits = String(value);
  const swapped = Number([...digits].reverse().join(''));
  const candidates = [value + 1, swapped, value * 10 + 7, value + 10, Number(digits.slice(1) || 'NaN')];
  if (value > 1) candidates.push(value - 1);
  // A list that does not claim to be complete is contradicted only by a part beyond the whole.
  const most = figure.sum?.open ? figure.sum.whole : -1;
  return [...new Set(candidates)].filter((x) => Number.isInteger(x) && x >= 0 && x !== value && x > most && !also.includes(x));
}
