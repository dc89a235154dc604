// PDFs whose text is in a character map that the file names and does not hold.
import { makePdf } from '../../readers/support/make-pdf.mjs';
import { gb18030 } from './reports.mjs';

const hex = (codes, digits) => codes.map((code) => code.toString(16).padStart(digits, '0')).join('');

/** How each map writes a text, as hexadecimal digits. */
const codes = {
  'UniGB-UCS2-H': (text) => hex([...text].map((character) => character.charCodeAt(0)), 4),
  'GBK-EUC-H': (text) => hex(gb18030(text), 2),
};

/** What draws lines of cells, which are parted by tabs. */
export function contentOf(lines, map = 'UniGB-UCS2-H') {
  return lines.flatMap((line, at) => line.split('\t').map((cell, column) =>
    `BT /f2 8 Tf 1 0 0 1 ${40 + 130 * column} ${1200 - 12 * at} Tm <${codes[map](cell)}> Tj ET`)).join('\n');
}

/** `more` changes the page. */
export function pdfWithPredefinedMap(lines, map = 'UniGB-UCS2-H', more = {}) {
  const content = contentOf(lines, map);
  const font = `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${map} /DescendantFonts [5 0 R] >>`;
  const descendant = '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 6 0 R >>';
  const descriptor = '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 /FontBBox [0 -120 1000 880] >>';
  const page = { content, box: [0, 0, 1200, 1240], fonts: '/f2 4 0 R', ...more };
  return [...makePdf([page], { extra: [font, descendant, descriptor] })];
}
