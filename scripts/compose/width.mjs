// Display width of East Asian text: what decides the columns of a plain-text table.

const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
// Characters that terminals show in one column and East Asian fonts in two.
const ambiguous = /[“”‘’—…±×─-╿]/u;

/** `wideSigns`: ambiguous characters take two columns. */
export function width(text, wideSigns = true) {
  let columns = 0;
  for (const c of text) columns += wide.test(c) || (wideSigns && ambiguous.test(c)) ? 2 : 1;
  return columns;
}

export function padEnd(text, columns, wideSigns = true) {
  return text + ' '.repeat(Math.max(0, columns - width(text, wideSigns)));
}

/** Cuts text into lines of at most `columns` display columns. */
export function wrapped(text, columns, wideSigns = true) {
  const lines = [''];
  for (const c of text) {
    if (width(lines[lines.length - 1] + c, wideSigns) > columns) lines.push('');
    lines[lines.length - 1] += c;
  }
  return lines;
}
