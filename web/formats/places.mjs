// Where a finding stands, in the words that the text output uses.

/** `lines` of the text that was read (lines.mjs); a span of a document says its place itself. */
export function placeWords(span, lines, language) {
  const zh = language === "zh";
  if (span.page !== undefined) return zh ? `第 ${span.page} 页` : `page ${span.page}`;
  if (span.grid !== undefined) {
    const [table, row, column] = [span.grid + 1, span.row + 1, span.column + 1];
    return zh ? `第 ${table} 个表格第 ${row} 行第 ${column} 列` : `table ${table}, row ${row}, column ${column}`;
  }
  if (span.paragraph !== undefined) return zh ? `第 ${span.paragraph + 1} 段` : `paragraph ${span.paragraph + 1}`;
  const { line } = lines.at(span.start);
  return zh ? `第 ${line} 行` : `line ${line}`;
}
