// Paragraphs and tables in their order, as blocks.mjs describes them.

/** No pieces: nobody asked where the text stands. */
export const untraced = Object.freeze([]);

export class Flow {
  blocks = [];
  #carried = "";
  #pieces = [];
  /** A cell that was deleted: what is in it is not read. */
  gone = false;

  /** `ends` is false where the paragraph's own mark is deleted or hidden: the next one goes on in its line. */
  paragraph(text, ends, number, pieces) {
    for (const piece of pieces) this.#pieces.push({ ...piece, at: piece.at + this.#carried.length });
    this.#carried += text;
    if (ends) this.#end(number());
  }

  table(table) {
    this.finish();
    this.blocks.push(table);
  }

  finish() {
    if (this.#carried !== "") this.#end("");
    return this.blocks;
  }

  #end(number) {
    const pieces = this.#pieces;
    this.blocks.push(pieces.length > 0 ? { text: number + this.#carried, lead: number.length, pieces } : { text: number + this.#carried });
    this.#carried = "";
    if (pieces.length > 0) this.#pieces = [];
  }
}
