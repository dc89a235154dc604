// Tables of HTML: their rows, and their cells in a grid as the HTML standard forms it.
import { limits } from "../limits.mjs";
import { problems, ReadFailure } from "../problems.mjs";
import { attribute, kindOf } from "./tree.mjs";

/** { cells, group } for each row of a table, head first and foot last, nested tables aside. */
export function rowsOf(table, hidden) {
  const parts = { head: [], body: [], foot: [] };
  const collect = (node, part, group) => {
    for (const child of node.childNodes ?? []) {
      const kind = kindOf(child, hidden);
      if (kind === "row") {
        const cells = (child.childNodes ?? []).filter((cell) => kindOf(cell, hidden) === "cell");
        parts[part].push({ cells, group });
      } else if (kind === "group") {
        collect(child, child.nodeName === "thead" ? "head" : child.nodeName === "tfoot" ? "foot" : "body", child);
      } else if (kind === "cell") {
        parts[part].push({ cells: [child], group });   // a cell without a row
      } else if (child.nodeName === "caption") {
        parts.head.unshift({ cells: [child], group, caption: true });
      }
    }
  };
  collect(table, "body", table);
  return [...parts.head, ...parts.body, ...parts.foot];
}

function holdsTable(node, hidden) {
  for (const child of node.childNodes ?? []) {
    const kind = kindOf(child, hidden);
    if (kind === "table" || (kind !== "hidden" && kind !== "dropped" && kind !== "text" && holdsTable(child, hidden))) return true;
  }
  return false;
}

const span = (cell, name, most) => {
  const value = Number.parseInt(attribute(cell, name) ?? "1", 10);
  return Number.isNaN(value) || value < 0 ? 1 : Math.min(value, most);
};

/**
 * { rows, columns, cells: [{ row, column, rowSpan, columnSpan, node }] }, or null for a table that only lays a
 * page out: one that holds tables in more than a few of its cells, or that has a single column.
 */
export function gridOf(rows, hidden) {
  const all = rows.flatMap((row) => row.cells);
  const nesting = all.filter((cell) => holdsTable(cell, hidden)).length;
  if (nesting > 0 && (all.length < 12 || nesting * 6 > all.length)) return null;

  const cells = [];
  const taken = [];   // for each row the columns under a span
  let columns = 0;
  let places = 0;
  for (let r = 0; r < rows.length; r++) {
    const occupied = (taken[r] ??= new Set());
    let column = 0;
    for (const node of rows[r].cells) {
      while (occupied.has(column)) column++;
      const columnSpan = rows[r].caption ? 1 : Math.max(1, span(node, "colspan", 1000));
      let rowSpan = span(node, "rowspan", 65_534);
      let last = r;
      while (last + 1 < rows.length && rows[last + 1].group === rows[r].group && (rowSpan === 0 || last + 1 - r < rowSpan)) last++;
      rowSpan = last - r + 1;
      places += rowSpan * columnSpan;
      if (places > limits.gridCells) throw new ReadFailure(problems.tooLarge("网页中的表格过大", "A table of the page is too large"));
      cells.push({ row: r, column, rowSpan, columnSpan, node });
      for (let i = r; i <= last; i++) {
        taken[i] ??= new Set();
        for (let k = column; k < column + columnSpan; k++) taken[i].add(k);
      }
      column += columnSpan;
      columns = Math.max(columns, column);
    }
  }
  return columns < 2 ? null : { rows: rows.length, columns, cells };
}
