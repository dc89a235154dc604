// Ruled tables on a page and their cells, from the lines drawn on it. Pure.

import type { DrawnRule, DrawnRules } from './rules';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface RuledTable extends Box {
  rules: DrawnRules;
  cells: Box[];
}

/** Lines that end this close to one another meet, in points. */
const closest = 3;

/** `point`: pixels to a point. */
export function ruledTables(rules: DrawnRules, point: number): RuledTable[] {
  const near = closest * point;
  return connected(rules, near).flatMap((group) => {
    if (group.vertical.length < 2 || group.horizontal.length < 2) return [];
    // A table that is open at a side, as where a page cuts it, ends where the lines across end.
    const xs = placesOf(group.vertical, group.horizontal, near);
    const ys = placesOf(group.horizontal, group.vertical, near);
    if (xs.length < 2 || ys.length < 2) return [];
    return [{
      left: xs[0], top: ys[0], right: xs[xs.length - 1], bottom: ys[ys.length - 1], rules: group, cells: cellsOf(xs, ys, group, near),
    }];
  });
}

/** Where lines of one direction stand, and where those across end beyond them. */
function placesOf(rules: DrawnRule[], across: DrawnRule[], near: number): number[] {
  const places = distinct(rules.map((rule) => rule.at), near);
  const from = Math.min(...across.map((rule) => rule.from));
  const to = Math.max(...across.map((rule) => rule.to));
  if (from < places[0] - near) places.unshift(from);
  if (to > places[places.length - 1] + near) places.push(to);
  return places;
}

/** Groups of lines that touch or cross. */
function connected({ horizontal, vertical }: DrawnRules, near: number): DrawnRules[] {
  const groups = horizontal.map((_, index) => index);
  const find = (index: number): number => (groups[index] === index ? index : (groups[index] = find(groups[index])));
  const groupOfVertical = vertical.map((rule) => {
    const touching = horizontal.flatMap((other, index) => (meet(other, rule, near) ? [index] : []));
    for (const index of touching) groups[find(index)] = find(touching[0]);
    return touching[0];
  });
  return [...new Set(horizontal.map((_, index) => find(index)))].map((root) => ({
    horizontal: horizontal.filter((_, index) => find(index) === root),
    vertical: vertical.filter((_, index) => groupOfVertical[index] !== undefined && find(groupOfVertical[index]) === root),
  }));
}

function meet(horizontal: DrawnRule, vertical: DrawnRule, near: number): boolean {
  return vertical.at > horizontal.from - near && vertical.at < horizontal.to + near &&
    horizontal.at > vertical.from - near && horizontal.at < vertical.to + near;
}

function distinct(places: number[], near: number): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.filter((place, index) => index === 0 || place - sorted[index - 1] > near);
}

/** The boxes between neighbouring lines, joined where no line is drawn between them. */
function cellsOf(xs: number[], ys: number[], { horizontal, vertical }: DrawnRules, near: number): Box[] {
  const wide = xs.length - 1;
  const owner = Array.from({ length: wide * (ys.length - 1) }, (_, index) => index);
  const find = (index: number): number => (owner[index] === index ? index : (owner[index] = find(owner[index])));
  for (let row = 0; row + 1 < ys.length; row++) {
    for (let column = 0; column < wide; column++) {
      const here = row * wide + column;
      const isOpenRight = column + 1 < wide && !isDrawn(vertical, xs[column + 1], ys[row], ys[row + 1], near);
      const isOpenBelow = row + 2 < ys.length && !isDrawn(horizontal, ys[row + 1], xs[column], xs[column + 1], near);
      if (isOpenRight) owner[find(here + 1)] = find(here);
      if (isOpenBelow) owner[find(here + wide)] = find(here);
    }
  }
  const boxes = new Map<number, Box>();
  owner.forEach((_, index) => {
    const row = Math.floor(index / wide);
    const column = index % wide;
    const box = boxes.get(find(index)) ?? { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    boxes.set(find(index), {
      left: Math.min(box.left, xs[column]),
      top: Math.min(box.top, ys[row]),
      right: Math.max(box.right, xs[column + 1]),
      bottom: Math.max(box.bottom, ys[row + 1]),
    });
  });
  return [...boxes.values()];
}

/** Whether a line stands at a place over more than half of a stretch. */
function isDrawn(rules: DrawnRule[], at: number, from: number, to: number, near: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) <= near && Math.min(rule.to, to) - Math.max(rule.from, from) > (to - from) / 2);
}
