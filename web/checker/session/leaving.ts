// Reasons for letting a finding stand are kept nowhere: the browser asks before a page that holds some is left.

import type { Entry } from './entry';

/** To be called whenever that may have changed. Gives a function that lets go. */
export function guardLeaving(entries: () => readonly Entry[]): { update(): void; release(): void } {
  const ask = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    // Chrome before 119 asks only where this is set.
    event.returnValue = 'asked';
  };
  const release = () => removeEventListener('beforeunload', ask);
  return {
    release,
    update() {
      release();
      if (entries().some(({ accept }) => accept.length)) addEventListener('beforeunload', ask);
    },
  };
}
