// A composed province: a tree of superiors and subordinates with a report each for every year. It is consistent: what a year
// carries forward the next carries over, changes told in the text are those of the figures, no text stands twice, and every
// superior's tables are the sums of its subordinates'. faults.mjs plants faults in it.
import { compose } from './model.mjs';
import { plainLayouts } from './plain.mjs';
import { cells, columnsOf } from './form.mjs';
import { applications, disclosure, random, reviews } from './values.mjs';
import { matters, plans } from './province-text.mjs';

const cityNames = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
const kinds = [
  '教育局', '科学技术局', '公安局', '民政局', '司法局', '财政局', '人力资源和社会保障局', '自然资源局', '生态环境局', '住房和城乡建设局', '交通运输局', '水利局',
  '农业农村局', '商务局', '文化和旅游局', '卫生健康委员会', '退役军人事务局', '应急管理局', '审计局', '市场监督管理局', '体育局', '统计局', '医疗保障局', '林业局',
  '信访局', '城市管理局', '行政审批服务局',
];

export const editionOf = (year) => (year >= 2021 ? '2021' : '2019');

/** The rows of both forms that bodies of the province use; 其他处理 is one row of the old form and three of the new. */
const outcomes = ['granted', 'partially_granted', 'denied_third_party_rights', 'denied_internal_affairs', 'unavailable_not_held', 'unavailable_needs_creation', 'rejected_complaint'];
const lastRow = { 2019: 'other', 2021: 'other_other' };

const numbers = (next, most) => [0, 1, 2].map(() => Math.floor(next() * most)).concat([0, 0, Math.floor(next() * 3)]);

/** A body's figures over the years, each going on from the year before. */
function figuresOf(next, years) {
  const all = new Map();
  let forward = [0, 0, 0, 0, 0, 0];
  let inForce = 20 + Math.floor(next() * 60);
  let items = [3, 1, 2, 1].map((least) => least + Math.floor(next() * 40));
  for (const year of years) {
    const edition = editionOf(year);
    const processed = Object.fromEntries([...outcomes, lastRow[edition]].map((row) => [row, numbers(next, row === 'granted' ? 30 : 9)]));
    // What was carried over was dealt with, so that no column received less than nothing.
    processed.granted = processed.granted.map((n, i) => n + forward[i] + (i === 0 ? 1 : 0));
    const carriedForward = numbers(next, 7);
    const [issued, repealed] = [1 + Math.floor(next() * 9), Math.floor(next() * 4)];
    inForce += issued - repealed;
    const change = items.map(() => Math.floor(next() * 5));
    const rows = edition === '2021'
      ? {
        'item_1/normative_documents': [issued, repealed, inForce], 'item_5/administrative_licensing': [Math.floor(next() * 900)],
        'item_6/administrative_penalty': [Math.floor(next() * 300)], 'item_6/administrative_compulsion': [Math.floor(next() * 40)],
        'item_8/administrative_fees': [Math.floor(next() * 1e6) / 1e4],
      }
      : {
        'item_1/normative_documents': [issued, issued, inForce], 'item_5/administrative_licensing': [items[0], change[0], Math.floor(next() * 900)],
        'item_6/administrative_penalty': [items[1], change[1], Math.floor(next() * 300)],
        'item_6/administrative_compulsion': [items[2], change[2], Math.floor(next() * 40)], 'item_8/administrative_fees': [items[3], change[3]],
        'item_9/centralized_procurement': [Math.floor(next() * 60), Math.floor(next() * 1e6) / 1e4],
      };
    items = items.map((n, i) => n + change[i]);
    all.set(year, {
      ...disclosure(edition, rows),
      ...applications(edition, { outcomes: processed, carriedOver: forward, carriedForward }),
      ...reviews(edition, { reconsideration: numbers(next, 5).slice(0, 4), direct: numbers(next, 3).slice(0, 4), after: numbers(next, 3).slice(0, 4) }),
    });
    forward = carriedForward;
  }
  return all;
}

/** Amounts are added in ten-thousandths, as sums of fractions would not be exact. */
export function sum(edition, reports) {
  return Object.fromEntries(cells(edition).map(({ path }) => [path, Math.round(reports.reduce((total, values) => total + values[path] * 1e4, 0)) / 1e4]));
}

/** A report of the province as what is told of it, and as text. `claim`: what the text says that it received more than last year. */
export function reportOf({ agency, year, values, claim = null, text = year, name = agency }) {
  const edition = editionOf(year);
  const at = (path) => values[path];
  const model = compose({ edition, name: 'province', year, agency: name, overview: ['requests'], problems: 'short', values, signature: 15, format: { plus: true } });
  const received = at('applications/new_received/total');
  const told = claim === null ? [] : [`全年新收政府信息公开申请${received}件，比上年${claim < 0 ? '减少' : '增加'}${Math.abs(claim)}件。`];
  model.paragraphs[1] = [...matters(agency, text), ...told, ...model.paragraphs[1]];
  model.paragraphs[5] = plans(agency, text);
  return { agency, year, edition, values, model, content: plainLayouts['tab-full'](model) };
}

/**
 * { years, bodies: [{ agency, superior, reports: Map(year → report) }] }: a province, its cities and their departments, each
 * before those below it. `superior` is the agency above, null of the province.
 */
export function province({ seed = 1, cities = 12, departments = 27, years = [2020, 2021, 2022] } = {}) {
  const next = random(seed);
  const bodies = [];
  const add = (agency, superior, figures) => {
    const reports = new Map();
    for (const year of years) {
      const before = figures.get(year - 1)?.['applications/new_received/total'];
      const values = figures.get(year);
      const claim = before === undefined ? null : values['applications/new_received/total'] - before;
      reports.set(year, reportOf({ agency, year, values, claim: claim === 0 ? null : claim }));
    }
    bodies.push({ agency, superior, figures, reports });
  };
  const summed = (figures) => new Map(years.map((year) => [year, sum(editionOf(year), figures.map((one) => one.get(year)))]));
  const tree = Array.from({ length: cities }, (_, c) => ({
    agency: `示例省${cityNames[c]}市人民政府`,
    below: kinds.slice(0, departments).map((kind) => ({ agency: `示例省${cityNames[c]}市${kind}`, figures: figuresOf(next, years) })),
  }));
  for (const city of tree) city.figures = summed(city.below.map(({ figures }) => figures));
  add('示例省人民政府', null, summed(tree.map(({ figures }) => figures)));
  for (const city of tree) {
    add(city.agency, '示例省人民政府', city.figures);
    for (const { agency, figures } of city.below) add(agency, city.agency, figures);
  }
  return { years, bodies };
}

/** A file's name, by body and year. */
export const fileOf = ({ agency, year }) => `${agency}/${year}.txt`;

export const applicants = columnsOf('2021', 'applications').slice(0, -1);
