// What was checked: every rule with its outcome. What could not be checked is never shown as passed.

import { h } from '../dom';
import { icon, type IconName } from '../icons';
import type { Outcome, Result, RuleInfo, RuleOutcome } from '../engine-types';
import type { Texts } from '../texts';

const order: Outcome[] = ['failed', 'could-not-run', 'passed', 'not-applicable'];
const icons: { [outcome in Outcome]: IconName } = {
  failed: 'error', 'could-not-run': 'incomplete', passed: 'pass', 'not-applicable': 'none',
};

export function ledgerView(result: Result, rules: RuleInfo[], texts: Texts): HTMLElement {
  const infos = new Map(rules.map((rule) => [rule.id, rule]));
  const groups = order.map((outcome) => [outcome, result.rules.filter((rule) => rule.outcome === outcome)] as const);
  // Open where the verdict needs explaining.
  return h('details', { class: 'ledger', open: result.verdict === 'incomplete' },
    h('summary', {},
      h('span', { class: 'ledger-title' }, texts.ledger),
      groups.map(([outcome, members]) =>
        h('span', { class: `tally tally-${outcome}` }, icon(icons[outcome]), `${texts.outcome[outcome]} ${members.length}`))),
    h('p', { class: 'hint' }, texts.ledgerHint),
    groups.filter(([, members]) => members.length).map(([outcome, members]) =>
      h('section', { class: `outcome outcome-${outcome}` },
        h('h4', {}, icon(icons[outcome]), texts.titled(texts.ledgerGroup[outcome], members.length)),
        h('ul', {}, members.map((member) => ruleItem(member, infos.get(member.id), texts))))));
}

function ruleItem(rule: RuleOutcome, info: RuleInfo | undefined, texts: Texts): HTMLElement {
  return h('li', { 'data-rule': rule.id, 'data-outcome': rule.outcome },
    h('details', {},
      h('summary', {},
        h('span', { class: 'rule-title' }, info?.title ?? rule.id),
        h('code', { class: 'rule-id' }, rule.id),
        rule.reason ? h('span', { class: 'reason' }, rule.reason) : null),
      info ? h('p', {}, info.explanation) : null,
      info?.legal_basis ? h('p', { class: 'basis' }, texts.basis, info.legal_basis) : null));
}
