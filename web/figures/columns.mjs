// The columns of a table of figures: every cell of every edition's form, once, in the form's own order.

/** { path, label } of a table's cells: the label is what the form calls the row and the column. */
const cellsOf = (table) => table.blocks.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column) => ({
  path: [table.key, block.key, row.key, column.key].filter(Boolean).join("/"), label: `${row.label} × ${column.label}`,
}))));

/** `editions`: the engine's forms. Those of the newest edition name what several have. */
export function columnsOf(editions) {
  const tables = new Map();
  for (const { tables: ofEdition } of editions) {
    for (const table of ofEdition) {
      const columns = tables.get(table.key) ?? new Map();
      tables.set(table.key, columns);
      for (const column of cellsOf(table)) columns.set(column.path, column);
    }
  }
  return [...tables.values()].flatMap((columns) => [...columns.values()]);
}
