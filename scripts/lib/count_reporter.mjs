// For node's test runner: every test that failed with its error, and at the end one line that the runner of
// the suites reads: `counted {"passed":…,"failed":…,"skipped":…}`. Only tests count, neither the suites that
// group them nor the files that hold them; but a file that breaks outside its tests is a failure. Before that line, the
// tests that took longest, for whoever wants to make a suite quicker.
import { inspect } from "node:util";

/** Assertions quote both sides whole, which may be results of many pages. */
const longestError = 4000;

const shownSlowest = 15;

const isGroup = (data) => data.details?.type === "suite";
const isFile = (data) => data.nesting === 0 && /\.test\.mjs$/.test(data.name);

export default async function* count(source) {
  const counted = { passed: 0, failed: 0, skipped: 0 };
  const taken = [];
  for await (const { type, data } of source) {
    if ((type === "test:pass" || type === "test:fail") && !isGroup(data) && !isFile(data)) {
      taken.push({ name: data.name, file: data.file?.split("/").at(-1) ?? "", seconds: data.details.duration_ms / 1000 });
    }
    if (type === "test:stderr" || type === "test:stdout") yield data.message;
    if (type === "test:pass" && !isGroup(data) && !isFile(data)) {
      if (data.skip !== undefined) {
        counted.skipped++;
        yield `skipped: ${data.name}${typeof data.skip === "string" ? ` (${data.skip})` : ""}\n`;
      } else {
        counted.passed++;
      }
    }
    if (type === "test:fail") {
      // Said of a group or a file because something in it failed: that test has counted already.
      const error = data.details.error;
      if (error?.failureType === "subtestsFailed") continue;
      counted.failed++;
      yield `FAILED: ${data.name} (${data.file ?? ""})\n${inspect(error?.cause ?? error).slice(0, longestError)}\n`;
    }
  }
  for (const { name, file, seconds } of taken.sort((a, b) => b.seconds - a.seconds).slice(0, shownSlowest)) {
    yield `took ${seconds.toFixed(1)} s: ${name} (${file})\n`;
  }
  yield `counted ${JSON.stringify(counted)}\n`;
}
