// The head of Word's main stream, which says what the file is and where its parts stand ([MS-DOC] 2.5).
import { problems, ReadFailure } from "../problems.mjs";

export const kind = [" Word 文件", "Word file"];

const signature = 0xa5ec;
const signatureBefore97 = 0xa5dc;
const firstOf97 = 0xc0;
const flags = { encrypted: 0x0100, tableStream1: 0x0200, obfuscated: 0x8000 };
const pairsAt = 154;

/** Which of the pairs of offset and length says where a part stands in the table stream. */
const pairs = {
  styles: 1, characterPages: 12, paragraphPages: 13, pieces: 33, shapeAnchors: 40, boxes: 56, lists: 73, listOverrides: 74,
};

const before97 = () => new ReadFailure(problems.unsupported(" Word 95 或更早版本的文件", "a file of Word 95 or earlier"));

/**
 * { table: name of the table stream, lengths: characters of each part of the text in the order in which they
 * stand, part(name, table): the bytes of a part as they stand in the table stream }
 */
export function readFib(main, damaged) {
  if (main.length < 34) throw damaged();
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const magic = view.getUint16(0, true);
  const version = view.getUint16(2, true);
  if (magic === signatureBefore97 || (magic === signature && version < firstOf97)) throw before97();
  if (magic !== signature || main.length < pairsAt) throw damaged();
  const bits = view.getUint16(10, true);
  if (bits & (flags.encrypted | flags.obfuscated)) throw new ReadFailure(problems.encrypted(...kind));

  const count = view.getUint16(152, true);
  const length = (at) => Math.max(0, view.getInt32(at, true));
  return {
    table: bits & flags.tableStream1 ? ["1Table", "0Table"] : ["0Table", "1Table"],
    lengths: {
      main: length(76), footnotes: length(80), headers: length(84), macros: length(88), comments: length(92), endnotes: length(96), boxes: length(100),
    },
    part(name, table) {
      const index = pairs[name];
      const at = pairsAt + 8 * index;
      if (index >= count || at + 8 > main.length) return table.subarray(0, 0);
      const from = view.getUint32(at, true);
      const size = view.getUint32(at + 4, true);
      // Lists go on after the length that is stated for them.
      return table.subarray(from, name === "lists" && size > 0 ? table.length : from + size);
    },
  };
}
