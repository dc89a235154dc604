// 行政复议 and 行政诉讼 about the disclosure of information: section 四.
import { phrase } from './context.mjs';
import { fullWidth, inChinese, joined, loose } from './sentence.mjs';

const inSum = { alongside: ['narrative/sum'] };

const results = (c, of) => [['结果维持', of('upheld')], ['结果纠正', of('corrected')], ['其他结果', of('other_result')], ['尚未审结', of('pending')]];
const listed = (c, of) => joined(c.say, results(c, of).map(([name, x]) => c.say`${name}${x}件`));

export const reviews = [
  phrase('review/plain', (c) => c.review().value > 0 && c.say`本年度因政府信息公开被申请行政复议${c.review()}件。`),
  phrase('review/caused', (c) => c.review().value > 0 && c.say`因政府信息公开工作引发行政复议案件${c.review()}起。`),
  phrase('review/number-first', (c) => c.review().value > 0 && c.say`全年有${c.review()}件政府信息公开答复被申请人提起行政复议。`),
  phrase('review/against-us', (c) => c.review().value > 0 && c.say`收到针对我街道信息公开事务的行政复议${c.review()}件。`),
  phrase('review/chinese', (c) => c.review().value > 0 && c.review().value < 100 && c.say`信息公开类行政复议${inChinese(c.review())}件，均按要求提交了答复材料。`),
  phrase('review/loose', (c) => c.review().value > 0 && c.say`政府信息公开行政复议共${loose(c.review())}宗。`),
  phrase('review/zero', (c) => c.review().value === 0 && c.say`因政府信息公开被申请行政复议${c.review()}件。`),
  phrase('review/results', (c) => c.review().value > 0 && c.say`政府信息公开行政复议案件${c.review()}件，其中${listed(c, c.review)}。`, inSum),
  phrase('review/upheld', (c) => c.review('upheld').value > 0 && c.say`涉及政府信息公开的行政复议案件中，维持原行政行为的${c.review('upheld')}件。`),
  phrase('review/all-upheld', (c) => c.review().value > 0 && c.review().value === c.review('upheld').value
    && c.say`因政府信息公开被申请行政复议${c.review()}件，复议结果均为维持。`, inSum),
  phrase('review/corrected', (c) => c.review('corrected').value > 0 && c.say`信息公开行政复议被纠正${c.review('corrected')}件，已按复议决定重新作出答复。`),
  phrase('review/pending', (c) => c.review('pending').value > 0
    && c.say`因政府信息公开被申请行政复议${c.review()}件，其中${c.review('pending')}件正在审理，尚未审结。`),
  phrase('review/other', (c) => c.review('other_result').value > 0 && c.say`政府信息公开行政复议其他结果${fullWidth(c.review('other_result'))}件。`),
  phrase('review/result-and-rest', (c) => c.review('upheld').value > 0 && c.review('corrected').value > 0
    && c.say`已审结的政府信息公开行政复议案件中，结果维持${c.review('upheld')}件、结果纠正${c.review('corrected')}件。`),
  phrase('review/with-lawsuits', (c) => c.review().value > 0 && c.lawsuits().value > 0
    && c.say`因政府信息公开引发行政复议${c.review()}件、行政诉讼${c.lawsuits()}件。`),
  phrase('review/with-no-lawsuits', (c) => c.review().value > 0 && c.lawsuits().value === 0
    && c.say`因信息公开引起的行政复议${c.review()}件，行政诉讼${c.lawsuits()}件。`),
  phrase('review/together', (c) => c.review().value > 0 && c.lawsuits().value > 0
    && c.say`全年发生政府信息公开行政复议、行政诉讼案件共${c.disputes()}件。`),
  phrase('review/after-cases-of-other-kinds', (c) => c.review().value > 0
    && c.say`全年收到各类行政复议答复通知书${c.n(c.review().value + 44)}份，其中涉及政府信息公开的${c.review()}件。`),
  phrase('review/both-of-all', (c) => c.review().value > 0 && c.lawsuits().value > 0
    && c.say`政府信息公开行政复议和行政诉讼案件共${c.disputes()}件，其中行政复议${c.review()}件、行政诉讼${c.lawsuits()}件。`, inSum),
];

export const litigations = [
  phrase('litigation/plain', (c) => c.lawsuits().value > 0 && c.say`本年度因政府信息公开被提起行政诉讼${c.lawsuits()}件。`),
  phrase('litigation/responded', (c) => c.lawsuits().value > 0 && c.say`全年政府信息公开类行政诉讼案件${c.lawsuits()}宗，均按时出庭应诉。`),
  phrase('litigation/number-first', (c) => c.lawsuits().value > 0 && c.say`全年共有${c.lawsuits()}起涉及政府信息公开的行政诉讼。`),
  phrase('litigation/chinese', (c) => c.lawsuits().value > 0 && c.lawsuits().value < 100 && c.say`因信息公开被诉至人民法院的行政诉讼案件${inChinese(c.lawsuits())}件。`),
  phrase('litigation/zero', (c) => c.lawsuits().value === 0 && c.say`收到针对我街道信息公开事务的行政诉讼${c.lawsuits()}件。`),
  phrase('litigation/direct', (c) => c.direct().value > 0 && c.say`未经复议直接起诉的政府信息公开行政诉讼${c.direct()}件。`),
  phrase('litigation/after', (c) => c.after().value > 0 && c.say`政府信息公开行政诉讼中，复议后起诉的${c.after()}件。`),
  phrase('litigation/both-ways', (c) => c.direct().value > 0 && c.after().value > 0
    && c.say`政府信息公开行政诉讼${c.lawsuits()}件，其中未经复议直接起诉${c.direct()}件，复议后起诉${c.after()}件。`, inSum),
  phrase('litigation/direct-results', (c) => c.direct().value > 0 && c.say`未经复议直接起诉${c.direct()}件：${listed(c, c.direct)}。`, inSum),
  phrase('litigation/after-results', (c) => c.after().value > 0 && c.say`复议后起诉的行政诉讼${c.after()}件（${listed(c, c.after)}）。`, inSum),
  phrase('litigation/upheld', (c) => c.lawsuits('upheld').value > 0 && c.say`政府信息公开行政诉讼案件中，结果维持${loose(c.lawsuits('upheld'))}件。`),
  phrase('litigation/corrected', (c) => c.lawsuits('corrected').value > 0 && c.say`政府信息公开行政诉讼结果纠正${c.lawsuits('corrected')}件，我们逐案剖析原因。`),
  phrase('litigation/pending', (c) => c.lawsuits('pending').value > 0 && c.say`因政府信息公开被提起行政诉讼${c.lawsuits()}件，其中${c.lawsuits('pending')}件尚未审结。`),
  phrase('litigation/all-upheld', (c) => c.lawsuits().value > 0 && c.lawsuits().value === c.lawsuits('upheld').value
    && c.say`政府信息公开行政诉讼案件${c.lawsuits()}件，结果均为维持。`, inSum),
  phrase('litigation/full-width', (c) => c.lawsuits().value > 0 && c.say`政府信息公开行政应诉案件${fullWidth(c.lawsuits())}件。`),
  phrase('litigation/of-all-lawsuits', (c) => c.lawsuits().value > 0
    && c.say`全年行政应诉案件${c.n(c.lawsuits().value + 61)}件，其中政府信息公开类${c.lawsuits()}件。`),
  phrase('litigation/after-no-review', (c) => c.review().value === 0 && c.lawsuits().value > 0
    && c.say`全年没有发生政府信息公开行政复议，被提起行政诉讼${c.lawsuits()}件。`),
];
