// Paragraphs and tables as word processors hold them, written as a document.
//   block: { text } or { rows }; row: [cell]; cell: { column, columnSpan, rowSpan, blocks }
import { limits } from "./limits.mjs";
import { problems, ReadFailure } from "./problems.mjs";

const tooLarge = () => new ReadFailure(problems.tooLarge("文件中的表格过大", "A table of the file is too large"));

/** A table inside a cell of a table that holds data is text, line by line. */
function textOf(blocks) {
  return blocks.map((block) => (block.rows
    ? block.rows.map((row) => row.map((cell) => textOf(cell.blocks)).join(" ")).join("\n")
    : block.text)).join("\n");
}

const holdsTable = (cell) => cell.blocks.some((block) => block.rows);

/** A table that holds tables in more than a few of its cells, or that has one column, only lays text out. */
function laysOut(rows, columns) {
  const cells = rows.flat();
  const nesting = cells.filter(holdsTable).length;
  return columns < 2 || (nesting > 0 && (cells.length < 12 || nesting * 6 > cells.length));
}

export function writeBlocks(builder, blocks) {
  for (const block of blocks) {
    if (!block.rows) {
      if (block.text.trim() !== "") builder.paragraph(block.text);
      continue;
    }
    const columns = Math.max(0, ...block.rows.map((row) => Math.max(0, ...row.map((cell) => cell.column + cell.columnSpan))));
    if (columns * block.rows.length > limits.gridCells) throw tooLarge();
    if (laysOut(block.rows, columns)) {
      for (const row of block.rows) for (const cell of row) writeBlocks(builder, cell.blocks);
      continue;
    }
    builder.grid(block.rows.length, columns);
    block.rows.forEach((row, r) => {
      for (const cell of row) {
        const rowSpan = Math.max(1, Math.min(cell.rowSpan, block.rows.length - r));
        builder.cell(r, cell.column, rowSpan, cell.columnSpan, textOf(cell.blocks));
      }
    });
  }
}
