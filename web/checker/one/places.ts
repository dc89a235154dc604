// Where something stands in a file that is not plain text, in words.

import type { Texts } from '../texts/texts';
import type { Place } from '../../../wasm/engine';

/** Empty where there is no such place: in plain text the source view shows it. */
export function placeOf({ page, grid, row, column, paragraph }: Place, texts: Texts): string {
  if (page !== undefined) return texts.place.page(page);
  if (grid !== undefined && row !== undefined && column !== undefined) return texts.place.cell(grid + 1, row + 1, column + 1);
  return paragraph === undefined ? '' : texts.place.paragraph(paragraph + 1);
}
