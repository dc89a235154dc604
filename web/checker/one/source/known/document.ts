// Paragraphs as paragraphs and tables as tables, as the document has them, with the marks of cells and findings in them.

import { h } from '../../../ui/dom';
import { revealInPane } from '../../../ui/scroll';
import { Marking } from '../marking';
import { isMarked, marksOf, runsOf, type Run } from '../marks';
import { placedIn, type Placed } from './placed';
import type { Block, GridBlock } from '../../../../readers/document-blocks.mjs';
import type { Pace } from '../../../ui/pace';
import type { SourceContext, SourceView } from '../view';
import type { Words } from './words';

/** Tables of up to this many rows are shown whole; of longer ones, the rows around a mark. */
const wholeUpTo = 120;
const aroundMarks = 4;
/** What is longer is no figure, and is not to be read a character a line. */
const longestFigure = 8;
/** A paragraph without a mark is shown up to this many characters. */
const longestPlain = 4_000;

/** Throws where the text that was read is not that of the document. */
export function documentView(context: SourceContext, blocks: Block[], words: Words): SourceView {
  const { result, cells, offsets, texts } = context;
  const placed = placedIn(blocks, offsets);
  const element = h('div', { class: 'source source-document', part: 'source', lang: 'zh-CN', role: 'group', 'aria-label': texts.source });
  const marking = new Marking(element, context);
  const runs = new Runs(runsOf(marksOf(cells, result.findings, result.report?.sections ?? []), offsets.length).filter(isMarked));

  const contentOf = ({ start, end }: Placed): (string | Node)[] => {
    const nodes: (string | Node)[] = [];
    let at = start;
    for (const run of runs.within(start, end)) {
      const text = offsets.slice(Math.max(run.start, start), Math.min(run.end, end));
      nodes.push(plain(at, run.start), run.cells.length || run.findings.length ? marking.control(run, text) : h('strong', { class: 'heading' }, text));
      at = Math.min(run.end, end);
    }
    nodes.push(plain(at, end));
    return nodes;
  };
  const plain = (start: number, end: number) => {
    if (end - start <= longestPlain) return offsets.slice(start, Math.max(start, end));
    return `${offsets.slice(start, start + longestPlain / 2)}${texts.omitted(end - start - longestPlain)}${offsets.slice(end - longestPlain / 2, end)}`;
  };

  const tableOf = async (grid: GridBlock, places: Placed[], pace: Pace): Promise<HTMLElement> => {
    const table = h('table', { class: 'document-table' });
    const byRow = rowsOf(grid, places);
    const shown = shownRows(byRow, runs);
    let body = h('tbody');
    let covered: number[] = [];
    let skipped = 0;
    const close = () => {
      if (body.firstChild) table.append(body);
      body = h('tbody');
      covered = [];
    };
    for (let row = 0; row < byRow.length; row++) {
      if (!shown(row)) {
        skipped++;
        continue;
      }
      if (skipped) {
        // Cells that reach over rows end with the group of rows that they stand in.
        close();
        table.append(h('tbody', {}, h('tr', {}, h('td', { class: 'omitted', colspan: grid.columns }, words.rowsOmitted(skipped)))));
        skipped = 0;
      }
      body.append(rowOf(grid.columns, byRow[row], covered, contentOf));
      await pace.rest();
    }
    close();
    if (skipped) table.append(h('tbody', {}, h('tr', {}, h('td', { class: 'omitted', colspan: grid.columns }, words.rowsOmitted(skipped)))));
    return h('div', { class: 'document-scroll' }, table);
  };

  return {
    element,
    async fill(pace) {
      // Old libraries of the page may have an entries() of their own.
      for (const index of blocks.keys()) {
        const [block, places] = [blocks[index], placed[index]];
        if ('cells' in block) element.append(await tableOf(block, places, pace));
        else for (const place of places) element.append(h('p', {}, contentOf(place)));
        await pace.rest();
      }
      marking.finish();
    },
    show(focus, inPage) {
      // A wide table scrolls by itself, inside its pane.
      const mark = marking.first;
      const scroll = mark?.closest<HTMLElement>('.document-scroll');
      if (scroll) revealInPane(mark!, scroll);
      marking.show(focus, inPage);
    },
  };
}

interface PlacedCell extends Placed {
  column: number;
  rowSpan: number;
  columnSpan: number;
}

function rowsOf(grid: GridBlock, places: Placed[]): PlacedCell[][] {
  const rows: PlacedCell[][] = [...Array(grid.rows)].map(() => []);
  grid.cells.forEach(({ row, column, rowSpan, columnSpan }, index) => rows[row].push({ ...places[index], column, rowSpan, columnSpan }));
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}

/** One row of a table; `covered` tells of each column for how many more rows a cell above reaches over it. */
function rowOf(columns: number, cells: PlacedCell[], covered: number[], contentOf: (place: Placed) => (string | Node)[]): HTMLElement {
  const row = h('tr');
  let next = 0;
  for (let column = 0; column < columns;) {
    const cell = cells[next];
    if (cell && cell.column <= column) {
      next++;
      row.append(h('td', {
        class: cell.end - cell.start > longestFigure ? 'wordy' : null,
        rowspan: cell.rowSpan > 1 ? cell.rowSpan : null, colspan: cell.columnSpan > 1 ? cell.columnSpan : null,
      }, contentOf(cell)));
      for (let under = column; under < column + cell.columnSpan; under++) covered[under] = cell.rowSpan;
      column += cell.columnSpan;
    } else {
      if (!covered[column]) row.append(h('td'));
      column++;
    }
  }
  for (let column = 0; column < columns; column++) if (covered[column]) covered[column]--;
  return row;
}

/** Which rows of a table are shown. */
function shownRows(rows: PlacedCell[][], runs: Runs): (row: number) => boolean {
  if (rows.length <= wholeUpTo) return () => true;
  const near = new Set<number>();
  rows.forEach((cells, row) => {
    if (!cells.some(({ start, end }) => runs.within(start, end).length)) return;
    for (let about = row - aroundMarks; about <= row + aroundMarks; about++) near.add(about);
  });
  return (row) => row < aroundMarks || near.has(row);
}

/** Marked runs, found by where they stand. */
class Runs {
  constructor(private readonly runs: Run[]) {}

  within(start: number, end: number): Run[] {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.runs[middle].end <= start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < this.runs.length && this.runs[last].start < end) last++;
    return this.runs.slice(low, last);
  }
}
