// Tables of an RTF: rows that name the right edge of each cell, put together to a grid. Edges that lie as good as on each other
// are one.

/** Twips, a third of a millimetre. */
const near = 20;

/** Gives which column begins at an edge. */
function columnsOf(rows) {
  const edges = [];
  for (const edge of rows.flatMap(({ left, cells }) => [left, ...cells.map(({ right }) => right)]).sort((a, b) => a - b)) {
    if (edges.length === 0 || edge - edges[edges.length - 1] > near) edges.push(edge);
  }
  const indexOf = (edge) => {
    let low = 0;
    let high = edges.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (edges[middle] <= edge + near) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return indexOf;
}

/** `rows`: [{ left, cells: [{ right, above, before, blocks }] }], where `above` and `before` say that a cell goes on with another. */
export function tableOf(rows) {
  const indexOf = columnsOf(rows);
  let open = new Map();   // column → the cell that may go on below
  const grid = rows.map(({ left, cells }) => {
    const row = [];
    const next = new Map();
    let from = indexOf(left);
    let last = null;
    for (const { right, above, before, blocks } of cells) {
      const to = Math.max(indexOf(right), from + 1);
      const columnSpan = to - from;
      const upper = above ? open.get(from) : null;
      if (before && last) {
        last.columnSpan += columnSpan;
        last.blocks.push(...blocks);
      } else if (upper) {
        upper.rowSpan += 1;
        next.set(from, upper);
        last = null;
      } else {
        last = { column: from, columnSpan, rowSpan: 1, blocks };
        row.push(last);
        next.set(from, last);
      }
      from = to;
    }
    open = next;
    return row;
  });
  return { rows: grid };
}
