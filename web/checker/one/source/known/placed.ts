// Where the paragraphs and cells of a document stand in the text that was read. The text is put together as the engine does
// it (core/layout/arrange.cpp): what comes to another text is not shown as a document. Pure.

import { offsetsOf, type Offsets } from '../../offsets';
import type { Block, GridBlock } from '../../../../readers/document-blocks.mjs';

/** In code points of the text. */
export interface Placed {
  start: number;
  end: number;
}

/** A cell of text that is longer than this and has line breaks is running text. */
const longestLabel = 400;

/** For each block its paragraphs, or its cells in their order; throws where the text is another. */
export function placedIn(blocks: Block[], offsets: Offsets): Placed[][] {
  let at = 0;
  const put = (text: string): Placed => {
    const { length } = offsetsOf(text);
    const place = { start: at, end: at + length };
    if (offsets.slice(place.start, place.end) !== text) throw new Error('the text is not that of the document');
    at += length;
    return place;
  };
  const placed = blocks.map((block): Placed[] => {
    if ('text' in block) {
      const place = put(block.text);
      put('\n');
      return [place];
    }
    return 'cells' in block ? placedCells(block, put) : [];
  });
  if (at !== offsets.length) throw new Error('the text is longer than the document');
  return placed;
}

function placedCells({ columns, cells }: GridBlock, put: (text: string) => Placed): Placed[] {
  const places: Placed[] = [];
  const order = cells.map((_, index) => index).sort((a, b) =>
    cells[a].row - cells[b].row || cells[a].column - cells[b].column || a - b);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && cells[order[to]].row === cells[order[from]].row) to++;
    const row = order.slice(from, to);
    const isFrame = columns === 1 || row.some((index) => isRunningText(cells[index].text));
    row.forEach((index, place) => {
      if (!isFrame && place > 0) put('\t');
      places[index] = put(cells[index].text);
      if (isFrame) put('\n');
    });
    if (!isFrame) put('\n');
    from = to;
  }
  return places;
}

function isRunningText(text: string): boolean {
  return text.includes('\n') && offsetsOf(text).length > longestLabel;
}
