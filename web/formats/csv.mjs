// --format csv: a table for spreadsheets. One row a finding, and one for an input without findings, so that every
// input is in it.
import { byteOrderMark, csvRow } from "./csv-row.mjs";
import { createLines } from "./lines.mjs";
import { placeWords } from "./places.mjs";

const columns = ["file", "verdict", "rule", "severity", "title", "evidence", "message", "cells", "expected", "actual", "fix", "place", "key", "accepted"];

const row = (values) => csvRow(columns.map((column) => values[column]));

/** What there is to say of an input without findings: why it was not read, or what could not be checked. */
function reasonOf(result, language) {
  if (result.problem) return result.problem.message;
  const reasons = result.rules.filter(({ outcome }) => outcome === "could-not-run").map(({ id, reason }) => `${id}: ${reason}`);
  return reasons.join(language === "zh" ? "；" : "; ");
}

/** See writers.mjs. */
export function createCsvWriter({ language }) {
  function rowOf(result, finding, lines) {
    const { rule, severity, title, evidence, message, cells, expected, actual, fix, fixes = fix ? [fix] : [], spans, key, accepted } = finding;
    return row({
      file: result.file,
      verdict: result.verdict,
      rule,
      severity,
      title,
      evidence: evidence.join(language === "zh" ? "；" : "; "),
      message,
      cells: cells.join(" "),
      expected,
      actual,
      fix: fixes.map(({ cell, value }) => `${cell}=${value}`).join(" "),
      place: spans.length > 0 ? placeWords(spans[0], lines, language) : "",
      key,
      accepted: accepted?.reason,
    });
  }
  return {
    start: () => `${byteOrderMark}${row(Object.fromEntries(columns.map((column) => [column, column])))}`,
    entry(result) {
      const { file, verdict, findings } = result;
      if (findings.length === 0) return row({ file, verdict, message: reasonOf(result, language) });
      const lines = createLines(result.source);
      return findings.map((finding) => rowOf(result, finding, lines)).join("");
    },
    end: () => "",
  };
}
