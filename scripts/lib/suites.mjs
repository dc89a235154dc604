// The suites of scripts/test: what each runs, and how its tests are counted.
//   node suites.mjs [--fast] [NAME…]     all of them, or those named; --fast leaves out what takes minutes
// Ends with the line `N passed, M failed`; leaves with 0 only if nothing failed.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const inRoot = (...parts) => join(root, ...parts);
const logs = inRoot(".build/logs");
const minutes = 60_000;

/** A suite of doctest cases, counted by doctest itself. */
function doctest(folder, program = "nianbao_tests") {
  return {
    command: [inRoot(".build", folder, "tests", program), "--no-colors=true"],
    count(output) {
      const line = output.match(/\[doctest\] test cases:\s*(\d+) \|\s*(\d+) passed \|\s*(\d+) failed \|\s*(\d+) skipped/);
      return line && { passed: Number(line[2]), failed: Number(line[3]), skipped: Number(line[4]) };
    },
  };
}

/** The files FOLDER/*.test.mjs under node's own test runner, but for those left out. */
function nodeTests(folder, without = []) {
  const files = readdirSync(inRoot(folder)).filter((name) => name.endsWith(".test.mjs") && !without.includes(name)).sort();
  return {
    command: [process.execPath, "--test", `--test-reporter=${inRoot("scripts/lib/count_reporter.mjs")}`,
      "--test-reporter-destination=stdout", ...files.map((name) => inRoot(folder, name))],
    count(output) {
      const line = output.match(/^counted (\{.*\})$/m);
      return line && JSON.parse(line[1]);
    },
  };
}

/** The tests of the page's own code. */
function vitest() {
  const result = inRoot(".build/vitest.json");
  return {
    folder: "web",
    command: [process.execPath, inRoot("web/node_modules/vitest/vitest.mjs"), "run", "--reporter=default",
      "--reporter=json", `--outputFile.json=${result}`],
    before: () => rmSync(result, { force: true }),
    count() {
      const { numPassedTests: passed, numFailedTests, numPendingTests: skipped, testResults } =
        JSON.parse(readFileSync(result, "utf8"));
      // A file that cannot even be loaded has no tests that could fail.
      const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
      return { passed, failed: numFailedTests + broken.length, skipped };
    },
  };
}

/** The TypeScript of the page: one check, right or wrong. */
function types() {
  return {
    folder: "web",
    command: [process.execPath, inRoot("web/node_modules/typescript/bin/tsc"), "--noEmit", "--pretty", "false"],
    count: (_, exitCode) => (exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }),
  };
}

/** Files of the corpus suite that take minutes. */
const largeCorpora = ["determinism.test.mjs", "mutations.test.mjs", "narrative.test.mjs"];

/**
 * Each suite by its name. `slow`: left out by --fast, which may also run only a part of one (`fast`).
 * `alone`: browsers wait for what they see, so that nothing else may take their time.
 */
const suites = {
  sanitized: { make: () => doctest("sanitized"), slow: true },
  native: { make: () => doctest("native") },
  editions: { make: () => doctest("native", "nianbao_third_edition") },
  corpus: { make: () => nodeTests("tests/corpus"), fast: () => nodeTests("tests/corpus", largeCorpora) },
  wasm: { make: () => nodeTests("tests/wasm") },
  readers: { make: () => nodeTests("tests/readers") },
  annotate: { make: () => nodeTests("tests/annotate"), fast: () => nodeTests("tests/annotate", ["programs.test.mjs"]) },
  formats: { make: () => nodeTests("tests/formats"), slow: true },
  cli: { make: () => nodeTests("tests/cli") },
  site: { make: () => nodeTests("tests/site"), slow: true },
  types: { make: types },
  web: { make: vitest },
  npm: { make: () => nodeTests("tests/npm"), slow: true, alone: true },
  e2e: { make: () => nodeTests("tests/e2e"), slow: true, alone: true },
};

/** Runs a suite to its end; gives all it printed and the code it left with, null if it was ended by a signal. */
function run({ command: [program, ...args], folder = "." }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: inRoot(folder),
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 40 * minutes,
      env: { ...process.env, CI: "true", NO_COLOR: "1", UBSAN_OPTIONS: "print_stacktrace=1" },
    });
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => resolve({ output: String(error), exitCode: null }));
    child.on("close", (exitCode) => resolve({ output: Buffer.concat(chunks).toString(), exitCode }));
  });
}

function countOf(suite, output, exitCode) {
  try {
    return suite.count(output, exitCode);
  } catch {
    return null;
  }
}

/** What a suite came to. A suite that crashed, that cannot be counted or that ran nothing has failed. */
async function outcomeOf(suite) {
  suite.before?.();
  const { output, exitCode } = await run(suite);
  const counted = countOf(suite, output, exitCode);
  if (!counted) return { passed: 0, failed: 1, skipped: 0, output, note: "it did not run to its end" };
  if (counted.failed > 0) return { ...counted, output };
  if (exitCode !== 0) return { ...counted, failed: 1, output, note: `it left with ${exitCode}` };
  if (counted.passed === 0) return { ...counted, failed: 1, output, note: "it ran no test" };
  return { ...counted, output };
}

/** Runs one suite and tells what it came to. */
async function report(name, suite) {
  const started = Date.now();
  const { passed, failed, skipped, output, note } = await outcomeOf(suite);
  writeFileSync(join(logs, `test-${name}.log`), output);
  const seconds = Math.round((Date.now() - started) / 1000);
  const more = [skipped > 0 ? `${skipped} skipped` : "", note ?? ""].filter(Boolean).map((text) => `, ${text}`).join("");
  if (failed > 0) process.stdout.write(`${output.slice(-20_000)}\n`);
  else process.stdout.write(output.split("\n").filter((line) => line.startsWith("skipped: ")).map((line) => `${line}\n`).join(""));
  process.stdout.write(`suite ${name}: ${passed} passed, ${failed} failed${more} (${seconds} s)\n`);
  return { passed, failed };
}

const fast = process.argv.includes("--fast");
const wanted = process.argv.slice(2).filter((argument) => argument !== "--fast");
const unknown = wanted.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  process.stderr.write(`No such suite: ${unknown.join(", ")}. There are: ${Object.keys(suites).join(", ")}.\n`);
  process.exit(64);
}

mkdirSync(logs, { recursive: true });
const due = Object.entries(suites).filter(([name, { slow }]) => (wanted.length > 0 ? wanted.includes(name) : !(fast && slow)));
const total = { passed: 0, failed: 0 };
async function runAll(queue) {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, suite] = next;
    const { passed, failed } = await report(name, ((fast && suite.fast) || suite.make)());
    total.passed += passed;
    total.failed += failed;
  }
}

// A core each for the suites side by side, the longest of them first; then those that need the machine for themselves.
const together = due.filter(([, { alone }]) => !alone);
await Promise.all(Array.from({ length: availableParallelism() }, () => runAll(together)));
await runAll(due.filter(([, { alone }]) => alone));
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
