// Series and roll-ups as text for a terminal.
const words = {
  zh: {
    verdict: { pass: "前后一致", fail: "前后不一致", incomplete: "未能完整核对", unreadable: "无法读取" },
    rollup: { pass: "上下一致", fail: "上下不一致" },
    severity: { error: "错误", warning: "提醒", info: "说明" },
    total: (all, told) => `共 ${all} 个机关：${told.join("，")}。`, noAgency: "未写明机关", years: (years) => `（${years.join("、")}年）`, colon: "：", end: "。", notCompared: "未核对", comma: "、",
  },
  en: {
    verdict: { pass: "consistent", fail: "inconsistent", incomplete: "not compared in full", unreadable: "unreadable" },
    severity: { error: "Error", warning: "Warning", info: "Note" },
    total: (all, told) => `${all} agencies: ${told.join(", ")}.`, noAgency: "No agency named", years: (years) => ` (${years.join(", ")})`, colon: ": ", end: ".", notCompared: "Not compared", comma: ", ",
  },
};

/** What was read from a file never steers a terminal. */
const printable = (text) => text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, " ");

/** What several rules have in common is said once. Of a roll-up that holds, what was not counted. */
function reasonsOf({ rules, superior }, own) {
  const reasons = new Map();
  for (const { id, outcome, reason } of rules) {
    if (!reason || (outcome === "passed" && !superior)) continue;
    const { head, ids } = reasons.get(reason) ?? { head: outcome === "passed" ? own.severity.info : own.notCompared, ids: [] };
    reasons.set(reason, { head, ids: [...ids, id] });
  }
  return [...reasons].map(([reason, { head, ids }]) => `  ${head} [${ids.join(own.comma)}]${own.colon}${reason}`);
}

function textOf(result, own, problems) {
  const reports = result.reports ?? [result.superior, ...result.subordinates];
  const [{ file }] = reports;
  const years = result.reports ? own.years(result.reports.map(({ year }) => year ?? "?")) : own.years([result.superior.year ?? "?"]);
  const name = result.agency ?? result.superior?.agency ?? `${own.noAgency} ${file}`;
  const verdict = (result.superior && own.rollup?.[result.verdict]) ?? own.verdict[result.verdict];
  const lines = [`${name}${years}${own.colon}${verdict}${own.end}`];
  for (const report of reports) {
    if (problems.has(report.file)) lines.push(`  ${own.verdict.unreadable} ${report.file}${own.colon}${problems.get(report.file)}`);
  }
  for (const { severity, title, evidence, rule, explained_by: by = [], file: at, previous_file: before } of result.findings) {
    lines.push(`  ${own.severity[severity]} ${title} [${rule}]`, ...evidence.map((line) => `    ${line}`));
    const years = [before, at].filter(Boolean);
    if (years.length > 0) lines.push(`    ${years.join(" → ")}`);
    lines.push(...by.map((file) => `    ${file}`));
  }
  lines.push(...reasonsOf(result, own));
  return `${lines.map(printable).join("\n")}\n`;
}

/** `results`: as the engine's `series` and `rollup` give them; `problems`: why a file could not be read. */
export function comparisonText(results, { language, problems }) {
  const own = words[language];
  const told = Object.entries(own.verdict).map(([verdict, name]) => `${name} ${results.filter((result) => result.verdict === verdict).length}`);
  return results.map((result) => textOf(result, own, problems)).join("\n") + (results.length > 1 ? `\n${own.total(results.length, told)}\n` : "");
}
