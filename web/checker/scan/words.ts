// What is said about scans, beside their recognition itself.

export interface ScanWords {
  offerHint: string;
  waiting: string;
  running: string;
  /** In the list: how many numbers of a report wait for somebody. */
  toConfirm(count: number): string;
  title: string;
  titled(done: number, all: number): string;
  hint: string;
  label(name: string, text: string, page: number): string;
  /** Of a cell in which nothing was read. */
  nowhere: { cell: string; table: string };
  /** Of a table of which too much was not read. */
  poor(section: string, count: number): string;
  inSentence: string;
  page(number: number): string;
  isConfirmed: string;
  isCorrected(from: string): string;
  notFound: string;
  done(count: number): string;
  noDoubts: string;
  count: string;
  takeBack: string;
  noPicture: string;
}

const zh: ScanWords = {
  offerHint: '在本机逐页识别，每页约需数秒到半分钟，不上传，可随时停止。识别后须对照原图核对存疑的数。',
  waiting: '待识别',
  running: '正在识别',
  toConfirm: (count) => `${count} 个数待对照原图核对`,
  title: '对照原图核对存疑的数',
  titled: (done, all) => `对照原图核对存疑的数（已核对 ${done} / ${all}）`,
  hint: '左边是扫描件上的原样，右边是识别出的数。一致就按回车，到下一个；不一致就改成图上的数，再按回车；图上是空白就删掉。上下箭头换行。表内算式已印证的数不在此列。',
  label: (name, text, page) => `${name}，第 ${page} 页，${text ? `识别为 ${text}` : '没有认出数'}`,
  nowhere: {
    cell: '没有认出数。框里有数就照填，确是空白就直接按回车。',
    table: '图上没找到这一格，所示是整张表。请对照；要填这个数，请换用原文件或文字版。',
  },
  poor: (section, count) => `“${section}”的表有 ${count} 格没有认出数，图太不清楚，不逐格补填。请换用更清楚的扫描件（300 dpi 以上）、原文件或文字版。`,
  inSentence: '正文中的数',
  page: (number) => `第 ${number} 页`,
  isConfirmed: '已核对',
  isCorrected: (from) => `已改正，识别为 ${from}`,
  notFound: '这一处没能改动，请用“试改”或换用原文件。',
  done: (count) => `${count} 个数字经人工核对，结论已生效`,
  noDoubts: '没有存疑的数：读出的数都由表内算式印证。',
  count: '据此认定',
  takeBack: '撤回核对',
  noPicture: '原图没能显示，请对照手边的原件',
};

const en: ScanWords = {
  offerHint: 'Page by page on this machine, some seconds to half a minute each; nothing is uploaded, and it can be stopped at any time. Doubtful numbers are then to be compared with the picture.',
  waiting: 'To be recognised',
  running: 'Recognising',
  toConfirm: (count) => `${count} ${count === 1 ? 'number' : 'numbers'} to be compared with the scan`,
  title: 'Compare doubtful numbers with the scan',
  titled: (done, all) => `Compare doubtful numbers with the scan (${done} of ${all} compared)`,
  hint: 'On the left as it stands in the scan, on the right as it was read. Enter confirms it and goes on to the next; where it is wrong, type what the picture shows and press Enter; where the picture is blank, delete it. Arrow keys go up and down. Numbers that the tables’ sums bear out are not listed.',
  label: (name, text, page) => `${name}, page ${page}, ${text ? `read as ${text}` : 'no number was read'}`,
  nowhere: {
    cell: 'No number was read. Type the one in the frame; where it is blank, just press Enter.',
    table: 'This cell was not found in the picture; the whole table is shown. Compare it; to fill in this number, use the original file or its text.',
  },
  poor: (section, count) => `In ${count} cells of the table of “${section}” no number was read: the picture is too poor to fill them in one by one. Use a clearer scan (300 dpi or more), the original file or its text.`,
  inSentence: 'Number in a sentence',
  page: (number) => `page ${number}`,
  isConfirmed: 'compared',
  isCorrected: (from) => `corrected, was read as ${from}`,
  notFound: 'This place could not be changed: use “Try”, or the original file.',
  done: (count) => `${count} ${count === 1 ? 'number was' : 'numbers were'} compared by a person: the verdict counts`,
  noDoubts: 'No number is doubtful: the tables’ sums bear out all that was read.',
  count: 'Let it count',
  takeBack: 'Take back',
  noPicture: 'The picture cannot be shown: compare with the original at hand',
};

/** `language` as a lang attribute names it. */
export const scanWords = (language: string): ScanWords => (language.startsWith('en') ? en : zh);
