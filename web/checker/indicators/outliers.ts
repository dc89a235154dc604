// Which of some rates stand out among the others. A plain and robust rule: far from the median, measured by the median of all
// distances from it, so that the outliers themselves do not move the measure. Pure.

/** Fewer than this say nothing of what is usual. */
export const fewest = 8;
/** How many times the usual distance from the median is far, and how far it is at least. */
export const times = 3;
export const least = 0.1;

/** Makes the median of the distances comparable with a standard deviation. */
const scale = 1.4826;

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** For each: 1 where it stands out above, -1 below, 0 where it does not or is not known. */
export function outliersOf(rates: (number | null)[]): (-1 | 0 | 1)[] {
  const known = rates.filter((rate): rate is number => rate !== null);
  if (known.length < fewest) return rates.map(() => 0);
  const middle = median(known);
  const far = Math.max(times * scale * median(known.map((rate) => Math.abs(rate - middle))), least);
  // Fractions of whole numbers: what differs by less than this is equal.
  return rates.map((rate) => (rate === null || Math.abs(rate - middle) <= far + 1e-9 ? 0 : rate > middle ? 1 : -1));
}
