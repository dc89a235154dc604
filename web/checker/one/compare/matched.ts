// What became of the findings of one version in the next. Pure.

import { suspectsOf } from '../suspects';
import type { Finding } from '../../engine-types';

export interface Matched {
  fixed: Finding[];
  /** Of the newer version. */
  remaining: Finding[];
  added: Finding[];
}

/** The same place blamed by the same rule is the same fault, though other numbers stand there now. */
const placeOf = (finding: Finding) => `${finding.rule} ${suspectsOf(finding).join(' ')}`;

export function matched(before: Finding[], now: Finding[]): Matched {
  const open = [...before];
  const take = (isSame: (old: Finding) => boolean) => {
    const at = open.findIndex(isSame);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  };
  // Those that are wholly alike first, so that none of them is taken for another.
  const known = new Set(now.filter(({ key }) => take((old) => old.key === key)));
  for (const finding of now) {
    if (!known.has(finding) && take((old) => placeOf(old) === placeOf(finding))) known.add(finding);
  }
  return { fixed: open, remaining: now.filter((finding) => known.has(finding)), added: now.filter((finding) => !known.has(finding)) };
}
