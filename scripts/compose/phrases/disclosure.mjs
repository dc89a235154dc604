// 规章、规范性文件、行政许可、行政处罚、行政强制、收费、采购: the counts of section 二.
import { phrase } from './context.mjs';
import { fullWidth, grouped, inChinese, loose } from './sentence.mjs';

/** Of one edition, where the cell is not nought; `path` without the table. */
function of(edition, id, path, build, more = {}) {
  return phrase(`disclosure/${id}`, (c) => {
    if (c.edition !== edition) return null;
    const count = c.disclosed(path, more);
    return count.value !== 0 && build(c, count);
  });
}
const in2019 = (...rest) => of('2019', ...rest);
const in2021 = (...rest) => of('2021', ...rest);

/** Decisions are counted in both editions, in the same cells. */
const decisions = (id, row, build) => phrase(`disclosure/${id}`, (c) => {
  const count = c.disclosed(`${row}/decisions`);
  return count.value > 0 && build(c, count);
});

const documents = 'item_1/normative_documents';
const regulations = 'item_1/regulations';

/** An amount of 万元 as its own decimals give it. */
const decimalsOf = (value) => (String(value).split('.')[1] ?? '').length;
const amount = (figure) => ({ ...figure, decimals: decimalsOf(figure.value) });

export const disclosures = [
  in2021('documents-issued', `${documents}/issued`, (c, x) => c.say`本年度制发行政规范性文件${x}件。`),
  in2021('documents-issued-number-first', `${documents}/issued`, (c, x) => c.say`全年新出台的${x}件行政规范性文件均按要求公开并同步解读。`),
  in2021('documents-issued-chinese', `${documents}/issued`, (c, x) => x.value < 100 && c.say`${c.year}年我局制定印发行政规范性文件${inChinese(x)}件。`),
  in2021('documents-repealed', `${documents}/repealed`, (c, x) => c.say`经清理，废止行政规范性文件${x}件。`),
  in2021('documents-in-force', `${documents}/in_force`, (c, x) => c.say`截至年底，我单位现行有效的行政规范性文件共${x}件。`),
  phrase('disclosure/documents-all-three', (c) => {
    if (c.edition !== '2021' || c.disclosed(`${documents}/repealed`).value === 0) return null;
    return c.say`行政规范性文件本年制发${c.disclosed(`${documents}/issued`)}件、废止${c.disclosed(`${documents}/repealed`)}件，现行有效${c.disclosed(`${documents}/in_force`)}件。`;
  }),
  in2021('regulations-issued', `${regulations}/issued`, (c, x) => c.say`全年制定政府规章${x}件，全部在政府公报和门户网站发布。`),
  in2021('regulations-repealed', `${regulations}/repealed`, (c, x) => c.say`全年废止规章${x}部。`),
  in2021('regulations-in-force', `${regulations}/in_force`, (c, x) => c.say`现行有效规章${loose(x)}件，已集中公开。`),
  in2021('fees', 'item_8/administrative_fees/amount', (c, x) => c.say`全年行政事业性收费金额${amount(x)}万元。`),
  in2021('fees-collected', 'item_8/administrative_fees/amount', (c, x) => c.say`${c.year}年，我局收取行政事业性收费共计${amount(x)}万元，收费依据和标准均已公示。`),
  in2019('documents-made', `${documents}/made`, (c, x) => c.say`本年新制作规范性文件${x}件。`),
  in2019('documents-disclosed', `${documents}/disclosed`, (c, x) => c.say`全年新公开规范性文件${x}件，公开前均经过合法性审核。`),
  in2019('documents-total', `${documents}/total_disclosed`, (c, x) => c.say`对外公开的规范性文件总数为${x}件。`),
  phrase('disclosure/documents-made-and-disclosed', (c) => {
    if (c.edition !== '2019' || c.disclosed(`${documents}/made`).value === 0) return null;
    return c.say`规范性文件方面，本年新制作${c.disclosed(`${documents}/made`)}件，新公开${c.disclosed(`${documents}/disclosed`)}件，对外公开总数${c.disclosed(`${documents}/total_disclosed`)}件。`;
  }),
  in2019('regulations-made', `${regulations}/made`, (c, x) => c.say`本年度新制定规章${x}件。`),
  in2019('regulations-total', `${regulations}/total_disclosed`, (c, x) => c.say`对外公开规章总数${fullWidth(x)}件。`),
  in2019('licensing-items', 'item_5/administrative_licensing/previous_year_items', (c, x) => c.say`上一年度行政许可项目数量为${x}项。`),
  in2019('other-decisions', 'item_5/other_external_management/decisions', (c, x) => c.say`其他对外管理服务事项处理决定${x}件。`),
  in2019('procurement-projects', 'item_9/centralized_procurement/projects', (c, x) => c.say`全年政府集中采购项目${x}个。`),
  in2019('procurement-amount', 'item_9/centralized_procurement/amount', (c, x) => c.say`政府集中采购总金额${amount(x)}万元。`),
  phrase('disclosure/procurement-both', (c) => {
    if (c.edition !== '2019' || c.disclosed('item_9/centralized_procurement/projects').value === 0) return null;
    const sum = amount(c.disclosed('item_9/centralized_procurement/amount'));
    return c.say`${c.year}年实施政府集中采购${c.disclosed('item_9/centralized_procurement/projects')}项，采购总金额为${sum}万元。`;
  }),
  decisions('licensing', 'item_5/administrative_licensing', (c, x) => c.say`全年作出行政许可决定${x}件。`),
  decisions('licensing-grouped', 'item_5/administrative_licensing', (c, x) => x.value >= 1000 && c.say`行政许可处理决定数量达${grouped(x)}件，全部依法公开。`),
  decisions('licensing-public', 'item_5/administrative_licensing', (c, x) => c.say`本年度办理行政许可，处理决定数量为${x}件，许可结果及时公示。`),
  decisions('penalty', 'item_6/administrative_penalty', (c, x) => c.say`全年作出行政处罚决定${x}件。`),
  decisions('penalty-number-first', 'item_6/administrative_penalty', (c, x) => c.say`本机关依法作出的${x}件行政处罚决定，均在法定期限内公示。`),
  decisions('compulsion', 'item_6/administrative_compulsion', (c, x) => c.say`全年实施行政强制${x}件。`),
  phrase('disclosure/penalty-and-compulsion', (c) => {
    const [penalty, compulsion] = ['penalty', 'compulsion'].map((x) => c.disclosed(`item_6/administrative_${x}/decisions`));
    return penalty.value > 0 && compulsion.value > 0 && c.say`本年行政处罚处理决定数量${penalty}件，行政强制处理决定数量${compulsion}件。`;
  }),
];
