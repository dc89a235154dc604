// Where something stands in a file that is not plain text, in words.

import type { Cell, Span } from '../engine-types';
import type { Texts } from '../texts/texts';
import type { Place } from '../../../wasm/engine';

/** Empty where there is no such place: in plain text the source view shows it, and a cell of a table is known by its labels. */
export function placeOf({ page, grid, paragraph }: Place, texts: Texts): string {
  if (page !== undefined) return texts.place.page(page);
  return grid !== undefined || paragraph === undefined ? '' : texts.place.paragraph(paragraph + 1);
}

/** Of a cell of a document's table: the labels of its row and its column. Empty of anything else. */
export function labelsAt(cells: Map<string, Cell>, names: Map<string, string>): (span: Span & Place) => string {
  const paths = new Map([...cells].map(([path, { span }]) => [String(span), path]));
  return ({ start, end, grid }) => {
    const name = grid === undefined ? '' : names.get(paths.get(`${start},${end}`) ?? '') ?? '';
    return name.replace(/（[^（）]{6,}）/g, '').split(' · ').slice(-2).join('×');
  };
}
