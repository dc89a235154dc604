// Lists of property changes ("sprms", [MS-DOC] 2.2.5) and the pages that say which apply where (2.9.33, 2.9.175).
import { limits } from "../limits.mjs";
import { problems, ReadFailure } from "../problems.mjs";

const operandSize = [1, 1, 2, 4, 2, 2, 0, 3];
const tableDefinitions = new Set([0xd606, 0xd608]);
const tabChanges = 0xc615;

/** Calls visit(bytes, code, at, size) for each change: `at` is where its operand stands. */
export function visitSprms(bytes, from, to, visit) {
  const end = Math.min(to, bytes.length);
  let at = from;
  while (at + 2 < end) {
    const code = bytes[at] | (bytes[at + 1] << 8);
    at += 2;
    let size = operandSize[code >> 13];
    if (size === 0) {
      size = bytes[at] + 1;
      if (tableDefinitions.has(code)) size = (bytes[at] | (bytes[at + 1] << 8)) + 1;
      else if (code === tabChanges && bytes[at] === 255) {
        const added = at + 2 + 4 * bytes[at + 1];
        size = 2 + 4 * bytes[at + 1] + 1 + 3 * (bytes[added] ?? 0);
      }
    }
    if (at + size > end) return;
    visit(bytes, code, at, size);
    at += size;
  }
}

/** Counts what is read again and again: a small file may refer to the same long list from everywhere. */
export class Effort {
  #left = limits.formattingBytes;

  spend(bytes) {
    this.#left -= bytes;
    if (this.#left < 0) throw new ReadFailure(problems.tooLarge("文件的格式信息过多", "The file holds too much formatting"));
  }
}

const pageSize = 512;

/**
 * The runs that the pages tell, in the order of the main stream: { from, to, at, size }, each an array of
 * numbers. `from` and `to` are bytes of the main stream; the properties stand at `at`, 0 where there are none.
 */
export function readPages(main, plc, ofParagraphs, damaged) {
  const count = Math.max(0, Math.floor((plc.length - 4) / 8));
  if (count > main.length / pageSize + 1) throw damaged();
  const numbers = new DataView(plc.buffer, plc.byteOffset, plc.byteLength);
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const step = ofParagraphs ? 13 : 1;
  const runs = { from: [], to: [], at: [], size: [] };
  for (let i = 0; i < count; i++) {
    const page = (numbers.getUint32(4 * (count + 1) + 4 * i, true) & 0x3fffff) * pageSize;
    if (page + pageSize > main.length) throw damaged();
    const length = main[page + pageSize - 1];
    if (4 * (length + 1) + step * length > pageSize - 1) throw damaged();
    for (let k = 0; k < length; k++) {
      const from = view.getUint32(page + 4 * k, true);
      const to = view.getUint32(page + 4 * k + 4, true);
      if (to <= from) continue;
      const word = main[page + 4 * (length + 1) + step * k];
      let at = page + 2 * word;
      let size = 0;
      if (word > 0) {
        size = main[at++];
        if (ofParagraphs) size = size === 0 ? 2 * main[at++] : 2 * size - 1;
        size = Math.min(size, page + pageSize - at);
      }
      runs.from.push(from);
      runs.to.push(to);
      runs.at.push(word > 0 ? at : 0);
      runs.size.push(size);
    }
  }
  return runs;
}

/** The run that holds a byte of the main stream, or the first one after it; their number if there is none. */
export function runAt(runs, fc) {
  let low = 0;
  let high = runs.to.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs.to[middle] <= fc) low = middle + 1;
    else high = middle;
  }
  return low;
}
