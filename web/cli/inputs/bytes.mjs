// The bytes of an input and their digest.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** One byte more than the engine reads (`max_input_bytes`): enough for it to say that the input is too large. */
const keptBytes = 64 * 1024 * 1024 + 1;

/** Reads a file, or standard input for `-`. All of it counts for the digest; what is beyond the limit is not kept. */
export async function readInput(file) {
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
