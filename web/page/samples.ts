// Composed reports to try the checker with; they lie in public/samples, and the archive is made by build/sample.mjs.

export const samples = [
  { file: 'clean.txt', zh: '一致的报告', en: 'a consistent report' },
  { file: 'wrong.txt', zh: '有差错的报告', en: 'a report with mistakes' },
  { file: 'city.zip', zh: '一个市三年的多份报告', en: 'a city and its departments over three years' },
];
