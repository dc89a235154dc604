// A notice to an agency of what is to be put right in its report: as parts, and as text. Nothing is in it but what was found;
// who sends it and when is written by hand.

const words = {
  zh: {
    title: (year) => `关于${year ? `${year}年度` : ""}政府信息公开工作年度报告核验情况的通知`,
    to: (agency) => `${agency}：`,
    unknown: "（机关名称未读出）",
    errors: (year, n) => `贵单位${year ? `${year}年度` : ""}报告有${n}处须改：`,
    none: (year) => `贵单位${year ? `${year}年度` : ""}报告的算式没有发现错误。`,
    warnings: (n, after) => `${after ? "另有" : "有"}${n}处请核对：`,
    unreadable: (year, reason) => `贵单位报送的${year ? `${year}年度` : ""}报告未能读取：${reason}`,
    incomplete: "报告没有读全，未能完整核验。请报送带有文字的原文件（DOCX 或由其直接导出的 PDF）。",
    evidence: (lines) => `（${lines.join("；")}）`,
    item: (n, text) => `${n}. ${text}`,
    ask: "请核对台账后改正，并重新报送。",
    source: (file, receipt) => `核验文件：${file}${receipt ? `　核验回执：${receipt}` : ""}`,
  },
  en: {
    title: (year) => `Result of checking the annual report on open government information${year ? ` for ${year}` : ""}`,
    to: (agency) => `To ${agency}:`,
    unknown: "(agency not read)",
    errors: (year, n) => `Your report${year ? ` for ${year}` : ""} has ${n} ${n === 1 ? "error" : "errors"} to be put right:`,
    none: (year) => `No error was found in the figures of your report${year ? ` for ${year}` : ""}.`,
    warnings: (n, after) => `${after ? "Also, " : ""}${n} ${n === 1 ? "place is" : "places are"} to be looked at:`,
    unreadable: (year, reason) => `Your report${year ? ` for ${year}` : ""} could not be read: ${reason}`,
    incomplete: "Not all of the report could be read, so it was not checked in full. Please send the original file with its text (DOCX, or a PDF exported from it).",
    evidence: (lines) => ` (${lines.join("; ")})`,
    item: (n, text) => `${n}. ${text}`,
    ask: "Please compare with your records, correct the report and send it again.",
    source: (file, receipt) => `Checked file: ${file}${receipt ? `. Receipt: ${receipt}` : ""}`,
  },
};

/** Whether an agency has to be told anything. */
export const needsNotice = ({ verdict, counts }) => verdict !== "pass" && verdict !== "accepted" || counts.warning > 0;

/**
 * { title, to, parts: [{ text, items }], ask, source } of a result as the engine's `detail` gives it. What was accepted is settled
 * and is left out. Where several errors of the same title stand in different cells, each is an item.
 */
export function noticeOf(result, language = "zh") {
  const told = words[language];
  const { report, verdict, findings, problem, file, receipt } = result;
  const year = report?.year ?? null;
  const of = (severity) => findings.filter((finding) => finding.severity === severity && !finding.accepted)
    .map(({ title, evidence }, at) => told.item(at + 1, title + (evidence.length > 0 ? told.evidence(evidence) : "")));
  const [errors, warnings] = [of("error"), of("warning")];
  const parts = [];
  if (problem) parts.push({ text: told.unreadable(year, problem.message), items: [] });
  else if (errors.length > 0) parts.push({ text: told.errors(year, errors.length), items: errors });
  else if (verdict !== "incomplete") parts.push({ text: told.none(year), items: [] });
  if (warnings.length > 0) parts.push({ text: told.warnings(warnings.length, errors.length > 0), items: warnings });
  if (verdict === "incomplete") parts.push({ text: told.incomplete, items: [] });
  return { title: told.title(year), to: told.to(report?.agency || told.unknown), parts, ask: told.ask, source: told.source(file, receipt) };
}

/** The notice as it is copied into a message. */
export function noticeText({ title, to, parts, ask, source }) {
  return [title, "", to, ...parts.flatMap(({ text, items }) => [text, ...items]), ask, "", source].join("\n");
}
