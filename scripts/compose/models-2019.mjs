// Composed reports of the edition of 2019. Agencies are invented and say so: 某市示例局.
import { allDuties, compose } from './model.mjs';
import { sparse } from './sparse.mjs';
import { applications, disclosure, randomApplications, reviews } from './values.mjs';

const zero2019 = compose({
  edition: '2019', name: 'zero', year: 2020, agency: '某市示例局', spaced: true,
  overview: ['short', 'initiative', 'requests'], problems: 'short', signature: 20,
});

const small2019 = compose({
  edition: '2019', name: 'small', year: 2019, agency: '某县范例局', split: true,
  values: {
    ...disclosure('2019', {
      'item_1/normative_documents': [4, 3, 21],
      'item_5/administrative_licensing': [12, 2, 158],
      'item_9/centralized_procurement': [5, 23.4567],
    }),
    ...applications('2019', {
      outcomes: {
        granted: [7, 1], denied_internal_affairs: [2], unavailable_not_held: [6, 0, 0, 0, 0, 3], rejected_complaint: [5],
        other: [1],
      },
      carriedOver: [3], carriedForward: [4],
    }),
    ...reviews('2019', { reconsideration: [2, 0, 1, 0], direct: [0, 0, 0, 0], after: [1, 0, 0, 0] }),
  },
  overview: ['short', ...allDuties], problems: 'list',
  format: { plus: true },
});

const large2019 = compose({
  edition: '2019', name: 'large', year: 2020, agency: '某省示例厅', spaced: true,
  values: {
    ...disclosure('2019', {
      'item_1/regulations': [1, 2, 36], 'item_1/normative_documents': [43, 41, 1127],
      'item_5/administrative_licensing': [318, -17, 24680], 'item_5/other_external_management': [96, 5, 13579],
      'item_6/administrative_penalty': [204, 11, 8642], 'item_6/administrative_compulsion': [27, -3, 915],
      'item_8/administrative_fees': [14, -2], 'item_9/centralized_procurement': [1286, 53412.7065],
    }),
    ...applications('2019', {
      outcomes: {
        granted: [4321, 187, 12, 9, 33, 26], partially_granted: [1208, 65, 0, 4, 17, 8],
        denied_state_secret: [31], denied_prohibited_by_law: [58, 0, 0, 0, 2, 0], denied_public_security: [6],
        denied_third_party_rights: [129, 44, 0, 0, 5, 0], denied_internal_affairs: [217], denied_process_information: [143, 21],
        denied_enforcement_files: [96, 13, 0, 0, 0, 1], denied_administrative_inquiry: [275],
        unavailable_not_held: [3417, 152, 7, 3, 24, 19], unavailable_needs_creation: [388, 29],
        unavailable_unclear_after_correction: [74, 5], rejected_complaint: [512], rejected_duplicate: [267, 18],
        rejected_publication: [11], rejected_excessive: [39], rejected_reconfirmation: [28], other: [641, 36, 0, 0, 15, 0],
      },
      carriedOver: [702, 47, 0, 0, 3, 0], carriedForward: [835, 51, 2, 0, 6, 4],
    }),
    ...reviews('2019', { reconsideration: [1025, 138, 246, 57], direct: [411, 23, 92, 105], after: [176, 14, 38, 69] }),
  },
  format: { thousands: ',', plus: true },
  overview: ['organisation', 'initiative', 'requests', 'platform', 'supervision', 'plainList'], problems: 'numbered',
});

const dense2019 = compose({
  edition: '2019', name: 'dense', year: 2019, agency: '某市范例委员会',
  values: {
    ...disclosure('2019', {
      'item_1/regulations': [8, 7, 95], 'item_1/normative_documents': [64, 62, 407],
      'item_5/administrative_licensing': [73, 9, 5814], 'item_5/other_external_management': [38, 16, 2903],
      'item_6/administrative_penalty': [121, 25, 739], 'item_6/administrative_compulsion': [46, 18, 350],
      'item_8/administrative_fees': [19, 3], 'item_9/centralized_procurement': [287, 4108.3926],
    }),
    ...randomApplications('2019', { seed: 20191, density: 0.9, low: 1, high: 299 }),
    ...reviews('2019', { reconsideration: [33, 12, 27, 14], direct: [21, 5, 17, 8], after: [10, 4, 15, 6] }),
  },
  overview: [...allDuties, 'management'], problems: 'numbered', note: false, signature: 28,
});

const blank2019 = compose({
  edition: '2019', name: 'blank', year: 2020, agency: '某区示例局',
  values: {
    ...disclosure('2019', {
      'item_1/normative_documents': [2, 2, 17], 'item_5/administrative_licensing': [26, 4, 1093],
      'item_6/administrative_penalty': [31, 0, 58], 'item_9/centralized_procurement': [9, 186.24],
    }),
    ...applications('2019', {
      outcomes: {
        granted: [15, 3], partially_granted: [4], denied_third_party_rights: [2, 1], denied_administrative_inquiry: [6],
        unavailable_not_held: [11, 0, 0, 0, 2, 0], rejected_complaint: [7], rejected_duplicate: [1],
      },
      carriedOver: [5, 1], carriedForward: [8],
    }),
    ...reviews('2019', { reconsideration: [3, 0, 0, 1], direct: [0, 0, 0, 0], after: [0, 0, 2, 0] }),
  },
  format: { blankZero: true, decimals: 4, plus: true },
  overview: ['short', 'initiative', 'requests', 'management'], problems: 'list', signature: 15,
});

