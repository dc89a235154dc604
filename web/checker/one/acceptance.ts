// On a finding: letting it stand, with a reason, and taking that back.

import { button, h } from '../ui/dom';
import type { Finding } from '../engine-types';
import type { Settings } from '../session/settings';
import type { Texts } from '../texts/texts';

const longestReason = 200;

export function acceptanceView(finding: Finding, index: number, settings: Settings, texts: Texts): HTMLElement {
  if (finding.accepted) {
    return h('p', { class: 'accepted' },
      h('span', {}, texts.accepted(finding.accepted.reason)),
      button({ class: 'link', 'data-action': 'withdraw' }, () => settings.withdraw(finding.key), texts.withdraw));
  }
  const id = `reason-${index}`;
  const reason = h('input', { type: 'text', id, maxlength: longestReason, required: true, autocomplete: 'off' });
  const missing = h('span', { class: 'settings-problem', role: 'alert' });
  const accept = () => {
    const words = reason.value.trim();
    if (words) settings.accept(finding.key, words);
    else {
      missing.textContent = texts.reasonMissing;
      reason.focus();
    }
  };
  reason.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') accept();
  });
  const details = h('details', { class: 'accept' },
    h('summary', {}, texts.accept),
    h('div', { class: 'accept-form' },
      h('label', { for: id }, texts.reason),
      reason,
      button({ 'data-action': 'accept' }, accept, texts.acceptDo),
      missing));
  // Opening it is no choice of the finding.
  details.addEventListener('click', (event) => event.stopPropagation());
  return details;
}
