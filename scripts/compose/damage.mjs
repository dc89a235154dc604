// Look-alikes and charsets: texts that say the same in other characters or other bytes.
import { spawnSync } from 'node:child_process';

// Ideographs that PDF fonts often map back to radicals. The first list is of Kangxi radicals, which NFKC
// folds; the second of the CJK Radicals Supplement, which it does not.
const radicals = new Map();
for (let code = 0x2f00; code <= 0x2fd5; code += 1) {
  const radical = String.fromCodePoint(code);
  radicals.set(radical.normalize('NFKC'), radical);
}
for (const pair of ['长⻓', '门⻔', '页⻚', '风⻛', '马⻢', '鸟⻦', '黄⻩', '齐⻬', '车⻋', '见⻅', '贝⻉', '龙⻰']) {
  const [ideograph, radical] = [...pair];
  radicals.set(ideograph, radical);
}

const kangxi = (text) => [...text].map((c) => radicals.get(c) ?? c).join('');

const fullWidth = (text) => text.replace(/[0-9+.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** Spaces as word processors and pages leave them: no-break, ideographic, thin, and zero-width ones. */
const oddSpaces = (text) => text
  .replace(/^(?=[^\n])/gm, '\u3000')
  .replace(/\t(?=\d)/g, '\t\u00a0')
  .replace(/(\d)\t/g, '$1\u2002\t')
  .replace(/（([一二三四五六七])）/g, '（\u2009$1\u2009）')
  .replace(/(\d\.)(?=[属其危保没补重要无信本申])/g, '$1\u200b');

function uconv(input, args) {
  const done = spawnSync('uconv', args, { input, maxBuffer: 1 << 26 });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`uconv ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

const traditional = (text) => uconv(text, ['-f', 'UTF-8', '-t', 'UTF-8', '-x', 'Hans-Hant']).toString()
  // One simplified character stands for several: here the transliteration takes the wrong one.
  .replace(/重復/g, '重複').replace(/乾(?=部|擾)/g, '幹');

const encoded = (charset) => (text) => uconv(text, ['-f', 'UTF-8', '-t', charset]);
const marked = (charset, mark) => (text) => Buffer.concat([Buffer.from(mark), encoded(charset)(text)]);

/** Variant → what it makes of the UTF-8 text of a layout. */
export const variants = {
  'kangxi': kangxi,
  'full-width': fullWidth,
  'odd-spaces': oddSpaces,
  'traditional': traditional,
  'crlf': (text) => text.replace(/\n/g, '\r\n'),
  'utf8-bom': (text) => `\ufeff${text}`,
  'utf16le-bom': marked('UTF-16LE', [0xff, 0xfe]),
  'utf16be-bom': marked('UTF-16BE', [0xfe, 0xff]),
  'utf16le': encoded('UTF-16LE'),
  'gb18030': encoded('gb18030'),
  'gbk': encoded('GBK'),
  'big5': (text) => encoded('Big5')(traditional(text).replace(/[〔〕]/g, '')),
};
