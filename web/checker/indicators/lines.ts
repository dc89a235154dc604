// The indicators of reports as lines of a table. Pure.

import { fractionOf, indicators } from '../../figures/indicators.mjs';
import { numberAt } from '../../figures/row.mjs';
import { outliersOf } from './outliers';
import type { Result } from '../engine-types';

/** A rate: null where there is nothing to divide by, or where a cell was not read. */
export interface Rate {
  above: number | null;
  below: number | null;
  rate: number | null;
  outlier: -1 | 0 | 1;
}

export interface IndicatorLine<Of> {
  of: Of;
  agency: string;
  year: number | null;
  rates: Rate[];
}

export interface IndicatorOrder {
  /** 'agency', 'year' or the index of an indicator. */
  column: 'agency' | 'year' | number;
  isDown: boolean;
}

export function ratesOf(result: Result): Rate[] {
  return indicators.map((indicator) => {
    const { above, below } = fractionOf(indicator, (path: string) => numberAt(result, path));
    return { above, below, rate: above === null || !below ? null : above / below, outlier: 0 };
  });
}

/** Marks those that stand out among the reports of their year. */
export function markOutliers(lines: IndicatorLine<unknown>[]): void {
  const years = new Map<number | null, IndicatorLine<unknown>[]>();
  for (const line of lines) {
    const ofYear = years.get(line.year);
    if (ofYear) ofYear.push(line);
    else years.set(line.year, [line]);
  }
  for (const ofYear of years.values()) {
    indicators.forEach((_, at) => outliersOf(ofYear.map(({ rates }) => rates[at].rate)).forEach((outlier, line) => {
      ofYear[line].rates[at].outlier = outlier;
    }));
  }
}

export const isOutlier = ({ rates }: IndicatorLine<unknown>): boolean => rates.some(({ outlier }) => outlier !== 0);

const texts = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** What is not known stands last, whichever way the rest is ordered. */
export function orderedLines<Of>(lines: IndicatorLine<Of>[], { column, isDown }: IndicatorOrder): IndicatorLine<Of>[] {
  const way = isDown ? -1 : 1;
  const valueOf = (line: IndicatorLine<Of>) => (column === 'year' ? line.year : line.rates[column as number].rate);
  const byName = (a: IndicatorLine<Of>, b: IndicatorLine<Of>) => texts.compare(a.agency, b.agency) || (a.year ?? 0) - (b.year ?? 0);
  return [...lines].sort((a, b) => {
    if (column === 'agency') return way * byName(a, b);
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName(a, b);
    return way * (left - right) || byName(a, b);
  });
}
