// A recognised document as somebody corrected it: other numbers in their places, and what is known of the whole. Pure.

import { noteCodes } from '../../readers/document.mjs';
import { changedDocument, header, shapes } from '../one/trial/change';
import type { Doubt } from './doubts';

/** null where the place is not found. */
export function corrected(document: Uint8Array, { cell, text, page, box, nowhere }: Doubt, other: string): Uint8Array | null {
  if (nowhere) return nowhere === 'cell' ? withRun(document, page, box, other) : null;
  const change = { cell: { text, page, box }, text: other };
  return changedDocument(document, [change]) ?? (cell === null ? changedWithin(document, page, box, text, other) : null);
}

/** Says of the whole that it was recognised, or that all that was doubtful was compared. */
export function withNote(document: Uint8Array, isProofread: boolean): Uint8Array {
  const made = document.slice();
  const view = new DataView(made.buffer);
  const [recognised, proofread] = [noteCodes.recognised, noteCodes.proofread];
  walk(view, (at, op, node) => {
    if (op === 7 && (node(1) === recognised || node(1) === proofread)) view.setInt32(at + 4, isProofread ? proofread : recognised, true);
  });
  return made;
}

/** A number inside a longer run of characters: there must be no other like it in the run. */
function changedWithin(document: Uint8Array, page: number, box: number[], text: string, other: string): Uint8Array | null {
  const view = new DataView(document.buffer, document.byteOffset, document.byteLength);
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  let [pages, found] = [0, null as number[] | null];
  walk(view, (_, op, node) => {
    if (op === 4) pages++;
    if (op !== 5 || pages !== page) return;
    const [left, top, right, bottom] = [1, 2, 3, 4].map((place) => node(place) / 100);
    if (x >= left && x <= right && y >= top && y <= bottom) found ??= [left, top, right, bottom];
  });
  if (!found) return null;
  const whole = textAt(document, page, found);
  if (whole.split(text).length !== 2) return null;
  return changedDocument(document, [{ cell: { text: whole, page, box: found }, text: whole.replace(text, () => other) }]);
}

/** With one run of characters more, at the end of a page. */
function withRun(document: Uint8Array, page: number, box: number[], text: string): Uint8Array {
  const view = new DataView(document.buffer, document.byteOffset, document.byteLength);
  const count = view.getInt32(4, true);
  let [pages, before, at] = [0, 0, count];
  walk(view, (from, op) => {
    if (op === 4 && ++pages === page + 1) at = (from - header) / 4;
    if (at === count && shapes[op][1]) before++;
  });
  const texts = new TextDecoder('utf-8', { ignoreBOM: true }).decode(document.subarray(header + 4 * count)).split('\0');
  texts.splice(before, 0, text);
  const encoded = new TextEncoder().encode(texts.join('\0'));
  const nodes = 5;
  const made = new Uint8Array(header + 4 * (count + nodes) + encoded.length);
  made.set(document.subarray(0, header + 4 * at));
  made.set(document.subarray(header + 4 * at, header + 4 * count), header + 4 * (at + nodes));
  made.set(encoded, header + 4 * (count + nodes));
  const written = new DataView(made.buffer);
  written.setInt32(4, count + nodes, true);
  [5, ...box.map((place) => Math.round(100 * place))].forEach((value, index) => written.setInt32(header + 4 * (at + index), value, true));
  return made;
}

/** Of the run in a box. */
function textAt(document: Uint8Array, page: number, box: number[]): string {
  const view = new DataView(document.buffer, document.byteOffset, document.byteLength);
  const texts = new TextDecoder().decode(document.subarray(header + 4 * view.getInt32(4, true))).split('\0');
  let [pages, text, found] = [0, 0, ''];
  walk(view, (_, op, node) => {
    if (op === 4) pages++;
    if (op === 5 && pages === page && [1, 2, 3, 4].every((place) => node(place) / 100 === box[place - 1])) found ||= texts[text];
    if (shapes[op][1]) text++;
  });
  return found;
}

/** `see` is given where a node lies, which it is, and its numbers, counted from 1. */
function walk(view: DataView, see: (at: number, op: number, node: (place: number) => number) => void): void {
  const count = view.getInt32(4, true);
  for (let at = 0; at < count;) {
    const from = header + 4 * at;
    const op = view.getInt32(from, true);
    see(from, op, (place) => view.getInt32(from + 4 * place, true));
    at += 1 + shapes[op][0];
  }
}
