// Runs of items in a constant table: what several of them hold stands there once.

/**
 * Where the items stand in the list, one behind the other; what of them is not there yet is put at its end. Nowhere in
 * particular, 0, where there are none.
 */
export function placeIn(list, items) {
  let first = 0;
  while (!items.every((item, i) => first + i >= list.length || String(list[first + i]) === String(item))) first++;
  list.push(...items.slice(list.length - first));
  return first;
}
