// Draws a table of the form as a grid of table cells with row and column spans, from the form's data alone:
// a new edition needs no code here.

import type { FormAxis, FormBlock, FormHeading, FormTable } from '../engine-types';

export interface GridCell {
  kind: 'corner' | 'block' | 'column' | 'row' | 'value';
  text: string;
  colspan: number;
  rowspan: number;
  /** Value cells: the public path and what the cell is called. */
  path?: string;
  name?: string;
}

export type Grid = GridCell[][];

/** A heading over a run of leaves, by index, both inclusive. */
interface Range {
  text: string;
  first: number;
  last: number;
}

export function gridOf(table: FormTable): Grid {
  return table.rows_side_by_side ? sideBySide(table) : stacked(table);
}

/** Names of all cells of a table by path: "一、本年新收… · 自然人". */
export function cellNames(tables: FormTable[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const table of tables) {
    for (const line of gridOf(table)) {
      for (const cell of line) if (cell.path) names.set(cell.path, cell.name ?? '');
    }
  }
  return names;
}

function stacked(table: FormTable): Grid {
  const labelColumns = 1 + Math.max(...table.blocks.map((block) => depthOf(rowGroups(block))));
  const valueColumns = Math.max(...table.blocks.map((block) => block.columns.length));
  const grid: Grid = [];
  for (const block of table.blocks) {
    if (block.label) grid.push([cell('block', block.label, labelColumns + valueColumns)]);
    grid.push(...headerLines(table, block, labelColumns, valueColumns));
    grid.push(...valueLines(table, block, labelColumns, valueColumns));
  }
  return grid;
}

function headerLines(table: FormTable, block: FormBlock, labelColumns: number, valueColumns: number): Grid {
  const ranges = rangesOf(block.columns, headingsOf(table, block.columns));
  const levels = 1 + depthOf(ranges);
  const lines: Grid = [...Array(levels)].map(() => []);
  const corner = block.headers[0] ?? table.notes[0] ?? '';
  lines[0].push({ ...cell('corner', corner, labelColumns), rowspan: levels });
  block.columns.forEach((column, index) => {
    const above = ranges.filter((range) => range.first <= index && index <= range.last);
    above.forEach((range, level) => {
      if (range.first !== index) return;
      lines[level].push(cell('column', range.text, width(range.first, range.last, block, valueColumns)));
    });
    const leaf = cell('column', column.label, width(index, index, block, valueColumns));
    lines[above.length].push({ ...leaf, rowspan: levels - above.length });
  });
  return lines;
}

function valueLines(table: FormTable, block: FormBlock, labelColumns: number, valueColumns: number): Grid {
  const groups = rowGroups(block);
  return block.rows.map((row, index) => {
    const around = groups.filter((group) => group.first <= index && index <= group.last);
    const starting = around.filter((group) => group.first === index);
    const line = starting.map((group) => ({ ...cell('row', group.text, 1), rowspan: group.last - group.first + 1 }));
    line.push(cell('row', row.label, labelColumns - around.length));
    block.columns.forEach((column, at) => {
      const names = [...around.map((group) => group.text), row.label, column.label];
      line.push(value(table, block, row, column, names, width(at, at, block, valueColumns)));
    });
    return line;
  });
}

/** The form prints the rows of such a table one beside the other, on a single line of values. */
function sideBySide(table: FormTable): Grid {
  const grid: Grid = [];
  for (const block of table.blocks) {
    const ranges = rangesOf(block.rows, headingsOf(table, block.rows));
    const levels = 2 + depthOf(ranges);
    const lines: Grid = [...Array(levels + 1)].map(() => []);
    const across = block.columns.length;
    block.rows.forEach((row, index) => {
      const above = ranges.filter((range) => range.first <= index && index <= range.last);
      above.forEach((range, level) => {
        if (range.first === index) lines[level].push(cell('column', range.text, (range.last - range.first + 1) * across));
      });
      lines[above.length].push(cell('column', row.label, across));
      const level = above.length + 1;
      for (const column of block.columns) {
        lines[level].push({ ...cell('column', column.label, 1), rowspan: levels - level });
        const names = [...above.map((range) => range.text), row.label, column.label];
        lines[levels].push(value(table, block, row, column, names, 1));
      }
    });
    if (block.label) grid.push([cell('block', block.label, block.rows.length * across)]);
    grid.push(...lines);
  }
  return grid;
}

function cell(kind: GridCell['kind'], text: string, colspan: number): GridCell {
  return { kind, text, colspan, rowspan: 1 };
}

function value(
  table: FormTable, block: FormBlock, row: FormAxis, column: FormAxis, names: string[], colspan: number,
): GridCell {
  const path = [table.key, ...(block.key ? [block.key] : []), row.key, column.key].join('/');
  return { ...cell('value', '', colspan), path, name: names.join(' · ') };
}

/** Columns a header takes: the last column of a narrow block reaches to the table's edge. */
function width(first: number, last: number, block: FormBlock, valueColumns: number): number {
  const spare = last === block.columns.length - 1 ? valueColumns - block.columns.length : 0;
  return last - first + 1 + spare;
}

function rowGroups(block: FormBlock): Range[] {
  const ranges = block.groups.map((group) => ({ text: group.label, first: group.first_row, last: group.last_row }));
  return byNesting(ranges);
}

function headingsOf(table: FormTable, leaves: FormAxis[]): FormHeading[] {
  const whole = { from: leaves[0].key, to: leaves[leaves.length - 1].key };
  return table.headers.map((text) => table.headings.find((heading) => heading.text === text) ?? { text, ...whole });
}

/** The headings that exist among these leaves. */
function rangesOf(leaves: FormAxis[], named: FormHeading[]): Range[] {
  const at = (key: string) => leaves.findIndex((leaf) => leaf.key === key);
  const ranges = named.map(({ text, from, to }) => ({ text, first: at(from), last: at(to) }));
  return byNesting(ranges.filter((range) => range.first >= 0 && range.last >= range.first));
}

/** Wider ranges first: a range comes before those inside it. */
function byNesting(ranges: Range[]): Range[] {
  return [...ranges].sort((a, b) => b.last - b.first - (a.last - a.first));
}

/** Most ranges over any one leaf. */
function depthOf(ranges: Range[]): number {
  return ranges.reduce((deepest, range) => {
    const around = ranges.filter((other) => other.first <= range.first && range.last <= other.last);
    return Math.max(deepest, around.length);
  }, 0);
}
