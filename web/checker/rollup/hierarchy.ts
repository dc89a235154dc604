// Which bodies are below which, as far as their names show it: a government is above the bodies whose names begin with its
// place, and the nearest one counts. Pure.

import { agencyKey, namesIn } from '../many/names';
import type { Row } from '../many/rows';

const government = /^(.+?)(?:人民政府)(?:办公室)?$/;

/** The place that a government governs; empty of other bodies. */
const placeOf = (key: string): string => government.exec(key)?.[1] ?? '';

export interface Superior {
  row: Row;
  /** Those below it by name, of its year. */
  own: Row[];
}

/** Of a report that was looked at before: a key takes longer than all that is done with it. */
const keys = new WeakMap<NonNullable<Row['brief']>, string>();

function keyOf({ brief }: Row): string {
  const key = keys.get(brief!) ?? agencyKey(brief!.agency ?? '');
  keys.set(brief!, key);
  return key;
}

/** Of each report that names its agency and year, those below it. The greatest families come first. */
export function superiorsOf(rows: readonly Row[]): Superior[] {
  const years = new Map<number, Row[]>();
  for (const row of rows) {
    const { agency, year } = row.brief!;
    if (agency && year) years.set(year, [...(years.get(year) ?? []), row]);
  }
  const found: Superior[] = [];
  for (const year of [...years.keys()].sort((a, b) => b - a)) {
    const families = new Map(years.get(year)!.map((row) => [row, { row, own: [] as Row[] }]));
    // A place, and the report of its government.
    const places = new Map<string, Row>();
    // Where a government and its office report both, the office is one of the bodies below it.
    for (const wanted of [/人民政府$/, /办公室$/]) {
      for (const row of families.keys()) {
        const place = placeOf(keyOf(row));
        if (place && wanted.test(keyOf(row)) && !places.has(place)) places.set(place, row);
      }
    }
    for (const row of families.keys()) {
      const key = keyOf(row);
      // Its own place is no place above it.
      const place = placeOf(key);
      for (let length = (places.get(place) === row ? place : key).length - 1; length > 1; length--) {
        const above = places.get(key.slice(0, length));
        if (!above || keyOf(above) === key) continue;
        families.get(above)!.own.push(row);
        break;
      }
    }
    found.push(...[...families.values()].sort((a, b) => b.own.length - a.own.length));
  }
  return found;
}

/** All others of its year. */
export const restOf = ({ row }: Superior, rows: readonly Row[]): Row[] =>
  rows.filter((other) => other.brief!.year === row.brief!.year && keyOf(other) !== keyOf(row));

/** Those of a pasted list, and the names on it. */
export function listedBelow(superior: Superior, rows: readonly Row[], roster: string): { names: string[]; rows: Row[] } {
  const names = namesIn(roster);
  const keys = new Set(names.map(agencyKey));
  return { names, rows: restOf(superior, rows).filter((row) => keys.has(keyOf(row))) };
}
