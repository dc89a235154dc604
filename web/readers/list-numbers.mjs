// Numbers that a word processor sets before paragraphs, as text. Names of formats are those of OOXML.

const digits = "〇一二三四五六七八九";
const formalDigits = "零壹贰叁肆伍陆柒捌玖";

/** 12 as 十二, 120 as 一百二十. */
function chinese(n, numerals, tens) {
  if (n >= 10_000 || n < 0) return String(n);
  if (n === 0) return numerals[0];
  let text = "";
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    if (gap) text += "零";
    gap = false;
    text += numerals[digit] + tens[power];
  }
  return n >= 10 && n < 20 && numerals === digits ? text.slice(1) : text;
}

function roman(n) {
  if (n < 1 || n > 3999) return String(n);
  const steps = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];
  let text = "";
  for (const [value, letters] of steps) {
    while (n >= value) {
      text += letters;
      n -= value;
    }
  }
  return text;
}

/** 27 as aa: Word repeats the letter. */
const letter = (n) => (n < 1 ? String(n) : String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(Math.ceil(n / 26), 10)));
const fromTable = (table) => (n) => (n >= 1 && n <= [...table].length ? [...table][n - 1] : String(n));
const counting = (n) => chinese(n, digits, ["", "十", "百", "千"]);

const formats = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, "0"),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  decimalFullWidth2: (n) => String(n).replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  decimalHalfWidth: String,
  decimalEnclosedCircle: fromTable("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
  decimalEnclosedCircleChinese: fromTable("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
  decimalEnclosedFullstop: fromTable("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
  decimalEnclosedParen: fromTable("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: (n) => String(n).replace(/\d/g, (c) => digits[Number(c)]),
  japaneseDigitalTenThousand: (n) => String(n).replace(/\d/g, (c) => digits[Number(c)]),
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  taiwaneseDigital: (n) => String(n).replace(/\d/g, (c) => digits[Number(c)]),
  koreanDigital2: counting,
  chineseLegalSimplified: (n) => chinese(n, formalDigits, ["", "拾", "佰", "仟"]),
  japaneseLegal: (n) => chinese(n, formalDigits, ["", "拾", "佰", "仟"]),
  ideographLegalTraditional: (n) => chinese(n, formalDigits, ["", "拾", "佰", "仟"]),
  ideographTraditional: fromTable("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: fromTable("子丑寅卯辰巳午未申酉戌亥"),
  lowerLetter: letter,
  upperLetter: (n) => letter(n).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (n) => roman(n).toUpperCase(),
  none: () => "",
};

/** A number as a list's format writes it; formats that are not known count in digits. */
export const listNumber = (format, n) => (formats[format] ?? String)(n);
