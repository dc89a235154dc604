// What was checked, in one line. The list of rules beneath comes when it is opened.

import { h } from '../ui/dom';
import type { Outcome, Result } from '../engine-types';
import type { Texts } from '../texts/texts';

export interface Ledger {
  element: HTMLDetailsElement;
  /** Ends when the list is there. */
  fill(): Promise<void>;
}

/** `below`: brings what stands beneath the line. */
export function ledgerView(result: Result, below: () => Promise<HTMLElement[]>, texts: Texts): Ledger {
  const count = (outcome: Outcome) => result.rules.filter((rule) => rule.outcome === outcome).length;
  const [failed, open, passed, idle] = [count('failed'), count('could-not-run'), count('passed'), count('not-applicable')];
  // Open where the verdict needs explaining.
  const element = h('details', { class: 'ledger', open: result.verdict === 'incomplete' },
    h('summary', {},
      h('span', { class: 'ledger-title' }, texts.ledger),
      h('span', { class: 'ledger-sum' }, texts.ledgerSum(failed + open + passed, passed, failed, open, idle))));
  let filling: Promise<void> | null = null;
  const fill = () => (filling ??= below().then((parts) => element.append(...parts), () => {
    filling = null;
    element.append(h('p', { class: 'settings-problem', role: 'alert' }, texts.failure.load));
  }));
  element.addEventListener('toggle', () => {
    if (element.open) void fill();
  });
  return { element, fill };
}
