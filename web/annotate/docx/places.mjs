// Where the text that was read stands in a Word package: its paragraphs, those in cells too, in the order of the text.

/** Takes a document's paragraphs and cells as they are written (readers/blocks.mjs), and finds them again in the text. */
export class Places {
  /** [{ start, end, block }]: of paragraphs that hold text. */
  paragraphs = [];
  #source;
  #at = 0;

  constructor(source) {
    this.#source = source;
  }

  paragraph(text, block) {
    const start = this.#find(text);
    if (start >= 0) this.#leaf(block, start);
  }

  grid() {}

  cell(row, column, rowSpan, columnSpan, text, { blocks }) {
    const start = this.#find(text);
    if (start >= 0) this.#leaves(blocks, start);
  }

  /** The paragraph that holds the place, or begins behind it. */
  at(place) {
    let low = 0;
    let high = this.paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.paragraphs[middle].end <= place) low = middle + 1;
      else high = middle;
    }
    return this.paragraphs[low] ?? null;
  }

  /** Between what stands in order there are only blanks that the layout added. */
  #find(text) {
    if (text.trim() === "") return -1;
    const start = this.#source.indexOf(text, this.#at);
    // What is not there belongs to another text; nothing behind it is looked for.
    this.#at = start < 0 ? Infinity : start + text.length;
    return start;
  }

  /** The same walk as a cell's text is put together by. */
  #leaves(blocks, start) {
    let at = start;
    blocks.forEach((block, i) => {
      if (i > 0) at += 1;
      at = block.rows ? this.#table(block.rows, at) : this.#leaf(block, at);
    });
    return at;
  }

  #table(rows, start) {
    let at = start;
    rows.forEach((row, r) => {
      if (r > 0) at += 1;
      row.forEach(({ blocks }, c) => {
        if (c > 0) at += 1;
        at = this.#leaves(blocks, at);
      });
    });
    return at;
  }

  #leaf(block, start) {
    const end = start + block.text.length;
    if (block.pieces) this.paragraphs.push({ start, end, block });
    return end;
  }
}
