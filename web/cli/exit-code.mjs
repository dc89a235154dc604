// The code that a command leaves with.
const exitOf = { pass: 0, accepted: 0, fail: 1, incomplete: 2, unreadable: 2 };

/** The worst of all verdicts decides: an error found outweighs what could not be checked. Where nothing was checked nothing passes. */
export function exitCode(counts) {
  const codes = Object.keys(exitOf).filter((verdict) => counts[verdict] > 0).map((verdict) => exitOf[verdict]);
  if (codes.includes(1)) return 1;
  return codes.length === 0 || codes.includes(2) ? 2 : 0;
}
