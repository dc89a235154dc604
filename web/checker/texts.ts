// Every sentence of the interface, Chinese first. Both languages have the same keys; what the engine says
// (findings, reasons, rules) comes from the engine in the language asked for.

import type { CellState, Language, Outcome, Severity } from './engine-types';
import type { FailureCode } from './failure';
import type { Step } from './reading/intake';

export interface Texts {
  /** As a lang attribute names it. */
  language: string;
  inputTitle: string;
  pasteLabel: string;
  pasteHint: string;
  check: string;
  checkHint: string;
  choose: string;
  dropHere: string;
  samples: string;
  clear: string;
  cancel: string;
  starting: string;
  /** What goes on: with the file's name, its place among several, and how far it has come. */
  working(step: Step | null, name: string, at: number, of: number): string;
  stopHint: string;
  pasted: string;
  files: string;
  file: string;
  verdictColumn: string;
  countsColumn: string;
  verdictWord: { pass: string; fail: string; incomplete: string; unreadable: string; failed: string };
  passed(cells: number, rules: number): string;
  failedSentence(errors: number): string;
  incompleteSentence(unread: number, rules: number): string;
  also(warnings: number, infos: number, unread: number): string;
  summaryFiles(pass: number, fail: number, unknown: number): string;
  severity: { [severity in Severity]: string };
  outcome: { [outcome in Outcome]: string };
  /** Over a list of rules: their titles name what is wrong where they fail. */
  ledgerGroup: { [outcome in Outcome]: string };
  findings: string;
  noFindings: string;
  noFindingsUnread: string;
  fixTo(value: string): string;
  noPlace: string;
  more(count: number): string;
  tables: string;
  tableTitle(section: number, heading: string, table: string): string;
  tableMissing: string;
  state: { [state in CellState]: string };
  inferred: string;
  wrong: string;
  operand: string;
  legend: string;
  source: string;
  sourceHint: string;
  omitted(count: number): string;
  ledger: string;
  /** How many rules were checked, how they ended, and how many do not apply. */
  ledgerSum(checked: number, passed: number, failed: number, open: number, idle: number): string;
  ledgerHint: string;
  rulePage: string;
  off: string;
  ownSeverity(severity: string): string;
  severityOf(rule: string): string;
  accept: string;
  acceptDo: string;
  accepted(reason: string): string;
  withdraw: string;
  reason: string;
  reasonMissing: string;
  noSettings: string;
  settingsInForce(rules: number, accepted: number): string;
  saveSettings: string;
  loadSettings: string;
  clearSettings: string;
  about: { agency: string; year: string; edition: string; encoding: string; form: string };
  unknown: string;
  selection: string;
  nothingSelected: string;
  toTable: string;
  toSource: string;
  toFindings: string;
  close: string;
  failure: { [code in FailureCode]: string };
  unreadableFile: string;
  tooManyFiles(most: number): string;
  recognise: string;
  recogniseHint: string;
  recognisedMark: string;
  recognisedTables: string;
  recognisedSentence(doubts: number, unread: number): string;
  notes: string;
  place: { page(number: number): string; cell(grid: number, row: number, column: number): string; paragraph(number: number): string };
  none: string;
  gap: string;
  comma: string;
  titled(title: string, count: number): string;
  pending: string;
}

const stepsZh = (step: Step | null): string => {
  if (!step || step.total < 2) return '';
  if (isPaged(step)) return `，第 ${Math.min(step.total, Math.floor(step.done) + 1)} 页，共 ${step.total} 页`;
  return `，${Math.floor((100 * step.done) / step.total)}%`;
};

const stepsEn = (step: Step | null): string => {
  if (!step || step.total < 2) return '';
  if (isPaged(step)) return `, page ${Math.min(step.total, Math.floor(step.done) + 1)} of ${step.total}`;
  return `, ${Math.floor((100 * step.done) / step.total)}%`;
};

function isPaged({ format }: Step): boolean {
  return format === 'pdf' || format === 'ofd';
}

