// What a process tells through its pipe comes out whole, whatever the pieces it travels in, and whatever ends the process.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, it } from "node:test";
import { listener, pipe } from "../../web/cli/lanes/channel.mjs";

const channel = new URL("../../web/cli/lanes/channel.mjs", import.meta.url).href;

/** The bytes that a process sends which runs this code, and how it ended. */
async function sent(code) {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", `import { tell } from ${JSON.stringify(channel)};${code}`], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const pieces = [];
  child.stdio[pipe].on("data", (piece) => pieces.push(piece));
  const [, signal] = await once(child, "close");
  return { bytes: Buffer.concat(pieces), signal };
}

function heard(bytes, size) {
  const messages = [];
  const take = listener((message, output) => messages.push([message, output && output.toString()]));
  for (let at = 0; at < bytes.length; at += size) take(bytes.subarray(at, at + size));
  return messages;
}

describe("the pipe of a process", () => {
  it("gives messages with and without bytes behind them, cut anywhere", async () => {
    const { bytes } = await sent("tell({ n: 1, none: undefined }); tell({ n: 2 }, Buffer.from('二\\n')); tell({ n: 3 }, Buffer.alloc(0)); tell({ n: 4 }, Buffer.from('x'.repeat(999)));");
    const expected = [[{ n: 1, none: undefined }, null], [{ n: 2 }, "二\n"], [{ n: 3 }, null], [{ n: 4 }, "x".repeat(999)]];
    for (const size of [1, 7, 64, bytes.length]) assert.deepEqual(heard(bytes, size), expected);
  });

  it("has all that was told before the process was killed, more than a pipe holds", async () => {
    const { bytes, signal } = await sent("for (let n = 0; n < 40; n++) tell({ n }, Buffer.alloc(100_000, 65 + n % 26)); process.kill(process.pid, 'SIGKILL');");
    assert.equal(signal, "SIGKILL");
    const messages = heard(bytes, 65_536);
    assert.deepEqual(messages.map(([{ n }]) => n), Array.from({ length: 40 }, (_, n) => n));
    assert.ok(messages.every(([{ n }, output]) => output === String.fromCharCode(65 + n % 26).repeat(100_000)));
  });
});
