// A list of names as people keep it: in UTF-8 or UTF-16, or as Windows saves Chinese text.
import { Buffer } from "node:buffer";

const starts = [["utf-16le", [0xff, 0xfe]], ["utf-16be", [0xfe, 0xff]]];

export function decodeList(bytes) {
  const [charset] = starts.find(([, mark]) => Buffer.from(mark).equals(bytes.subarray(0, 2))) ?? [];
  if (charset) return new TextDecoder(charset).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
