// The record of a check (核验单): what is put on paper and signed. Data in, data out; how it is drawn is the page's.

import * as verdicts from "../formats/verdicts.mjs";

const words = {
  zh: {
    title: "政府信息公开工作年度报告核验单",
    about: { agency: "机关", year: "年度", form: "报告格式", file: "文件", date: "核验时间" },
    unknown: "未识别",
    year: (year) => `${year}年`,
    verdict: verdicts.zh,
    sentence: {
      pass: "三张表的算式和正文与表的对应关系一致。",
      warned: (count) => `三张表的算式一致；另有 ${count} 处提醒须处理。`,
      accepted: (count) => `${count} 处问题经人工接受，算式仍不成立。`,
      fail: (count) => `有 ${count} 处错误须改正。`,
      incomplete: "没有发现错误，但有内容未能核验，见下。",
      recognised: "文字由图片识别得来，数字须对照原件。",
    },
    columns: ["序号", "位置", "现填", "应填", "依据", "处理"],
    severity: { error: "错误", warning: "提醒", info: "提示" },
    accepted: (reason) => `已接受：${reason}`,
    mark: (severity) => `（${severity}）`,
    open: "待核",
    likely: (value) => `${value}（待核）`,
    together: "见依据",
    nothing: "没有发现问题。",
    unchecked: "未核内容",
    truth: "数字是否属实（须核对台账）；本单只核表内、表间算式和正文与表是否一致。",
    unread: (count) => `${count} 个单元格没有读出。`,
    off: (count) => `${count} 条规则被设置为不核。`,
    proof: { sha256: "文件 SHA-256", receipt: "回执", engine: "核验程序", settings: "设置" },
    settings: (rules, accepted) => (rules + accepted === 0 ? "默认" : `改动规则 ${rules} 条，接受问题 ${accepted} 处`),
    versions: (engine, catalogue) => `nianbao ${engine}，规则 ${catalogue}`,
    reproduce: "对同一文件用同一版本和设置核验（网页或 nianbao check），回执相同。",
    signatures: ["经办人", "复核人", "负责人"],
    signed: "年　　月　　日",
    page: (number, of) => `第 ${number} / ${of} 页`,
    continued: "（续）",
    annexes: { tables: "附件一　读到的三张表", rules: "附件二　核验规则与结果" },
    outcome: { passed: "通过", failed: "未通过", "not-applicable": "不适用", "could-not-run": "未能核验" },
    switchedOff: "已关闭",
    rulesHead: ["规则", "结果", "说明"],
    between: "：",
  },
  en: {
    title: "Record of the check of an annual report on open government information",
    about: { agency: "Agency", year: "Year", form: "Form", file: "File", date: "Checked on" },
    unknown: "not recognised",
    year: (year) => `${year}`,
    verdict: verdicts.en,
    sentence: {
      pass: "The sums of the three tables and what the text says of them are consistent.",
      warned: (count) => `The sums of the three tables are consistent; ${count} ${count === 1 ? "warning is" : "warnings are"} to be dealt with.`,
      accepted: (count) => `${count} ${count === 1 ? "problem was" : "problems were"} accepted by a person; the sums still do not hold.`,
      fail: (count) => `${count} ${count === 1 ? "error is" : "errors are"} to be corrected.`,
      incomplete: "No error was found, but some of it could not be checked, see below.",
      recognised: "The text was recognised from pictures; its figures must be compared with the original.",
    },
    columns: ["No.", "Place", "Stated", "Correct", "Grounds", "Dealt with"],
    severity: { error: "error", warning: "warning", info: "note" },
    accepted: (reason) => `Accepted: ${reason}`,
    mark: (severity) => ` (${severity})`,
    open: "to be settled",
    likely: (value) => `${value} (to be settled)`,
    together: "see grounds",
    nothing: "Nothing was found.",
    unchecked: "Not checked",
    truth: "Whether the figures are true (compare the registers): this record is of sums within and between the tables, and of whether the text agrees with them.",
    unread: (count) => `${count} ${count === 1 ? "cell was" : "cells were"} not read.`,
    off: (count) => `${count} ${count === 1 ? "rule was" : "rules were"} switched off.`,
    proof: { sha256: "SHA-256 of the file", receipt: "Receipt", engine: "Program", settings: "Settings" },
    settings: (rules, accepted) => (rules + accepted === 0 ? "default" : `${rules} rules changed, ${accepted} findings accepted`),
    versions: (engine, catalogue) => `nianbao ${engine}, rules ${catalogue}`,
    reproduce: "The same file checked with the same version and settings (on the page or by nianbao check) gives the same receipt.",
    signatures: ["Checked by", "Reviewed by", "Responsible"],
    signed: "Date",
    page: (number, of) => `Page ${number} of ${of}`,
    continued: " (continued)",
    annexes: { tables: "Annex 1: the three tables as they were read", rules: "Annex 2: the rules and their outcomes" },
    outcome: { passed: "holds", failed: "does not hold", "not-applicable": "not applicable", "could-not-run": "could not run" },
    switchedOff: "switched off",
    rulesHead: ["Rule", "Outcome", "Remark"],
    between: ": ",
  },
};

