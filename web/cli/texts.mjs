// The command line's own words.

export const usage = `用法 / Usage:
  nianbao check [--format text|json|csv|sarif] [--lang zh|en] [--config FILE] FILE…
  nianbao version

  核验政府信息公开工作年度报告；文件名 - 表示标准输入。
  Checks annual reports on government information disclosure; - reads standard input.

  --format   text   给人看，默认 / for people, the default
             json   每个文件一行 / one line a file
             csv    表格，每处问题一行，可用 Excel 打开 / a table for spreadsheets, one row a finding
             sarif  SARIF 2.1.0，全部文件合成一份 / one SARIF 2.1.0 log for all files
  --lang     结果的语言，默认 zh / language of the results, zh by default
  --config   配置文件（JSON）：调整规则的级别或关闭规则，接受某处问题 / a JSON file that sets the severity of
             rules, switches rules off, or accepts findings:
             { "rules": { "period/late": "off", "cell/blank": "error" },
               "accept": [ { "finding": "0123456789abcdef", "reason": "…" } ] }

退出码 / Exit codes:
  0   全部一致，或者只有经人工接受的错误 / all pass, or have none but accepted errors
  1   至少一份不一致 / at least one fails
  2   没有不一致，但至少一份未能完整核验或无法读取 / none fails, some incomplete or unreadable
  64  用法有误 / wrong usage
`;

const names = {
  zh: { pass: "一致", accepted: "有保留", fail: "不一致", incomplete: "未能完整核验", unreadable: "无法读取" },
  en: { pass: "consistent", accepted: "with reservations", fail: "inconsistent", incomplete: "not checked in full", unreadable: "unreadable" },
};

/** One line about all inputs. */
export function summary(verdicts, language) {
  const counts = Object.entries(names[language])
    .map(([verdict, name]) => [name, verdicts.filter((v) => v === verdict).length]);
  return language === "zh"
    ? `共 ${verdicts.length} 份：${counts.map(([name, n]) => `${name} ${n} 份`).join("，")}。\n`
    : `${verdicts.length} inputs: ${counts.map(([name, n]) => `${n} ${name}`).join(", ")}.\n`;
}