const zh: Texts = {
  language: 'zh-CN',
  inputTitle: '送入年度报告',
  pasteLabel: '把年度报告全文粘贴到这里',
  pasteHint: '粘贴后立即核验；从 Word、WPS、Excel 或网页复制的表格按原表格读取。也可以把文件或整个文件夹拖到此处：Word、WPS、PDF、OFD、Excel、网页、纯文本都可以。',
  check: '核验',
  checkHint: 'Ctrl+Enter',
  choose: '选择文件',
  dropHere: '松开即核验',
  samples: '先看样例：',
  clear: '清空',
  cancel: '停止',
  starting: '正在启动核验程序…',
  working: (step, name, at, of) => {
    const word = { loading: '正在载入读取程序', reading: '正在读取', checking: '正在核验', recognising: '正在识别文字' }[step?.stage ?? 'checking'];
    const place = of > 1 ? `（第 ${at} 个文件，共 ${of} 个）` : '';
    return `${word}${place}：${name}${stepsZh(step)}`;
  },
  stopHint: '停止核验；已经得出的结果保留',
  pasted: '粘贴的文字',
  files: '文件',
  file: '文件',
  verdictColumn: '结论',
  countsColumn: '问题',
  verdictWord: { pass: '一致', fail: '不一致', incomplete: '无法核验', unreadable: '无法核验', failed: '未能核验' },
  passed: (cells, rules) => `三张表共 ${cells} 格全部读出，适用的 ${rules} 项规则全部通过。`,
  failedSentence: (errors) => `发现 ${errors} 处错误。`,
  incompleteSentence: (unread, rules) =>
    `读到的部分没有发现错误，但${[unread ? `有 ${unread} 格没有读出` : '', rules ? `有 ${rules} 项规则没能全部核对` : '']
      .filter(Boolean).join('，') || '报告没有读全'}，所以不能算作一致。`,
  also: (warnings, infos, unread) => {
    const parts = [warnings ? `${warnings} 处提醒` : '', infos ? `${infos} 条说明` : '', unread ? `${unread} 格没有读出` : ''].filter(Boolean);
    return parts.length ? `另有 ${parts.join('、')}。` : '';
  },
  summaryFiles: (pass, fail, unknown) => `一致 ${pass} 个，不一致 ${fail} 个，无法核验 ${unknown} 个。`,
  severity: { error: '错误', warning: '提醒', info: '说明' },
  outcome: { passed: '通过', failed: '有问题', 'not-applicable': '不适用', 'could-not-run': '没能核对' },
  ledgerGroup: { failed: '有下列问题', 'could-not-run': '没能核对有无下列问题', passed: '通过，没有下列问题', 'not-applicable': '不适用' },
  findings: '发现的问题',
  noFindings: '没有发现问题。',
  noFindingsUnread: '读到的部分没有发现问题；没有核对到的见“核对了什么”。',
  fixTo: (value) => `改为 ${value} 即可相符`,
  noPlace: '原文中没有这一处',
  more: (count) => `再显示 ${count} 条`,
  tables: '三张法定表格',
  tableTitle: (section, heading) => `${'一二三四五六七八九'[section - 1]}、${heading}`,
  tableMissing: '报告中没有找到这张表。',
  state: { number: '数字', blank: '空白', 'not-a-number': '不是数字', unread: '未读出' },
  inferred: '位置由等式推定',
  wrong: '有问题',
  operand: '参与这笔合计',
  legend: '图例',
  source: '原文',
  sourceHint: '点选带标记的数字或文字，可对应到表格和问题。方向键在标记之间移动。',
  omitted: (count) => `…此处省略 ${count} 字…`,
  ledger: '核对了什么',
  ledgerHint: '每项规则都列出结果。“没能核对”不等于通过。',
  ledgerSum: (checked, passed, failed, open, idle) =>
    `核验了 ${checked} 项规则：${passed} 项通过，${failed} 项不通过，${open} 项未能核验${idle ? `；另有 ${idle} 项不适用` : ''}`,
  rulePage: '规则说明（新窗口打开）',
  off: '关闭',
  ownSeverity: (severity) => `${severity}（默认）`,
  severityOf: (rule) => `“${rule}”的级别`,
  accept: '接受这一处…',
  acceptDo: '接受',
  accepted: (reason) => `已接受：${reason}`,
  withdraw: '撤销',
  reason: '理由',
  reasonMissing: '请写明接受的理由。',
  noSettings: '各项规则均按默认级别核验。可以在上面改动级别或关闭规则；设置只在本页打开期间有效，需要以后再用的请保存成文件。',
  settingsInForce: (rules, accepted) =>
    `按设置核验：${[rules ? `改动了 ${rules} 项规则` : '', accepted ? `接受了 ${accepted} 处问题` : ''].filter(Boolean).join('，')}。`,
  saveSettings: '保存设置',
  loadSettings: '载入设置',
  clearSettings: '恢复默认',
  about: { agency: '机关', year: '年度', edition: '格式', encoding: '编码', form: '年版' },
  unknown: '未读出',
  selection: '当前选中',
  nothingSelected: '点选一条问题、表中一格或原文中的标记，三处会同时对应。',
  toTable: '看表格',
  toSource: '看原文',
  toFindings: '看问题',
  close: '取消选中',
  failure: {
    load: '核验程序没有下载完整。请检查网络后刷新页面再试；这不是报告的问题。',
    start: '核验程序没能在这个浏览器里启动。请换用新版浏览器，或请网站管理员检查安全策略是否允许 WebAssembly；这不是报告的问题。',
    hung: '读取这份文件花的时间太长，已经停止，其他文件不受影响。请用原来的软件打开它，另存为 DOCX 后再试，或把全文粘贴到输入框里核验。',
    crashed: '核验程序在处理这份文件时意外停止，已自动重新启动，其他文件不受影响。请再试一次；若仍然如此，请把全文粘贴到输入框里核验。',
    cancelled: '已停止，这份文件没有核验。',
  },
  unreadableFile: '浏览器读不到这个文件：它可能已被移动、改名或正在被其他程序占用。请重新选择。',
  tooManyFiles: (most) => `文件夹里的文件太多或层次太深，只核验了其中 ${most} 个以内的文件。其余的请分批拖入。`,
  recognise: '用文字识别读取',
  recogniseHint: '在本机识别图片中的文字，每页约需数秒到半分钟，不上传。识别结果可能有误，须对照原件。',
  recognisedMark: '识别结果，须对照原件',
  recognisedTables: '三张法定表格（识别结果，须逐格对照原件）',
  recognisedSentence: (doubts, unread) =>
    `文字由图片识别得出，不能据此认定一致或不一致。${[doubts ? `有 ${doubts} 处对不上，可能是原件有误，也可能是识别有误` : '没有发现对不上之处', unread ? `有 ${unread} 格没有读出` : '']
      .filter(Boolean).join('；')}。`,
  notes: '读取时的情况',
  place: {
    page: (number) => `第 ${number} 页`,
    cell: (grid, row, column) => `表 ${grid} 第 ${row} 行第 ${column} 列`,
    paragraph: (number) => `第 ${number} 段`,
  },
  none: '无',
  gap: '',
  comma: '，',
  titled: (title, count) => `${title}（${count}）`,
  pending: '等待核验',
};

