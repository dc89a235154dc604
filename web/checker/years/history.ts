// An agency's figures over the years. Pure.

import { numberAt } from '../../figures/row.mjs';
import { indicators } from '../../figures/indicators.mjs';
import type { Result } from '../engine-types';
import type { YearsWords } from './words';

export type LineName = keyof YearsWords['lines'];
export type ChartName = keyof YearsWords['charts'];

/** What a line adds up; cells by their paths. */
const total = (...rows: string[]) => rows.map((row) => `applications/${row}/total`);
const partOf = (id: string) => indicators.find((indicator) => indicator.id === id)!.part;
const review = (column: string) => [`review_litigation/reconsideration/${column}`];

const cellsOf: { [line in LineName]: string[] } = {
  new_received: total('new_received'), carried_over: total('carried_over'), carried_forward: total('carried_forward'),
  granted: partOf('disclosure_rate'), denied: partOf('denial_rate'), unavailable: partOf('unavailability_rate'),
  upheld: review('upheld'), corrected: review('corrected'), other_result: review('other_result'), pending: review('pending'),
};

export const charts: { [chart in ChartName]: LineName[] } = {
  received: ['new_received'],
  outcome: ['granted', 'denied', 'unavailable'],
  carried: ['carried_over', 'carried_forward'],
  review: ['upheld', 'corrected', 'other_result', 'pending'],
};

export interface YearFigures {
  year: number;
  /** null where a cell was not read. */
  values: { [line in LineName]: number | null };
}

/** Between two years that follow one another: what the one carried forward is not what the other carried over. */
export interface BrokenJoint {
  older: number;
  newer: number;
  forward: number;
  over: number;
}

export function figuresOfYear(year: number, result: Result): YearFigures {
  const sum = (paths: string[]) => paths.reduce<number | null>((all, path) => {
    const value = numberAt(result, path);
    return all === null || value === null ? null : all + value;
  }, 0);
  return { year, values: Object.fromEntries(Object.entries(cellsOf).map(([line, paths]) => [line, sum(paths)])) as YearFigures['values'] };
}

export function brokenJoints(history: YearFigures[]): BrokenJoint[] {
  return history.slice(1).flatMap((newer, at) => {
    const older = history[at];
    const [forward, over] = [older.values.carried_forward, newer.values.carried_over];
    if (newer.year !== older.year + 1 || forward === null || over === null || forward === over) return [];
    return [{ older: older.year, newer: newer.year, forward, over }];
  });
}
