// Composed reports of the edition of 2021. Agencies are invented and say so: 某县范例局.
import { allDuties, compose } from './model.mjs';
import { sparse } from './sparse.mjs';
import { applications, disclosure, randomApplications, reviews } from './values.mjs';

const zero2021 = compose({
  edition: '2021', name: 'zero', year: 2021, agency: '某市范例局',
  overview: ['short', 'requests', 'platform'], problems: 'short', signature: 18,
});

const small2021 = compose({
  edition: '2021', name: 'small', year: 2022, agency: '某县示例局', spaced: true, split: true,
  values: {
    ...disclosure('2021', {
      'item_1/normative_documents': [3, 1, 29], 'item_5/administrative_licensing': [412],
      'item_6/administrative_penalty': [37], 'item_8/administrative_fees': [16.8042],
    }),
    ...applications('2021', {
      outcomes: {
        granted: [9, 2], partially_granted: [4], unavailable_not_held: [13, 1], rejected_complaint: [6],
        other_uncorrected: [5], other_other: [0, 3],
      },
      carriedOver: [2], carriedForward: [7, 1],
    }),
    ...reviews('2021', { reconsideration: [4, 1, 0, 2], direct: [3, 0, 0, 0], after: [0, 0, 5, 0] }),
  },
  overview: ['short', 'organisation', 'initiative', 'requests', 'management'], problems: 'list',
});

const large2021 = compose({
  edition: '2021', name: 'large', year: 2023, agency: '某省范例厅',
  values: {
    ...disclosure('2021', {
      'item_1/regulations': [2, 1, 47], 'item_1/normative_documents': [68, 35, 1509], 'item_5/administrative_licensing': [127846],
      'item_6/administrative_penalty': [30952], 'item_6/administrative_compulsion': [4173],
      'item_8/administrative_fees': [98765.4321],
    }),
    ...applications('2021', {
      outcomes: {
        granted: [5208, 314, 18, 7, 41, 63], partially_granted: [2019, 97, 0, 0, 22, 11], denied_state_secret: [46],
        denied_prohibited_by_law: [83, 0, 0, 0, 4, 0], denied_public_security: [12], denied_third_party_rights: [172, 59, 0, 0, 9, 0],
        denied_internal_affairs: [301, 25], denied_process_information: [198], denied_enforcement_files: [134, 16],
        denied_administrative_inquiry: [367, 0, 0, 0, 0, 5], unavailable_not_held: [6125, 233, 10, 3, 38, 29],
        unavailable_needs_creation: [517, 48], unavailable_unclear_after_correction: [106], rejected_complaint: [843, 19],
        rejected_duplicate: [426, 31], rejected_publication: [15], rejected_excessive: [62], rejected_reconfirmation: [44],
        other_uncorrected: [289, 14], other_unpaid_fee: [53, 0, 0, 0, 2, 0], other_other: [718, 27, 0, 0, 13, 0],
      },
      carriedOver: [1034, 52, 0, 0, 6, 0], carriedForward: [1287, 76, 1, 0, 8, 0],
    }),
    ...reviews('2021', { reconsideration: [1642, 203, 315, 88], direct: [527, 36, 141, 164], after: [259, 17, 73, 95] }),
  },
  overview: [...allDuties, 'management', 'plainList'], problems: 'numbered', signature: 30,
});

const dense2021 = compose({
  edition: '2021', name: 'dense', year: 2021, agency: '某市示例委员会', spaced: true,
  values: {
    ...disclosure('2021', {
      'item_1/regulations': [5, 2, 61], 'item_1/normative_documents': [84, 23, 316], 'item_5/administrative_licensing': [7092],
      'item_6/administrative_penalty': [853], 'item_6/administrative_compulsion': [174], 'item_8/administrative_fees': [625.0318],
    }),
    ...randomApplications('2021', { seed: 20214, density: 0.92, low: 1, high: 299 }),
    ...reviews('2021', { reconsideration: [52, 19, 34, 26], direct: [41, 7, 28, 13], after: [11, 3, 24, 9] }),
  },
  overview: [...allDuties], problems: 'list',
});

const blank2021 = compose({
  edition: '2021', name: 'blank', year: 2022, agency: '某区范例局', spaced: true,
  values: {
    ...disclosure('2021', {
      'item_1/normative_documents': [3, 0, 22], 'item_5/administrative_licensing': [894], 'item_6/administrative_penalty': [65],
      'item_8/administrative_fees': [7.1903],
    }),
    ...applications('2021', {
      outcomes: {
        granted: [21, 4], partially_granted: [6], denied_internal_affairs: [3], unavailable_not_held: [17, 2, 0, 0, 0, 1],
        unavailable_unclear_after_correction: [5], rejected_complaint: [8], other_other: [9],
      },
      carriedOver: [7], carriedForward: [12, 1],
    }),
    ...reviews('2021', { reconsideration: [2, 0, 0, 0], direct: [0, 0, 0, 0], after: [0, 1, 0, 3] }),
  },
  format: { blankZero: true }, overview: ['organisation', 'initiative', 'requests', 'platform'], problems: 'short',
});

