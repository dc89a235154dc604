// The recipe of the README for many machines, tried on this one: GNU parallel gives each process its share of the paths.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { clean, folder, program, wrong } from "./support/program.mjs";

describe("GNU parallel", () => {
  it("gives what a single run gives, byte for byte", () => {
    const top = join(folder, "shares");
    mkdirSync(top);
    const paths = Array.from({ length: 45 }, (_, i) => join(top, `${i % 2 ? "报告" : "a report"} ${String(i).padStart(2, "0")}.txt`)).sort();
    paths.forEach((path, i) => writeFileSync(path, `${i % 4 ? clean : wrong}\n${"　".repeat(i)}\n`));
    const check = [process.execPath, program, "check", "--format", "json", "--files-from", "-"];
    const list = paths.map((path) => `${path}\n`).join("");
    const single = spawnSync(check[0], check.slice(1), { input: list, encoding: "utf8", maxBuffer: 1 << 28 });
    const shared = spawnSync("parallel", ["--pipe", "-N", "20", "-k", "--jobs", "2", ...check, "--jobs", "1"], { input: list, encoding: "utf8", maxBuffer: 1 << 28 });
    assert.equal(shared.stdout, single.stdout);
    assert.equal(shared.stdout.split("\n").length, paths.length + 1);
    // How many of its processes failed: each of the three shares holds a report with errors.
    assert.deepEqual([single.status, shared.status], [1, 3]);
  });
});
