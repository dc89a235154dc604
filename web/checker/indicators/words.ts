// The words of the indicators.

import { fewest, least, times } from './outliers';
import type { Language } from '../engine-types';

const points = Math.round(least * 100);

const zh = {
  title: '指标',
  agency: '机关', year: '年度', everyYear: '各年度', search: '搜索机关',
  none: '无', noneMeans: '“无”：分母为 0，没有可算的。',
  unread: '未读出',
  above: '偏高', below: '偏低',
  rule: `标“偏高”“偏低”的：与同年各机关的中位数相差超过绝对中位差（乘 1.4826）的 ${times} 倍，且不少于 ${points} 个百分点；同年不足 ${fewest} 份的不标。`,
  only: '只列偏高、偏低的',
  sum: (reports: number, outliers: number) => `${reports} 份报告，其中 ${outliers} 份有偏高或偏低的指标。`,
  sortBy: (name: string) => `按${name}排序`,
  more: (left: number, next: number) => `再列 ${next} 份（还有 ${left} 份）`,
  open: (agency: string, year: string) => `查看 ${agency} ${year} 年报告`,
  nothing: '没有符合条件的报告。',
  reading: '正在计算…',
  label: (ending: string) => `导出 ${ending.toUpperCase()}`,
  working: '正在生成…', failed: '没有做成，请再试一次。',
  tools: '指标的导出和筛选',
};

const en: typeof zh = {
  title: 'Indicators',
  agency: 'Agency', year: 'Year', everyYear: 'All years', search: 'Search agency',
  none: 'none', noneMeans: '“none”: the denominator is 0, there is nothing to compute.',
  unread: 'not read',
  above: 'high', below: 'low',
  rule: `Marked high or low: more than ${times} times the median absolute deviation (times 1.4826) away from the median of that year’s reports, and at least ${points} percentage points; years with fewer than ${fewest} reports are not marked.`,
  only: 'High and low only',
  sum: (reports, outliers) => `${reports} reports, ${outliers} of them with a high or low indicator.`,
  sortBy: (name) => `Sort by ${name.toLowerCase()}`,
  more: (left, next) => `List ${next} more (${left} left)`,
  open: (agency, year) => `Open the report of ${agency} for ${year}`,
  nothing: 'No report is like that.',
  reading: 'Computing…',
  label: (ending) => `Export ${ending.toUpperCase()}`,
  working: 'Working…', failed: 'That did not work. Please try again.',
  tools: 'Export and filter the indicators',
};

export type IndicatorsWords = typeof zh;
export const indicatorsWords = (language: Language): IndicatorsWords => (language === 'en' ? en : zh);
