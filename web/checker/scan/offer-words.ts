// The words of the offer to recognise scans.

export interface OfferWords {
  recognise(count: number): string;
  hint: string;
  /** Why a scan is not offered to be read: the edition has no recognition. */
  noRecognition: string;
  cannotRecognise: string;
}

const zh: OfferWords = {
  recognise: (count) => (count > 1 ? `识别这 ${count} 份扫描件` : '用文字识别读取'),
  hint: '在本机识别图片中的文字，每页约需数秒到半分钟，不上传。识别结果可能有误，须对照原件。',
  noRecognition: '这里是不带文字识别的版本，扫描件读不了。请用原来的 Word 文件，或由它直接导出的 PDF；要识别扫描件，请打开网站上的年报核验。',
  cannotRecognise: '这个浏览器不能识别图片中的文字。请用 Chrome 86、Edge 86、Firefox 105 或更新的版本打开，或改用原来的 Word 文件、由它直接导出的 PDF。',
};

const en: OfferWords = {
  recognise: (count) => (count > 1 ? `Recognise these ${count} scans` : 'Read by text recognition'),
  hint: 'Recognises the text of the pictures on this machine, some seconds to half a minute a page; nothing is uploaded. The result may be wrong and must be compared with the original.',
  noRecognition: 'This edition has no text recognition, so it cannot read scans. Use the original Word file, or a PDF exported from it; to have a scan recognised, open the checker on a website.',
  cannotRecognise: 'This browser cannot recognise the text of pictures. Open the page in Chrome 86, Edge 86, Firefox 105 or newer, or use the original Word file or a PDF exported from it.',
};

/** `language` is that of the interface. */
export const offerWords = (language: string): OfferWords => (language.startsWith('en') ? en : zh);
