// Reads one picture of a page: ruled tables cell by cell, everything else as running text.

import { bitmapOf, dusted, isDusty, scaled, slopeOf, straightened, whitened, type Bitmap, type Shades } from './bitmap';
import { rulesOf } from './rules';
import { ruledTables, type Box, type RuledTable } from './tables';
import { layouts, type Word } from './tesseract';
import type { Picture } from '../protocol';

/** The part of the recogniser that is used here. */
export interface WordFinder {
  show(grey: Uint8Array, columns: number, rows: number): void;
  words(box: Box, layout: string, progress?: (percent: number) => void): Word[];
}

/** Everything found on a page, in pixels of its straightened picture. */
export interface ReadPage {
  words: Word[];
  tables: RuledTable[];
  straight: Shades;
}

/** All in points. What is left of a rule beside its ink; figures may stand right beside it. */
const edge = 0.4;
/** A single line of text is no higher. */
const lineHeight = 17;
/** What is no table takes about as long as so many looks at a cell. */
const runningText = 150;
/** Less ink than this, in square points, is a speck. */
const leastInk = 1.5;

export function readPage(picture: Picture, finder: WordFinder, progress: (done: number, of: number) => void): ReadPage {
  const { columns, rows } = picture;
  const point = columns / picture.width;
  const shades = { columns, rows, grey: straightened(picture, slopeOf(bitmapOf(picture))) };
  const straight = { ...shades, grey: shades.grey.slice() };
  const drawn = bitmapOf(shades);
  const tables = ruledTables(rulesOf(drawn, point), point);
  for (const table of tables) eraseRules(shades, table, point);
  // Cleaning takes something from every stroke. Figures bear it, words only where there is dirt.
  const clean = { columns, rows, grey: whitened(dusted(shades)) };
  const shown = isDusty(drawn) ? clean : { ...shades };
  const bitmap = bitmapOf(shown);
  const inks = tables.flatMap((table) => table.cells).map((cell) => inkIn(bitmap, cell, point)).filter((box): box is Box => box !== null);

  const [cells, all] = [looks.length * inks.length, looks.length * inks.length + runningText];
  const words = wordsOfCells(inks, shown, clean, point, finder, (done) => progress(done, all));
  for (const table of tables) erase(shown, table);
  finder.show(shown.grey, columns, rows);
  const whole = { left: 0, top: 0, right: columns, bottom: rows };
  words.push(...finder.words(whole, layouts.page, (percent) => progress(cells + (runningText * percent) / 100, all)));
  return { words, tables, straight };
}

/**
 * The recogniser often errs on a lone figure, and differently at each size and cut. So figures are looked at in
 * several ways, and what most of them say counts. `white` is what is left around the ink, in points.
 */
const looks = [
  { scale: 1, layout: layouts.line, white: 4 },
  { scale: 1, layout: layouts.rawLine, white: 2 },
  { scale: 1.5, layout: layouts.line, white: 4 },
  { scale: 1.5, layout: layouts.rawLine, white: 4 },
  { scale: 0.75, layout: layouts.rawLine, white: 4 },
];

function wordsOfCells(
  inks: Box[], shown: Shades, clean: Shades, point: number, finder: WordFinder, progress: (done: number) => void,
): Word[] {
  const found: Word[][] = inks.map(() => []);
  const votes: string[][] = inks.map(() => []);
  let done = 0;
  for (const look of looks) {
    const isFirst = look === looks[0];
    const { grey, columns, rows } = isFirst ? shown : scaled(clean, look.scale);
    finder.show(grey, columns, rows);
    inks.forEach((ink, index) => {
      progress(done++);
      if (!isFirst && !votes[index].length) return;
      const isOneLine = ink.bottom - ink.top <= lineHeight * point;
      const box = around(ink, look.white * point, look.scale, columns, rows);
      const words = finder.words(box, isOneLine ? look.layout : layouts.block);
      const text = words.map((word) => word.text).join('');
      if (isFirst) found[index] = words;
      if (isOneLine && !/[\u3400-\u9fff]{2}/.test(text)) votes[index].push(bare(text), ...likeFigures(text));
    });
  }
  return found.flatMap((words, index) => {
    const winner = winnerOf(votes[index], inks[index]);
    if (winner) return [{ ...inks[index], text: winner }];
    // There is ink: a blank cell would be a lie.
    return words.some(({ text }) => isSaying(text)) ? words : [{ ...inks[index], text: '?' }];
  });
}

