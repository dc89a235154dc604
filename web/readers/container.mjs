// OLE containers ([MS-CFB]), which Word's and Excel's old files are: the streams at their top, by name. A
// stream's bytes are put together only when asked for, so that pictures and embedded objects cost nothing.
import { problems, ReadFailure } from "./problems.mjs";

const endOfChain = 0xfffffffe;
const noStream = 0xffffffff;
const entrySize = 128;
const kinds = { storage: 1, stream: 2, root: 5 };

/**
 * Opens a container; throws a ReadFailure where it cannot be. `kind` is what such a file is called in a problem's
 * sentences: `[" Word 文件", "Word file"]`.
 */
export function openContainer(bytes, kind) {
  const damaged = () => new ReadFailure(problems.damaged(...kind));
  if (bytes.length < 512) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorShift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if (sectorShift < 7 || sectorShift > 16 || miniShift < 2 || miniShift >= sectorShift) throw damaged();
  const sectorSize = 2 ** sectorShift;
  const sectors = Math.ceil((bytes.length - sectorSize) / sectorSize);
  const sectorAt = (sector) => (sector + 1) * sectorSize;

  /** The allocation table: for each sector the one that follows it. */
  function allocation() {
    const next = new Uint32Array(Math.max(0, sectors)).fill(endOfChain);
    const perSector = sectorSize / 4;
    let filled = 0;
    const take = (sector) => {
      const at = sectorAt(sector);
      if (sector >= sectors || filled >= sectors) return;
      for (let i = 0; i < perSector && filled < sectors; i++, filled++) {
        if (at + 4 * i + 4 <= bytes.length) next[filled] = view.getUint32(at + 4 * i, true);
      }
    };
    for (let i = 0; i < 109; i++) {
      const sector = view.getUint32(76 + 4 * i, true);
      if (sector < endOfChain) take(sector);
    }
    let list = view.getUint32(68, true);
    for (let visits = 0; list < sectors && visits < sectors && filled < sectors; visits++) {
      const at = sectorAt(list);
      if (at + sectorSize > bytes.length) break;
      for (let i = 0; i < perSector - 1; i++) {
        const sector = view.getUint32(at + 4 * i, true);
        if (sector < endOfChain) take(sector);
      }
      list = view.getUint32(at + sectorSize - 4, true);
    }
    return next;
  }

  const next = allocation();

  /** The bytes of a chain of sectors, `size` of them, or all where no size is known. */
  function chain(first, size) {
    const parts = [];
    let length = 0;
    for (let sector = first; sector < sectors && length < size && parts.length < sectors; sector = next[sector]) {
      const part = bytes.subarray(sectorAt(sector), Math.min(sectorAt(sector) + sectorSize, bytes.length));
      parts.push(part);
      length += part.length;
    }
    if (size !== Infinity && length < size) throw damaged();
    const out = new Uint8Array(Math.min(length, size));
    let at = 0;
    for (const part of parts) {
      const fit = Math.min(part.length, out.length - at);
      out.set(fit === part.length ? part : part.subarray(0, fit), at);
      at += fit;
    }
    return out;
  }

  function readDirectory() {
    const data = chain(view.getUint32(48, true), Infinity);
    const numbers = new DataView(data.buffer);
    const entries = [];
    for (let at = 0; at + entrySize <= data.length; at += entrySize) {
      const length = Math.min(64, numbers.getUint16(at + 64, true));
      let name = "";
      for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(numbers.getUint16(at + i, true));
      entries.push({
        name,
        kind: data[at + 66],
        left: numbers.getUint32(at + 68, true),
        right: numbers.getUint32(at + 72, true),
        child: numbers.getUint32(at + 76, true),
        start: numbers.getUint32(at + 116, true),
        size: numbers.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  const entries = readDirectory();
  const root = entries.find((entry) => entry.kind === kinds.root);
  if (!root) throw damaged();

  /** The entries right below the root: embedded documents have streams of the same names further down. */
  const top = new Map();
  const seen = new Set([noStream]);
  const waiting = [root.child];
  while (waiting.length > 0) {
    const index = waiting.pop();
    if (seen.has(index) || !entries[index]) continue;
    seen.add(index);
    const entry = entries[index];
    if (entry.kind === kinds.storage || entry.kind === kinds.stream) top.set(entry.name.toLowerCase(), entry);
    waiting.push(entry.left, entry.right);
  }

  let mini = null;
  function miniChain(first, size) {
    mini ??= { content: chain(root.start, Infinity), next: chain(view.getUint32(60, true), Infinity) };
    const follow = new DataView(mini.next.buffer);
    const out = new Uint8Array(size);
    const miniSize = 2 ** miniShift;
    let at = 0;
    for (let sector = first; at < size; sector = follow.getUint32(4 * sector, true)) {
      const from = sector * miniSize;
      if (from >= mini.content.length || 4 * sector + 4 > mini.next.length) throw damaged();
      const part = mini.content.subarray(from, Math.min(from + miniSize, from + size - at));
      if (part.length === 0) throw damaged();
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  const cutoff = view.getUint32(56, true);
  return {
    /** Whether a stream or a storage of that name is at the top; case does not matter. */
    has: (name) => top.has(name.toLowerCase()),
    /** A stream's bytes, null if there is none of that name. */
    read(name) {
      const entry = top.get(name.toLowerCase());
      if (!entry || entry.kind !== kinds.stream) return null;
      if (entry.size > bytes.length) throw damaged();
      return entry.size < cutoff ? miniChain(entry.start, entry.size) : chain(entry.start, entry.size);
    },
    /** A ReadFailure that says the file is damaged. */
    damaged,
  };
}
