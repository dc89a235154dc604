// The words around the rules. Nothing about a single rule stands here.

export const languages = ['zh', 'en'];

/** In the order of their weight. */
export const severities = ['error', 'warning', 'info'];

/** The groups that ids begin with. */
export const groups = new Map([
  ['reading', { zh: '读取报告', en: 'Reading the report' }],
  ['structure', { zh: '结构与格式', en: 'Structure and form' }],
  ['cell', { zh: '单元格', en: 'Cells' }],
  ['arithmetic', { zh: '表内合计', en: 'Sums of the tables' }],
  ['narrative', { zh: '正文与表格', en: 'Text against tables' }],
  ['period', { zh: '期限与年份', en: 'Period and year' }],
  ['text', { zh: '文字', en: 'Wording and characters' }],
  ['series', { zh: '与往年报告', en: 'Over the years' }],
  ['rollup', { zh: '上级与下级', en: 'Superior and subordinates' }],
]);

export const words = {
  zh: {
    code: 'zh-CN',
    name: '中文',
    product: '年报核验',
    toChecker: '打开年报核验',
    skip: '跳到正文',
    rules: '核验规则',
    allRules: '全部规则',
    count: (all, bySeverity) => `共 ${all} 条规则：${bySeverity.map(({ word, count }) => `${word} ${count} 条`).join('，')}。`,
    intro: '每条规则一页：核对什么、怎样改正、依据哪一条法规和哪份文件、正确和有问题的示例。',
    severitiesTitle: '三种级别',
    groupsTitle: '类别',
    place: '所在位置',
    neighbours: '上一条和下一条',
    id: '规则编号',
    severity: '默认级别',
    group: '类别',
    severityWord: { error: '错误', warning: '提醒', info: '说明' },
    severityMeaning: {
      error: '与算术或法定格式矛盾，应当改正。',
      warning: '很可能有误，或者会被问到，应当核实。',
      info: '供参考。',
    },
    explanation: '核对什么，怎样改正',
    basis: '为什么：法规和文件依据',
    examples: '示例',
    goodExample: '正确的示例',
    badExample: '有问题的示例',
    previous: '上一条',
    next: '下一条',
  },
  en: {
    code: 'en',
    name: 'English',
    product: 'Annual Report Check',
    toChecker: 'Open the checker',
    skip: 'Skip to the text',
    rules: 'Rules',
    allRules: 'All rules',
    count: (all, bySeverity) => `${all} rules in all: ${bySeverity.map(({ word, count }) => `${word} ${count}`).join(', ')}.`,
    intro: 'Each rule has a page: what it checks, how to put it right, the article and document behind it, and a good and a bad example.',
    severitiesTitle: 'Three severities',
    groupsTitle: 'Groups',
    place: 'You are here',
    neighbours: 'Previous and next rule',
    id: 'Rule id',
    severity: 'Default severity',
    group: 'Group',
    severityWord: { error: 'Error', warning: 'Warning', info: 'Note' },
    severityMeaning: {
      error: 'Contradicts arithmetic or the statutory form, and has to be corrected.',
      warning: 'Very probably wrong, or will be asked about; needs verifying.',
      info: 'For information.',
    },
    explanation: 'What it checks and how to put it right',
    basis: 'Why: article and document',
    examples: 'Examples',
    goodExample: 'Good example',
    badExample: 'Bad example',
    previous: 'Previous',
    next: 'Next',
  },
};
