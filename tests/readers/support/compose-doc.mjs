// A Word 97–2003 file made byte by byte ([MS-DOC]), for what no program at hand writes: fast-saved pieces, old
// ways of merging cells, properties in the data stream. The container is cfb's, which is not the reader's own.
import CFB from "../../../web/node_modules/cfb/cfb.js";

const low = (value, size) => Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** i) & 255);
export const u16 = (value) => low(value & 0xffff, 2);
export const u32 = (value) => low(value >>> 0, 4);

/** A property change: its code and the bytes of its operand. */
export const sprm = (code, ...operand) => [...u16(code), ...operand];
export const inTable = [...sprm(0x2416, 1), ...sprm(0x6649, ...u32(1))];
export const nested = (depth) => [...sprm(0x2416, 1), ...sprm(0x6649, ...u32(depth))];
export const rowEnd = sprm(0x2417, 1);
export const deleted = sprm(0x0800, 1);
export const inserted = sprm(0x0801, 1);
export const hidden = sprm(0x083c, 1);

/** What the end of a row says of its cells: their edges, and flags for each. */
export function rowDefinition(edges, flags = []) {
  const cells = edges.slice(1).flatMap((_, i) => [...u16(flags[i] ?? 0), ...Array(18).fill(0)]);
  const content = [edges.length - 1, ...edges.flatMap(u16), ...cells];
  return sprm(0xd608, ...u16(content.length + 1), ...content);
}

const pageSize = 512;

/** Pages of properties: entries are { from, to, bytes }. */
function pagesOf(entries, { step, perPage, record }) {
  const pages = [];
  for (let i = 0; i < entries.length; i += perPage) {
    const page = new Uint8Array(pageSize);
    const part = entries.slice(i, i + perPage);
    let end = pageSize - 1;
    part.forEach(({ from, bytes }, k) => {
      page.set(u32(from), 4 * k);
      const content = record(bytes);
      if (content === null) return;
      end = Math.floor((end - content.length) / 2) * 2;
      page.set(content, end);
      page[4 * (part.length + 1) + step * k] = end / 2;
    });
    page.set(u32(part[part.length - 1].to), 4 * part.length);
    if (4 * (part.length + 1) + step * part.length > end) throw new RangeError("too much for a page");
    page[pageSize - 1] = part.length;
    pages.push({ page, from: part[0].from, to: part[part.length - 1].to });
  }
  return pages;
}

const partOrder = ["main", "footnotes", "headers", "macros", "comments", "endnotes", "boxes"];
const lengthAt = { main: 76, footnotes: 80, headers: 84, macros: 88, comments: 92, endnotes: 96, boxes: 100 };
const pairIndex = { styles: 1, characterPages: 12, paragraphPages: 13, pieces: 33, anchors: 40, boxTable: 56, lists: 73, overrides: 74 };

/**
 * `parts`: { main, footnotes, …, boxes }, each a list of paragraphs { text, end, style, papx, runs }: `runs` is a
 * list of [length, property changes] from the paragraph's begin on. `pieces`: [{ length, narrow, prm }] from the
 * text's begin on, the rest is one wide piece. `changes`: lists of property changes that pieces refer to.
 * `tables`: further parts of the table stream. `streams`: further streams. `fib`: bytes to set in the head.
 */
