// Puts other numbers into what the engine was given: into the same table cell of a document, or the same place of a text.
// Pure.

import { cellsByPath } from '../../session/cells';
import { offsetsOf } from '../offsets';
import type { Cell, Result } from '../../engine-types';
import type { Judged } from '../../session/entry';

/** How many numbers follow each kind of node, and whether it has a text; readers/document.mjs writes them. */
export const shapes: { [op: number]: [length: number, hasText: boolean] } = { 1: [0, true], 2: [2, false], 3: [4, true], 4: [2, false], 5: [4, true], 6: [4, false], 7: [1, false] };
export const header = 8;

/** `texts` is what is to stand in cells, by their paths. */
export function changed(judged: Judged, result: Result, texts: { [path: string]: string }): Judged {
  const cells = result.report ? cellsByPath(result.report) : new Map<string, Cell>();
  const changes = Object.keys(texts).flatMap((path) => {
    const cell = cells.get(path);
    return cell ? [{ cell, text: texts[path] }] : [];
  });
  const inDocument = judged.isDocument && judged.input instanceof Uint8Array ? changedDocument(judged.input, changes) : null;
  return inDocument ? { ...judged, input: inDocument } : { ...judged, isDocument: false, input: changedText(result.source ?? '', changes) };
}

/** What is to stand in a place, and what stands there. */
export interface Change {
  cell: Pick<Cell, 'text' | 'page' | 'box' | 'grid' | 'row' | 'column'>;
  text: string;
}

function changedText(source: string, changes: { cell: Cell; text: string }[]): string {
  const offsets = offsetsOf(source);
  const spans = changes.filter(({ cell }) => cell.span).sort((a, b) => b.cell.span![0] - a.cell.span![0]);
  return spans.reduce((text, { cell: { span }, text: other }) => text.slice(0, offsets.toUtf16(span![0])) + other + text.slice(offsets.toUtf16(span![1])), source);
}

/** null where one of the places is not found in it. */
export function changedDocument(bytes: Uint8Array, changes: Change[]): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getInt32(4, true);
  const node = (at: number) => view.getInt32(header + 4 * at, true);
  const texts = new TextDecoder().decode(bytes.subarray(header + 4 * count)).split('\0');
  const open = new Set(changes);
  let [grid, page, text] = [-1, 0, 0];
  for (let at = 0; at < count;) {
    const op = node(at);
    const [length, hasText] = shapes[op];
    if (op === 2) grid++;
    if (op === 4) page++;
    for (const change of open) {
      const { cell } = change;
      const isThere = op === 3 ? cell.grid === grid && cell.row === node(at + 1) && cell.column === node(at + 2)
        : op === 5 && cell.page === page && isInBox([1, 2, 3, 4].map((place) => node(at + place) / 100), cell.box);
      if (!isThere || !texts[text].includes(cell.text ?? '')) continue;
      texts[text] = cell.text ? texts[text].replace(cell.text, () => change.text) : change.text;
      open.delete(change);
    }
    at += 1 + length;
    if (hasText) text++;
  }
  if (open.size) return null;
  const encoded = new TextEncoder().encode(texts.join('\0'));
  const made = new Uint8Array(header + 4 * count + encoded.length);
  made.set(bytes.subarray(0, header + 4 * count));
  made.set(encoded, header + 4 * count);
  return made;
}

/** Whether the middle of a run of characters lies in a cell's box. */
function isInBox([left, top, right, bottom]: number[], box: number[] | undefined): boolean {
  if (!box) return false;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= box[0] - 1 && x <= box[2] + 1 && y >= box[1] - 1 && y <= box[3] + 1;
}
