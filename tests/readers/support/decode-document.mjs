// Documents as readers give them, back from bytes: [{ paragraph } | { grid: [rows, columns], cells } | { page, runs, rules } | { note }].
const sizes = { 1: 0, 2: 2, 3: 4, 4: 2, 5: 4, 6: 4, 7: 1 };

export function decodeDocument(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== 0x3144424e) throw new Error("not a document");
  const count = view.getUint32(4, true);
  const texts = new TextDecoder().decode(bytes.subarray(8 + 4 * count)).split("\0");
  const blocks = [];
  let text = 0;
  for (let i = 0; i < count;) {
    const op = view.getInt32(8 + 4 * i, true);
    const values = Array.from({ length: sizes[op] }, (_, k) => view.getInt32(8 + 4 * (i + 1 + k), true));
    i += 1 + sizes[op];
    const last = blocks[blocks.length - 1];
    if (op === 1) blocks.push({ paragraph: texts[text++] });
    else if (op === 2) blocks.push({ grid: values, cells: [] });
    else if (op === 3) last.cells.push([...values, texts[text++]]);
    else if (op === 4) blocks.push({ page: values, runs: [], rules: [] });
    else if (op === 5) last.runs.push([...values, texts[text++]]);
    else if (op === 6) last.rules.push(values);
    else blocks.push({ note: values[0] });
  }
  if (text !== texts.length - 1) throw new Error("texts are left over");
  return blocks;
}

/** A reader's context for tests: nothing shipped, UTF-8 unless told otherwise. */
export const context = {
  progress() {},
  asset: async (name) => { throw new Error(`asked for ${name}`); },
  decode: async (bytes, charset) => new TextDecoder(charset || "utf-8").decode(bytes),
};
