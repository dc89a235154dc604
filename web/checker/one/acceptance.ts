// On a finding: letting it stand, with a reason, and taking that back.

import { button, h } from '../ui/dom';
import type { Finding } from '../engine-types';
import type { Texts } from '../texts/texts';

const longestReason = 200;

/** Of the one report that is shown. */
export interface Acceptances {
  accept(key: string, reason: string): void;
  withdraw(key: string): void;
}

export function acceptanceView(finding: Finding, index: number, acceptances: Acceptances, texts: Texts): HTMLElement {
  if (finding.accepted) {
    return h('p', { class: 'accepted' },
      h('span', {}, texts.accepted(finding.accepted.reason)),
      button({ class: 'link', 'data-action': 'withdraw', 'aria-label': `${texts.withdraw}：${finding.title}` }, () => acceptances.withdraw(finding.key), texts.withdraw));
  }
  const id = `reason-${index}`;
  const reason = h('input', { type: 'text', id, maxlength: longestReason, required: true, autocomplete: 'off' });
  const missing = h('span', { class: 'settings-problem', role: 'alert' });
  const accept = () => {
    const words = reason.value.trim();
    if (words) acceptances.accept(finding.key, words);
    else {
      missing.textContent = texts.reasonMissing;
      reason.focus();
    }
  };
  reason.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') accept();
  });
  return h('details', { class: 'accept' },
    h('summary', { 'aria-label': `${texts.accept}：${finding.title}` }, texts.accept),
    h('div', { class: 'accept-form' },
      h('label', { for: id }, texts.reason),
      reason,
      button({ 'data-action': 'accept' }, accept, texts.acceptDo),
      missing));
}
