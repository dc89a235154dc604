// A table with what was read and tried, as marked-up content and as lines of tabs: so it goes into Word, WPS and Excel.

import { h } from '../../ui/dom';
import { gridOf, type GridCell } from '../form-grid';
import type { Cell, FormTable } from '../../engine-types';

export interface Copied {
  html: string;
  text: string;
}

export function tableCopied(form: FormTable, cells: Map<string, Cell>): Copied {
  const grid = gridOf(form);
  const textOf = ({ path, text }: GridCell) => (path ? cells.get(path)?.text ?? '' : text);
  const table = h('table', { border: 1 }, h('tbody', {}, grid.map((line) => h('tr', {}, line.map((cell) =>
    h(cell.kind === 'value' ? 'td' : 'th', { colspan: cell.colspan > 1 ? cell.colspan : null, rowspan: cell.rowspan > 1 ? cell.rowspan : null }, textOf(cell)))))));
  return { html: `<meta charset="utf-8">${table.outerHTML}`, text: linesOf(grid, textOf).map((line) => line.join('\t')).join('\n') };
}

/** Every row and column of the grid; what a cell reaches over stays empty. */
function linesOf(grid: GridCell[][], textOf: (cell: GridCell) => string): string[][] {
  const lines: string[][] = grid.map(() => []);
  grid.forEach((line, row) => {
    let column = 0;
    for (const cell of line) {
      while (lines[row][column] !== undefined) column++;
      for (let y = 0; y < cell.rowspan; y++) {
        for (let x = 0; x < cell.colspan; x++) if (lines[row + y]) lines[row + y][column + x] = y + x ? '' : textOf(cell).replace(/\s+/g, ' ');
      }
      column += cell.colspan;
    }
  });
  return lines;
}

/** Puts both into the clipboard; to be called while the user's click lasts. */
export function copy({ html, text }: Copied): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
  };
  // Before anybody else of the page hears of it.
  window.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', fill, { capture: true });
  }
}
