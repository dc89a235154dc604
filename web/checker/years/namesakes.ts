// Names that may be one agency's: asked, and settled by what people answer. Pure.

import type { SeriesFinding, SeriesResult } from '../engine-types';

export interface Answers {
  /** [name, the name to go by], as they were given. */
  same: [string, string][];
  /** Pairs of which it was said that they are two. */
  apart: Set<string>;
}

export const newAnswers = (): Answers => ({ same: [], apart: new Set() });

/** Each name with the one that it is at last to go by. */
export function settled({ same }: Answers): [string, string][] {
  const next = new Map(same);
  return same.map(([name]) => {
    let last = name;
    for (let hops = 0; next.has(last) && hops <= same.length; hops++) last = next.get(last)!;
    return [name, last];
  });
}

export const isQuestion = ({ rule }: SeriesFinding): boolean => rule === 'series/agency';

/** The agency that a question asks about: the one that its sentence begins with. */
function otherOf(finding: SeriesFinding, all: readonly SeriesResult[]): SeriesResult | null {
  const begins = (agency: string) => finding.message.startsWith(`“${agency}”有`) || finding.message.startsWith(`${agency} has reports for `);
  return all.find(({ agency }) => agency && begins(agency)) ?? null;
}

const lastYear = ({ reports }: SeriesResult) => Math.max(...reports.map(({ year }) => year ?? 0));

export interface Question {
  older: string;
  newer: string;
}

/** null where it cannot be asked, or was answered. */
export function questionOf(finding: SeriesFinding, result: SeriesResult, all: readonly SeriesResult[], answers: Answers): Question | null {
  const other = isQuestion(finding) ? otherOf(finding, all) : null;
  if (!other?.agency || !result.agency) return null;
  const [older, newer] = lastYear(other) < lastYear(result) ? [other.agency, result.agency] : [result.agency, other.agency];
  return answers.apart.has(`${older}\n${newer}`) ? null : { older, newer };
}
