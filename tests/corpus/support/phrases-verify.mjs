// Checks the phrases themselves, by other means than they are made: every figure is read back from the
// sentence and counted again from the report's cells. Gives what is wrong, in words; nothing is well.
import { models } from '../../../scripts/compose/models.mjs';
import { nearMisses, phrases } from '../../../scripts/compose/phrases/index.mjs';
import { phraseModels } from '../../../scripts/compose/phrases/reports.mjs';
import { changed, given, wrongValues } from './phrases.mjs';

const numerals = new Map([...'零一二三四五六七八九'].map((c, i) => [c, i]));

function readChinese(text) {
  let total = 0, section = 0, digit = 0;
  for (const c of text.replace('两', '二')) {
    if (c === '万') [total, section, digit] = [(section + digit) * 10000, 0, 0];
    else if ('十百千'.includes(c)) {
      section += (digit || 1) * { 十: 10, 百: 100, 千: 1000 }[c];
      digit = 0;
    } else if (numerals.has(c)) digit = numerals.get(c);
    else return NaN;
  }
  return total + section + digit;
}

/** The number that a reader sees. */
export function read(text) {
  const folded = text.normalize('NFKC').replace(/[\s,]/gu, '');
  if (/^[0-9]+(\.[0-9]+)?$/.test(folded)) return Number(folded);
  const [whole, fraction] = folded.split('点');
  return fraction === undefined ? readChinese(whole) : Number(`${readChinese(whole)}.${[...fraction].map((c) => numerals.get(c)).join('')}`);
}

/** What is wrong with one figure of a sentence that was made for `at`. */
function figureFaults(figure, sentence, at) {
  const faults = [];
  const expect = (holds, words) => { if (!holds) faults.push(words); };
  const written = sentence.text.slice(figure.start, figure.end);
  if (figure.denial) {
    expect(/[未没无零均全]/.test(written), `${written} denies nothing`);
  } else {
    expect(Math.abs(read(written) - figure.value) < 1e-9, `${written} is not ${figure.value}`);
    expect(figure.write(figure.value) === written, `rewritten, ${written} is ${figure.write(figure.value)}`);
    expect(!/[0-9０-９]/.test(sentence.text.slice(figure.end, figure.end + 1)), `${written} ends within a number`);
  }
  if (figure.cells) {
    const total = figure.cells.reduce((sum, path) => sum + at(path), 0);
    expect(Math.abs(total - figure.value) < 1e-9, `${figure.cells} make ${total}, not ${figure.value}`);
  }
  if (figure.share) {
    const { part, whole, decimals } = figure.share;
    expect(part < whole && Math.abs(part / whole * 100 - figure.value) <= 0.5 * 10 ** -decimals + 1e-9, `${part} of ${whole} is not ${figure.value}%`);
  }
  if (figure.change) {
    const { now: [now], last, decimals, direction } = figure.change;
    expect(Number.isInteger(last) && last > 0 && (direction === 'up') === (now > last), `from ${last} to ${now} is not ${direction}`);
    if (decimals === undefined) expect(figure.change.fits(figure.value), `${figure.value} does not fit`);
    else expect(Math.abs(Math.abs(now - last) / last * 100 - figure.value) <= 0.5 * 10 ** -decimals + 1e-9, `${last} → ${now} is not ${figure.value}%`);
  }
  if (figure.sum) expect(figure.value + figure.sum.rest === figure.sum.whole, `${figure.value} and ${figure.sum.rest} are not ${figure.sum.whole}`);
  expect(Boolean(figure.cells || figure.share || figure.change || figure.sum), `nothing is known of ${written}`);
  for (const value of wrongValues(figure)) {
    const other = changed(sentence, figure, value);
    expect(other !== sentence.text && Math.abs(read(figure.write(value)) - value) < 1e-9, `cannot write ${value} for ${written}`);
    expect(!(figure.also ?? []).includes(value), `${value} would be right too`);
  }
  return faults;
}

/** Places in order, within the text, none over another. */
function placeFaults(text, places) {
  let last = 0;
  const faults = [];
  for (const { start, end } of places) {
    if (!(start >= last && end > start && end <= text.length)) faults.push(`place ${start}–${end} in ${text}`);
    last = end;
  }
  if (/undefined|NaN|\[object|null|^\s|\s$/.test(text)) faults.push(`not a sentence: ${text}`);
  return faults;
}

export function verify() {
  const faults = [];
  const told = (id, list) => faults.push(...list.map((words) => `${id}: ${words}`));
  const reports = [...models, ...phraseModels];
  const ids = [...phrases, ...nearMisses].map(({ id }) => id);
  told('ids', ids.filter((id, i) => ids.indexOf(id) !== i));
  const counts = { sentences: 0, figures: 0, wrong: 0, lies: 0, near: 0, unalterable: [] };
  for (const maker of phrases) {
    let made = 0, alterable = 0;
    for (const report of reports) {
      const context = given(report);
      const sentence = maker.make(context);
      const lie = maker.lie?.(context);
      if (sentence && lie) told(maker.id, [`both true and untrue of ${report.name}`]);
      if (lie) {
        counts.lies += 1;
        told(maker.id, placeFaults(lie.text, lie.figures));
      }
      if (!sentence) continue;
      made += 1;
      counts.sentences += 1;
      counts.figures += sentence.figures.length;
      told(`${maker.id} of ${report.name}`, [
        ...placeFaults(sentence.text, sentence.figures), ...sentence.figures.flatMap((f) => figureFaults(f, sentence, context.at)),
      ]);
      if (sentence.figures.length === 0) told(maker.id, ['no figure']);
      if (!sentence.figures.some((f) => f.rule === maker.rule || maker.alongside.includes(maker.rule))) told(maker.id, [`no figure of ${maker.rule}`]);
      for (const figure of sentence.figures) {
        const wrong = wrongValues(figure).length;
        counts.wrong += wrong;
        alterable += wrong;
      }
    }
    if (made === 0) told(maker.id, ['says nothing of any report']);
    if (alterable === 0 && !maker.lie) counts.unalterable.push(maker.id);
  }
  for (const maker of nearMisses) {
    let made = 0;
    for (const report of reports) {
      const sentence = maker.make(given(report));
      if (!sentence) continue;
      made += 1;
      counts.near += 1;
      told(maker.id, placeFaults(sentence.text, sentence.numbers));
      for (const { start, end, value, min, max, write } of sentence.numbers) {
        const written = sentence.text.slice(start, end);
        if (Math.abs(read(written) - value) > 1e-9 || write(value) !== written) told(maker.id, [`${written} is not ${value}`]);
        if (!(min <= value && value <= max)) told(maker.id, [`${value} is not from ${min} to ${max} of ${report.name}`]);
      }
    }
    if (made === 0) told(maker.id, ['says nothing of any report']);
  }
  return { faults, counts };
}
