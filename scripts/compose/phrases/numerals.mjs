// Ways to write a whole number in a sentence.

const digits = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];

/** Up to four digits; `first` tells whether anything stands before them. */
function belowMyriad(value, first) {
  let out = '';
  let gap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = out !== '' || !first;
      continue;
    }
    if (gap) out += '零';
    gap = false;
    // 十二, but 一百一十二: only a number's own beginning drops the 一.
    out += digit === 1 && power === 1 && out === '' && first ? '十' : digits[digit] + units[power];
  }
  return out;
}

/** 12 → 十二, 105 → 一百零五, 20030 → 二万零三十. Below one hundred million. */
export function chinese(value) {
  if (value === 0) return '零';
  const high = Math.floor(value / 10000);
  const low = value % 10000;
  if (high === 0) return belowMyriad(low, true);
  return `${belowMyriad(high, true)}万${low === 0 ? '' : belowMyriad(low, false)}`;
}

export const fullWidthDigits = (text) => text.replace(/[0-9.,%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

export const thousands = (text) => text.replace(/\B(?=(\d{3})+$)/g, ',');

/** As a PDF's text gives a number that stands at the end of a line. */
export const acrossLines = (text) => `${text.slice(0, 1)}\n${text.slice(1)}`;
