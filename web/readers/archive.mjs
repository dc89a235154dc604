// Archives (DOCX, XLSX, ODT, OFD are such): opened within limits, and only those entries expanded that are asked for.
import { Inflate } from "fflate";
import { limits } from "./limits.mjs";
import { problems, ReadFailure } from "./problems.mjs";
import { localRecord, zipDirectory } from "./zip-directory.mjs";

const stored = 0;
const deflated = 8;
/** Compressed bytes given to the expander at a time: at most a thousand times as many come out. */
const portion = 1 << 14;

const checksums = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksumOf(bytes) {
  let sum = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) sum = checksums[(sum ^ bytes[i]) & 0xff] ^ (sum >>> 8);
  return ~sum >>> 0;
}

const tooMuch = () => new ReadFailure(problems.tooLarge("文件解压后过大", "The file expands to too much"));
const tooMany = () => new ReadFailure(problems.tooLarge(
  `文件内含超过 ${limits.entries} 个条目`, `The file holds more than ${limits.entries} entries`));

/** The bytes of one entry, expanded; what comes out is counted, whatever the archive says about its size. */
function inflate(packed, size, damaged) {
  const out = new Uint8Array(Math.min(size, packed.length * 1032 + 64));
  let length = 0;
  const stream = new Inflate((part) => {
    if (length + part.length > out.length) throw damaged();
    out.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length; at += portion) stream.push(packed.subarray(at, at + portion), at + portion >= packed.length);
  } catch {
    throw damaged();
  }
  if (length !== size) throw damaged();
  return out;
}

/**
 * Opens an archive; throws a ReadFailure where it cannot be. The names are those of its kind of file in a
 * problem's sentences: `openArchive(bytes, " Word 文件", "Word file")`.
 */
export function openArchive(bytes, zhName, enName) {
  const damaged = () => new ReadFailure(problems.damaged(zhName, enName));
  const entries = zipDirectory(bytes, limits.entries + 1);
  if (!entries) throw damaged();
  if (entries.length > limits.entries) throw tooMany();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const plainName = (name) => name.replace(/^\/+/, "").toLowerCase();
  const byName = new Map(entries.map((entry) => [plainName(entry.name), entry]));
  let expanded = 0;

  function expand(entry) {
    if (entry.encrypted) throw new ReadFailure(problems.encrypted(zhName, enName));
    if (entry.size > limits.entryBytes || expanded + entry.size > limits.expandedBytes) throw tooMuch();
    const { offset } = entry;
    if (offset < 0 || offset + 30 > bytes.length || view.getUint32(offset, true) !== localRecord) throw damaged();
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (from + entry.packed > bytes.length) throw damaged();
    const packed = bytes.subarray(from, from + entry.packed);
    const isStored = entry.method === stored && entry.packed === entry.size;
    if (!isStored && entry.method !== deflated) throw damaged();
    const content = isStored ? packed : inflate(packed, entry.size, damaged);
    if (checksumOf(content) !== entry.checksum) throw damaged();
    expanded += content.length;
    return content;
  }

  return {
    /** The names of all entries as they stand in the archive, `/` between folders. */
    names: entries.map(({ name }) => name),
    /** Whether an entry is there; its name's case and a leading `/` do not matter. */
    has: (name) => byName.has(plainName(name)),
    /** An entry's bytes, null if there is none of that name. Reading twice counts twice. */
    read(name) {
      const entry = byName.get(plainName(name));
      return entry ? expand(entry) : null;
    },
    /** A ReadFailure that says the file is damaged. */
    damaged,
  };
}