const englishTables: { [table: string]: string } = {
  active_disclosure: 'Proactive disclosure',
  applications: 'Applications received and processed',
  review_litigation: 'Administrative review and litigation',
};

const en: Texts = {
  language: 'en',
  inputTitle: 'Give an annual report',
  pasteLabel: 'Paste the full text of the annual report here',
  pasteHint: 'It is checked as soon as you paste; tables copied from Word, WPS, Excel or a web page are read as tables. You can also drop files or whole folders here: Word, WPS, PDF, OFD, Excel, web pages and plain text.',
  check: 'Check',
  checkHint: 'Ctrl+Enter',
  choose: 'Choose files',
  dropHere: 'Let go to check',
  samples: 'See a sample:',
  clear: 'Clear',
  cancel: 'Stop',
  starting: 'Starting the checker…',
  working: (step, name, at, of) => {
    const word = { loading: 'Loading the reader', reading: 'Reading', checking: 'Checking', recognising: 'Recognising text' }[step?.stage ?? 'checking'];
    const place = of > 1 ? ` (file ${at} of ${of})` : '';
    return `${word}${place}: ${name}${stepsEn(step)}`;
  },
  stopHint: 'Stop checking; results so far are kept',
  pasted: 'Pasted text',
  files: 'Files',
  file: 'File',
  verdictColumn: 'Verdict',
  countsColumn: 'Findings',
  verdictWord: {
    pass: 'Consistent', fail: 'Not consistent', incomplete: 'Cannot be verified', unreadable: 'Cannot be verified', failed: 'Not checked',
  },
  passed: (cells, rules) => `All ${cells} cells of the three tables were read and all ${rules} rules that apply hold.`,
  failedSentence: (errors) => `${errors} ${errors === 1 ? 'error' : 'errors'} found.`,
  incompleteSentence: (unread, rules) => {
    const parts = [
      unread ? `${unread} ${unread === 1 ? 'cell was' : 'cells were'} not read` : '',
      rules ? `${rules} ${rules === 1 ? 'rule' : 'rules'} could not be checked everywhere` : '',
    ].filter(Boolean).join(' and ');
    return `No error in what was read, but ${parts || 'the report was not read whole'}, so it cannot count as consistent.`;
  },
  also: (warnings, infos, unread) => {
    const parts = [
      warnings ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : '',
      infos ? `${infos} ${infos === 1 ? 'note' : 'notes'}` : '',
      unread ? `${unread} ${unread === 1 ? 'cell' : 'cells'} not read` : '',
    ].filter(Boolean).join(', ');
    return parts ? `Also ${parts}.` : '';
  },
  summaryFiles: (pass, fail, unknown) => `${pass} consistent, ${fail} not consistent, ${unknown} cannot be verified.`,
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  outcome: { passed: 'Passed', failed: 'Has findings', 'not-applicable': 'Does not apply', 'could-not-run': 'Could not be checked' },
  ledgerGroup: {
    failed: 'These were found', 'could-not-run': 'Could not be checked for these', passed: 'Passed: none of these', 'not-applicable': 'Do not apply',
  },
  findings: 'Findings',
  noFindings: 'Nothing was found.',
  noFindingsUnread: 'Nothing was found in what was read; what could not be checked is listed under “What was checked”.',
  fixTo: (value) => `Changing it to ${value} puts it right`,
  noPlace: 'Not in the text',
  more: (count) => `Show ${count} more`,
  tables: 'The three statutory tables',
  tableTitle: (section, heading, table) => `${section}. ${englishTables[table] ?? heading}`,
  tableMissing: 'This table was not found in the report.',
  state: { number: 'number', blank: 'blank', 'not-a-number': 'not a number', unread: 'not read' },
  inferred: 'placed by the equations',
  wrong: 'has findings',
  operand: 'part of this sum',
  legend: 'Legend',
  source: 'Source text',
  sourceHint: 'Choose a marked number or passage to see it in the tables and findings. Arrow keys move between marks.',
  omitted: (count) => `… ${count} characters left out …`,
  ledger: 'What was checked',
  ledgerHint: 'Every rule with its outcome. “Could not be checked” is not “passed”.',
  ledgerSum: (checked, passed, failed, open, idle) =>
    `Checked ${checked} rules: ${passed} passed, ${failed} failed, ${open} could not run${idle ? `; ${idle} more do not apply` : ''}`,
  rulePage: 'About this rule (in a new window)',
  off: 'off',
  ownSeverity: (severity) => `${severity} (default)`,
  severityOf: (rule) => `Severity of “${rule}”`,
  accept: 'Accept this…',
  acceptDo: 'Accept',
  accepted: (reason) => `Accepted: ${reason}`,
  withdraw: 'Take back',
  reason: 'Reason',
  reasonMissing: 'Give the reason for accepting it.',
  noSettings: 'All rules have their default severities. Change a severity above or switch a rule off; settings last while this page is open: save them to a file to use them again.',
  settingsInForce: (rules, accepted) =>
    `Checked with settings: ${[rules ? `${rules} ${rules === 1 ? 'rule' : 'rules'} changed` : '', accepted ? `${accepted} ${accepted === 1 ? 'finding' : 'findings'} accepted` : ''].filter(Boolean).join(', ')}.`,
  saveSettings: 'Save settings',
  loadSettings: 'Load settings',
  clearSettings: 'Back to defaults',
  about: { agency: 'Agency', year: 'Year', edition: 'Form', encoding: 'Encoding', form: ' edition' },
  unknown: 'not read',
  selection: 'Selected',
  nothingSelected: 'Choose a finding, a cell or a mark in the text: all three views follow.',
  toTable: 'Table',
  toSource: 'Text',
  toFindings: 'Finding',
  close: 'Clear selection',
  failure: {
    load: 'The checker was not downloaded completely. Check the connection, reload the page and try again; the report is not at fault.',
    start: 'The checker could not start in this browser. Use a newer browser, or ask the site’s administrator whether its security policy allows WebAssembly; the report is not at fault.',
    hung: 'Reading this file took too long and was stopped; other files are not affected. Open it in its own program, save it as DOCX and try that, or paste the full text into the box.',
    crashed: 'The checker stopped unexpectedly on this file and was restarted; other files are not affected. Try again; if it happens again, paste the full text into the box.',
    cancelled: 'Stopped; this file was not checked.',
  },
  unreadableFile: 'The browser cannot read this file: it may have been moved, renamed or be in use. Choose it again.',
  tooManyFiles: (most) => `The folders hold too many files or go too deep: at most ${most} files were checked. Drop the rest in parts.`,
  recognise: 'Read by text recognition',
  recogniseHint: 'Recognises the text of the pictures on this machine, some seconds to half a minute a page; nothing is uploaded. The result may be wrong and must be compared with the original.',
  recognisedMark: 'recognised: compare with the original',
  recognisedTables: 'The three statutory tables (recognised: compare every cell with the original)',
  recognisedSentence: (doubts, unread) => {
    const parts = [
      doubts ? `${doubts} ${doubts === 1 ? 'place does' : 'places do'} not agree: the original may be wrong, or the recognition` : 'nothing was found that does not agree',
      unread ? `${unread} ${unread === 1 ? 'cell was' : 'cells were'} not read` : '',
    ].filter(Boolean).join('; ');
    return `The text was recognised from pictures, so nothing is certain. Of what was read, ${parts}.`;
  },
  notes: 'About the reading',
  place: {
    page: (number) => `page ${number}`,
    cell: (grid, row, column) => `table ${grid}, row ${row}, column ${column}`,
    paragraph: (number) => `paragraph ${number}`,
  },
  none: 'none',
  gap: ' ',
  comma: ', ',
  titled: (title, count) => `${title} (${count})`,
  pending: 'Waiting',
};

export const texts: { [language in Language]: Texts } = { zh, en };
