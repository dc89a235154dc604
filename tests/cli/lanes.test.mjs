// Processes side by side: the order of what comes out, and what one bad input costs.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { checkAll } from "../../web/cli/lanes/pool.mjs";

const program = fileURLToPath(new URL("support/odd-process.mjs", import.meta.url));

async function run(files, { jobs = 2, options = null, seconds = 60 } = {}) {
  const terms = { program, seconds, megabytes: 400 };
  async function* inputs() {
    for (const file of files) yield { file };
  }
  const seen = [];
  for await (const ready of checkAll(inputs(), { jobs, options, terms })) seen.push(...ready);
  return seen;
}

const told = (seen) => seen.map(({ input, failure }) => [input.file, failure ?? "done"]);

describe("lanes", () => {
  it("give what came out in the order of what went in, whatever took longer", async () => {
    const files = ["slow", "a", "b", "c", "slow", "d", "e", "f", "g", "h"];
    for (const jobs of [1, 2, 5]) assert.deepEqual(told(await run(files, { jobs })), files.map((file) => [file, "done"]));
  });

  it("use as many processes as they are told, and no more than there is work for", async () => {
    const pids = async (count, jobs) => new Set((await run(Array(count).fill("slow"), { jobs })).map(({ pid }) => pid)).size;
    assert.equal(await pids(6, 3), 3);
    assert.equal(await pids(1, 3), 1);
  });

  for (const [deed, failure] of [["hang", "time"], ["swell", "memory"], ["heap", "memory"], ["die", "crash"]]) {
    it(`end a process over an input that makes it ${deed}, tell why, and check all others`, async () => {
      const files = ["a", deed, "b", "c", "d", deed, "e"];
      const seen = await run(files, { seconds: deed === "hang" ? 1 : 60 });
      assert.deepEqual(told(seen), files.map((file) => [file, file === deed ? failure : "done"]));
      assert.deepEqual(seen.filter((done) => done.failure).map(({ version }) => version), ["odd", "odd"]);
    });
  }

  it("change a process that is worn out, and lose nothing that waited in it", async () => {
    const files = ["a", "worn", "b", "c", "d", "worn", "e"];
    const seen = await run(files, { jobs: 1 });
    assert.deepEqual(told(seen), files.map((file) => [file, "done"]));
    assert.equal(new Set(seen.map(({ pid }) => pid)).size, 3);
  });

  it("say so where no process starts", async () => {
    await assert.rejects(run(["a", "b"], { options: "broken" }), /no process to check in could be started/);
  });
});
