// Leads to what a rule is about: to its page, or, where there are no pages, unfolds the same text in place.

import { rulePage, ruleTexts, type RuleTexts } from '../assets';
import { h } from '../ui/dom';
import type { Texts } from '../texts/texts';

/** `name` is the CSS class of the link, or of the line that unfolds. */
export function ruleLink(rule: string, name: string, label: string, texts: Texts): HTMLElement {
  const page = rulePage(rule, texts.language);
  if (page !== null) return h('a', { class: name, href: page, target: '_blank', rel: 'noopener', title: texts.rulePage }, label);
  const place = h('div', { class: 'rule-text' });
  const details = h('details', { class: 'rule-here' }, h('summary', { class: name, title: texts.ruleText }, label), place);
  details.addEventListener('toggle', () => {
    if ((details as HTMLDetailsElement).open) void fill(place, rule, texts);
  });
  // Unfolding it chooses nothing.
  details.addEventListener('click', (event) => event.stopPropagation());
  return details;
}

async function fill(place: HTMLElement, rule: string, texts: Texts): Promise<void> {
  if (place.firstChild) return;
  const found = await ruleTexts().then((all) => all.find(({ id }) => id === rule), () => undefined);
  if (!place.firstChild) place.append(...(found ? partsOf(found, texts) : [texts.failure.load]));
}

function partsOf(rule: RuleTexts, texts: Texts): HTMLElement[] {
  const language = texts.language === 'en' ? 'en' : 'zh';
  const { explanation, basis, good, bad } = texts.ruleParts;
  return [
    [explanation, rule.explanation], [basis, rule.legal_basis], [good, rule.good_example], [bad, rule.bad_example],
  ].map(([title, text]) => h('p', {}, h('strong', {}, title as string), ' ', (text as RuleTexts['explanation'])[language]));
}
