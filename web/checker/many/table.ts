// The list as a table of which only the rows in sight stand in the page: two thousand cost no more than twenty. One row is
// active: it is the table's one tab stop, and keys move it.

import { button, h } from '../ui/dom';
import { icon, type IconName } from '../ui/icons';
import { rove } from '../ui/roving';
import { scanWords } from '../scan/words';
import { verdictIcons } from '../session/standing';
import { verdictWord, type Column, type Order, type Row } from './rows';
import type { Entry } from '../session/entry';
import type { Texts } from '../texts/texts';
import type { ManyWords } from './words';

const columns: Column[] = ['agency', 'year', 'edition', 'verdict', 'errors', 'warnings', 'first', 'file'];
/** Where the most is to be seen when it is asked for first. */
const downFirst = new Set<Column>(['year', 'errors', 'warnings']);
/** Rows beyond those in sight, above and below. */
const beyond = 8;
/** Before a row was measured. */
const guessedHeight = 38;

export interface TableActions {
  open(entry: Entry): void;
  order(order: Order): void;
  /** How many numbers of a scan wait to be compared with it. */
  toConfirm(entry: Entry): number;
}

export interface TableView {
  element: HTMLElement;
  show(rows: Row[], order: Order): void;
  /** Puts the focus on an entry's row. */
  focus(entry: Entry): void;
  /** Every row stands in the page, as for paper; or again only those in sight. */
  unroll(isWhole: boolean): void;
  /** The rows as they stand. */
  readonly rows: Row[];
}

