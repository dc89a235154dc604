// Every file of every format against its report's one truth: the same cells, to the last blank one, and the
// same findings as the report's plain text gives, and nothing else. scripts/compose/files.mjs makes the files.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { flatten, folder, findingsOf, openEngine, unreadable } from "./support/files.mjs";

const { check, checkText } = await openEngine();
const matrix = new Map();

/** A spreadsheet program keeps numbers and not how they were typed: the page's +4 and 186.2400 are 4 and 186.24 there. */
const onWriting = ["cell/amount-precision", "cell/change-sign"];

/** Where a browser printed the file, the text inside holds radicals that look like characters, which is one finding more. */
const lookAlike = /[\u2e80-\u2fd5]/u;
const onLookAlikes = JSON.stringify({ rule: "text/compatibility-characters", severity: "info", cells: [] });

for (const model of readdirSync(folder).sort()) {
  const dir = join(folder, model);
  const expected = JSON.parse(readFileSync(join(dir, "expected.json"), "utf8"));
  const cells = flatten(expected.tables, (node) => node === null || typeof node === "number", (value) => value);
  const reference = await checkText(readFileSync(join(dir, "reference.txt"), "utf8"));

  describe(model, () => {
    for (const name of readdirSync(dir).sort()) {
      const problem = unreadable[name];
      if (name === "expected.json" || name === "reference.txt") continue;
      it(name, async () => {
        const result = await check(readFileSync(join(dir, name)));
        if (problem) {
          assert.equal(result.verdict, "unreadable");
          assert.equal(result.problem.code, problem);
          return;
        }
        assert.notEqual(result.verdict, "unreadable", result.problem?.message);
        const { title, agency, year, edition } = result.report;
        assert.deepEqual({ title, agency, year, edition }, expected.report);

        const read = flatten(result.report.tables, (node) => typeof node.state === "string", (cell) => (cell.state === "unread" ? "unread" : cell.value));
        const right = [...cells].filter(([path, value]) => read.get(path) === value).length;
        const row = matrix.get(result.format) ?? { files: 0, right: 0, present: 0 };
        matrix.set(result.format, { files: row.files + 1, right: row.right + right, present: row.present + cells.size });
        assert.deepEqual(Object.fromEntries(read), Object.fromEntries(cells));

        const kept = name.startsWith("calc.") ? (finding) => !onWriting.includes(JSON.parse(finding).rule) : () => true;
        const more = name.startsWith("print-") && lookAlike.test(result.source) ? [onLookAlikes] : [];
        assert.deepEqual(findingsOf(result).filter(kept), [...findingsOf(reference), ...more].sort().filter(kept));
        const severalReports = name === "two-reports.pdf";
        assert.deepEqual((result.notes ?? []).map((note) => note.code), severalReports ? ["more-reports"] : []);
        assert.equal(result.verdict, severalReports && reference.verdict === "pass" ? "incomplete" : reference.verdict);
        for (const finding of result.findings) {
          for (const span of finding.spans) assert.ok("page" in span || "grid" in span || "paragraph" in span, "a finding has its place");
        }
      });
    }
  });
}

after(() => {
  for (const [format, { files, right, present }] of [...matrix].sort()) {
    process.stdout.write(`matrix: ${format.padEnd(6)} ${right} of ${present} cells right in ${files} files\n`);
  }
});

it("holds every format that is read", () => {
  assert.deepEqual([...matrix.keys()].sort(), ["doc", "docx", "html", "mhtml", "ods", "odt", "ofd", "pdf", "rtf", "xls", "xlsx"]);
});
