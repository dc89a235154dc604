// Composed reports to try the checker with; they lie in public/samples.

export const samples = [
  { file: 'clean.txt', zh: '一致的报告', en: 'a consistent report' },
  { file: 'wrong.txt', zh: '有差错的报告', en: 'a report with mistakes' },
];