export function tableView(actions: TableActions, texts: Texts, words: ManyWords): TableView {
  let rows: Row[] = [];
  let active: Entry | null = null;
  let height = guessedHeight;
  let isWhole = false;
  const drawn = new Map<Entry, { row: Row; element: HTMLTableRowElement }>();
  const heads = columns.map((column) => headOf(column));
  const above = h('tr', { class: 'spacer', 'aria-hidden': 'true' }, h('td', { colspan: columns.length }));
  const below = h('tr', { class: 'spacer', 'aria-hidden': 'true' }, h('td', { colspan: columns.length }));
  const body = h('tbody', { role: 'rowgroup' });
  const table = h('table', { role: 'table', 'aria-label': words.title },
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row', 'aria-rowindex': 1 }, heads.map(({ element }) => element))), body);
  const nothing = h('p', { class: 'empty', hidden: true }, words.nothing);
  const element = h('div', { class: 'many-scroll' }, table, nothing);
  rove(table.tHead!, [heads.map(({ control }) => control)]);

  function headOf(column: Column) {
    const control = button({ title: words.sortBy(words.columns[column]) }, () => {
      const isSame = order.column === column;
      actions.order({ column, isDown: isSame ? !order.isDown : downFirst.has(column) });
    }, words.columns[column]);
    return { column, control, element: h('th', { scope: 'col', role: 'columnheader', class: `col-${column}` }, control) };
  }
  let order: Order = { column: 'verdict', isDown: false };

  function draw(): void {
    const [top, room] = [element.scrollTop, element.clientHeight || 600];
    const from = isWhole ? 0 : Math.max(0, Math.min(rows.length, Math.floor(top / height)) - beyond);
    const to = isWhole ? rows.length : Math.min(rows.length, Math.ceil((top + room) / height) + beyond);
    const hadFocus = body.contains((body.getRootNode() as ShadowRoot).activeElement);
    const wanted = rows.slice(from, to);
    const kept = new Set(wanted.map(({ entry }) => entry));
    for (const entry of [...drawn.keys()]) if (!kept.has(entry)) drawn.delete(entry);
    const elements = wanted.map((row, at) => {
      const known = drawn.get(row.entry);
      const isKept = known && isAlike(known.row, row) && known.element.dataset.proof === String(row.entry.proof.size);
      const shown = isKept ? known.element : rowOf(row);
      drawn.set(row.entry, { row, element: shown });
      shown.setAttribute('aria-rowindex', String(from + at + 2));
      return shown;
    });
    space(above, from);
    space(below, rows.length - to);
    const next = [above, ...elements, below];
    if (next.length !== body.childNodes.length || next.some((one, at) => one !== body.childNodes[at])) body.replaceChildren(...next);
    if (!isWhole && elements[0]?.offsetHeight) height = elements[0].offsetHeight;
    const stop = active && kept.has(active) ? active : wanted.find(({ entry }) => isOpenable(entry))?.entry ?? null;
    for (const [entry, { element: shown }] of drawn) controlOf(shown).tabIndex = entry === stop ? 0 : -1;
    if (hadFocus && stop) controlOf(drawn.get(stop)!.element).focus({ preventScroll: true });
  }

  function space(spacer: HTMLTableRowElement, count: number): void {
    spacer.hidden = count <= 0;
    (spacer.firstChild as HTMLElement).style.height = `${Math.max(0, count) * height}px`;
  }

  function rowOf(row: Row): HTMLTableRowElement {
    const { entry, brief, standing } = row;
    const agency = brief?.agency || (brief ? words.unread : entry.name);
    const word = verdictWord(row, texts, words.pending);
    const open = button({ class: 'link', 'aria-label': `${words.open(agency, entry.name)} ${word}` }, () => actions.open(entry), agency);
    open.disabled = !isOpenable(entry);
    const waiting = actions.toConfirm(entry);
    const first = waiting ? scanWords(texts.language).toConfirm(waiting) : brief?.first || (brief ? words.unreadCells(brief.unread, brief.open) : '');
    const marks = [
      row.draft > 1 ? words.draft(row.draft) : '', row.isSuperseded ? words.superseded : '', row.copies > 1 ? words.copies(row.copies) : '',
    ].filter(Boolean);
    const cell = (column: Column, ...content: (Node | string | null)[]) => h('td', { role: 'cell', class: `col-${column}` }, content);
    const element = h('tr', { role: 'row', 'data-file': entry.name, 'data-verdict': standing, 'data-proof': entry.proof.size, class: row.isSuperseded ? 'superseded' : null },
      h('th', { scope: 'row', role: 'rowheader', class: 'col-agency', title: agency }, open),
      cell('year', brief?.year ? String(brief.year) : ''),
      cell('edition', brief?.edition ?? ''),
      cell('verdict', h('span', { class: `badge badge-${standing}` }, icon(iconOf(standing)), word)),
      cell('errors', brief?.counts.error ? String(brief.counts.error) : ''),
      cell('warnings', brief?.counts.warning ? String(brief.counts.warning) : ''),
      cell('first', first),
      cell('file', ...marks.map((mark) => h('span', { class: 'file-mark' }, mark)), entry.name));
    (element.querySelector('.col-first') as HTMLElement).title = first;
    (element.querySelector('.col-file') as HTMLElement).title = entry.name;
    element.addEventListener('click', ({ target }) => {
      if (target !== open && isOpenable(entry)) actions.open(entry);
    });
    return element;
  }

  function activate(at: number): void {
    const row = rows[Math.max(0, Math.min(rows.length - 1, at))];
    if (!row) return;
    active = row.entry;
    const [top, head] = [rows.indexOf(row) * height, table.tHead!.offsetHeight];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height + head > element.scrollTop + element.clientHeight) element.scrollTop = top + height + head - element.clientHeight;
    draw();
    const shown = drawn.get(active);
    if (shown) controlOf(shown.element).focus({ preventScroll: true });
  }

  body.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = rows.findIndex(({ entry }) => entry === active);
    const page = Math.max(1, Math.floor(element.clientHeight / height) - 2);
    const to = {
      ArrowDown: at + 1, j: at + 1, J: at + 1, ArrowUp: at - 1, k: at - 1, K: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: rows.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    activate(to);
  });
  body.addEventListener('focusin', ({ target }) => {
    const found = [...drawn].find(([, { element: shown }]) => shown.contains(target as Node));
    if (found) [active] = found;
  });
  let isDue = false;
  element.addEventListener('scroll', () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      draw();
    });
  });
  if (typeof ResizeObserver === 'function') new ResizeObserver(() => draw()).observe(element);

  return {
    element,
    show(all, by) {
      [rows, order] = [all, by];
      table.setAttribute('aria-rowcount', String(rows.length + 1));
      nothing.hidden = rows.length > 0;
      for (const head of heads) {
        head.element.setAttribute('aria-sort', head.column !== by.column ? 'none' : by.isDown ? 'descending' : 'ascending');
      }
      draw();
    },
    focus(entry) {
      activate(rows.findIndex((row) => row.entry === entry));
    },
    unroll(whole) {
      isWhole = whole;
      draw();
    },
    get rows() {
      return rows;
    },
  };
}

const controlOf = (element: HTMLElement) => element.querySelector('button')!;

function isOpenable({ status, brief }: Entry): boolean {
  return status === 'done' || status === 'failed' || brief !== null;
}

const isAlike = (a: Row, b: Row) =>
  a.standing === b.standing && a.brief === b.brief && a.isSuperseded === b.isSuperseded && a.draft === b.draft && a.copies === b.copies;

function iconOf(standing: Row['standing']): IconName {
  return verdictIcons[standing as keyof typeof verdictIcons] ?? (standing === 'failed' ? 'incomplete' : 'none');
}
