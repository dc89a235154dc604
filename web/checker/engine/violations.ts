// What the page's security policy refused. Browsers answer a refused worker or download like a broken one; only the
// violation tells them apart.

const refused: string[] = [];
let isWatching = false;

/** A place in the list to look back to. Violations are noted from the first call on. */
export function markViolations(): number {
  if (!isWatching) {
    isWatching = true;
    document.addEventListener('securitypolicyviolation', ({ disposition, effectiveDirective, violatedDirective }) => {
      if (disposition !== 'report') refused.push(effectiveDirective || violatedDirective);
    });
  }
  return refused.length;
}

/** Whether one of the directives refused something since the mark. The event comes some time after the refusal. */
export async function wasRefused(directives: RegExp, mark: number): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  return refused.slice(mark).some((directive) => directives.test(directive));
}
