// The three statutory tables as the form draws them, with what was read in each cell.

import { button, h, setClass } from '../ui/dom';
import { gridOf, type GridCell } from './form-grid';
import { icon } from '../ui/icons';
import { revealInPage, revealInPane } from '../ui/scroll';
import { rove } from '../ui/roving';
import type { Pace } from '../ui/pace';
import { cureOf, suspectsOf } from './suspects';
import type { Cell, Finding, FormTable, Report } from '../engine-types';
import type { Chosen, Selection } from './selection';
import type { Texts } from '../texts/texts';

export interface TablesView {
  element: HTMLElement;
  /** Draws the tables, one after the other. */
  fill(pace: Pace): Promise<void>;
  /** Brings a cell into sight, and gives it the focus if asked. */
  show(path: string, focus: boolean, inPage: boolean): void;
}

/** A table of the form, with the heading it stands under. */
export interface DrawnTable {
  form: FormTable;
  title: string;
}

interface Context {
  cells: Map<string, Cell>;
  selection: Selection;
  texts: Texts;
  buttons: Map<string, HTMLButtonElement>;
}

export function tablesView(
  forms: DrawnTable[], report: Report, cells: Map<string, Cell>, selection: Selection, texts: Texts,
): TablesView {
  const context: Context = { cells, selection, texts, buttons: new Map() };
  const element = h('div', { class: 'tables-body' });
  const { buttons } = context;

  const follow = ({ finding, cell }: Chosen) => {
    const chosen = finding === null ? null : selection.findings[finding];
    const about = new Set(chosen ? suspectsOf(chosen) : []);
    const operands = new Set(chosen ? [...chosen.operands, ...chosen.cells] : []);
    element.dataset.chosen = chosen?.severity ?? '';
    buttons.forEach((control, path) => {
      const td = control.parentElement!;
      setClass(td, 'about', about.has(path));
      setClass(td, 'operand', operands.has(path) && !about.has(path));
      setClass(td, 'current', path === cell);
      if (path === cell) control.setAttribute('aria-current', 'true');
      else control.removeAttribute('aria-current');
    });
  };
  selection.onChange(follow);

  return {
    element,
    async fill(pace) {
      for (const { form, title } of forms) {
        element.append(await tableView(form, title, report.tables[form.key]?.found ?? false, context, pace));
        await pace.draw();
      }
      follow(selection.current);
    },
    show(path, focus, inPage) {
      const control = buttons.get(path);
      if (!control) return;
      revealInPane(control, control.closest<HTMLElement>('.table-scroll')!);
      revealInPane(control, element.closest<HTMLElement>('.pane-body')!);
      if (inPage) revealInPage(control, 'center');
      if (focus) control.focus({ preventScroll: true });
    },
  };
}

async function tableView(form: FormTable, title: string, isFound: boolean, context: Context, pace: Pace): Promise<HTMLElement> {
  const { texts } = context;
  const lines: HTMLButtonElement[][] = [];
  const rows: HTMLElement[] = [];
  for (const line of gridOf(form)) {
    const controls: HTMLButtonElement[] = [];
    rows.push(h('tr', {}, line.map((cell) => (cell.kind === 'value' ? valueCell(cell, controls, context) : headCell(cell)))));
    if (controls.length) lines.push(controls);
    await pace.rest();
  }
  const table = h('table', { class: 'form', part: 'table', lang: 'zh-CN', 'data-table': form.key, 'aria-label': title }, h('tbody', {}, rows));
  rove(table, lines);
  return h('section', { class: 'form-table', 'aria-label': title },
    h('h4', {}, title),
    isFound ? null : h('p', { class: 'missing' }, icon('incomplete'), texts.tableMissing),
    h('div', { class: 'table-scroll' }, table));
}

function headCell({ kind, text, colspan, rowspan }: GridCell): HTMLElement {
  const span = { colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null };
  if (!text) return h('td', { class: 'corner', ...span });
  const direction = kind === 'row' ? 'row' : 'col';
  const scope = (kind === 'row' ? rowspan : colspan) > 1 ? `${direction}group` : direction;
  return h('th', { class: kind, scope, ...span }, text);
}

function valueCell(cell: GridCell, controls: HTMLButtonElement[], context: Context): HTMLElement {
  const { cells, selection, texts, buttons } = context;
  const path = cell.path!;
  const read = cells.get(path);
  const state = read?.state ?? 'unread';
  const worst = worstAbout(path, selection);
  const cure = worst ? cureOf(path, worst) : undefined;
  const shown = state === 'unread' ? texts.state.unread : read?.text ?? '';
  const spoken = [
    // What can be seen is part of the name.
    `${cell.name}：${shown || texts.state.blank}${cure === undefined ? '' : `→${cure}`}`,
    state === 'not-a-number' ? texts.state[state] : '',
    read?.inferred ? texts.inferred : '',
    worst ? `${texts.wrong}：${worst.accepted ? texts.acceptedShort : texts.severity[worst.severity]}` : '',
  ].filter(Boolean).join('，');
  const control = button({ class: 'cell', part: 'cell', 'data-path': path, 'aria-label': spoken },
    () => selection.chooseCell(path, 'table'),
    h('span', { class: 'cell-text' }, shown),
    cure === undefined ? null : h('span', { class: 'cure' }, `→${cure}`),
    worst && cure === undefined ? icon(worst.accepted ? 'warning' : worst.severity) : null,
    read?.inferred ? h('sup', { class: 'inferred-sign' }, '≈') : null);
  controls.push(control);
  buttons.set(path, control);
  return h('td', { class: `value ${classOf(path, cells, selection)}${read?.inferred ? ' is-inferred' : ''}`, colspan: cell.colspan > 1 ? cell.colspan : null, title: spoken }, control);
}

/** How a cell is marked: by how it was read, and by what was found there. */
export function classOf(path: string, cells: Map<string, Cell>, selection: Selection): string {
  const worst = worstAbout(path, selection);
  return `state-${cells.get(path)?.state ?? 'unread'}${worst ? ` has-${worst.accepted ? 'accepted' : worst.severity}` : ''}`;
}

/** Findings come worst first, so the first one that blames a cell is its worst. */
function worstAbout(path: string, selection: Selection): Finding | null {
  const first = selection.about(path).find((index) => suspectsOf(selection.findings[index]).includes(path));
  return first === undefined ? null : selection.findings[first];
}

/** The signs used in the tables, in words. */
export function legendView(texts: Texts): HTMLElement {
  const item = (sign: Node, words: string) => h('li', {}, sign, words);
  return h('ul', { class: 'legend', 'aria-label': texts.legend },
    item(icon('error'), texts.severity.error),
    item(icon('warning'), texts.severity.warning),
    item(icon('info'), texts.severity.info),
    item(h('span', { class: 'swatch swatch-operand' }), texts.operand),
    item(h('span', { class: 'swatch swatch-unread' }), texts.state.unread),
    item(h('sup', { class: 'inferred-sign' }, '≈'), texts.inferred));
}

