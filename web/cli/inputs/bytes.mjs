// The bytes of an input and their digest.
import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";

/** One byte more than the engine reads (`max_input_bytes`): enough for it to say that the input is too large. */
const keptBytes = 64 * 1024 * 1024 + 1;

const digestOf = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** A file of ordinary size, in one go: in pieces it takes longer than the check of a short text. Null for anything else. */
function readAtOnce(file) {
  const { size, isOrdinary } = about(file);
  if (!isOrdinary) return null;
  const descriptor = openSync(file);
  try {
    // One byte more than there should be shows that the file has grown meanwhile.
    const bytes = Buffer.allocUnsafeSlow(size + 1);
    let length = 0;
    for (let read; length < bytes.length && (read = readSync(descriptor, bytes, length, bytes.length - length, null)) > 0;) length += read;
    return length > size ? null : bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** Looked at before it is opened: a pipe can be opened only once. */
function about(file) {
  const stat = statSync(file);
  return { size: stat.size, isOrdinary: stat.isFile() && stat.size < keptBytes };
}

/** Reads a file, or standard input for `-`. All of it counts for the digest; what is beyond the limit is not kept. */
export async function readInput(file) {
  const whole = file === "-" ? null : readAtOnce(file);
  if (whole) return { bytes: whole, sha256: digestOf(whole) };
  const stream = file === "-" ? process.stdin : createReadStream(file);
  const hash = createHash("sha256");
  const chunks = [];
  let kept = 0;
  for await (const chunk of stream) {
    hash.update(chunk);
    if (kept >= keptBytes) continue;
    const part = chunk.subarray(0, keptBytes - kept);
    chunks.push(part);
    kept += part.length;
  }
  return { bytes: Buffer.concat(chunks, kept), sha256: hash.digest("hex") };
}
