// The list at the end of a ZIP archive of what is in it. Used for telling formats, so part of the first load.
// Numbers are little-endian; those that lie beyond the bytes are NaN, which no comparison holds for.

const endRecord = 0x06054b50;
const endRecordOfLarge = 0x06064b50;
const entryRecord = 0x02014b50;
export const localRecord = 0x04034b50;

export const short = (bytes, at) => bytes[at] + 256 * bytes[at + 1];
export const long = (bytes, at) => short(bytes, at) + 65536 * short(bytes, at + 2);

/** Bytes as the characters of those numbers. */
export const ascii = (bytes, from, to) => String.fromCharCode(...bytes.subarray(from, to));

/**
 * { entries, shift }: at most `most` entries by `name` and by where their record stands (`at`), in the archive's
 * order. `shift` is how far what stands before the archive has moved it: its own offsets do not count that.
 * Null where there is no such list.
 */
export function zipDirectory(bytes, most) {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 65558; at--) {
    if (long(bytes, at) !== endRecord) continue;
    // Large archives have a second end record before; of its wider numbers the lower half is all a file here can use.
    const isLarge = long(bytes, at - 76) === endRecordOfLarge;
    const end = isLarge ? at - 76 : at;
    const stated = long(bytes, isLarge ? at - 28 : at + 16);
    const from = [end - long(bytes, isLarge ? at - 36 : at + 12), stated].find((start) => long(bytes, start) === entryRecord);
    const entries = [];
    for (let next = from; next < end && long(bytes, next) === entryRecord && entries.length < most;) {
      const name = next + 46;
      const extra = name + short(bytes, next + 28);
      entries.push({ name: ascii(bytes, name, extra).replace(/\\/g, "/"), at: next });
      next = extra + short(bytes, next + 30) + short(bytes, next + 32);
    }
    // Behind a file of an archive only a whole archive inside it can have its list: the outer one was cut off.
    const isInner = from > stated && long(bytes, 0) === localRecord;
    if (entries.length > 0 && !isInner) return { entries, shift: from - stated };
  }
  return null;
}
