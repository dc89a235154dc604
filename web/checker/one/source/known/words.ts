// What the views of documents say.

export interface Words {
  look: string;
  page: string;
  document: string;
  text: string;
  widen: string;
  zoom: string;
  fit: string;
  pageNumber(number: number, of: number): string;
  rowsOmitted(count: number): string;
}

const zh: Words = {
  look: '原文的样子',
  page: '原页',
  document: '原表',
  text: '文字',
  widen: '加宽',
  zoom: '大小',
  fit: '适合宽度',
  pageNumber: (number, of) => `第 ${number} 页，共 ${of} 页`,
  rowsOmitted: (count) => `…此处省略 ${count} 行…`,
};

const en: Words = {
  look: 'Look of the source',
  page: 'Page',
  document: 'Tables',
  text: 'Text',
  widen: 'Widen',
  zoom: 'Zoom',
  fit: 'Fit width',
  pageNumber: (number, of) => `Page ${number} of ${of}`,
  rowsOmitted: (count) => `… ${count} rows left out here …`,
};

/** `language` as a lang attribute names it. */
export const wordsIn = (language: string): Words => (language.startsWith('en') ? en : zh);
