// Rows of a Word table, each with edges of its own, as one grid: the columns are what lies between the edges of
// all rows. Rows drawn by hand miss each other by a little; such edges are one.
import { checkTableSize } from "../blocks.mjs";

/** How far edges may lie apart and still be one, in twentieths of a point; and those at a table's two sides. */
const near = 100;
const same = 20;
const nearSide = 240;
/** The width of a cell whose row does not say how wide it is. */
const standardWidth = 1440;

/** Edges that ascend, one more than there are cells. */
function edgesOf(definition, cells) {
  const edges = definition.edges.slice(0, cells + 1);
  if (edges.length === 0) edges.push(0);
  for (let i = 1; i < edges.length; i++) edges[i] = Math.max(edges[i], edges[i - 1] + 1);
  while (edges.length <= cells) edges.push(edges[edges.length - 1] + standardWidth);
  return edges;
}

/** Cells that are part of their left neighbours, or have neither width nor text, are none of their own. */
function cellsOf({ cells, definition }) {
  const count = Math.max(cells.length, definition.across.length);
  const edges = edgesOf(definition, count);
  const row = [];
  for (let i = 0; i < count; i++) {
    const blocks = cells[i] ?? [];
    const blank = blocks.every((block) => block.text === "");
    const flat = definition.edges[i + 1] !== undefined && definition.edges[i + 1] <= definition.edges[i];
    if (row.length > 0 && (definition.across[i] || (flat && blank))) row[row.length - 1].right = edges[i + 1];
    else if (!(flat && blank)) row.push({ left: edges[i], right: edges[i + 1], down: definition.down[i] ?? 0, blocks });
  }
  return row;
}

/** A row that lies a little to the side of one like it is set right below it. */
function alignToLike(rows) {
  const layouts = new Map();
  for (const row of rows) {
    const like = layouts.get(row.length);
    const fits = like?.find((other) => row.every((cell, i) => {
      const reach = Math.min(nearSide, Math.min(cell.right - cell.left, other[i].right - other[i].left) / 2);
      return Math.abs(cell.left - other[i].left) <= reach && Math.abs(cell.right - other[i].right) <= reach;
    }));
    if (fits) {
      row.forEach((cell, i) => {
        cell.left = fits[i].left;
        cell.right = fits[i].right;
      });
    } else if (like) {
      if (like.length < 50) like.push(row);
    } else {
      layouts.set(row.length, [row]);
    }
  }
}

function alignSides(rows) {
  let left = Infinity;
  let right = -Infinity;
  for (const row of rows) {
    if (row.length === 0) continue;
    left = Math.min(left, row[0].left);
    right = Math.max(right, row[row.length - 1].right);
  }
  for (const row of rows) {
    if (row.length === 0) continue;
    if (row[0].left - left <= nearSide) row[0].left = left;
    const last = row[row.length - 1];
    if (right - last.right <= nearSide) last.right = right;
  }
}

/** Map(edge → index of the column that begins there). Two edges of the same row never become one. */
function columnsOf(rows) {
  const byEdge = new Map();
  const note = (edge, row) => {
    if (!byEdge.has(edge)) byEdge.set(edge, new Set());
    byEdge.get(edge).add(row);
  };
  rows.forEach((row, r) => row.forEach((cell) => {
    note(cell.left, r);
    note(cell.right, r);
  }));
  const columns = new Map();
  let first = -Infinity;
  let index = -1;
  let members = new Set();
  for (const edge of [...byEdge.keys()].sort((a, b) => a - b)) {
    const own = byEdge.get(edge);
    const joins = edge - first <= near && ![...own].some((row) => members.has(row));
    if (joins) {
      for (const row of own) members.add(row);
    } else {
      first = edge;
      members = new Set(own);
      index++;
    }
    columns.set(edge, index);
  }
  return columns;
}

/** Whether a row begins another table: Word keeps tables that touch as rows of one, but their edges tell. */
function beginsTable(row, before) {
  if (row.length === 0 || before.length === 0) return false;
  if (row.some((cell) => cell.down === 1)) return false;
  const edges = before.map((cell) => cell.right);
  const apart = Math.abs(row[row.length - 1].right - edges[edges.length - 1]) > nearSide;
  return apart && row.every((cell) => edges.every((edge) => Math.abs(cell.right - edge) > same));
}

/**
 * `rows`: [{ cells: [blocks of a cell], definition: RowDefinition }], those of tables that touch. Gives the
 * tables, each as rows as blocks.mjs takes them.
 */
export function tablesOf(rows) {
  const tables = [];
  let before = [];
  let count = 0;
  for (const each of rows) {
    const row = cellsOf(each);
    count += row.length;
    checkTableSize(count);
    if (tables.length === 0 || beginsTable(row, before)) tables.push([]);
    tables[tables.length - 1].push(row);
    before = row;
  }
  return tables.map(gridRows);
}

function gridRows(rows) {
  alignToLike(rows);
  alignSides(rows);
  const columns = columnsOf(rows);
  let above = new Map();   // column → the cell that reaches down to the row before
  return rows.map((row) => {
    const here = new Map();
    const out = [];
    for (const { left, right, down, blocks } of row) {
      const column = columns.get(left);
      const columnSpan = columns.get(right) - column;
      const top = down === 1 ? above.get(column) : undefined;
      // A cell goes on from above only where it is as wide; else it would cut across other cells.
      if (top?.columnSpan === columnSpan) {
        top.rowSpan++;
        here.set(column, top);
        continue;
      }
      const cell = { column, columnSpan, rowSpan: 1, blocks };
      out.push(cell);
      if (down !== 0) here.set(column, cell);
    }
    above = here;
    return out;
  });
}
