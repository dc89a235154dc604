// Series and roll-ups as text for a terminal.
const words = {
  zh: {
    verdict: { pass: "前后一致", fail: "前后不一致", incomplete: "未能完整核对", unreadable: "无法读取" },
    severity: { error: "错误", warning: "提醒", info: "说明" },
    total: (all, told) => `共 ${all} 个机关：${told.join("，")}。`, noAgency: "未写明机关", years: (years) => `（${years.join("、")}年）`, colon: "：", end: "。", notCompared: "未核对",
  },
  en: {
    verdict: { pass: "consistent", fail: "inconsistent", incomplete: "not compared in full", unreadable: "unreadable" },
    severity: { error: "Error", warning: "Warning", info: "Note" },
    total: (all, told) => `${all} agencies: ${told.join(", ")}.`, noAgency: "No agency named", years: (years) => ` (${years.join(", ")})`, colon: ": ", end: ".", notCompared: "Not compared",
  },
};

/** What was read from a file never steers a terminal. */
const printable = (text) => text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, " ");

function textOf(result, own) {
  const reports = result.reports ?? [result.superior, ...result.subordinates];
  const [{ file }] = reports;
  const years = result.reports ? own.years(result.reports.map(({ year }) => year ?? "?")) : own.years([result.superior.year ?? "?"]);
  const name = result.agency ?? result.superior?.agency ?? `${own.noAgency} ${file}`;
  const lines = [`${name}${years}${own.colon}${own.verdict[result.verdict]}${own.end}`];
  for (const { severity, title, evidence, rule, explained_by: by = [], file: at, previous_file: before } of result.findings) {
    lines.push(`  ${own.severity[severity]} ${title} [${rule}]`, ...evidence.map((line) => `    ${line}`));
    const files = [before, at, ...by].filter(Boolean);
    if (files.length > 0) lines.push(`    ${files.join(" → ")}`);
  }
  for (const { id, outcome, reason } of result.rules) {
    if (reason && outcome !== "passed") lines.push(`  ${own.notCompared} [${id}]${own.colon}${reason}`);
  }
  return `${lines.map(printable).join("\n")}\n`;
}

/** `results`: as the engine's `series` and `rollup` give them. */
export function comparisonText(results, { language }) {
  const own = words[language];
  const told = Object.entries(own.verdict).map(([verdict, name]) => `${name} ${results.filter((result) => result.verdict === verdict).length}`);
  return results.map((result) => textOf(result, own)).join("\n") + (results.length > 1 ? `\n${own.total(results.length, told)}\n` : "");
}
