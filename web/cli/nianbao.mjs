#!/usr/bin/env node
// The command line: the same engine as the page's. What each command does stands in a module of its name.
import { parseArguments } from "./options.mjs";
import { usage } from "./texts.mjs";

const commands = {
  check: async (options) => (await import("./check.mjs")).check(options),
  figures: async (options) => (await import("./figures.mjs")).figures(options),
  series: async (options) => (await import("./series.mjs")).series(options),
  rollup: async (options) => (await import("./rollup.mjs")).rollup(options),
  async version() {
    const { loadEngine } = await import("./engine.mjs");
    process.stdout.write(`${(await loadEngine()).version}\n`);
    return 0;
  },
  help() {
    process.stdout.write(usage);
    return 0;
  },
};

const options = parseArguments(process.argv.slice(2));
if (options.problem) {
  process.stderr.write(`${options.problem}\n\n${usage}`);
  process.exitCode = 64;
} else {
  process.exitCode = await commands[options.command](options);
}
