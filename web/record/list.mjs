// The findings as plain text: for a message, a note, a minute.

import * as verdicts from "../formats/verdicts.mjs";

const words = {
  zh: {
    verdict: verdicts.zh,
    severity: { error: "错误", warning: "提醒", info: "提示" },
    year: (year) => `${year}年度`, none: "没有发现问题。", accepted: (reason) => `（已接受：${reason}）`, receipt: "回执", gap: "，",
    head: (name, verdict) => `${name}：${verdict}`,
  },
  en: {
    verdict: verdicts.en,
    severity: { error: "Error", warning: "Warning", info: "Note" },
    year: (year) => `${year}`, none: "Nothing was found.", accepted: (reason) => ` (accepted: ${reason})`, receipt: "Receipt", gap: ", ",
    head: (name, verdict) => `${name}: ${verdict}`,
  },
};

/** One line for the report, one for each finding with its evidence below it, and the receipt. */
export function listOf(result, file, language = "zh") {
  const said = words[language];
  const { report, findings, receipt, problem } = result;
  const name = [report?.agency, report?.year ? said.year(report.year) : ""].filter(Boolean).join(" ") || file;
  const lines = [said.head(name, said.verdict[verdicts.keyOf(result)])];
  if (problem) lines.push(problem.message);
  else if (findings.length === 0) lines.push(said.none);
  findings.forEach(({ severity, title, evidence, accepted }, i) => {
    lines.push(`${i + 1}. [${said.severity[severity]}] ${title}${accepted ? said.accepted(accepted.reason) : ""}`);
    for (const line of evidence) lines.push(`   ${line}`);
  });
  if (receipt) lines.push(`${said.receipt} ${receipt}`);
  return `${lines.join("\n")}\n`;
}
