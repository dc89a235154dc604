// The statutory tables as grids of merged cells, the way the form prints them.
import { table } from './form.mjs';

const label = (text, rowspan = 1, colspan = 1) => ({ text, rowspan, colspan, number: false });
const number = (text) => ({ text, rowspan: 1, colspan: 1, number: true });

/**
 * Grids of one table, as {width, rows}: a list because section 二 is printed either as one table or as
 * one a block. `text(path, column)` gives a cell's text, `wording(label)` the wording used for a label.
 */
export function grids(edition, tableKey, { text, wording, split, note }) {
  const form = table(edition, tableKey);
  if (tableKey === 'active_disclosure') return disclosureGrids(form, { text, wording, split });
  if (tableKey === 'applications') return [applicationsGrid(form, { text, wording, note })];
  return [reviewGrid(form, { text, wording })];
}

function disclosureGrids(form, { text, wording, split }) {
  const blocks = form.blocks.map((block) => {
    const width = split ? block.columns.length + 1 : 4;
    // The last column of a short block takes the rest of the table's width.
    const spanOf = (i) => (i === block.columns.length - 1 ? width - block.columns.length : 1);
    const rows = [
      [label(wording(block.label), 1, width)],
      [label(wording(block.headers[0])), ...block.columns.map((c, i) => label(wording(c.label), 1, spanOf(i)))],
      ...block.rows.map((row) => [
        label(wording(row.label)),
        ...block.columns.map((c, i) => ({
          ...number(text(`${form.key}/${block.key}/${row.key}/${c.key}`)), colspan: spanOf(i),
        })),
      ]),
    ];
    return { key: form.key, width, rows };
  });
  return split ? blocks : [{ key: form.key, width: 4, rows: blocks.flatMap((b) => b.rows) }];
}

function applicationsGrid(form, { text, wording, note }) {
  const [block] = form.blocks;
  const labels = block.columns.map((c) => label(wording(c.label)));
  const rows = [
    [label(note ? wording(form.notes[0]) : '', 3, 3), label(wording(form.headers[0]), 1, 7)],
    [{ ...labels[0], rowspan: 2 }, label(wording(form.headers[1]), 1, 5), { ...labels[6], rowspan: 2 }],
    labels.slice(1, 6),
  ];
  const keys = block.rows.map((r) => r.key);
  const [results, ...inner] = block.groups;
  const size = (group) => keys.indexOf(group.to) - keys.indexOf(group.from) + 1;
  let innermost = null;
  for (const row of block.rows) {
    const line = [];
    if (row.key === results.from) line.push(label(wording(results.label), size(results), 1));
    const group = inner.find((g) => g.from === row.key);
    if (group) {
      innermost = group;
      line.push(label(wording(group.label), size(group), 1));
    }
    const at = keys.indexOf(row.key);
    const inResults = at >= keys.indexOf(results.from) && at <= keys.indexOf(results.to);
    line.push(label(wording(row.label), 1, innermost ? 1 : inResults ? 2 : 3));
    if (innermost?.to === row.key) innermost = null;
    line.push(...block.columns.map((c) => number(text(`${form.key}/${row.key}/${c.key}`))));
    rows.push(line);
  }
  return { key: form.key, width: 10, rows };
}

function reviewGrid(form, { text, wording }) {
  const [block] = form.blocks;
  const [first, ...rest] = block.rows;
  const results = (rowspan) => block.columns.map((c) => label(wording(c.label), rowspan));
  return {
    key: form.key,
    width: 15,
    rows: [
      [label(wording(first.label), 1, 5), label(wording(form.headers[0]), 1, 10)],
      [...results(2), ...rest.map((row) => label(wording(row.label), 1, 5))],
      [...results(1), ...results(1)],
      block.rows.flatMap((row) => block.columns.map((c) => number(text(`${form.key}/${row.key}/${c.key}`)))),
    ],
  };
}

/**
 * The full rectangle of a grid: each place holds {text, number, origin}, where origin is 'cell' for a
 * cell's first place, 'across' for the rest of its first line, 'down' for the lines below.
 */
export function rectangle(grid) {
  const places = grid.rows.map(() => new Array(grid.width).fill(null));
  grid.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (places[y][x]) x += 1;
      for (let dy = 0; dy < cell.rowspan; dy += 1) {
        for (let dx = 0; dx < cell.colspan; dx += 1) {
          const first = dy === 0 && dx === 0;
          places[y + dy][x + dx] = {
            text: first ? cell.text : '', number: cell.number,
            origin: first ? 'cell' : dy === 0 ? 'across' : 'down',
          };
        }
      }
      x += cell.colspan;
    }
  });
  if (places.some((line) => line.some((p) => !p))) throw new Error(`the ${grid.key} grid has a hole`);
  return places;
}
