// The cells of a superior's tables against the sums of its subordinates'. Pure.

import { cellsByPath } from '../session/cells';
import type { Cell, Result } from '../engine-types';

export type Numbers = Map<string, number | null>;

export interface Summed {
  own: number | null;
  /** null where a cell of some report was not read. */
  sum: number | null;
  /** null where it is not known. */
  difference: number | null;
}

/** What is left blank counts as 0; what was not read is not known. */
const numberOf = (cell: Cell): number | null => (cell.state === 'blank' ? 0 : cell.value);

export function numbersOf({ report }: Result): Numbers {
  return new Map(report ? [...cellsByPath(report)].map(([path, cell]) => [path, numberOf(cell)]) : []);
}

/** Amounts have four decimals; sums of fractions are not exact. */
const exact = (value: number) => Math.round(value * 1e4) / 1e4;

export interface Sums {
  /** One more subordinate. */
  add(numbers: Numbers): void;
  told(): Map<string, Summed>;
}

/** `own`: the superior's. Added one by one, since there may be thousands. */
export function sumsAgainst(own: Numbers): Sums {
  const sums = new Map<string, number | null>([...own.keys()].map((path) => [path, 0]));
  return {
    add(numbers) {
      for (const [path, sum] of sums) {
        const one = numbers.get(path) ?? null;
        sums.set(path, sum === null || one === null ? null : exact(sum + one));
      }
    },
    told: () => new Map([...own].map(([path, value]) => {
      const sum = sums.get(path)!;
      return [path, { own: value, sum, difference: value === null || sum === null ? null : exact(value - sum) }];
    })),
  };
}
