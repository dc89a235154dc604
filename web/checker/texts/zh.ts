// The interface in Chinese. It comes with the page.

import { zh as verdictWord } from '../../formats/verdicts.mjs';
import { amountOf, isPaged, type Texts } from './texts';
import type { Step } from '../reading/prepared';

const stepsZh = (step: Step | null): string => {
  if (!step || step.total < 2) return '';
  if (isPaged(step)) return `，第 ${Math.min(step.total, Math.floor(step.done) + 1)} 页，共 ${step.total} 页`;
  return `，${Math.floor((100 * step.done) / step.total)}%`;
};

export const zh: Texts = {
  language: 'zh-CN',
  inputTitle: '送入年度报告',
  pasteLabel: '把年度报告全文粘贴到这里',
  pasteHint: '粘贴即核验，表格按原表格读取。也可拖入文件或整个文件夹：Word、WPS、PDF、OFD、Excel、网页、纯文本。',
  check: '核验',
  checkHint: 'Ctrl+Enter',
  choose: '选择文件',
  chooseFolder: '选择文件夹',
  folderHint: '浏览器会问是否“上传”，其实只在本机读取',
  dropHere: '松开即核验',
  samples: '先看样例：',
  clear: '清空',
  cancel: '停止',
  starting: '正在启动核验程序…',
  working: (step, name, done, of) => {
    const word = { loading: '正在载入读取程序', reading: '正在读取', checking: '正在核验', recognising: '正在识别文字' }[step?.stage ?? 'checking'];
    const place = of > 1 ? `（已完成 ${done} 个，共 ${of} 个）` : '';
    return `${word}${place}：${name}${stepsZh(step)}`;
  },
  arriving: (loaded, total) => `正在下载所需程序：已下载 ${amountOf(loaded, total)}`,
  stopHint: '停止核验；已经得出的结果保留',
  pasted: '粘贴的文字',
  file: '文件',
  verdictWord,
  passed: (cells, rules) => `三张表算式一致（${cells} 格、${rules} 项规则）；未核：数字真伪。`,
  warnedSentence: (warnings) => `${warnings} 处须处理。`,
  acceptedSentence: (errors) => `${errors} 处经人工接受，算式仍不成立。`,
  failedSentence: (errors) => `发现 ${errors} 处错误。`,
  incompleteSentence: (unread, rules) =>
    `读到的部分没有发现错误，但${[unread ? `有 ${unread} 格没有读出` : '', rules ? `有 ${rules} 项规则没能全部核对` : '']
      .filter(Boolean).join('，') || '报告没有读全'}，所以不能算作一致。`,
  also: (warnings, infos, unread) => {
    const parts = [warnings ? `${warnings} 处提醒` : '', infos ? `${infos} 条说明` : '', unread ? `${unread} 格没有读出` : ''].filter(Boolean);
    return parts.length ? `另有 ${parts.join('、')}。` : '';
  },
  severity: { error: '错误', warning: '提醒', info: '说明' },
  findings: '发现的问题',
  noFindings: '没有发现问题。',
  noFindingsUnread: '读到的部分没有发现问题；没有核对到的见“核对了什么”。',
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
  omitted: (count) => `…此处省略 ${count} 字…`,
  ledger: '核对了什么',
  ledgerSum: (checked, passed, failed, open, idle) =>
    `核验了 ${checked} 项规则：${passed} 项通过，${failed} 项不通过，${open} 项未能核验${idle ? `；另有 ${idle} 项不适用` : ''}`,
  rulePage: '规则说明（新窗口打开）',
  ruleText: '规则说明',
  accept: '接受这一处…',
  acceptDo: '接受',
  accepted: (reason) => `已接受：${reason}`,
  withdraw: '撤销',
  reason: '理由',
  reasonMissing: '请写明接受的理由。',
  settingsInForce: (rules, accepted) =>
    `按设置核验：${[rules ? `改动了 ${rules} 项规则` : '', accepted ? `接受了 ${accepted} 处问题` : ''].filter(Boolean).join('，')}。`,
  explanation: '说明',
  about: { agency: '机关', year: '年度', edition: '格式', form: '年版', draft: '稿次' },
  unknown: '未读出',
  selection: '当前选中',
  nothingSelected: '点选一条问题、一格或一处标记，三处同时对应。',
  toTable: '看表格',
  toSource: '看原文',
  toFindings: '看问题',
  failure: {
    load: '核验程序没有下载完整。请检查网络后刷新页面再试；这不是报告的问题。',
    'worker-blocked': '网站的安全策略不允许核验程序运行。请把这句话告诉网站管理员：worker-src 须允许本站，程序放在别的网站上时还须允许 blob:；这不是报告的问题。',
    'trusted-types': '网站的安全策略（require-trusted-types-for）拦住了核验程序。请把这句话告诉网站管理员：trusted-types 须加上 nianbao；这不是报告的问题。',
    'worker-mime': '网站把核验程序的脚本标成了别的文件类型，浏览器拒绝运行。请把这句话告诉网站管理员：.js 文件的 Content-Type 须是 text/javascript；这不是报告的问题。',
    'wasm-blocked': '这里不允许运行 WebAssembly，备用的核验程序也没能启动。请换用新版浏览器，或请把这句话告诉网站管理员：script-src 须加上 wasm-unsafe-eval；这不是报告的问题。',
    'wasm-missing': '网站上缺少核验程序的文件。请把这句话告诉网站管理员：embed 文件夹须整个复制，.wasm 和 .dat 文件须允许下载；这不是报告的问题。',
    'wasm-corrupt': '网站上核验程序的文件不完整，或内容被改动过。请刷新页面再试；若仍然如此，请网站管理员把 embed 文件夹整个重新复制；这不是报告的问题。',
    'connect-blocked': '网站的安全策略不允许下载核验程序。请把这句话告诉网站管理员：connect-src 须允许核验程序所在的网站；这不是报告的问题。',
    'cross-origin': '核验程序放在另一个网站上（或本页在沙盒框架里），那里不允许下载核验程序。请把这句话告诉网站管理员：程序所在的网站须允许 Access-Control-Allow-Origin，或把 embed 文件夹放到本站并去掉沙盒；这不是报告的问题。',
    'file-protocol': '直接从磁盘打开的网页不能载入核验程序。请通过网站打开，或改用可以双击打开的 nianbao.html；这不是报告的问题。',
    'version-mismatch': '核验程序的几个文件不是同一个版本。请刷新页面再试；若仍然如此，请网站管理员把 embed 文件夹整个重新复制；这不是报告的问题。',
    unsupported: '这个浏览器版本过低，不能运行年报核验。请换用 Chrome 86、Firefox 101 或更新的版本，360 浏览器请切换到“极速模式”；这不是报告的问题。',
    hung: '读取这份文件花的时间太长，已经停止，其他文件不受影响。请用原来的软件打开它，另存为 DOCX 后再试，或把全文粘贴到输入框里核验。',
    crashed: '核验程序在处理这份文件时意外停止，已自动重新启动，其他文件不受影响。请再试一次；若仍然如此，请把全文粘贴到输入框里核验。',
    cancelled: '已停止，这份文件没有核验。',
    'unreadable-file': '浏览器读不到这个文件：它可能已被移动、改名或正在被其他程序占用。请重新选择。',
  },
  held: {
    nothing: '',
    report: '提交前请先核验年度报告：把全文粘贴到这里，或选择文件。',
    end: '年度报告还在核验，请等结果出来再提交。',
    errors: '年度报告核验不一致，请改正后重新核验，再提交。',
    acceptance: '年度报告中有经人工接受的错误，这里要求全部改正后再提交。',
    certainty: '年度报告没能完整核验，不能算作通过。请换用原文件或粘贴全文再核验一次。',
    start: '核验程序没能启动，年度报告没有核验。请刷新页面再试；若仍然如此，请联系网站管理员。',
  },
  tooManyFiles: (most) => `文件夹里的文件太多或层次太深，只核验了其中 ${most} 个以内的文件。其余的请分批拖入。`,
  passedOver: (count) => `另有 ${count} 个文件不是文档（图片、快捷方式、临时文件），没有核验。`,
  recognisedMark: '识别结果，须对照原件',
  recognisedTables: '三张法定表格（识别结果，须逐格对照原件）',
  recognisedSentence: (doubts, unread) =>
    `文字由图片识别得出，不能据此认定一致或不一致。${[doubts ? `有 ${doubts} 处对不上，可能是原件有误，也可能是识别有误` : '没有发现对不上之处', unread ? `有 ${unread} 格没有读出` : '']
      .filter(Boolean).join('；')}。`,
  notes: '读取时的情况',
  place: {
    page: (number) => `第 ${number} 页`,
    paragraph: (number) => `第 ${number} 段`,
  },
  gap: '',
  comma: '，',
  previous: '上一处',
  next: '下一处',
  toFirst: '去看第一处',
  acceptedShort: '已接受',
  alike: (count, rule) => `还有 ${count} 处同类${rule ? `：${rule}` : ''}`,
  repaste: '重新粘贴',
  another: '换文件',
  undo: '撤销，回到上一份',
  pasteAnywhere: '在本页任何地方按 Ctrl+V 即可替换',
  stale: '内容已改动，下面是以前的结果，请再按“核验”。',
  reports: (count) => `${count} 份报告`,
  map: '三张表示意图：点一格，到表中这一格',
  tryOut: '试改',
  notUploaded: (isOwnPage) => `不上传 · ${isOwnPage ? '本页打开以来' : '本工具'}向外发送 0 字节 · `,
  howToCheck: '怎样自查',
  ofYear: (year) => `${year} 年度`,
  draft: (number) => `第 ${number} 稿`,
  carry: '带走',
  receipt: '回执 ',
  receiptHint: '同一文件、同一版本、同样的设置，在哪里核验都得到同一回执',
  titled: (title, count) => `${title}（${count}）`,
};
