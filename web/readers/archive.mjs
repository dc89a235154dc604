// Archives (DOCX, XLSX, ODT and OFD are such): opened within limits, and only those entries expanded that are asked for.
import { Inflate } from "fflate";
import { limits } from "./limits.mjs";
import { problems, ReadFailure } from "./problems.mjs";
import { localRecord, long, short, zipDirectory } from "./zip-directory.mjs";

const stored = 0;
const deflated = 8;
/** Compressed bytes given to the expander at a time: at most a thousand times as many come out. */
const portion = 1 << 14;
const mostExpansion = 1032;

const checksums = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function checksumOf(bytes) {
  let sum = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) sum = checksums[(sum ^ bytes[i]) & 0xff] ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** An entry's name as it is asked for. */
export const plainName = (name) => name.replace(/^\/+/, "").toLowerCase();

/**
 * What an entry's record in the directory says. Writers that do not know sizes beforehand put all ones there and
 * the number in an extra field, low half first: those that are all ones, in this order.
 */
export function recordOf(bytes, { at }, shift) {
  const record = { size: long(bytes, at + 24), packed: long(bytes, at + 20), offset: long(bytes, at + 42) };
  let extra = at + 46 + short(bytes, at + 28);
  const end = extra + short(bytes, at + 30);
  while (extra < end && short(bytes, extra) !== 1) extra += 4 + short(bytes, extra + 2);
  for (const key of Object.keys(record)) {
    if (record[key] !== 0xffffffff || !(extra + 12 <= end)) continue;
    record[key] = long(bytes, extra + 4);
    extra += 8;
  }
  record.offset += shift;
  return { ...record, flags: short(bytes, at + 8), method: short(bytes, at + 10), checksum: long(bytes, at + 16) };
}

/** The bytes of one entry. What comes out is counted as it comes, whatever the archive says of its size. */
export function inflate(packed, size) {
  if (size > packed.length * mostExpansion + 64) return null;
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((part) => {
    if (length + part.length > size) throw new RangeError("more than stated");
    out.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length; at += portion) stream.push(packed.subarray(at, at + portion), at + portion >= packed.length);
  } catch {
    return null;
  }
  return length === size ? out : null;
}

const tooLarge = (zh, en) => new ReadFailure(problems.tooLarge(zh, en));

/**
 * Opens an archive; throws a ReadFailure where it cannot be. `kind` is what such a file is called in a problem's
 * sentences: `[" Word 文件", "Word file"]`.
 */
export function openArchive(bytes, kind) {
  const damaged = () => new ReadFailure(problems.damaged(...kind));
  const directory = zipDirectory(bytes, limits.entries + 1);
  if (!directory) throw damaged();
  const { entries, shift } = directory;
  if (entries.length > limits.entries) {
    throw tooLarge(`文件内含超过 ${limits.entries} 个条目`, `The file holds more than ${limits.entries} entries`);
  }
  const byName = new Map(entries.map((entry) => [plainName(entry.name), entry]));
  let expanded = 0;

  function expand(entry) {
    const { flags, method, size, packed, offset, checksum } = recordOf(bytes, entry, shift);
    if (flags & 1) throw new ReadFailure(problems.encrypted(...kind));
    expanded += size;
    if (size > limits.entryBytes || expanded > limits.expandedBytes) throw tooLarge("文件解压后过大", "The file expands to too much");
    const from = offset + 30 + short(bytes, offset + 26) + short(bytes, offset + 28);
    if (long(bytes, offset) !== localRecord || !(from + packed <= bytes.length)) throw damaged();
    const content = bytes.subarray(from, from + packed);
    const whole = method === deflated ? inflate(content, size) : method === stored && packed === size ? content : null;
    if (!whole || checksumOf(whole) !== checksum) throw damaged();
    return whole;
  }

  return {
    /** The names of all entries as they stand in the archive, `/` between folders. */
    names: entries.map(({ name }) => name),
    /** Whether an entry is there; case and a leading `/` do not matter. */
    has: (name) => byName.has(plainName(name)),
    /** An entry's bytes, null if there is none of that name. What is read twice counts twice. */
    read(name) {
      const entry = byName.get(plainName(name));
      return entry ? expand(entry) : null;
    },
  };
}
