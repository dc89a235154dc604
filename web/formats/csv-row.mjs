// Rows of a table for spreadsheets: RFC 4180.

/** At the start of a table in UTF-8: without it Excel reads another charset. */
export const byteOrderMark = "\uFEFF";

/** What a spreadsheet takes for a formula, at the start or after blanks; East Asian ones take full-width signs too. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A field. What was read from a file is never a formula; a number is written as it is, also below zero. */
function field(value) {
  if (typeof value === "number") return String(value);
  // Control characters mean nothing in a table, and some programs stop reading at them.
  let text = value.replace(/[^\P{Cc}\t\r\n]/gu, " ");
  if (formula.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `values`: numbers and texts; what is not there is left blank. */
export const csvRow = (values) => `${values.map((value) => field(value ?? "")).join(",")}\r\n`;