/** What stands around a figure without being of it: flecks, and ends of rules. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}+-]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])[^\p{L}\p{N}%]+$/gu, '');
}

/** Letters, figures and the strokes that stand for none; a lone point or quotation mark is a misread figure. */
function isSaying(text: string): boolean {
  return /[\p{L}\p{N}/／—–－+-]/u.test(text);
}

/** The figures that a reading may stand for: a 1 often comes as a stroke. */
function likeFigures(text: string): string[] {
  return /^(?=.*\d)[\d[\]|lI!]+$/.test(text) && /\D/.test(text) ? [text.replace(/\D/g, '1')] : [];
}

/** What most looks say, where at least two agree; of equals the first. */
function winnerOf(votes: string[], ink: Box): string | null {
  const fitting = votes.filter((vote) => isSaying(vote) && isPlausible(vote, ink));
  const figures = fitting.filter((vote) => /^\d+$/.test(vote));
  const winner = mostFrequent(fitting, 2);
  // The recogniser knows more characters than figures, and takes a lone 7 for 了 now and then.
  if (winner && !/^(?![无零])[\u3400-\u9fff]$/.test(winner)) return winner;
  // One look that fits the ink counts where the others do not fit it.
  const isAlone = winner !== null || figures.length < votes.filter((vote) => /^\d+$/.test(vote)).length;
  return mostFrequent(figures, isAlone ? 1 : 2);
}

/** Figures are about half as wide as high, so the ink tells how many there are: no look may lose or double one. */
function isPlausible(vote: string, { left, right, top, bottom }: Box): boolean {
  if (!/^\d+$/.test(vote)) return true;
  const width = (right - left) / (bottom - top);
  const more = vote.length - 1;
  return width > 0.2 + 0.4 * more && width < 0.8 + 0.75 * more;
}

function mostFrequent(votes: string[], least: number): string | null {
  let first: string | null = null;
  let most = least - 1;
  for (const vote of votes) {
    const count = votes.filter((other) => other === vote).length;
    if (count > most) {
      first = vote;
      most = count;
    }
  }
  return first;
}

function around(ink: Box, white: number, scale: number, columns: number, rows: number): Box {
  return {
    left: Math.max(0, Math.floor((ink.left - white) * scale)), top: Math.max(0, Math.floor((ink.top - white) * scale)),
    right: Math.min(columns, Math.ceil((ink.right + white) * scale)), bottom: Math.min(rows, Math.ceil((ink.bottom + white) * scale)),
  };
}

/** The box around the ink inside a cell; null for a blank one. */
function inkIn({ columns, ink }: Bitmap, cell: Box, point: number): Box | null {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let amount = 0;
  for (let y = Math.ceil(cell.top); y < cell.bottom; y++) {
    for (let x = Math.ceil(cell.left); x < cell.right; x++) {
      if (!ink[y * columns + x]) continue;
      amount++;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  return amount < leastInk * point * point ? null : box;
}

function eraseRules(shades: Shades, { rules }: RuledTable, point: number): void {
  const width = edge * point;
  for (const { at, thickness, from, to } of rules.horizontal) {
    const half = thickness / 2 + width;
    erase(shades, { left: from - width, right: to + width, top: at - half, bottom: at + half });
  }
  for (const { at, thickness, from, to } of rules.vertical) {
    const half = thickness / 2 + width;
    erase(shades, { left: at - half, right: at + half, top: from - width, bottom: to + width });
  }
}

/** Paints a part of the picture white. */
function erase({ grey, columns, rows }: Shades, { left, top, right, bottom }: Box): void {
  const from = Math.max(0, Math.floor(left));
  const to = Math.min(columns, Math.ceil(right) + 1);
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(rows - 1, Math.ceil(bottom)); y++) grey.fill(255, y * columns + from, y * columns + to);
}
