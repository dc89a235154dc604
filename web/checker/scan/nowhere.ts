// Cells in which nothing was read although a number is wanted: where on the picture they must lie. Pure.

import type { Cell } from '../engine-types';

/** Where on a page, counted from 1, in points: a cell by its neighbours, or all of its table. */
export interface Whereabouts {
  page: number;
  box: number[];
  isWhole: boolean;
}

/** Numbers of one row, or one column, lie within this of each other's middle, in points. */
const tolerance = 9;

type Placed = Cell & { page: number; box: number[] };
const isPlaced = (cell: Cell): cell is Placed => cell.page !== undefined && cell.box !== undefined;
const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

/** Between what is read of its row and of its column; where these do not tell, its table as far as it was read; null where nothing of it was. */
export function whereaboutsOf(path: string, cells: Map<string, Cell>): Whereabouts | null {
  const [row, block, table] = [parentOf(path), parentOf(parentOf(path)), path.slice(0, path.indexOf('/') + 1)];
  const column = path.slice(path.lastIndexOf('/'));
  const others = [...cells].flatMap(([other, cell]) => (other !== path && other.startsWith(table) && isPlaced(cell) ? [{ other, cell }] : []));
  const across = others.filter(({ other }) => parentOf(other) === row).map(({ cell }) => cell);
  const page = across[0]?.page ?? others[0]?.cell.page;
  if (page === undefined) return null;
  const down = others.filter(({ other, cell }) => cell.page === page && parentOf(parentOf(other)) === block && other.endsWith(column)).map(({ cell }) => cell);
  const level = agreed(across.filter((cell) => cell.page === page), 1);
  const upright = agreed(down, 0);
  if (level && upright) return { page, box: [upright[0], level[0], upright[1], level[1]], isWhole: false };
  const boxes = others.filter(({ cell }) => cell.page === page).map(({ cell }) => cell.box);
  const edge = (side: number, furthest: (...values: number[]) => number) => furthest(...boxes.map((box) => box[side]));
  return { page, box: [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)], isWhole: true };
}

/** From where to where they lie along an axis, by the one in the middle; null where they do not lie together. */
function agreed(cells: Placed[], axis: 0 | 1): [number, number] | null {
  if (!cells.length) return null;
  const middles = cells.map(({ box }) => (box[axis] + box[axis + 2]) / 2).sort((a, b) => a - b);
  if (middles[middles.length - 1] - middles[0] > 2 * tolerance) return null;
  const middle = middles[middles.length >> 1];
  const half = Math.max(...cells.map(({ box }) => box[axis + 2] - box[axis])) / 2;
  return [middle - half, middle + half];
}
