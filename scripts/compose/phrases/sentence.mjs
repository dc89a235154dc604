// How a sentence is put together of words and figures, so that every figure knows its place in it.
//
// A figure is { value, cells, … } before it is written and { start, end, value, cells, …, write } after:
// [start, end) is the number itself, without blanks or unit, and write(other) is another number in the
// same hand. What a figure says of the report is one of
//   cells   the paths whose sum it is (times `scale` where the text counts in another unit)
//   share   { part, whole, decimals }: a percentage of two whole numbers
//   change  { now, last, decimals, direction }: a percentage or a difference against last year
//   sum     { rest, whole }: the part that makes the whole with the rest, where no cell holds it; `open`
//           where the list does not claim to be complete, so that only a part beyond the whole is wrong
//   denial  the words that say there was none
// Besides: `rule` that must speak when the number is changed, `or` rules that may speak in its stead,
// `also` other values under which the sentence would still be true of the report in another reading.
import { acrossLines, chinese, fullWidthDigits, thousands } from './numerals.mjs';

const restyled = (figure, style) => ({ ...figure, style });

/** 十二件, and 两件 before a measure word. */
export const inChinese = (figure) => restyled(figure, (text, { zh = chinese }) => (text === '2' ? '两' : zh(Number(text))));
/** １２件 */
export const fullWidth = (figure) => restyled(figure, (text) => fullWidthDigits(text));
/** Blanks around the number, whatever the report does elsewhere. */
export const loose = (figure) => restyled(figure, (text) => ` ${text} `);
/** 3,119件 */
export const grouped = (figure) => restyled(figure, (text) => thousands(text));
/** A number torn by the end of a line, as the text of a PDF has it. */
export const torn = (figure) => restyled(figure, (text) => acrossLines(text));
/** The bare digits, whatever the report does elsewhere. */
export const tight = (figure) => restyled(figure, (text) => text);

const isFigure = (part) => typeof part === 'object' && part !== null && 'value' in part;
const isSentence = (part) => typeof part === 'object' && part !== null && 'text' in part && 'figures' in part;

function digitsOf(figure, value) {
  return figure.decimals === undefined ? String(value) : Number(value).toFixed(figure.decimals);
}

/** The template tag of sentences: strings and numbers in words stay, figures are placed. */
export function sayIn(given) {
  const hand = (figure, value) => (figure.style ?? ((text) => given.n(text)))(digitsOf(figure, value), given);
  return (strings, ...parts) => {
    const sentence = { text: '', figures: [] };
    const append = (part) => {
      if (Array.isArray(part)) part.forEach(append);
      else if (isSentence(part)) {
        const offset = sentence.text.length;
        sentence.figures.push(...part.figures.map((f) => ({ ...f, start: f.start + offset, end: f.end + offset })));
        sentence.text += part.text;
      } else if (isFigure(part)) {
        const written = hand(part, part.value);
        const start = sentence.text.length + written.indexOf(written.trim());
        const { style, ...rest } = part;
        sentence.figures.push({
          ...rest, start, end: start + written.trim().length, write: (value) => hand(part, value).trim(),
        });
        sentence.text += written;
      } else sentence.text += part;
    };
    strings.forEach((text, i) => {
      append(text);
      if (i < parts.length) append(parts[i]);
    });
    return sentence;
  };
}

/** Sentences one after another with a separator between them: the items of a list. */
export function joined(say, items, separator = '、') {
  return items.map((item, i) => (i === 0 ? say`${item}` : say`${separator}${item}`));
}
