// Versions of one report, as they are checked one after the other: known by agency and year. Of the one before only what
// was found and what was let stand is kept, and only while the page is open.

import type { Finding, Result } from '../engine-types';

/** A finding that is let stand, by its key. */
export interface Acceptance {
  finding: string;
  reason: string;
}

export interface Draft {
  /** The first one is 1. */
  number: number;
  /** What was found in the version before this one; null for the first. */
  before: Finding[] | null;
}

interface Known {
  sha256: string | null;
  draft: Draft;
  findings: Finding[];
  accept: Acceptance[];
}

/** The report that a result is about; null where agency or year was not read. */
export function identityOf({ report }: Result): string | null {
  return report?.agency && report.year ? `${report.agency} ${report.year}` : null;
}

export class Drafts {
  private readonly known = new Map<string, Known>();

  /** Takes note of a result; `own` is what is known of it from an earlier check. `inherited` are the acceptances of the version before that are about findings of this one. */
  note(result: Result, accept: Acceptance[], own: Draft | null): { draft: Draft | null; inherited: Acceptance[] } {
    const identity = identityOf(result);
    if (identity === null) return { draft: own, inherited: [] };
    const before = this.known.get(identity);
    const { sha256, findings } = result;
    const isSame = before !== undefined && before.sha256 === sha256;
    const draft = own ?? (isSame ? before.draft : { number: (before?.draft.number ?? 0) + 1, before: before?.findings ?? null });
    const inherited = !before || isSame || own ? [] : before.accept.filter(({ finding }) => findings.some(({ key }) => key === finding));
    this.known.set(identity, { sha256, draft, findings, accept: accept.length ? accept : inherited });
    return { draft, inherited };
  }

  clear(): void {
    this.known.clear();
  }
}
