// Which numbers of a recognised report are to be held beside its picture: those that no sum of the form bears out, and those
// that a finding blames. Pure.

import { offsetsOf } from '../one/offsets';
import { cellsByPath } from '../session/cells';
import { whereaboutsOf } from './nowhere';
import type { Cell, FormEdition, Result } from '../engine-types';

export interface Doubt {
  /** By which it is known again in another check. */
  key: string;
  /** null where it stands in a sentence. */
  cell: string | null;
  text: string;
  /** Counted from 1. */
  page: number;
  /** Left, top, right, bottom, in points. */
  box: number[];
  /** Nothing was read of it: the box is where it must lie, or all of its table. */
  nowhere?: 'cell' | 'table';
}

/** A number in a sentence, with what it counts. */
const longestNumber = 16;
/** Of a table of which more was not read than this, the picture is too poor to be filled in number by number. */
const mostNowhere = 24;

/** What of one line stands higher or lower than the rest, in points. */
const uneven = 5;

export function inReadingOrder(a: Doubt, b: Doubt): number {
  const down = a.box[1] - b.box[1];
  return a.page - b.page || (Math.abs(down) > uneven ? down : a.box[0] - b.box[0]);
}

/** In reading order. */
export function doubtsOf(result: Result, forms: readonly FormEdition[]): Doubt[] {
  const { report, findings, source = '' } = result;
  if (!report) return [];
  const cells = cellsByPath(report);
  const sure = borneOut(cells, forms.find(({ key }) => key === report.edition));
  const standing = findings.filter(({ severity, accepted }) => severity !== 'info' && !accepted);
  const blamed = new Set(standing.flatMap(({ cells: suspects, operands }) => (suspects.length ? suspects : operands)));
  const doubts = new Map<string, Doubt>();
  cells.forEach(({ state, text, page, box }, path) => {
    if (!page || !box || text === null || state === 'blank' || (sure.has(path) && !blamed.has(path))) return;
    doubts.set(path, { key: path, cell: path, text, page, box });
  });
  for (const doubt of missing(report.tables, cells, blamed)) doubts.set(doubt.key, doubt);
  const ofCells = new Set([...cells.values()].flatMap(({ span }) => (span ? [span.join()] : [])));
  const offsets = offsetsOf(source);
  for (const { start, end, page, box } of standing.flatMap(({ spans }) => spans)) {
    const text = offsets.slice(start, end);
    if (!page || !box || ofCells.has(`${start},${end}`) || text.length > longestNumber || !/\d/.test(text)) continue;
    const key = `${page} ${box.map(Math.round).join(' ')}`;
    doubts.set(key, { key, cell: null, text, page, box });
  }
  return [...doubts.values()].sort(inReadingOrder);
}

/** Cells of a table that was read, but nothing in them: unread ones, and blank ones of what does not agree. */
const emptyOf = (table: string, cells: Map<string, Cell>, blamed: Set<string>) => [...cells].filter(([path, { state, page }]) =>
  path.startsWith(`${table}/`) && page === undefined && (state === 'unread' || (state === 'blank' && blamed.has(path))));

/** Tables of which too much was not read for it to be filled in by hand, with how much. */
export function tooPoor({ report }: Result): { table: string; count: number }[] {
  if (!report) return [];
  const cells = cellsByPath(report);
  return Object.keys(report.tables).map((table) => ({ table, count: report.tables[table].found ? emptyOf(table, cells, new Set()).length : 0 }))
    .filter(({ count }) => count > mostNowhere);
}

function missing(tables: NonNullable<Result['report']>['tables'], cells: Map<string, Cell>, blamed: Set<string>): Doubt[] {
  return Object.keys(tables).flatMap((table) => {
    const empty = emptyOf(table, cells, blamed);
    if (!tables[table].found || empty.length > mostNowhere) return [];
    return empty.flatMap(([path]) => {
      const place = whereaboutsOf(path, cells);
      return place ? [{ key: path, cell: path, text: '', page: place.page, box: place.box, nowhere: place.isWhole ? 'table' as const : 'cell' as const }] : [];
    });
  });
}

/** The cells of every sum of the form that was read whole and holds. */
function borneOut(cells: Map<string, Cell>, form: FormEdition | undefined): Set<string> {
  const sure = new Set<string>();
  for (const { relation, left, right } of form?.tables.flatMap(({ equations }) => equations) ?? []) {
    const both = [...left, ...right];
    if (relation !== 'equal' || both.some((path) => !/^(?:number|blank)$/.test(cells.get(path)?.state ?? ''))) continue;
    const sum = (paths: string[]) => paths.reduce((whole, path) => whole + (cells.get(path)!.value ?? 0), 0);
    if (Math.abs(sum(left) - sum(right)) < 1e-6) for (const path of both) sure.add(path);
  }
  return sure;
}

/** Those that nobody has confirmed as they stand. */
export const openDoubts = (doubts: readonly Doubt[], confirmed: ReadonlyMap<string, string>): Doubt[] =>
  doubts.filter(({ key, text }) => confirmed.get(key) !== text);
