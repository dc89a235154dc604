// The contract of <nianbao-checker>, once: the page about it, custom-elements.json and its types are made from this, and a
// test holds it against the element. Each description is { zh, en }.

export const attributes = [
  { name: 'locale', type: '"zh" | "en"', default: 'zh', zh: '界面和结果的语言。', en: 'Language of the interface and of the results.' },
  { name: 'theme', type: '"light" | "dark"', zh: '明暗；不写则随系统。', en: 'Light or dark; follows the system if not given.' },
  { name: 'senior', type: 'boolean', zh: '大字。', en: 'Larger type.' },
  { name: 'hide-input', type: 'boolean', zh: '不显示输入框，只由脚本送入报告。', en: 'Hides the input: reports come by script alone.' },
  { name: 'view', type: '"list" | "years" | "rollup" | "indicators"', default: 'list', zh: '多份报告先显示哪个视图：各报告、跨年度、汇总核对、指标；没有可显示的内容时显示各报告。', en: 'Which view many reports are first shown in: the list, over the years, as a roll-up, by their indicators; the list where that has nothing to show.' },
  { name: 'wasm-src', type: 'string', zh: 'nianbao.wasm 的地址，数据文件在它旁边；元素连接到页面之前设定。', en: 'Address of nianbao.wasm, with its data beside it; to be set before the element is connected.' },
  { name: 'expose-content', type: 'boolean', zh: '事件里带上结果的文字；不写则事件不含文件内容。', en: 'Events carry the words of the result; without it they hold nothing of a document.' },
  { name: 'remembers', type: 'boolean', zh: '页面自己记住语言和字号：元素在“怎样自查”里说明这一点，清除一切时发出 nb-clear。元素自己什么也不存。', en: 'The page remembers language and size of type: the element says so under “how to check”, and sends nb-clear when everything is cleared. The element itself stores nothing.' },
  { name: 'name', type: 'string', zh: '表单字段名：提交时带上结论，并以“名字-receipt”带上回执。', en: 'Name of the form’s field: the verdict is sent under it, the receipt under the name with “-receipt”.' },
  { name: 'required', type: 'boolean', zh: '报告核验通过之前不让表单提交。表单带 novalidate 时，请把组件放在表单外，用 for。', en: 'Holds the form until the report passes. For a form with novalidate, put the element outside of it, with `for`.' },
  { name: 'allow-accepted', type: 'boolean', zh: '写明理由接受的错误也算通过。', en: 'Errors accepted with a reason count as passed.' },
  { name: 'for', type: 'string', zh: '元素在表单之外时，表单的 id。', en: 'The id of the form, where the element stands outside of it.' },
];

export const properties = [
  { name: 'text', type: 'string', zh: '输入框里的文字；设定它并不核验。', en: 'The text in the box; setting it does not check it.' },
  { name: 'html', type: 'string', zh: '放进输入框的带表格内容（HTML），按“核验”时按表格读取；设定它并不核验。', en: 'Marked-up content for the box, read by its tables when it is checked; setting it does not check it.' },
  { name: 'files', type: 'File[]', setType: 'File[] | FileList', zh: '设定它即核验这些文件，如同用户选择了它们。', en: 'Setting it checks the files, as if the user had chosen them.' },
  { name: 'config', type: 'Configuration', zh: '规则的级别、关闭的规则、已接受的问题；格式同命令行的 --config。写错时发出 nb-error，原设置不变。', en: 'Severities of rules, rules that are off, accepted findings, as in the command line’s --config. What is wrong with it comes by nb-error, and nothing is changed.' },
  { name: 'samples', type: 'Sample[]', zh: '输入框旁的样例：[{name, url}]，同源文本文件。', en: 'Samples beside the box: [{name, url}], text files of the same origin.' },
  { name: 'status', type: '"idle" | "starting" | "checking" | "failed"', readonly: true, zh: '空闲、正在启动、正在核验、启动失败。', en: 'What it does at the moment; failed: the engine did not start.' },
  { name: 'version', type: 'string', readonly: true, zh: '引擎的版本；启动之前为空。', en: 'The engine’s version; empty before it has started.' },
  { name: 'results', type: 'Result[]', readonly: true, zh: '正在显示的各份报告的结果，按次序。', en: 'The results of what is shown, in its order.' },
  { name: 'ready', type: 'Promise<{ version: string }>', readonly: true, zh: '引擎启动后兑现，启动失败则以带 code 的错误拒绝；取用它即启动引擎。', en: 'Fulfilled once the engine runs, rejected with a coded error where it does not start; asking for it starts the engine.' },
  { name: 'form', type: 'HTMLFormElement | null', readonly: true, zh: '所在的表单。', en: 'The form that it stands in.' },
  { name: 'validity', type: 'ValidityState | null', readonly: true, zh: '表单校验状态。', en: 'State of the form’s validation.' },
  { name: 'validationMessage', type: 'string', readonly: true, zh: '为什么还不能提交；可以提交时为空。', en: 'Why the form is held; empty where it is not.' },
  { name: 'willValidate', type: 'boolean', readonly: true, zh: '是否参与表单校验。', en: 'Whether it takes part in the form’s validation.' },
];

