// The list of rules: each with its outcome, and its severity to be set. What could not be checked is never shown as passed.
// It comes when it is first opened.

import { h } from '../../ui/dom';
import { icon, type IconName } from '../../ui/icons';
import { adoptStyle } from '../../ui/styles';
import { ruleLink } from '../rule-link';
import styles from './rules.css?inline';
import { settingsView, type SettingsActions } from './settings';
import { rulesWords, type RulesWords } from './words';
import type { Configuration, Outcome, Result, RuleInfo, RuleOutcome } from '../../engine-types';
import type { Setting, Settings } from '../../session/settings';
import type { Texts } from '../../texts/texts';

const order: Outcome[] = ['failed', 'could-not-run', 'passed', 'not-applicable'];
const icons: { [outcome in Outcome]: IconName } = {
  failed: 'error', 'could-not-run': 'incomplete', passed: 'pass', 'not-applicable': 'none',
};
const choices: Setting[] = ['error', 'warning', 'info', 'off'];

export interface RulesContext {
  /** Where the list is to stand. */
  place: HTMLElement;
  result: Result;
  rules: RuleInfo[];
  settings: Settings;
  /** In force for this report. */
  config: Required<Configuration>;
  load: SettingsActions;
  texts: Texts;
}

export function rulesList({ place, result, rules, settings, config, load, texts }: RulesContext): HTMLElement[] {
  adoptStyle(place, styles);
  const words = rulesWords(texts.language);
  const infos = new Map(rules.map((rule) => [rule.id, rule]));
  const groups = order.map((outcome) => [outcome, result.rules.filter((rule) => rule.outcome === outcome)] as const);
  return [
    h('p', { class: 'hint' }, words.hint),
    ...groups.filter(([, members]) => members.length).map(([outcome, members]) =>
      h('section', { class: `outcome outcome-${outcome}` },
        h('h4', {}, icon(icons[outcome]), texts.titled(words.group[outcome], members.length)),
        h('ul', {}, members.map((member) => ruleItem(member, infos.get(member.id), settings, texts, words))))),
    settingsView(settings, config, load, texts, words),
  ];
}

function ruleItem(rule: RuleOutcome, info: RuleInfo | undefined, settings: Settings, texts: Texts, words: RulesWords): HTMLElement {
  return h('li', { 'data-rule': rule.id, 'data-outcome': rule.outcome },
    h('div', { class: 'rule-line' },
      ruleLink(rule.id, 'rule-title', info?.title ?? rule.id, texts),
      h('code', { class: 'rule-id' }, rule.id),
      severityOf(rule, info, settings, texts, words)),
    rule.reason ? h('p', { class: 'reason' }, rule.reason) : null);
}

/** The severity, to be chosen: the rule's own is marked as such. */
function severityOf(rule: RuleOutcome, info: RuleInfo | undefined, settings: Settings, texts: Texts, words: RulesWords): HTMLElement | null {
  if (!info) return null;
  const set: Setting | undefined = rule.off ? 'off' : rule.severity;
  const select = h('select', { class: set ? 'changed' : null, 'aria-label': words.severityOf(info.title) }, choices.map((choice) =>
    h('option', { value: choice, selected: choice === (set ?? info.severity) },
      choice === 'off' ? words.off : choice === info.severity ? words.ownSeverity(texts.severity[choice]) : texts.severity[choice])));
  select.addEventListener('change', () => settings.setRule(rule.id, select.value === info.severity ? null : (select.value as Setting)));
  return select;
}
