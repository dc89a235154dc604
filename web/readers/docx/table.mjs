// A table of Word as a grid: rows of cells that say how wide they are and whether they go on from above.

/**
 * `rows`: [{ before, cells: [{ span, vertical, across, blocks }] }]: columns left free before the first cell; for
 * each cell how many columns it takes, and `restart`, `continue` or null for its merging downwards and (as old
 * files do it) to the right. Gives a table's rows as blocks.mjs describes them.
 */
export function gridOf(rows) {
  let above = new Map();   // column → the cell that reaches down to the row before
  return rows.map(({ before, cells }) => {
    const placed = [];
    const here = new Map();
    let column = before;
    for (const { span, vertical, blocks } of mergedAcross(cells)) {
      const top = above.get(column);
      // A cell goes on from above only where it is as wide; else it would cut across other cells.
      if (vertical === "continue" && top?.columnSpan === span) {
        top.rowSpan += 1;
        here.set(column, top);
      } else {
        const cell = { column, rowSpan: 1, columnSpan: span, blocks };
        placed.push(cell);
        if (vertical !== null) here.set(column, cell);
      }
      column += span;
    }
    above = here;
    return placed;
  });
}

function mergedAcross(cells) {
  const merged = [];
  for (const cell of cells) {
    const left = merged[merged.length - 1];
    if (cell.across === "continue" && left) left.span += cell.span;
    else merged.push({ ...cell });
  }
  return merged;
}
