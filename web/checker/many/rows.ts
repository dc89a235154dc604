// The rows of the list of many reports: which there are, in which order, and which of them are asked for. Pure.

import { keyOf, type VerdictKey } from '../../formats/verdicts.mjs';
import { canRecognise } from '../assets';
import { scanWords } from '../scan/words';
import { wordOf } from '../session/standing';
import { agencyKey } from './names';
import type { Brief } from '../session/brief';
import type { Entry } from '../session/entry';
import type { Texts } from '../texts/texts';

/** How an entry stands: its verdict, or how far it has come. */
export type Standing = VerdictKey | 'scan' | 'failed' | 'checking' | 'waiting';

export interface Row {
  entry: Entry;
  standing: Standing;
  brief: Brief | null;
  /** A later one of the same agency and year has come since: the row stands for what was before. */
  isSuperseded: boolean;
  /** Which of the versions of this report it is, from 1, and how many came together with it. */
  draft: number;
  copies: number;
}

export type Column = 'agency' | 'year' | 'edition' | 'verdict' | 'errors' | 'warnings' | 'first' | 'file';

export interface Order {
  column: Column;
  isDown: boolean;
}

/** What is asked for; what is null or empty asks for nothing. */
export interface Filter {
  group: Group | null;
  year: number | null;
  words: string;
  /** Those of which later versions have come are shown too. */
  withSuperseded: boolean;
}

/** What is counted together: each verdict by its word, and what is yet to come. */
export type Group = VerdictKey | 'failed' | 'open';

/** The worst first. */
export const groups: Group[] = ['fail', 'unreadable', 'failed', 'incomplete', 'accepted', 'reserved', 'pass', 'open'];

const ranks: Standing[] = ['fail', 'unreadable', 'failed', 'incomplete', 'accepted', 'reserved', 'pass', 'scan', 'checking', 'waiting'];

export const worstFirst: Order = { column: 'verdict', isDown: false };

export function standingOf({ brief, status, isScan }: Entry): Standing {
  if (isScan && canRecognise() && status !== 'failed') return status === 'checking' ? status : 'scan';
  if (brief) return keyOf(brief);
  return status === 'done' ? 'failed' : status;
}

export const groupOf = ({ standing }: Row): Group => (standing === 'scan' || standing === 'checking' || standing === 'waiting' ? 'open' : standing);

/** The rows are made anew with every few files that end. */
const known = new WeakMap<Brief, string>();

/** The agency and the year; empty where one of them is not known, since nothing else says what belongs together. */
function reportKey(brief: Brief | null): string {
  if (!brief?.agency || !brief.year) return '';
  const key = known.get(brief) ?? `${agencyKey(brief.agency)} ${brief.year}`;
  known.set(brief, key);
  return key;
}

/** Those given later take the place of those before of the same agency and year; those given together stand side by side. */
export function rowsOf(entries: readonly Entry[]): Row[] {
  // How many came in each round; rounds never fall from one entry to the next.
  const families = new Map<string, Map<number, number>>();
  const keys = entries.map(({ brief }) => reportKey(brief));
  entries.forEach(({ round }, at) => {
    if (!keys[at]) return;
    const family = families.get(keys[at]) ?? new Map<number, number>();
    families.set(keys[at], family.set(round, (family.get(round) ?? 0) + 1));
  });
  return entries.map((entry, at) => {
    const { brief, round } = entry;
    const family = families.get(keys[at]) ?? new Map([[round, 1]]);
    const rounds = [...family.keys()];
    return {
      entry, brief, standing: standingOf(entry),
      isSuperseded: rounds[rounds.length - 1] > round,
      draft: rounds.indexOf(round) + 1,
      copies: family.get(round)!,
    };
  });
}

export type Counts = { [group in Group]: number } & { all: number };

/** Of those that stand, by group. */
export function countsOf(rows: readonly Row[]): Counts {
  const counts = { fail: 0, unreadable: 0, failed: 0, incomplete: 0, accepted: 0, reserved: 0, pass: 0, open: 0, all: 0 };
  for (const row of rows) {
    if (row.isSuperseded) continue;
    counts[groupOf(row)]++;
    counts.all++;
  }
  return counts;
}

/** In whose colour the headline stands. */
export const worstOf = (counts: Counts): Group => groups.find((group) => counts[group] > 0) ?? 'open';

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

export function filtered(rows: readonly Row[], { group, year, words, withSuperseded }: Filter): Row[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const { brief, entry } = row;
    if (row.isSuperseded && !withSuperseded) return false;
    if (group && groupOf(row) !== group) return false;
    if (year !== null && brief?.year !== year) return false;
    if (!wanted.length) return true;
    const text = folded(`${entry.name} ${brief?.agency ?? ''} ${brief?.year ?? ''} ${brief?.first ?? ''}`);
    return wanted.every((word) => text.includes(word));
  });
}

type Value = string | number | null;
type PlaceOf = (text: string) => number;

const rank = ({ standing }: Row) => ranks.indexOf(standing);

/** What is not known stands last, whichever way the rest is ordered. */
function compareValues(a: number | null, b: number | null, isDown: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return isDown ? b - a : a - b;
}

const values: { [column in Column]: (row: Row) => Value } = {
  agency: ({ brief }) => brief?.agency ?? null,
  year: ({ brief }) => brief?.year ?? null,
  edition: ({ brief }) => brief?.edition ?? null,
  verdict: rank,
  errors: ({ brief }) => brief?.counts.error ?? null,
  warnings: ({ brief }) => brief?.counts.warning ?? null,
  first: ({ brief }) => brief?.first ?? null,
  file: ({ entry }) => entry.name,
};

/** The texts by which a column orders the rows. */
export const textsOf = (rows: readonly Row[], column: Column): string[] =>
  rows.map(values[column]).filter((value): value is string => typeof value === 'string' && value !== '');

/** Of those that are equal the worse comes first, and then the one given first. `placeOf` a text: see alphabet.ts. */
export function ordered(rows: readonly Row[], { column, isDown }: Order, placeOf: PlaceOf): Row[] {
  const keyOf = (value: Value) => (typeof value !== 'string' ? value : value === '' ? null : placeOf(value));
  const keyed = rows.map((row) => ({ row, key: keyOf(values[column](row)), rank: rank(row), errors: row.brief?.counts.error ?? 0 }));
  keyed.sort((a, b) => compareValues(a.key, b.key, isDown) || a.rank - b.rank || b.errors - a.errors || a.row.entry.place - b.row.entry.place);
  return keyed.map(({ row }) => row);
}

/** The years that there are, the latest first. */
export function yearsOf(rows: readonly Row[]): number[] {
  return [...new Set(rows.flatMap(({ brief }) => (brief?.year ? [brief.year] : [])))].sort((a, b) => b - a);
}

/** The verdict in a word. */
export function verdictWord({ standing, entry, brief }: Row, words: Texts, pending: string): string {
  if (standing === 'scan') return scanWords(words.language).waiting;
  if (standing === 'checking' && entry.isScan) return scanWords(words.language).running;
  if (brief) return wordOf(brief, words);
  return entry.status === 'done' || standing === 'failed' ? words.verdictWord.failed : pending;
}
