// The way back from a document's bytes (document.mjs) to what its reader wrote.

const operands = { 1: 0, 2: 2, 3: 4, 4: 2, 5: 4, 6: 4, 7: 1 };
const head = 8;

/**
 * { blocks, notes }: a block is { text }, { rows, columns, cells: [{ row, column, rowSpan, columnSpan, text }] }, or
 * { width, height, runs: [{ box: [left, top, right, bottom], text }], rules: [[x0, y0, x1, y1]] } with lengths in points.
 */
export function blocksOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const texts = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(head + 4 * count)).split("\0");
  const blocks = [];
  const notes = [];
  let text = 0;
  for (let i = 0; i < count;) {
    const operation = view.getInt32(head + 4 * i, true);
    const values = [...Array(operands[operation]).keys()].map((k) => view.getInt32(head + 4 * (i + 1 + k), true));
    const points = () => values.map((value) => value / 100);
    i += 1 + values.length;
    const last = blocks[blocks.length - 1];
    switch (operation) {
      case 1: blocks.push({ text: texts[text++] }); break;
      case 2: blocks.push({ rows: values[0], columns: values[1], cells: [] }); break;
      case 3: last.cells.push({ row: values[0], column: values[1], rowSpan: values[2], columnSpan: values[3], text: texts[text++] }); break;
      case 4: blocks.push({ width: points()[0], height: points()[1], runs: [], rules: [] }); break;
      case 5: last.runs.push({ box: points(), text: texts[text++] }); break;
      case 6: last.rules.push(points()); break;
      default: notes.push(values[0]);
    }
  }
  return { blocks, notes };
}
