// Stands in for the process that checks inputs: does what each input's name says.
import { tell } from "../../../web/cli/lanes/channel.mjs";

const deeds = {
  async slow() {
    await new Promise((resolve) => setTimeout(resolve, 300));
  },
  hang() {
    for (;;);
  },
  swell() {
    const kept = [];
    for (;;) kept.push(Buffer.alloc(8 * 1024 * 1024, 1));
  },
  heap() {
    const kept = [];
    for (;;) kept.push(new Array(100_000).fill(kept.length));
  },
  die() {
    process.exit(3);
  },
};

let turn = Promise.resolve();
process.on("message", (inputs) => {
  for (const { file, index } of inputs) {
    turn = turn.then(async () => {
      await deeds[file]?.();
      tell({ type: "done", index, isWornOut: file === "worn", pid: process.pid });
    });
  }
});
process.on("disconnect", () => process.exit());
if (process.argv[2] === '"broken"') process.exit(1);
tell({ type: "ready", version: "odd" });
