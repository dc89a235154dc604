// A ZIP archive with some of its entries changed and others added. What is not named stays as it is, to the last byte of
// its record: neither expanded nor compressed again.
import { deflateSync } from "fflate";
import { checksumOf, plainName } from "../readers/archive.mjs";
import { long, short, zipDirectory } from "../readers/zip-directory.mjs";
import { Output } from "./output.mjs";

const localHeader = 30;
const directoryHeader = 46;
const endHeader = 22;
const deflated = 8;
const utf8 = 0x800;
const allOnes = 0xffffffff;

const encoder = new TextEncoder();

/** Where an entry's own record begins; where the number did not fit, it stands in the extra field, last of those there. */
function placeOfOffset(bytes, at) {
  if (long(bytes, at + 42) !== allOnes) return at + 42;
  let extra = at + directoryHeader + short(bytes, at + 28);
  const end = extra + short(bytes, at + 30);
  while (extra < end && short(bytes, extra) !== 1) extra += 4 + short(bytes, extra + 2);
  const wider = [at + 24, at + 20].filter((place) => long(bytes, place) === allOnes).length;
  return extra + 4 + 8 * wider;
}

/** The local record and the directory's record of content, both without the extra fields of what was there before. */
function recordsOf(name, content, { time, attributes, comment, flags }) {
  const packed = deflateSync(content, { level: 6 });
  const local = new Uint8Array(localHeader + name.length + packed.length);
  const entry = new Uint8Array(directoryHeader + name.length + comment.length);
  const put = (record, at, values) => {
    const view = new DataView(record.buffer);
    for (const [size, value] of values) {
      if (size === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += size;
    }
  };
  const shared = [[2, 20], [2, flags & utf8], [2, deflated], [4, time], [4, checksumOf(content)], [4, packed.length], [4, content.length], [2, name.length]];
  put(local, 0, [[4, 0x04034b50], ...shared, [2, 0]]);
  local.set(name, localHeader);
  local.set(packed, localHeader + name.length);
  put(entry, 0, [[4, 0x02014b50], [2, 20], ...shared, [2, 0], [2, comment.length], [2, 0], [2, 0], [4, attributes]]);
  entry.set(name, directoryHeader);
  entry.set(comment, directoryHeader + name.length);
  return { local, entry };
}

/** What the directory says of an entry that `changed` content takes over. */
const keptOf = (bytes, at) => {
  const behindName = at + directoryHeader + short(bytes, at + 28) + short(bytes, at + 30);
  return {
    flags: short(bytes, at + 8), time: long(bytes, at + 12), attributes: long(bytes, at + 38),
    comment: bytes.subarray(behindName, behindName + short(bytes, at + 32)),
  };
};

/**
 * An archive that could be opened with `contents`, a Map of names to bytes: those of entries that are there take their place, the others come
 * last, as old as the first entry.
 */
export function withEntries(bytes, contents) {
  const { entries, shift } = zipDirectory(bytes, Infinity);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entries[0].at;
  const offsets = entries.map(({ at }) => view.getUint32(placeOfOffset(bytes, at), true) + shift);
  // An entry reaches to where the next one begins, whatever its writer put behind its content.
  const order = offsets.map((_, i) => i).sort((a, b) => offsets[a] - offsets[b]);
  const ends = new Array(entries.length);
  order.forEach((index, k) => { ends[index] = k + 1 < order.length ? offsets[order[k + 1]] : start; });
  const byName = new Map(entries.map(({ name }, i) => [plainName(name), i]));
  const changed = new Map();
  const added = [];
  for (const [name, content] of contents) {
    const index = byName.get(plainName(name));
    if (index === undefined) added.push([name, content]);
    else changed.set(index, content);
  }

  const out = new Output();
  out.add(bytes.subarray(0, offsets[order[0]]));
  const records = new Array(entries.length);
  /** Directory records know where their entry went; those of entries that stay are copies of their own. */
  const placed = (entry, place) => {
    new DataView(entry.buffer, entry.byteOffset).setUint32(place, out.length - shift, true);
    return entry;
  };
  for (const index of order) {
    const { at } = entries[index];
    const nameLength = short(bytes, at + 28);
    if (changed.has(index)) {
      const name = bytes.subarray(at + directoryHeader, at + directoryHeader + nameLength);
      const { local, entry } = recordsOf(name, changed.get(index), keptOf(bytes, at));
      records[index] = placed(entry, 42);
      out.add(local);
    } else {
      const end = at + directoryHeader + nameLength + short(bytes, at + 30) + short(bytes, at + 32);
      records[index] = placed(bytes.slice(at, end), placeOfOffset(bytes, at) - at);
      out.add(bytes.subarray(offsets[index], ends[index]));
    }
  }
  for (const [name, content] of added) {
    const { time } = keptOf(bytes, entries[0].at);
    const { local, entry } = recordsOf(encoder.encode(name), content, { time, attributes: 0, comment: new Uint8Array(0), flags: utf8 });
    records.push(placed(entry, 42));
    out.add(local);
  }

  const directoryAt = out.length;
  for (const record of records) out.add(record);
  const end = new Uint8Array(endHeader);
  const words = new DataView(end.buffer);
  words.setUint32(0, 0x06054b50, true);
  words.setUint16(8, records.length, true);
  words.setUint16(10, records.length, true);
  words.setUint32(12, out.length - directoryAt, true);
  words.setUint32(16, directoryAt - shift, true);
  out.add(end);

  return out.bytes();
}
