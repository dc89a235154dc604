// Paragraphs and tables as word processors hold them, written as a document.
//   block: { text } or { rows }; row: [cell]; cell: { column, columnSpan, rowSpan, blocks }
import { limits } from "./limits.mjs";
import { problems, ReadFailure } from "./problems.mjs";

const tooLarge = (zh, en) => new ReadFailure(problems.tooLarge(zh, en));

/** Throws where a table of so many cells is more than is read. */
export function checkTableSize(cells) {
  if (cells > limits.gridCells) {
    throw tooLarge(`文件中有超过 ${limits.gridCells} 个单元格的表格`, `The file holds a table of more than ${limits.gridCells} cells`);
  }
}

/**
 * How many cells of data a table comes to, itself or by the tables inside it; keeps in `known` of each table what
 * it comes to and whether it is a grid. A table is one if cells stand side by side in it, and if it is not rather
 * a frame around tables: more cells hold its own text than lie in the tables inside.
 */
function weigh({ rows }, known) {
  if (known.has(rows)) return known.get(rows).cells;
  let own = 0;
  let inner = 0;
  for (const { blocks } of rows.flat()) {
    const within = blocks.reduce((sum, block) => sum + (block.rows ? weigh(block, known) : 0), 0);
    inner += within;
    if (within === 0) own += 1;
  }
  const isGrid = own > inner && rows.some((row) => row.length > 1);
  const cells = isGrid ? own + inner : inner;
  known.set(rows, { cells, isGrid });
  return cells;
}

/**
 * How much text a document may still hold. Paragraphs and cells count for some characters themselves, so that blank
 * ones end too: a million of them at most, however they are written or repeated.
 */
export class Room {
  #left = limits.characters;

  spend(text) {
    this.#left -= text.length;
    if (this.#left < 0) throw tooLarge("文件的文字过多", "The file holds too much text");
  }

  spendBlock(text) {
    this.#left -= 16;
    this.spend(text);
  }
}

class Writer {
  #builder;
  #known = new Map();
  #room = new Room();

  constructor(builder) {
    this.#builder = builder;
  }

  /** A cell's text. Of a table inside a cell that is itself part of a grid, rows become lines. */
  #textOf({ blocks }) {
    const text = blocks.map((block) => (block.rows
      ? block.rows.map((row) => row.map((cell) => this.#textOf(cell)).join("\t")).join("\n")
      : block.text)).join("\n");
    this.#room.spendBlock(text);
    return text;
  }

  #grid(rows) {
    const columns = rows.flat().reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
    checkTableSize(rows.length * columns);
    this.#builder.grid(rows.length, columns);
    rows.forEach((row, r) => {
      for (const cell of row) {
        const rowSpan = Math.max(1, Math.min(cell.rowSpan, rows.length - r));
        this.#builder.cell(r, cell.column, rowSpan, cell.columnSpan, this.#textOf(cell), cell);
      }
    });
  }

  write(block) {
    if (!block.rows) {
      this.#room.spendBlock(block.text);
      if (block.text.trim() !== "") this.#builder.paragraph(block.text, block);
      return;
    }
    weigh(block, this.#known);
    if (this.#known.get(block.rows).isGrid) {
      this.#grid(block.rows);
      return;
    }
    for (const cell of block.rows.flat()) {
      this.#room.spendBlock("");
      for (const inside of cell.blocks) this.write(inside);
    }
  }
}

/**
 * Writes blocks into a document: tables of data as grids, those that only lay text out as the text in them. The builder is
 * also given the block or the cell that a text is of.
 */
export function writeBlocks(builder, blocks) {
  const writer = new Writer(builder);
  for (const block of blocks) writer.write(block);
}