export function composeDoc({ parts, pieces = [], changes = [], tables = {}, streams = {}, fib = {} }) {
  const paragraphs = partOrder.flatMap((name) => parts[name] ?? []);
  const text = paragraphs.map(({ text: own, end = "\r" }) => own + end).join("");
  const all = [...pieces];
  const rest = text.length - pieces.reduce((sum, { length }) => sum + length, 0);
  if (rest > 0) all.push({ length: rest });

  const head = 2048;
  const content = [];
  let cp = 0;
  const placed = all.map(({ length, narrow = false, prm = 0 }) => {
    const from = head + content.length;
    for (const character of text.slice(cp, cp + length).split("")) content.push(...low(character.charCodeAt(0), narrow ? 1 : 2));
    cp += length;
    return { cp: cp - length, end: cp, from, width: narrow ? 1 : 2, prm };
  });
  // Each piece has runs of its own: properties go by bytes, and pieces may lie anywhere.
  const spread = (from, to, bytes) => placed.filter((piece) => piece.cp < to && piece.end > from).map((piece) => ({
    from: piece.from + (Math.max(from, piece.cp) - piece.cp) * piece.width,
    to: piece.from + (Math.min(to, piece.end) - piece.cp) * piece.width,
    bytes,
  }));

  const papx = [];
  const chpx = [];
  let at = 0;
  for (const { text: own, end = "\r", style = 0, papx: properties = [], runs = [] } of paragraphs) {
    const last = at + own.length + end.length;
    papx.push(...spread(at, last, [...u16(style), ...properties]));
    for (const [length, bytes] of [...runs, [Infinity, []]]) {
      const to = Math.min(last, at + length);
      if (to > at) chpx.push(...spread(at, to, bytes));
      at = to;
    }
    at = last;
  }
  const paragraphPages = pagesOf(papx, { step: 13, perPage: 2, record: (bytes) => (bytes.length % 2 ? [(bytes.length + 1) / 2, ...bytes] : [0, bytes.length / 2, ...bytes]) });
  const characterPages = pagesOf(chpx, { step: 1, perPage: 12, record: (bytes) => (bytes.length ? [bytes.length, ...bytes] : null) });

  const textEnd = Math.ceil((head + content.length) / pageSize) * pageSize;
  const pages = [...paragraphPages, ...characterPages];
  const main = new Uint8Array(Math.max(textEnd + pages.length * pageSize, 4096));
  main.set(content, head);
  pages.forEach(({ page }, i) => main.set(page, textEnd + i * pageSize));
  const pageTable = (list, first) => [
    ...list.flatMap(({ from }) => u32(from)), ...u32(list[list.length - 1].to),
    ...list.flatMap((_, i) => u32(textEnd / pageSize + first + i)),
  ];

  const directory = [...[...placed.map((piece) => piece.cp), cp].flatMap(u32),
    ...placed.flatMap(({ from, width, prm }) => [0, 0, ...u32(width === 1 ? (from * 2 + 0x40000000) : from), ...u16(prm)])];
  const clx = [...changes.flatMap((bytes) => [1, ...u16(bytes.length), ...bytes]), 2, ...u32(directory.length), ...directory];
  const allTables = {
    pieces: clx, paragraphPages: pageTable(paragraphPages, 0), characterPages: pageTable(characterPages, paragraphPages.length), ...tables,
  };
  const table = [];
  main.set(u16(0xa5ec), 0);
  main.set(u16(0xc1), 2);
  main.set(u16(0x0200), 10);
  main.set(u16(14), 32);
  main.set(u16(22), 62);
  main.set(u16(93), 152);
  for (const name of partOrder) {
    main.set(u32((parts[name] ?? []).reduce((sum, { text: own, end = "\r" }) => sum + own.length + end.length, 0)), lengthAt[name]);
  }
  for (const [name, bytes] of Object.entries(allTables)) {
    const stated = name === "lists" ? tables.listsLength ?? bytes.length : bytes.length;
    if (name === "listsLength") continue;
    main.set([...u32(table.length), ...u32(stated)], 154 + 8 * pairIndex[name]);
    table.push(...bytes);
  }
  for (const [offset, bytes] of Object.entries(fib)) main.set(bytes, Number(offset));

  return compound({ WordDocument: main, "1Table": Uint8Array.from(table), ...streams });
}

/** A container with the streams given by their names; a name may have a storage before it. */
export function compound(streams) {
  const container = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, bytes);
  return new Uint8Array(CFB.write(container, { type: "buffer" }));
}
