// The words of the list of rules, of its settings, and of what a rule's page says.

import type { Outcome } from '../../engine-types';

export interface RulesWords {
  hint: string;
  group: { [outcome in Outcome]: string };
  off: string;
  ownSeverity(severity: string): string;
  severityOf(rule: string): string;
  noSettings: string;
  saveSettings: string;
  loadSettings: string;
  clearSettings: string;
  /** Over what a rule's page says, where it unfolds in place. */
  parts: { explanation: string; basis: string; good: string; bad: string };
}

const zh: RulesWords = {
  hint: '每项规则都列出结果。“没能核对”不等于通过。',
  group: { failed: '有下列问题', 'could-not-run': '没能核对有无下列问题', passed: '通过，没有下列问题', 'not-applicable': '不适用' },
  off: '关闭',
  ownSeverity: (severity) => `${severity}（默认）`,
  severityOf: (rule) => `“${rule}”的级别`,
  noSettings: '各项规则均按默认级别核验。可以在上面改动级别或关闭规则；设置只在本页打开期间有效，需要以后再用的请保存成文件。',
  saveSettings: '保存设置',
  loadSettings: '载入设置',
  clearSettings: '恢复默认',
  parts: { explanation: '核对什么，怎样改正：', basis: '依据：', good: '正确的示例：', bad: '有问题的示例：' },
};

const en: RulesWords = {
  hint: 'Every rule with its outcome. “Could not be checked” is not “passed”.',
  group: {
    failed: 'These were found', 'could-not-run': 'Could not be checked for these', passed: 'Passed: none of these', 'not-applicable': 'Do not apply',
  },
  off: 'off',
  ownSeverity: (severity) => `${severity} (default)`,
  severityOf: (rule) => `Severity of “${rule}”`,
  noSettings: 'All rules have their default severities. Change a severity above or switch a rule off; settings last while this page is open: save them to a file to use them again.',
  saveSettings: 'Save settings',
  loadSettings: 'Load settings',
  clearSettings: 'Back to defaults',
  parts: { explanation: 'What it checks, and how to put it right:', basis: 'Legal basis:', good: 'A good example:', bad: 'A bad example:' },
};

/** `language` is that of the interface. */
export const rulesWords = (language: string): RulesWords => (language === 'en' ? en : zh);
