// How a process tells what it has made: whole messages through a pipe of its own. It writes without waiting for its event
// loop, so that what it has told is on its way whatever ends it; who reads takes many at once where many have come.
import { writeSync } from "node:fs";
import { deserialize, serialize } from "node:v8";

/** Of the processes' open files, the one that the pipe is. */
export const pipe = 3;

/** Before each message: how long it is, and how long the bytes behind it are. */
const headBytes = 8;

const isFull = (error) => error.code === "EAGAIN";
const pause = new Int32Array(new SharedArrayBuffer(4));

/** Sends a message, and bytes as they are. */
export function tell(message, output = null) {
  const told = serialize(message);
  const head = Buffer.alloc(headBytes);
  head.writeUInt32LE(told.length, 0);
  head.writeUInt32LE(output?.length ?? 0, 4);
  const bytes = Buffer.concat(output ? [head, told, output] : [head, told]);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(pipe, bytes, at, bytes.length - at);
    } catch (error) {
      if (!isFull(error)) throw error;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
}

/** Gives a function to be called with each piece that comes; `hear(message, output)` is called with each message that is whole. */
export function listener(hear) {
  let pieces = [];
  let length = 0;
  let wanted = headBytes;
  return (piece) => {
    pieces.push(piece);
    length += piece.length;
    if (length < wanted) return;
    const all = pieces.length === 1 ? piece : Buffer.concat(pieces, length);
    let at = 0;
    for (;;) {
      wanted = headBytes;
      if (all.length - at < wanted) break;
      const [told, output] = [all.readUInt32LE(at), all.readUInt32LE(at + 4)];
      wanted += told + output;
      if (all.length - at < wanted) break;
      const from = at + headBytes;
      at += wanted;
      hear(deserialize(all.subarray(from, from + told)), output > 0 ? all.subarray(from + told, at) : null);
    }
    pieces = at < all.length ? [all.subarray(at)] : [];
    length = all.length - at;
  };
}