export const methods = [
  { name: 'check', parameters: [['input', 'Checkables'], ['options?', 'CheckSettings']], returns: 'Promise<Result[]>', zh: '核验并显示。依次排队，互不取消；signal 只中止这一次；reveal 为真时把页面滚动到结果。有一份没有得出结果时以带 code 和 cause 的错误拒绝，类型不对时为 TypeError。', en: 'Checks and shows. Calls wait for one another and none ends another; signal aborts this one alone; reveal scrolls the page to the result. Rejects with an error that has a code and a cause where one of the inputs ended without a result, with a TypeError for what is no input.' },
  { name: 'cancel', parameters: [], returns: 'void', zh: '停止正在核验和排队的全部核验。', en: 'Ends the check that runs and all that wait.' },
  { name: 'reset', parameters: [], returns: 'void', zh: '回到空白；设置保留。', en: 'Back to the empty page; the settings stay.' },
  { name: 'goTo', parameters: [['key', 'string | number'], ['options?', '{ reveal?: boolean }']], returns: 'boolean', zh: '选中一处问题（key 或从 0 起的序号）或一格（路径）；没有这一处时返回 false。', en: 'Selects a finding, by its key or its place from 0, or a cell by its path; false where there is no such one.' },
  { name: 'ignore', parameters: [['key', 'string | number'], ['reason?', 'string']], returns: 'boolean', zh: '写明理由接受一处问题；理由为空则撤回。没有这一处时返回 false；还没有结果时，任何 key 都可先行接受。', en: 'Accepts a finding with a reason; without one takes that back. False where there is no such finding; before there is a result any key may be accepted.' },
  { name: 'exportAs', parameters: [['type', '"json" | "csv" | "txt"']], returns: 'Promise<Blob>', zh: '导出正在显示的结果，与命令行同一文件的输出逐字节相同。', en: 'What is shown as a file, byte for byte what the command line writes.' },
  { name: 'checkValidity', parameters: [], returns: 'boolean', zh: '表单校验：能否提交。', en: 'Whether the form may be sent.' },
  { name: 'reportValidity', parameters: [], returns: 'boolean', zh: '同上，并说明原因。', en: 'The same, and says why not.' },
];

