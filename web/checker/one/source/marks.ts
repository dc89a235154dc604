// Cuts the source text into runs, each with everything that is marked there: one read cell, any number of
// findings and section headings. Marks may overlap; every boundary of a mark starts a new run.

import type { Cell, Finding, SectionResult } from '../../engine-types';

export interface Mark {
  start: number;
  end: number;
  cell?: string;
  finding?: number;
  section?: number;
}

export interface Run {
  start: number;
  end: number;
  cells: string[];
  findings: number[];
  sections: number[];
}

export function marksOf(cells: Map<string, Cell>, findings: Finding[], sections: SectionResult[]): Mark[] {
  const marks: Mark[] = [];
  cells.forEach((cell, path) => {
    if (cell.span) marks.push({ start: cell.span[0], end: cell.span[1], cell: path });
  });
  findings.forEach((finding, index) => {
    for (const span of finding.spans) marks.push({ start: span.start, end: span.end, finding: index });
  });
  for (const section of sections) {
    if (section.span) marks.push({ start: section.span[0], end: section.span[1], section: section.number });
  }
  return marks.filter((mark) => mark.end > mark.start);
}

/** Runs in order of the text, covering it from 0 to `length` without gaps. */
export function runsOf(marks: Mark[], length: number): Run[] {
  const clipped = marks
    .map((mark) => ({ ...mark, end: Math.min(mark.end, length) }))
    .filter((mark) => mark.end > mark.start);
  const starts = [...clipped].sort((a, b) => a.start - b.start);
  const boundaries = new Set<number>([0, length]);
  for (const mark of clipped) {
    boundaries.add(mark.start);
    boundaries.add(mark.end);
  }
  const edges = [...boundaries].sort((a, b) => a - b);
  const runs: Run[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    open = open.filter((mark) => mark.end > edges[i]);
    while (next < starts.length && starts[next].start <= edges[i]) open.push(starts[next++]);
    runs.push(runAt(edges[i], edges[i + 1], open));
  }
  return runs;
}

function runAt(start: number, end: number, open: Mark[]): Run {
  const run: Run = { start, end, cells: [], findings: [], sections: [] };
  for (const mark of open) {
    if (mark.cell !== undefined) run.cells.push(mark.cell);
    if (mark.finding !== undefined && !run.findings.includes(mark.finding)) run.findings.push(mark.finding);
    if (mark.section !== undefined) run.sections.push(mark.section);
  }
  run.findings.sort((a, b) => a - b);
  return run;
}

export function isMarked(run: Run): boolean {
  return run.cells.length > 0 || run.findings.length > 0 || run.sections.length > 0;
}
