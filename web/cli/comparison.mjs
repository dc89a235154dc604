// How all inputs together become the output of a command that compares reports: `series` and `rollup`. See presentation.mjs.
import { problemResult } from "../formats/problem.mjs";
import { comparisonWriters } from "./formats/comparisons.mjs";

/** What comparing takes of a result; the rest would only fill the memory. */
const kept = ({ file, verdict, problem, facts }) => ({ file, verdict, problem, facts });

/** Names that are one agency's, as the user says: facts begin with the line that ends in the agency's name. */
function renamed(reports, same) {
  const names = new Map(same);
  if (names.size === 0) return reports;
  return reports.map((report) => {
    const end = report.facts?.indexOf("\n") ?? -1;
    const name = end < 0 ? "" : report.facts.slice(report.facts.lastIndexOf("\t", end) + 1, end);
    return names.has(name) ? { ...report, facts: `${report.facts.slice(0, end - name.length)}${names.get(name)}${report.facts.slice(end)}` } : report;
  });
}

/** Of each command, all its results. */
const compare = {
  series: (engine, reports, { language, same }) => engine.series(renamed(reports, same), { language }),
  rollup: async (engine, [superior, ...subordinates], { language, list }) => [await engine.rollup(superior, subordinates, { language, list })],
};

export function createComparison(engine, options) {
  const { command, format, language } = options;
  const reports = [];
  const counts = {};
  return {
    isStateful: true,
    /** How many results came to which verdict: not the reports' own. */
    counts,
    check: async (input, known) => kept(await engine.check(input, { ...known, language, facts: true })),
    unreadable: (problem, known) => kept(problemResult(problem, { ...known, language })),
    start: () => "",
    entry(report) {
      reports.push(report);
      return "";
    },
    async end() {
      const results = reports.length === 0 ? [] : await compare[command](engine, reports, options);
      for (const { verdict } of results) counts[verdict] = (counts[verdict] ?? 0) + 1;
      return comparisonWriters[format](results, { language });
    },
  };
}
