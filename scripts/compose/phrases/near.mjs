// Sentences about other things, true of any report: no rule of the narrative may speak, whatever the
// number says. A number is { start, end, value, min, max, write }: it may be anything from min to max;
// where it is part of something that the tables hold, max is that.
import { contextOf } from './context.mjs';

/** A number of something else. */
export const any = (value, { min = 1, max = 99999, ...more } = {}) => ({ value, min, max, ...more });
/** Of another kind than whole: percentages, points, amounts. */
export const decimal = (value, decimals, { min = 10 ** -decimals, max = 99999 } = {}) => ({ value, decimals, min, max });
/** In percent, of which there is no more than one hundred. */
export const share = (value, decimals = 1) => decimal(value, decimals, { max: 100 });

/** `build` gives a sentence, or nothing where it could not be said of the report. */
export function near(id, build) {
  return {
    id: `near/${id}`,
    make(given) {
      const built = build(contextOf(given));
      if (!built) return null;
      const blanks = built.text.length - built.text.trimStart().length;
      return {
        text: built.text.trim(),
        numbers: built.figures.map((f) => ({ ...f, start: f.start - blanks, end: f.end - blanks })),
      };
    },
  };
}