const isCell = (node) => Object.hasOwn(node, "state");

function unreadCells(tree) {
  return Object.values(tree).reduce((sum, node) => sum + (isCell(node) ? Number(node.state === "unread") : unreadCells(node)), 0);
}

/** Where a title ends in the cure, the place is what stands before it. */
const cured = /^(.*?)[：:]\s*[^：:]*→[^：:]*$/;
/** Letters in a cell, and the number that they look like, which is for people to confirm. */
const lettered = /^(.*?)[：:]\s*“(.+)”→(\d+)$/;

/** [number, place, stated, correct, grounds, dealt with], as the columns are. What is correct is said only where it is certain. */
function rowOf({ severity, title, evidence, actual, fix, fixes, accepted }, number, said) {
  const [, place, stated, meant] = (!fix && !fixes && lettered.exec(title)) || [];
  return {
    severity,
    cells: [
      String(number), `${place ?? (fix ? cured.exec(title)?.[1] : null) ?? title}${severity === "error" ? "" : said.mark(said.severity[severity])}`,
      stated ?? (actual === undefined ? "—" : String(actual)), fix ? String(fix.value) : fixes ? said.together : meant ? said.likely(meant) : said.open,
      evidence.join("\n"), accepted ? said.accepted(accepted.reason) : "",
    ],
  };
}

function sentenceOf({ verdict, counts, findings, recognised, problem }, said) {
  if (problem) return problem.message;
  if (recognised) return said.sentence.recognised;
  if (verdict === "pass" && counts.warning > 0) return said.sentence.warned(counts.warning);
  if (verdict === "fail") return said.sentence.fail(counts.error);
  if (verdict === "accepted") return said.sentence.accepted(findings.filter(({ severity, accepted }) => severity === "error" && accepted).length);
  return said.sentence[verdict];
}

/** A table of the report for the annex: { heading, head, rows }, as its form has it. */
function tableOf({ key, blocks }, { cells }, heading) {
  return {
    key,
    heading,
    blocks: blocks.map((block) => {
      const within = block.key ? cells[block.key] : cells;
      return {
        head: [block.label ?? "", ...block.columns.map(({ label }) => label)],
        rows: block.rows.map((row) => [row.label, ...block.columns.map((column) => within?.[row.key]?.[column.key]?.text ?? "")]),
      };
    }),
  };
}

/**
 * What a record says, in one language. `result` is the detailed result; `known`: { file, date, forms, rules, catalogue }, the name of
 * the file, the time in words, the editions, the rules with their titles and their version, as the engine tells them.
 */
export function recordOf(result, { file, date, forms, rules, catalogue }, language = "zh") {
  const said = words[language];
  const { report, verdict, findings, config, notes, sha256, receipt, engine } = result;
  const edition = forms.find(({ key }) => key === report?.edition);
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const unread = report ? Object.values(report.tables).reduce((sum, { cells }) => sum + unreadCells(cells), 0) : 0;
  const off = result.rules.filter((rule) => rule.off).length;
  const open = result.rules.filter((rule) => rule.outcome === "could-not-run" && !rule.off);
  const reasons = new Map();
  for (const { id, reason } of open) reasons.set(reason ?? "", [...(reasons.get(reason ?? "") ?? []), titles.get(id) ?? id]);
  return {
    language,
    title: said.title,
    about: [
      [said.about.agency, report?.agency ?? said.unknown], [said.about.year, report?.year ? said.year(report.year) : said.unknown],
      [said.about.form, edition ? edition.document : said.unknown], [said.about.file, file], [said.about.date, date],
    ],
    verdict,
    word: said.verdict[verdicts.keyOf(result)],
    sentence: sentenceOf(result, said),
    columns: said.columns,
    rows: findings.map((finding, i) => rowOf(finding, i + 1, said)),
    nothing: said.nothing,
    unchecked: {
      heading: said.unchecked,
      lines: [
        said.truth, ...(notes ?? []).filter(({ code }) => code === "proofread").map(({ message }) => message), ...(unread > 0 ? [said.unread(unread)] : []), ...(off > 0 ? [said.off(off)] : []),
        ...[...reasons].map(([reason, names]) => [names.join("、"), reason].filter(Boolean).join(said.between)),
      ],
    },
    proof: [
      [said.proof.sha256, sha256 ?? "—"], [said.proof.receipt, receipt ?? "—"], [said.proof.engine, said.versions(engine, catalogue)],
      [said.proof.settings, said.settings(Object.keys(config?.rules ?? {}).length, config?.accept?.length ?? 0)],
    ],
    reproduce: said.reproduce,
    signatures: said.signatures,
    signed: said.signed,
    page: said.page,
    continued: said.continued,
    annexes: {
      tables: edition ? { heading: said.annexes.tables, tables: edition.tables.map((table) => tableOf(table, report.tables[table.key] ?? { cells: {} }, edition.sections[table.section - 1]?.heading ?? "")) } : null,
      rules: {
        heading: said.annexes.rules, head: said.rulesHead,
        rows: result.rules.map(({ id, outcome, reason, off: isOff }) => [titles.get(id) ?? id, isOff ? said.switchedOff : said.outcome[outcome], reason ?? ""]),
      },
    },
  };
}
