// How all inputs together become the output of a command that compares reports: `series` and `rollup`. See presentation.mjs.
import { problemResult } from "../formats/problem.mjs";
import { agencyOf, renamed } from "../formats/same-agency.mjs";
import { comparisonWriters } from "./formats/comparisons.mjs";
import { noSuchAgency } from "./texts.mjs";

/** What comparing takes of a result; the rest would only fill the memory. */
const kept = ({ file, verdict, problem, facts }) => ({ file, verdict, problem, facts });

/** Of each command, all its results. */
const compare = {
  series: (engine, reports, { language, same }) => engine.series(renamed(reports, same), { language }),
  rollup: async (engine, [superior, ...subordinates], { language, list }) => [await engine.rollup(superior, subordinates, { language, list })],
};

export function createComparison(engine, options) {
  const { command, format, language, same } = options;
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
      const known = new Set([...reports.map(agencyOf), ...same.map(([, name]) => name)]);
      for (const [name] of same) if (!known.has(name)) process.stderr.write(noSuchAgency(name));
      const results = reports.length === 0 ? [] : await compare[command](engine, reports, options);
      for (const { verdict } of results) counts[verdict] = (counts[verdict] ?? 0) + 1;
      const problems = new Map(reports.flatMap(({ file, problem }) => (problem ? [[file, problem.message]] : [])));
      return comparisonWriters[format](results, { language, problems });
    },
  };
}
