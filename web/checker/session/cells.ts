// Cells by their public path, "applications/granted/total".

import type { Cell, CellTree, Report } from '../engine-types';

export function isCell(node: CellTree | Cell): node is Cell {
  return typeof (node as Cell).state === 'string';
}

/** Every cell of the report under its path, in the order of the result. */
export function cellsByPath(report: Report): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const walk = (node: CellTree | Cell, path: string) => {
    if (isCell(node)) cells.set(path, node);
    else for (const key of Object.keys(node)) walk(node[key], `${path}/${key}`);
  };
  for (const table of Object.keys(report.tables)) walk(report.tables[table].cells ?? {}, table);
  return cells;
}