/** All of them bubble and leave the shadow root. */
export const events = [
  { name: 'nb-ready', type: 'ReadyDetail', detail: { version: 'string' }, zh: '引擎可用。', en: 'The engine runs.' },
  { name: 'nb-progress', type: 'ProgressDetail', detail: { file: 'string', index: 'number', of: 'number', 'stage?': '"loading" | "reading" | "checking" | "recognising"', 'done?': 'number', 'total?': 'number', 'loaded?': 'number' }, zh: '一份报告有了进展。下载核验程序自身的文件超过片刻时，loaded 和 total 是已下载和总共的字节数（解压后）；还没有送入报告时 file 为空，of 为 0。', en: 'An input has come further. Where the program’s own files take longer than a moment to download, loaded and total are the bytes that have come and all of them (unpacked); file is empty and of is 0 where nothing was given yet.' },
  { name: 'nb-result', type: 'ResultDetail', detail: { file: 'string', verdict: 'Verdict', receipt: 'string | null', counts: 'Result["counts"]', findings: 'PublicFinding[]', 'result?': 'Result' }, zh: '一份报告有了结果。问题只含 {key, rule, severity, accepted, cells}；设了 expose-content 时另有 title、evidence、message 和完整结果。', en: 'An input has its result. Findings are {key, rule, severity, accepted, cells}; with expose-content title, evidence, message and the whole result too.' },
  { name: 'nb-select', type: 'SelectDetail', detail: { file: 'string', cell: 'string | null', finding: 'number | null', key: 'string | null', rule: 'string | null' }, zh: '选中了一处问题或一格。', en: 'A finding or a cell was selected.' },
  { name: 'nb-ignore', type: 'IgnoreDetail', detail: { rules: 'number', accepted: 'number' }, zh: '设置变了：改动的规则数和已接受的问题数。', en: 'The settings changed: how many rules are set, and how many findings accepted.' },
  { name: 'nb-clear', type: 'ClearDetail', detail: {}, zh: '用户按了“清除一切”：页面自己记住的也应清除。', en: 'The user cleared everything: what the page remembers should go too.' },
  { name: 'nb-error', type: 'ErrorDetail', detail: { phase: '"start" | "check" | "config" | "words"', code: 'ErrorCode', message: 'string', 'file?': 'string', 'url?': 'string' }, zh: '没能启动、没能核验、设置有误或没能取得语言文件；code 固定不变，message 是给人看的话。', en: 'The engine did not start, an input was not checked, the settings are wrong, or a language could not be had; code is stable, message is for people.' },
];

export const codes = [
  { name: 'worker-blocked', zh: '安全策略不允许启动 Worker。', en: 'A policy forbids workers.' },
  { name: 'trusted-types', zh: '安全策略要求可信类型，而没有准许策略 nianbao。', en: 'A policy requires Trusted Types and does not allow ours, nianbao.' },
  { name: 'worker-mime', zh: '脚本的 Content-Type 不对。', en: 'Scripts come with another Content-Type.' },
  { name: 'wasm-blocked', zh: '不允许 WebAssembly，备用引擎也没能启动。', en: 'WebAssembly is not allowed, and the engine without it did not start either.' },
  { name: 'wasm-missing', zh: '引擎文件不存在。', en: 'A file of the engine is missing.' },
  { name: 'wasm-corrupt', zh: '引擎文件不完整或被改动。', en: 'A file of the engine is incomplete or changed.' },
  { name: 'connect-blocked', zh: '安全策略不允许下载引擎。', en: 'A policy forbids fetching the engine.' },
  { name: 'cross-origin', zh: '引擎在别的网站上，未允许本站使用。', en: 'The engine lies on another site that has not allowed this one.' },
  { name: 'file-protocol', zh: '网页直接从磁盘打开。', en: 'The page was opened from disk.' },
  { name: 'version-mismatch', zh: '几个文件不是同一个版本。', en: 'The files are not all of one version.' },
  { name: 'load', zh: '没有下载完整。', en: 'Something was not downloaded completely.' },
  { name: 'unsupported', zh: '浏览器版本过低。', en: 'The browser is too old.' },
  { name: 'crashed', zh: '程序在这份文件上出错，已重新启动。', en: 'The program failed on this file and was restarted.' },
  { name: 'hung', zh: '读取时间过长，已停止。', en: 'Reading took too long and was stopped.' },
  { name: 'cancelled', zh: '已停止或被用户的新输入取代。', en: 'Stopped, or replaced by what the user gave.' },
  { name: 'unreadable-file', zh: '浏览器读不到这个文件。', en: 'The browser cannot read the file.' },
  { name: 'config', zh: '设置的写法有误。', en: 'The settings are wrong.' },
];

