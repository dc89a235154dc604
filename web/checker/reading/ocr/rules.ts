// The lines drawn on a page, found in its picture: long straight runs of ink. Pure.

import type { Bitmap } from './bitmap';

/** In pixels; `from` and `to` along the line, `at` and `thickness` across it. */
export interface DrawnRule {
  at: number;
  thickness: number;
  from: number;
  to: number;
}

export interface DrawnRules {
  horizontal: DrawnRule[];
  vertical: DrawnRule[];
}

/** All in points. No stroke of running text is this long. */
const shortest = 17;
/** What is thicker is a filled area. */
const thickest = 4.5;
/** Ink that fails to appear for so much does not end a line. */
const longestGap = 1.5;

/** `point`: pixels to a point. */
export function rulesOf({ columns, rows, ink }: Bitmap, point: number): DrawnRules {
  return {
    horizontal: along(rows, columns, (y, x) => ink[y * columns + x], point),
    vertical: along(columns, rows, (x, y) => ink[y * columns + x], point),
  };
}

interface Band extends DrawnRule {
  last: number;
}

/** Runs of every line across, joined with those beside them that overlap. */
function along(across: number, length: number, inkAt: (across: number, along: number) => number, point: number): DrawnRule[] {
  const done: DrawnRule[] = [];
  let open: Band[] = [];
  for (let line = 0; line < across; line++) {
    for (const [from, to] of runsAt(line, length, inkAt, point)) {
      const beside = open.find((band) => from < band.to && to > band.from);
      if (beside) {
        beside.from = Math.min(beside.from, from);
        beside.to = Math.max(beside.to, to);
        beside.last = line;
      } else {
        open.push({ at: line, thickness: 0, from, to, last: line });
      }
    }
    const isOver = (band: Band) => line - band.last > 1;
    done.push(...open.filter(isOver).map(closed));
    open = open.filter((band) => !isOver(band));
  }
  return [...done, ...open.map(closed)].filter((rule) => rule.thickness <= thickest * point);
}

function closed({ at, last, from, to }: Band): DrawnRule {
  return { at: (at + last) / 2, thickness: last - at + 1, from, to };
}

function runsAt(line: number, length: number, inkAt: (across: number, along: number) => number, point: number): [number, number][] {
  const runs: [number, number][] = [];
  let from = -1;
  let last = -1;
  for (let place = 0; place <= length; place++) {
    const hasInk = place < length && inkAt(line, place) === 1;
    if (hasInk) {
      if (from < 0) from = place;
      last = place;
    } else if (from >= 0 && (place - last > longestGap * point || place === length)) {
      if (last - from + 1 >= shortest * point) runs.push([from, last + 1]);
      from = -1;
    }
  }
  return runs;
}
