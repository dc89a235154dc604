// The page's own words around the checker. The Chinese ones stand in index.html, so that the page can be
// read before any script runs.

export const english: { [key: string]: string } = {
  skip: 'Skip to the checker',
  title: 'Annual Report Check',
  tagline: 'Government information disclosure reports: every cell, every sum',
  larger: 'Larger text',
  privacy: 'Reports are read and checked inside your browser only: nothing is uploaded and nothing is kept. Disconnect after the page has opened and it still works.',
  scope: 'Based on article 50 of the Regulations on the Disclosure of Government Information and the 2019 and 2021 editions of the annual report form.',
};

export const pageTitles = { zh: '年报核验 nianbao', en: 'Annual Report Check nianbao' };

export const samples = [
  { file: 'clean.txt', zh: '一致的报告', en: 'a consistent report' },
  { file: 'wrong.txt', zh: '有差错的报告', en: 'a report with mistakes' },
];
