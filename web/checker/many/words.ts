// The words of the view of many reports.

import type { Language } from '../engine-types';

export interface ManyWords {
  title: string;
  file: string;
  verdict: string;
  findings: string;
  none: string;
  pending: string;
  summary(pass: number, fail: number, unknown: number, reserved: number): string;
  back: string;
  previous: string;
  next: string;
}

const zh: ManyWords = {
  title: '文件',
  file: '文件',
  verdict: '结论',
  findings: '问题',
  none: '无',
  pending: '等待核验',
  summary: (pass, fail, unknown, reserved) => `一致 ${pass} 个${reserved ? `，有保留 ${reserved} 个` : ''}，不一致 ${fail} 个，无法核验 ${unknown} 个。`,
  back: '返回列表',
  previous: '上一份',
  next: '下一份',
};

const en: ManyWords = {
  title: 'Files',
  file: 'File',
  verdict: 'Verdict',
  findings: 'Findings',
  none: 'none',
  pending: 'Waiting',
  summary: (pass, fail, unknown, reserved) => `${pass} consistent, ${reserved ? `${reserved} with reservations, ` : ''}${fail} not consistent, ${unknown} cannot be verified.`,
  back: 'Back to the list',
  previous: 'Previous report',
  next: 'Next report',
};

export const manyWords = (language: Language): ManyWords => (language === 'en' ? en : zh);