/** Labels in wordings that are not the form's: every one must be recognised and told. */
const labels2021 = compose({
  edition: '2021', name: 'labels', year: 2021, agency: '某市范例管理局',
  values: {
    ...disclosure('2021', {
      'item_1/normative_documents': [7, 4, 53], 'item_5/administrative_licensing': [231], 'item_6/administrative_compulsion': [18],
      'item_8/administrative_fees': [3.06],
    }),
    ...applications('2021', {
      outcomes: {
        granted: [14, 1, 0, 0, 0, 2], denied_process_information: [5], unavailable_not_held: [9, 3], rejected_duplicate: [4],
        other_unpaid_fee: [6],
      },
      carriedOver: [1], carriedForward: [10],
    }),
    ...reviews('2021', { reconsideration: [1, 0, 3, 0], direct: [0, 0, 0, 0], after: [0, 0, 0, 2] }),
  },
  format: { decimals: 2 },
  labels: {
    '三、本年度办理结果': '三、本年度办理结题',
    '社会公益组织': '社会组织',
    '1.本机关不掌握相关政府信息': '1.本机关不掌握相关情况',
    '7.属于行政执法案卷': '7.属于行政执法案件',
  },
  findings: [
    { rule: 'structure/label', quote: '三、本年度办理结题' },
    { rule: 'structure/label', quote: '社会组织' },
    { rule: 'structure/label', quote: '1.本机关不掌握相关情况' },
    { rule: 'structure/label', quote: '7.属于行政执法案件' },
  ],
  overview: ['short', 'initiative', 'requests', 'supervision'], problems: 'list',
});

const sparse2021 = sparse('2021', 78, {
  year: 2023, agency: '某县范例镇人民政府', spaced: true, overview: ['short', 'requests', 'platform'], problems: 'short', signature: 9,
  disclosed: disclosure('2021', { 'item_1/normative_documents': [1, 0, 2], 'item_6/administrative_penalty': [1] }),
});

/** Many numbers and many blanks between them: where blanks are lost, only the equations can tell. */
const gaps2021 = compose({
  edition: '2021', name: 'gaps', year: 2023, agency: '某市示例中心',
  values: {
    ...disclosure('2021', { 'item_1/regulations': [0, 0, 4], 'item_1/normative_documents': [3, 0, 19], 'item_6/administrative_compulsion': [28] }),
    ...randomApplications('2021', { seed: 4242, density: 0.3, low: 2, high: 180 }),
    ...reviews('2021', { reconsideration: [6, 0, 9, 0], direct: [0, 0, 5, 0], after: [0, 4, 0, 7] }),
  },
  format: { blankZero: true }, overview: ['short', 'requests', 'supervision'], problems: 'list',
});

const fullWidth = (label) => label
  .replace(/^(\d)\./, (t, d) => `${String.fromCharCode(d.charCodeAt(0) + 0xfee0)}．`).replace(/（([一二三四五六七])）/, '（ $1 ）')
  .replace(/^(规章|总计|其他)$/, (t) => [...t].join('\u3000'));

const style2021 = compose({
  edition: '2021', name: 'style', year: 2024, agency: '某自治区示例厅', restyle: fullWidth, note: false,
  title: ['某自治区示例厅', '2024年政府信息公开工作年度报告'],
  values: {
    ...disclosure('2021', {
      'item_1/normative_documents': [8, 5, 67], 'item_5/administrative_licensing': [1938], 'item_6/administrative_penalty': [24],
      'item_8/administrative_fees': [0.1207],
    }),
    ...applications('2021', {
      outcomes: {
        granted: [16, 0, 1], denied_prohibited_by_law: [3], unavailable_needs_creation: [20, 9], rejected_excessive: [21],
        other_uncorrected: [14], other_other: [15, 4],
      },
      carriedOver: [10], carriedForward: [0, 13],
    }),
    ...reviews('2021', { reconsideration: [0, 11, 12, 0], direct: [17, 0, 0, 18], after: [0, 0, 22, 0] }),
  },
  format: { zeroDecimals: true }, overview: ['organisation', 'initiative', 'requests'], problems: 'list',
});

/** Everything around the tables that looks like them: contents, another table, remarks, notes. */
const traps2021 = compose({
  edition: '2021', name: 'traps', year: 2022, agency: '某市示例区人民政府办公室', contents: true, spaced: true, signature: 17,
  values: {
    ...disclosure('2021', {
      'item_1/normative_documents': [11, 6, 92], 'item_5/administrative_licensing': [3057], 'item_6/administrative_penalty': [148],
      'item_6/administrative_compulsion': [21], 'item_8/administrative_fees': [431.9056],
    }),
    ...applications('2021', {
      outcomes: {
        granted: [31, 5, 0, 0, 2, 0], partially_granted: [13], denied_third_party_rights: [4, 1], denied_administrative_inquiry: [9],
        unavailable_not_held: [26, 0, 0, 0, 0, 3], unavailable_unclear_after_correction: [6], rejected_excessive: [8],
        other_unpaid_fee: [7], other_other: [10],
      },
      carriedOver: [12, 2], carriedForward: [15, 0, 0, 0, 1, 0],
    }),
    ...reviews('2021', { reconsideration: [8, 0, 3, 1], direct: [0, 2, 0, 4], after: [5, 0, 0, 0] }),
  },
  statistics: [
    ['序号', '公开类别', '数量（条）', '占比'], ['1', '机构职能', '26', '3.1%'], ['2', '行政许可', '508', '60.1%'],
    ['3', '行政处罚', '229', '27.1%'], ['4', '其他', '82', '9.7%'], ['5', '总计', '845', '100%'],
  ],
  inSections: { 3: ['2022 年收到和处理政府信息公开申请的具体情况见下表（单位：件）：'] },
  remarks: { 3: ['注：本表统计时点为2022年12月31日24时，第1行含线上申请40件。'], 4: ['以上案件均有1名工作人员专责办理。'] },
  overview: [...allDuties], problems: 'chapters',
});

export const models2021 = [
  zero2021, small2021, large2021, dense2021, blank2021, labels2021, sparse2021, gaps2021, style2021, traps2021,
];
