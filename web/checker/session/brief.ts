// What is kept at hand of a result: enough to list it among thousands, without the result itself.

import { isFromPictures, standingOf, toneOf, type Tone } from './standing';
import type { Result, Verdict } from '../engine-types';

export interface Brief {
  verdict: Verdict;
  tone: Tone;
  receipt: string | null;
  format: string | null;
  agency: string | null;
  year: number | null;
  edition: string | null;
  counts: Result['counts'];
  /** Cells that were not read, and rules that could not run. */
  unread: number;
  open: number;
  /** The title of the finding to look at first; why nothing was read, where nothing was. */
  first: string;
  isFromPictures: boolean;
}

/** Of what is not accepted, an error before a warning before a remark. */
function firstOf({ findings, problem }: Result): string {
  const standing = findings.filter(({ accepted }) => !accepted);
  const first = (['error', 'warning', 'info'] as const).map((wanted) => standing.find(({ severity }) => severity === wanted)).find(Boolean);
  return first?.title ?? problem?.message ?? '';
}

export function briefOf(result: Result): Brief {
  const { verdict, receipt, format, report, counts } = result;
  const { unread, open } = standingOf(result);
  return {
    verdict, tone: toneOf(result), receipt: receipt ?? null, format, agency: report?.agency ?? null, year: report?.year ?? null,
    edition: report?.edition ?? null, counts, unread, open, first: firstOf(result), isFromPictures: isFromPictures(result),
  };
}
