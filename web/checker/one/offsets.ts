// Code points to UTF-16: the engine counts code points, JavaScript strings count 16-bit units.
// The two differ only after characters outside the Basic Multilingual Plane (𠮷, emoji).

export interface Offsets {
  /** Code points of the whole text. */
  readonly length: number;
  /** Index into the string of the given code point. */
  toUtf16(codePoint: number): number;
  /** The characters of a range of code points; ranges outside the text are cut to it. */
  slice(start: number, end: number): string;
}

export function offsetsOf(text: string): Offsets {
  const wide = positionsOfWideCodePoints(text);
  const toUtf16 = (codePoint: number) => Math.min(codePoint + countBelow(wide, codePoint), text.length);
  return {
    length: text.length - wide.length,
    toUtf16,
    slice: (start, end) => text.slice(toUtf16(start), toUtf16(Math.max(start, end))),
  };
}

/** Code point indexes of the characters that take two units, ascending. */
function positionsOfWideCodePoints(text: string): number[] {
  const positions: number[] = [];
  const pairs = /[\ud800-\udbff][\udc00-\udfff]/g;
  for (let pair = pairs.exec(text); pair; pair = pairs.exec(text)) positions.push(pair.index - positions.length);
  return positions;
}

function countBelow(sorted: number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
