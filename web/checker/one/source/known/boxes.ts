// What is marked on the pages: cells and findings, each with the box that its text takes. Pure.

import type { Cell, Finding } from '../../../engine-types';
import type { Run } from '../marks';

export interface Boxed extends Run {
  /** Counted from 1. */
  page: number;
  /** Left, top, right, bottom, in points. */
  box: number[];
}

/** In reading order; what takes the same text is one mark. */
export function boxedIn(cells: Map<string, Cell>, findings: Finding[]): Boxed[] {
  const marks = new Map<string, Boxed>();
  const markAt = (start: number, end: number, page: number, box: number[]): Boxed => {
    const key = `${start} ${end}`;
    const mark = marks.get(key) ?? { start, end, page, box, cells: [], findings: [], sections: [] };
    marks.set(key, mark);
    return mark;
  };
  cells.forEach(({ span, page, box }, path) => {
    if (span && page && box) markAt(span[0], span[1], page, box).cells.push(path);
  });
  findings.forEach(({ spans }, index) => {
    for (const { start, end, page, box } of spans) {
      if (!page || !box || end <= start) continue;
      const about = markAt(start, end, page, box).findings;
      if (!about.includes(index)) about.push(index);
    }
  });
  return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
