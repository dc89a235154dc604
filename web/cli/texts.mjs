// The command line's own words.

export const usage = `用法 / Usage:
  nianbao check [--format text|json|csv|sarif] [--lang zh|en] [--config FILE] [--jobs N] [--files-from FILE|-]
                [--resume RESULTS] PATH…
  nianbao series [--format text|json|csv] [--lang zh|en] [--same OLD=NEW]… [--jobs N] [--files-from FILE|-] PATH…
  nianbao rollup [--format text|json|csv] [--lang zh|en] [--list FILE] [--jobs N] [--files-from FILE|-] SUPERIOR PATH…
  nianbao figures [--format csv|json|xlsx] [--lang zh|en] [--jobs N] [--files-from FILE|-] PATH…
  nianbao version

  核验政府信息公开工作年度报告；PATH 可以是文件，也可以是文件夹（逐层核验其中的文件）；- 表示标准输入。
  Checks annual reports on government information disclosure. A PATH is a file, or a folder with all that lies in it;
  - reads standard input.
  series 把同一机关各年的报告前后核对，一个机关一个结果：结转是否接上、比上年增减是否属实、正文和数字是否照抄上年。
  series compares the reports of each agency over the years: figures carried over, changes claimed, text and figures copied.
  rollup 把上级的报告与各下级之和逐格核对，并找出差数出在哪一份；--list 给出下级名单（一行一个），查缺报的单位。
  rollup compares a superior's report with the sum of its subordinates', cell by cell, and looks for the report behind each
  difference; --list names all subordinates, one a line, to find those without a report.
  figures 列出每份报告的每一格数字和常用比率，一份一行。
  figures lists every cell of every report, and the usual rates, one row a report.

  --same     两个名称是同一机关，按新名核对；可写多次 / the two names are one agency's, compared under the new one;
             may be given several times: --same 某县示例局=某区示例局
  --list     下级名单，一行一个 / the names of all subordinates, one a line
  --format   text   给人看，默认 / for people, the default
             json   每个文件一行 / one line a file
             csv    表格，每处问题一行，可用 Excel 打开 / a table for spreadsheets, one row a finding
             sarif  SARIF 2.1.0，全部文件合成一份 / one SARIF 2.1.0 log for all files
  --lang     结果的语言，默认 zh / language of the results, zh by default
  --config   配置文件（JSON）：调整规则的级别或关闭规则，接受某处问题 / a JSON file that sets the severity of
             rules, switches rules off, or accepts findings:
             { "rules": { "period/late": "off", "cell/blank": "error" },
               "accept": [ { "finding": "0123456789abcdef", "reason": "…" } ] }
  --jobs     同时核验几份，默认等于处理器核数；结果的次序不变 / how many are checked at once, by default as many as
             there are cores; the order of the results is always that of the inputs
  --files-from  从文件（- 为标准输入）读取要核验的路径，一行一个，或以 NUL 分隔 / reads the paths from a file or
             standard input, one a line or separated by NUL
  --resume   略过在这份 JSON 结果中已有结果的文件；上次写到一半的末行会先删去 / leaves out what has its line in
             these JSON results already; a last line that was left unfinished is cut off first:
             nianbao check --format json --resume r.ndjson PATH >> r.ndjson

退出码 / Exit codes:
  0   全部一致，或者只有经人工接受的错误 / all pass, or have none but accepted errors
  1   至少一份不一致 / at least one fails
  2   没有不一致，但至少一份未能完整核验或无法读取 / none fails, some incomplete or unreadable
  64  用法有误 / wrong usage
  74  结果没有写完，例如磁盘已满 / the results could not be written in full, as on a full disk
`;

/** For standard error: what was met in folders and not checked. */
export const passedOver = (count) =>
  `文件夹里有 ${count} 个文件不是文档（图片、快捷方式、临时文件等），已略过。/ ${count} ${count === 1 ? "file" : "files"} in folders passed over: no documents.\n`;

/** For standard error: an empty folder is no report that passes. */
export const nothingToCheck =
  "没有找到可以核验的文件，没有核验任何报告。/ No file to check was found; no report was checked.\n";

export const resumed = (count) =>
  `${count} 份在已有结果中，不再核验。/ ${count} ${count === 1 ? "input has its result" : "inputs have their results"} already and ${count === 1 ? "was" : "were"} not checked again.\n`;

export const notWritten = ({ zh, en }) => `结果没有写完：${zh}。/ The results could not be written in full: ${en}.\n`;

export const superiorIsFolder = (file) =>
  `rollup 后面先写上级的报告，再写下级的；“${file}”是一个文件夹。/ rollup takes the superior's report first and the subordinates' behind it; “${file}” is a folder.\n`;

/** For standard error: a name that says nothing about any report was mistyped. */
export const noSuchAgency = (name) => `--same：没有“${name}”的报告。/ --same: there is no report of “${name}”.\n`;

export const cannotReadList = (option, file, { zh, en }) =>
  `打不开 ${option} 的文件“${file}”：${zh}。/ The file of ${option}, “${file}”, cannot be opened: ${en}.\n`;
