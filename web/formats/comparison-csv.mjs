// Series and roll-ups as a table for spreadsheets: one row a finding, and one for a result without findings, so that every
// agency is in it.
import { byteOrderMark, csvRow } from "./csv-row.mjs";

const columns = [
  "agency", "verdict", "rule", "severity", "title", "evidence", "message", "year", "file", "cells", "previous_year", "previous_file", "previous_cells",
  "expected", "actual", "explained_by",
];

/** Why there is less to say than one expects: what could not be compared, or was not counted. */
function reasonOf({ rules, reports = [], superior, subordinates = [] }, language, problems) {
  const unread = [superior, ...reports, ...subordinates].flatMap((one) => (problems.has(one?.file) ? [`${one.file}: ${problems.get(one.file)}`] : []));
  const reasons = rules.filter(({ outcome, reason }) => reason && (outcome !== "passed" || superior)).map(({ id, reason }) => `${id}: ${reason}`);
  return [...unread, ...reasons].join(language === "zh" ? "；" : "; ");
}

/** `results`: as the engine's `series` and `rollup` give them; `problems`: why a file could not be read. The first line is the heading. */
export function comparisonLines(results, { language, problems = new Map() }) {
  const rows = results.flatMap((result) => {
    const known = { agency: result.agency ?? result.superior?.agency, verdict: result.verdict };
    if (result.findings.length === 0) return [{ ...known, message: reasonOf(result, language, problems) }];
    return result.findings.map((finding) => ({
      ...known,
      ...finding,
      evidence: finding.evidence.join(language === "zh" ? "；" : "; "),
      cells: finding.cells.join(" "),
      previous_cells: finding.previous_cells?.join(" "),
      explained_by: finding.explained_by?.join(" "),
    }));
  });
  return [columns, ...rows.map((values) => columns.map((column) => values[column] ?? null))];
}

export const comparisonCsv = (results, options) => byteOrderMark + comparisonLines(results, options).map(csvRow).join("");
