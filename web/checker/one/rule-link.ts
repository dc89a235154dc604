// Leads to what a rule is about: to its page, or, where there are no pages, unfolds the same text in place.

import { rulePage } from '../assets';
import { h } from '../ui/dom';
import type { Texts } from '../texts/texts';

/** `name` is the CSS class of the link, or of the line that unfolds. */
export function ruleLink(rule: string, name: string, label: string, texts: Texts): HTMLElement {
  const page = rulePage(rule, texts.language);
  if (page !== null) return h('a', { class: name, href: page, target: '_blank', rel: 'noopener', title: texts.rulePage }, label);
  const place = h('div', { class: 'rule-text' });
  const details = h('details', { class: 'rule-here' }, h('summary', { class: name, title: texts.ruleText }, label), place);
  details.addEventListener('toggle', () => {
    if (!details.open || place.firstChild) return;
    void import('./rules/in-place').then(({ fillRule }) => fillRule(place, rule, texts), () => {
      place.textContent = texts.failure.load;
    });
  });
  // Unfolding it chooses nothing.
  details.addEventListener('click', (event) => event.stopPropagation());
  return details;
}