const change2019 = compose({
  edition: '2019', name: 'change', year: 2020, agency: '某市示例管理局', spaced: true, noMatters: true,
  values: {
    ...disclosure('2019', {
      'item_1/normative_documents': [6, 5, 48], 'item_5/administrative_licensing': [87, -14, 3126],
      'item_5/other_external_management': [52, 13, 764], 'item_6/administrative_penalty': [219, -23, 405],
      'item_6/administrative_compulsion': [16, 2, 9], 'item_8/administrative_fees': [11, -4],
      'item_9/centralized_procurement': [41, 2307.085],
    }),
    ...applications('2019', {
      outcomes: { granted: [18, 2, 0, 0, 1, 0], denied_enforcement_files: [3], unavailable_needs_creation: [4, 0, 0, 0, 0, 5], rejected_publication: [6] },
      carriedForward: [7, 0, 0, 0, 8, 0],
    }),
    ...reviews('2019', { reconsideration: [0, 1, 0, 0], direct: [0, 0, 0, 3], after: [0, 0, 0, 0] }),
  },
  format: { plus: true, minus: '－', unit: '万元' },
  overview: ['organisation', 'initiative', 'requests'], problems: 'short',
  labels: { '本年增/减': '本年增/减', '采购总金额（单位：万元，保留4位小数）': '采购总金额' },
});

const sparse2019 = sparse('2019', 77, {
  year: 2019, agency: '某市范例街道办事处', split: true, noPreface: true, overview: ['short', 'initiative', 'requests'], problems: 'numbered',
  disclosed: disclosure('2019', { 'item_1/normative_documents': [1, 1, 6], 'item_6/administrative_penalty': [2, 0, 3] }),
  title: ['某市范例街道办事处2019年政府信息公开年度报告'],
});

/** The form's own wording in other punctuation and spacing: nothing to be told. */
const halfWidth = (label) => label
  .replace(/（/g, '(').replace(/）/g, ')').replace(/[“”]/g, '"').replace(/：/g, ':').replace(/^(\d)\./, '$1、')
  .replace(/^(规章|总计|其他)$/, (t) => [...t].join('  '));

const style2019 = compose({
  edition: '2019', name: 'style', year: 2020, agency: '某省范例委员会办公室', restyle: halfWidth,
  restyleHeading: (text) => text.replace('、', '、 '),
  title: ['某省范例委员会办公室', '2020年度政府信息公开工作年度报告'],
  values: {
    ...disclosure('2019', {
      'item_1/normative_documents': [2, 1, 9], 'item_5/other_external_management': [17, 3, 46], 'item_8/administrative_fees': [5, -1],
      'item_9/centralized_procurement': [8, 75.5],
    }),
    ...applications('2019', {
      outcomes: { granted: [10, 0, 0, 2], partially_granted: [3], denied_public_security: [4], rejected_reconfirmation: [12, 6], other: [13] },
      carriedOver: [7], carriedForward: [11],
    }),
    ...reviews('2019', { reconsideration: [14, 0, 0, 0], direct: [0, 15, 0, 0], after: [0, 0, 0, 18] }),
  },
  format: { plus: true, decimals: 4, zeroDecimals: true }, overview: ['short', 'organisation', 'requests'], problems: 'short', signature: 22,
});

/** Everything around the tables that looks like them: contents, another table, remarks, notes. */
const traps2019 = compose({
  edition: '2019', name: 'traps', year: 2020, agency: '某市范例行政审批局', contents: true, split: true, signature: 26,
  values: {
    ...disclosure('2019', {
      'item_1/normative_documents': [5, 4, 33], 'item_5/administrative_licensing': [146, -8, 20517],
      'item_5/other_external_management': [39, 6, 2284], 'item_9/centralized_procurement': [13, 318.6274],
    }),
    ...applications('2019', {
      outcomes: {
        granted: [22, 3, 0, 0, 0, 1], partially_granted: [9], denied_process_information: [4], unavailable_not_held: [17, 2],
        rejected_complaint: [12], rejected_duplicate: [0, 0, 0, 0, 0, 8], other: [7],
      },
      carriedOver: [6, 1], carriedForward: [10],
    }),
    ...reviews('2019', { reconsideration: [5, 2, 0, 3], direct: [4, 0, 1, 0], after: [0, 0, 0, 0] }),
  },
  statistics: [
    ['公开渠道', '上年数量', '本年数量', '本年增/减'], ['门户网站', '1201', '1386', '+185'], ['微信公众号', '431', '645', '+214'],
    ['其他', '88', '75', '-13'], ['总计', '1720', '2106', '+386'],
  ],
  inSections: { 2: ['按照《条例》第二十条的规定，2020年主动公开情况如下表：'] },
  remarks: {
    2: ['注：1.规范性文件按2020年12月31日口径统计；2.采购金额含上年项目2个。'],
    3: ['说明：表中“其他处理”为申请人主动撤回。咨询电话：0000-7654321转8012。'],
  },
  format: { plus: true }, overview: [...allDuties], problems: 'chapters',
});

export const models2019 = [
  zero2019, small2019, large2019, dense2019, blank2019, change2019, sparse2019, style2019, traps2019,
];
