// Numbers that a word processor sets before paragraphs, as text. Names of formats are those of OOXML
// (ISO/IEC 29500-1, 17.18.59); the readers of other formats put theirs to these.

const lower = "abcdefghijklmnopqrstuvwxyz";
const simple = "〇一二三四五六七八九";
const legal = "零壹贰叁肆伍陆柒捌玖";
const legalTraditional = "零壹貳參肆伍陸柒捌玖";

const decimal = (value) => String(value);

/** a…z, aa, bb …: a letter more for each time round. */
const letters = (alphabet) => (value) => alphabet[(value - 1) % alphabet.length].repeat(Math.ceil(value / alphabet.length));

const romans = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];

function roman(value) {
  let text = "";
  for (const [worth, sign] of romans) {
    text += sign.repeat(Math.floor(value / worth));
    value %= worth;
  }
  return text;
}

/** 十, 十一, 二十, 一百零一: with units. `leadingOne` writes 一十 for 十, `zero` stands for units left out. */
function spoken(value, digits, units, { leadingOne = false, zero = digits[0] } = {}) {
  const places = String(value).split("").map(Number);
  let text = "";
  let gap = false;
  places.forEach((digit, i) => {
    const unit = units[places.length - 1 - i];
    if (digit === 0) {
      gap = text !== "";
      return;
    }
    if (gap) text += zero;
    gap = false;
    text += (digit === 1 && unit === units[1] && text === "" && !leadingOne ? "" : digits[digit]) + unit;
  });
  return text;
}

const everydayUnits = ["", "十", "百", "千"];
const legalUnits = ["", "拾", "佰", "仟"];
const digitByDigit = (digits) => (value) => decimal(value).replace(/\d/g, (digit) => digits[digit]);
const everyday = (value) => spoken(value, simple, everydayUnits, { zero: "零" });
/** Counts 一 to 九十九, then digit by digit. */
const shortCount = (value) => (value < 100 ? everyday(value) : digitByDigit(simple)(value));

/** Numbers that have a character each, from the first of each range on; plain digits beyond. */
const signs = (...ranges) => (value) => {
  for (const [first, last, code] of ranges) {
    if (value >= first && value <= last) return String.fromCodePoint(code + value - first);
  }
  return decimal(value);
};
const listed = (characters) => (value) => characters[value - 1] ?? decimal(value);
const formal = (value) => spoken(value, legal, legalUnits, { leadingOne: true });
const fullWidth = digitByDigit("０１２３４５６７８９");
const circled = signs([1, 20, 0x2460], [21, 35, 0x3251], [36, 50, 0x32b1]);
const japanese = (value) => spoken(value, simple, everydayUnits, { zero: "" }).replace(/一(?=[百千])/g, "");

const formats = new Map(Object.entries({
  decimal,
  decimalHalfWidth: decimal,
  decimalZero: (value) => decimal(value).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: signs([1, 20, 0x2474]),
  decimalEnclosedFullstop: signs([1, 20, 0x2488]),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: letters(lower.toUpperCase()),
  lowerLetter: letters(lower),
  chineseCounting: shortCount,
  taiwaneseCounting: shortCount,
  chineseCountingThousand: everyday,
  taiwaneseCountingThousand: everyday,
  japaneseCounting: japanese,
  koreanDigital2: digitByDigit(simple),
  japaneseLegal: formal,
  chineseLegalSimplified: formal,
  ideographLegalTraditional: (value) => spoken(value, legalTraditional, legalUnits, { leadingOne: true }),
  ideographDigital: digitByDigit(simple),
  taiwaneseDigital: digitByDigit(simple),
  japaneseDigitalTenThousand: digitByDigit(simple),
  ideographTraditional: listed("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: listed("子丑寅卯辰巳午未申酉戌亥"),
  ideographEnclosedCircle: signs([1, 10, 0x3280]),
}));

/** A number as a list's format writes it; of a format that is not known here the plain digits, of `none` nothing. */
export function listNumber(format, value) {
  if (format === "none" || format === "bullet") return "";
  // Letters, Roman and Chinese numerals have no zero, and none of them goes beyond four places.
  if (!(value > 0 && value < 10000)) return decimal(value);
  return (formats.get(format) ?? decimal)(value);
}