export const slots = [
  { name: '', zh: '脚本不能运行时显示的内容。', en: 'Shown as long as the script cannot run.' },
  { name: 'unsupported', zh: '引擎没能启动时，代替默认说明。', en: 'In place of the own words where the engine did not start.' },
  { name: 'before', zh: '工具之前。', en: 'Before the tool.' },
  { name: 'after', zh: '工具之后。', en: 'After the tool.' },
];

export const parts = [
  { name: 'base', zh: '整个工具。', en: 'The whole tool.' },
  { name: 'dropzone', zh: '输入区。', en: 'The input.' },
  { name: 'toolbar', zh: '输入区的按钮。', en: 'The input’s buttons.' },
  { name: 'progress', zh: '进度。', en: 'The progress.' },
  { name: 'verdict', zh: '结论。', en: 'The verdict.' },
  { name: 'finding', zh: '一处问题。', en: 'A finding.' },
  { name: 'severity', zh: '问题的级别。', en: 'A finding’s severity.' },
  { name: 'table', zh: '一张法定表格。', en: 'A table of the form.' },
  { name: 'cell', zh: '表格的一格。', en: 'A cell of a table.' },
  { name: 'source', zh: '原文。', en: 'The source.' },
];

export const tokens = [
  { name: '--nb-font', zh: '字体。', en: 'Typeface.' },
  { name: '--nb-font-document', zh: '表格和原文的字体。', en: 'Typeface of tables and source.' },
  { name: '--nb-font-title', zh: '结论的字体。', en: 'Typeface of the verdict.' },
  { name: '--nb-font-size', zh: '字号。', en: 'Size of type.' },
  { name: '--nb-background', zh: '页面底色。', en: 'Ground.' },
  { name: '--nb-surface', zh: '面板底色。', en: 'Surface of panes.' },
  { name: '--nb-sunken', zh: '凹处底色。', en: 'Sunken surface.' },
  { name: '--nb-text', zh: '文字。', en: 'Text.' },
  { name: '--nb-muted', zh: '次要文字。', en: 'Lesser text.' },
  { name: '--nb-line', zh: '线。', en: 'Lines.' },
  { name: '--nb-line-strong', zh: '控件的边线。', en: 'Edges of controls.' },
  { name: '--nb-accent', zh: '强调色。', en: 'Accent.' },
  { name: '--nb-accent-soft', zh: '强调色的底色。', en: 'Ground of what is accented.' },
  { name: '--nb-on-accent', zh: '强调色上的文字。', en: 'Text on the accent.' },
  { name: '--nb-error', zh: '错误。', en: 'Errors.' },
  { name: '--nb-error-soft', zh: '错误的底色。', en: 'Ground of errors.' },
  { name: '--nb-warning', zh: '提醒。', en: 'Warnings.' },
  { name: '--nb-warning-soft', zh: '提醒的底色。', en: 'Ground of warnings.' },
  { name: '--nb-info', zh: '说明。', en: 'Remarks.' },
  { name: '--nb-info-soft', zh: '说明的底色。', en: 'Ground of remarks.' },
  { name: '--nb-pass', zh: '一致。', en: 'Consistent.' },
  { name: '--nb-pass-soft', zh: '一致的底色。', en: 'Ground of what is consistent.' },
  { name: '--nb-unknown', zh: '未能完整核验或无法读取。', en: 'Not checked.' },
  { name: '--nb-unknown-soft', zh: '未能完整核验或无法读取的底色。', en: 'Ground of what was not checked.' },
  { name: '--nb-read', zh: '原文中读到的格。', en: 'Cells read in the source.' },
  { name: '--nb-focus', zh: '焦点框。', en: 'The focus.' },
  { name: '--nb-radius', zh: '圆角。', en: 'Roundness of corners.' },
  { name: '--nb-window-height', zh: '窗口里看得见的高度：并排的窗格和长列表不高过它。默认 100vh。', en: 'Height that can be seen of the window: panes side by side and long lists keep within it. 100vh if not given.' },
  { name: '--nb-scroll-margin', zh: '滚动到一处时上方留出的高度，用于固定页眉。', en: 'Room kept above what is scrolled to, for fixed headers.' },
];
