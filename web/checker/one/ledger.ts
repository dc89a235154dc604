// What was checked: every rule with its outcome, and its severity to be set. What could not be checked is never shown as
// passed.

import { h } from '../ui/dom';
import { icon, type IconName } from '../ui/icons';
import { ruleLink } from './rule-link';
import type { Outcome, Result, RuleInfo, RuleOutcome } from '../engine-types';
import type { Setting, Settings } from '../session/settings';
import type { Texts } from '../texts/texts';

const order: Outcome[] = ['failed', 'could-not-run', 'passed', 'not-applicable'];
const icons: { [outcome in Outcome]: IconName } = {
  failed: 'error', 'could-not-run': 'incomplete', passed: 'pass', 'not-applicable': 'none',
};
const choices: Setting[] = ['error', 'warning', 'info', 'off'];

/** `below`: what stands under the list. */
export function ledgerView(result: Result, rules: RuleInfo[], settings: Settings, below: HTMLElement, texts: Texts): HTMLElement {
  const infos = new Map(rules.map((rule) => [rule.id, rule]));
  const groups = order.map((outcome) => [outcome, result.rules.filter((rule) => rule.outcome === outcome)] as const);
  const [failed, open, passed, idle] = groups.map(([, members]) => members.length);
  // Open where the verdict needs explaining.
  return h('details', { class: 'ledger', open: result.verdict === 'incomplete' },
    h('summary', {},
      h('span', { class: 'ledger-title' }, texts.ledger),
      h('span', { class: 'ledger-sum' }, texts.ledgerSum(failed + open + passed, passed, failed, open, idle))),
    h('p', { class: 'hint' }, texts.ledgerHint),
    groups.filter(([, members]) => members.length).map(([outcome, members]) =>
      h('section', { class: `outcome outcome-${outcome}` },
        h('h4', {}, icon(icons[outcome]), texts.titled(texts.ledgerGroup[outcome], members.length)),
        h('ul', {}, members.map((member) => ruleItem(member, infos.get(member.id), settings, texts))))),
    below);
}

function ruleItem(rule: RuleOutcome, info: RuleInfo | undefined, settings: Settings, texts: Texts): HTMLElement {
  return h('li', { 'data-rule': rule.id, 'data-outcome': rule.outcome },
    h('div', { class: 'rule-line' },
      ruleLink(rule.id, 'rule-title', info?.title ?? rule.id, texts),
      h('code', { class: 'rule-id' }, rule.id),
      severityOf(rule, info, settings, texts)),
    rule.reason ? h('p', { class: 'reason' }, rule.reason) : null);
}

/** The severity, to be chosen: the rule's own is marked as such. */
function severityOf(rule: RuleOutcome, info: RuleInfo | undefined, settings: Settings, texts: Texts): HTMLElement | null {
  if (!info) return null;
  const set: Setting | undefined = rule.off ? 'off' : rule.severity;
  const select = h('select', { class: set ? 'changed' : null, 'aria-label': texts.severityOf(info.title) }, choices.map((choice) =>
    h('option', { value: choice, selected: choice === (set ?? info.severity) },
      choice === 'off' ? texts.off : choice === info.severity ? texts.ownSeverity(texts.severity[choice]) : texts.severity[choice])));
  select.addEventListener('change', () => settings.setRule(rule.id, select.value === info.severity ? null : (select.value as Setting)));
  return select;
}
