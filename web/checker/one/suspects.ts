// Whom a finding blames. Its cells and places show an equation too, whose other members may well be right.

import type { Finding } from '../engine-types';
import type { Run } from './source/marks';

/** The cells that the cure changes; without a cure, those that the finding is about. */
export function suspectsOf({ cells, fix, fixes }: Finding): string[] {
  return fix ? [fix.cell] : fixes?.length ? fixes.map(({ cell }) => cell) : cells;
}

/** What is to stand in a cell, as far as a finding knows. */
export function cureOf(path: string, { fix, fixes }: Finding): number | undefined {
  return [...(fix ? [fix] : []), ...(fixes ?? [])].find(({ cell }) => cell === path)?.value;
}

/** Whether a marked place of the text is what is wrong, and not what shows it: words only where no cell is to be changed. */
export function isBlamed(run: Run, finding: Finding): boolean {
  if (!run.cells.length) return !finding.fix && !finding.fixes?.length;
  const suspects = suspectsOf(finding);
  return run.cells.some((path) => suspects.includes(path));
}
