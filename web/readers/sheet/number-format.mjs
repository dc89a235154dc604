// A number as the spreadsheet shows it. The formats are applied by SheetJS's SSF.
import { SSF } from "@e965/xlsx";

const general = "General";
/** Formats that a workbook refers to by number alone and that mean, in Chinese programs, other dates than in English ones. */
const chineseDates = {
  14: "yyyy/m/d", 22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy", 31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"', 54: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};
/** Longer than any format that a program lets a user write. */
const longest = 255;

export class NumberFormats {
  date1904 = false;
  #codes = new Map();

  define(id, code) {
    if (code.length <= longest) this.#codes.set(id, code);
  }

  /** What a cell of the format shows; the blanks that a format sets around a number to align it are not kept. */
  show(value, id) {
    if (!Number.isFinite(value)) return "";
    const code = this.#codes.get(id) ?? chineseDates[id] ?? SSF.get_table()[id] ?? general;
    try {
      return SSF.format(code, value, { date1904: this.date1904 }).trim();
    } catch {
      return SSF.format(general, value);
    }
  }

  /** A text cell: its format may add to it, or hide it. */
  showText(text, id) {
    const code = this.#codes.get(id);
    if (code === undefined || (!code.includes(";") && !code.includes("@"))) return text;
    try {
      return SSF.format(code, text);
    } catch {
      return text;
    }
  }
}
