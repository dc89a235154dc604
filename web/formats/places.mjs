// Where a finding stands, in the words that the text output uses.

/** `lines` of the text that was read (lines.mjs); a span of a document says its place itself. */
export function placeWords(span, lines, language) {
  const zh = language === "zh";
  if (span.page !== undefined) return zh ? `第 ${span.page} 页` : `page ${span.page}`;
  if (span.grid !== undefined) {
    const table = zh ? `第 ${span.grid + 1} 个表格` : `table ${span.grid + 1}`;
    return span.label === undefined ? table : `${table}${zh ? "" : ", "}“${span.label}”`;
  }
  if (span.paragraph !== undefined) return zh ? `第 ${span.paragraph + 1} 段` : `paragraph ${span.paragraph + 1}`;
  const { line } = lines.at(span.start);
  return zh ? `第 ${line} 行` : `line ${line}`;
}
