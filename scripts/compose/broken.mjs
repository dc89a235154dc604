// Inputs that are not clean reports, each with the answer it must get. Every one is a clean composed
// report with one thing changed, so that exactly that thing is found.
import { edition as editionForm } from './form.mjs';
import { grids } from './grid.mjs';
import { blocks } from './document.mjs';
import { plainLayouts, tabBlocks } from './plain.mjs';
import { compose } from './model.mjs';
import { applications, disclosure, reviews } from './values.mjs';
import { novel, otherReport } from './prose.mjs';

const tab = plainLayouts['tab-full'];
const nat = (row) => `applications/${row}/natural_person`;

function report(edition, year, changes = {}) {
  const { outcomes = {}, disclosed = {}, over = [3, 1], forward = [5], review = {}, ...rest } = changes;
  const base = {
    granted: [14, 2], partially_granted: [6], denied_internal_affairs: [9, 0, 4], unavailable_not_held: [23, 0, 0, 0, 8],
    rejected_complaint: [11], rejected_publication: [7],
  };
  return compose({
    edition, year, name: 'base', agency: '某市示例局', overview: ['short', 'requests'], problems: 'short',
    values: {
      ...disclosure(edition, { 'item_1/normative_documents': edition === '2019' ? [12, 10, 40] : [10, 2, 40], ...disclosed }),
      ...applications(edition, { outcomes: { ...base, ...outcomes }, carriedOver: over, carriedForward: forward }),
      ...reviews(edition, { reconsideration: [13, 15, 17, 19], direct: [0, 0, 0, 0], after: [0, 16, 0, 0], ...review }),
    },
    format: { plus: true }, ...rest,
  });
}

/** The same report with other text in some cells. */
function written(model, cells) {
  return { ...model, text: (path) => cells[path] ?? model.text(path) };
}

const error = (rule, rest = {}) => ({ severity: 'error', rule, ...rest });
const warning = (rule, rest = {}) => ({ severity: 'warning', rule, ...rest });
const notNumbers = (paths) => paths.map((path) => error('cell/not-a-number', { cells: [path] }));

const r2019 = report('2019', 2020);
const r2021 = report('2021', 2022);
const cases = {};
const add = (file, about, content, answer) => { cases[file] = { content, answer: { about, ...answer } }; };

// Not reports at all.
const unreadable = (problem) => ({ verdict: 'unreadable', problem });
add('empty.txt', 'no byte at all', '', unreadable('empty'));
add('spaces.txt', 'spaces, tabs and line breaks of every kind', ' \n\t\r\n\u3000\u00a0\u200b\n\f\n', unreadable('empty'));
add('novel.txt', 'a story', novel, unreadable('not-a-report'));
add('other-report.txt', 'an annual report on another subject', otherReport, unreadable('not-a-report'));
add('binary.bin', 'bytes that are no text', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7 + (i >> 3)) & 255)),
  unreadable(['damaged', 'unsupported-format', 'not-a-report']));
add('pdf.bin', 'a file whose reader does not exist yet', Buffer.concat([Buffer.from('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 10, 0, 1, 2])]),
  unreadable(['unsupported-format', 'damaged']));
add('zip.bin', 'a file whose reader does not exist yet', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0]),
  unreadable(['unsupported-format', 'damaged']));

// Structure.
const lines = tab(r2019).split('\n');
add('half.txt', 'the text ends inside section 三, after 6.属于四类过程性信息',
  lines.slice(0, lines.findIndex((l) => l.includes('7.属于行政执法案卷'))).join('\n'), {
    verdict: 'fail',
    // Whether a row behind the cut is absent or only unread is a matter of view.
    allowed: ['structure/row-missing', 'structure/section-missing', 'reading/unplaced-number'],
    findings: [
      error('structure/table-missing', { table: 'review_litigation' }),
      error('structure/section-missing', { sections: [4, 5, 6] }),
    ],
  });
add('no-tables.txt', 'six sections, no table',
  blocks(r2021).filter((b) => b.kind !== 'table').map((b) => b.text ?? b.lines.join('\n')).join('\n'), {
    verdict: 'fail',
    findings: ['active_disclosure', 'applications', 'review_litigation'].map((table) => error('structure/table-missing', { table })),
  });

const without = (model, keep) => tabBlocks(blocks(model).filter(keep));
add('table-missing.txt', "section 四's table is not there",
  without(r2021, (b) => b.kind !== 'table' || b.grid.key !== 'review_litigation'),
  { verdict: 'fail', findings: [error('structure/table-missing', { table: 'review_litigation' })] });
add('section-missing.txt', 'section 五 is not there, and the sixth keeps its number',
  without(r2021, (b) => !(b.text?.startsWith('五、') || r2021.paragraphs[5].includes(b.text))),
  { verdict: 'fail', findings: [error('structure/section-missing', { section: 5 })] });

const swapped = blocks(r2021);
const five = swapped.findIndex((b) => b.text?.startsWith('五、'));
const six = swapped.findIndex((b) => b.text?.startsWith('六、'));
add('section-order.txt', 'sections 五 and 六 in each other’s place',
  tabBlocks([...swapped.slice(0, five), ...swapped.slice(six), ...swapped.slice(five, six)]),
  { verdict: 'fail', findings: [error('structure/section-order')] });
add('section-number.txt', 'the fifth section is numbered 四',
  tab(r2021).replace('五、存在的', '四、存在的'),
  { verdict: 'fail', findings: [error('structure/section-order', { quote: '四、存在的主要问题及改进情况' })] });
add('section-heading.txt', 'a heading in another wording', tab(r2021).replace('五、存在的主要问题及改进情况', '五、存在的主要问题及改进措施'),
  { verdict: 'pass', findings: [warning('structure/section-heading', { quote: '五、存在的主要问题及改进措施' })] });

const rowGone = tab(r2021).split('\n').filter((l) => !l.includes('5.要求行政机关确认或重新出具')).join('\n');
add('row-missing.txt', 'a row of section 三 is not there', rowGone,
  { verdict: 'fail', findings: [error('structure/row-missing', { row: 'applications/rejected_reconfirmation' })] });

function columnGone(model, key) {
  const form = editionForm(model.edition).tables[1].blocks[0];
  const at = form.columns.findIndex((c) => c.key === key);
  const [grid] = grids(model.edition, 'applications', model);
  const rows = grid.rows.map((row, y) => {
    const numbers = row.filter((c) => c.number);
    if (numbers.length > 0) return row.filter((c) => !c.number || c !== numbers[at]);
    if (y === 0) return row.map((c) => (c.colspan === 7 ? { ...c, colspan: 6 } : c));
    if (y === 1) return row.map((c) => (c.colspan === 5 ? { ...c, colspan: 4 } : c));
    return row.filter((c) => c.text !== form.columns[at].label);
  });
  return tabBlocks(blocks(model).map((b) => (b.grid?.key === 'applications' ? { ...b, grid: { ...grid, width: 9, rows } } : b)));
}
add('column-missing.txt', 'a column of section 三 is not there', columnGone(r2021, 'legal_service_institution'),
  { verdict: 'fail', findings: [error('structure/column-missing', { column: 'applications/legal_service_institution' })] });

// Section 四's table is the same in both editions.
const editionErrors = ['active_disclosure', 'applications'].map((table) => error('structure/edition', { table }));
add('edition-2019-in-2022.txt', "a report for 2022 with the tables of 2019", tab(report('2019', 2022)),
  { verdict: 'fail', report: { edition: '2019', year: 2022 }, findings: [...editionErrors, warning('structure/fee-statement', { section: 6 })] });
add('edition-2021-in-2020.txt', 'a report for 2020 with the tables of 2021', tab(report('2021', 2020)),
  { verdict: 'fail', report: { edition: '2021', year: 2020 }, findings: editionErrors });

const doubled = blocks(r2021).flatMap((b) => (b.grid?.key === 'applications' ? [b, b] : [b]));
add('table-twice.txt', "section 三's table stands there twice: the first is read, the second told", tabBlocks(doubled),
  { verdict: ['pass', 'incomplete'], findings: [warning('reading/unplaced-number')] });
const other = report('2021', 2022, { outcomes: { granted: [88, 2] } });
const conflicting = blocks(r2021).flatMap((b) => (
  b.grid?.key === 'applications' ? [b, blocks(other).find((o) => o.grid?.key === 'applications')] : [b]));
add('table-twice-different.txt', "section 三's table twice, with other numbers in the second", tabBlocks(conflicting),
  { verdict: ['pass', 'incomplete'], findings: [warning('reading/unplaced-number')] });

add('title-missing.txt', 'no title', tabBlocks(blocks(r2021).filter((b) => b.kind !== 'title')),
  { verdict: 'pass', findings: [warning('structure/title')] });
add('title-no-agency.txt', 'a title without agency', tab({ ...r2021, title: ['2022年政府信息公开工作年度报告'] }),
  { verdict: 'pass', findings: [warning('structure/title')] });
add('title-no-year.txt', 'a title without year', tab({ ...r2021, title: ['某市示例局政府信息公开工作年度报告'] }),
  { verdict: 'pass', findings: [warning('structure/title')] });

// Numbers and what is not one.
const many = report('2019', 2020, { outcomes: { granted: [1204, 3110] }, over: [1003], forward: [2, 51] });
const grouped = (model, separator, digits) => ({
  ...model,
  text: (path) => digits(model.text(path).replace(/\B(?=(\d{3})+$)/g, separator)),
});
const wideDigits = (t) => t.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
const exact = { verdict: 'pass', findings: [], cells: { [nat('granted')]: 1204, 'applications/granted/total': 4314 } };
add('thousands.txt', 'thousands separators', tab(grouped(many, ',', (t) => t)), exact);
add('thousands-full-width.txt', 'full-width digits and separators', tab(grouped(many, '，', wideDigits)), exact);

add('units.txt', 'units behind the numbers', tab(written(report('2019', 2020, { disclosed: { 'item_9/centralized_procurement': [3, 6.64] } }), {
  'active_disclosure/item_9/centralized_procurement/projects': '3个', 'active_disclosure/item_9/centralized_procurement/amount': '6.64万元',
  [nat('granted')]: '14件', 'review_litigation/reconsideration/upheld': '13 件',
})), {
  verdict: 'pass', findings: [],
  cells: { 'active_disclosure/item_9/centralized_procurement/amount': 6.64, [nat('granted')]: 14, 'review_litigation/reconsideration/upheld': 13 },
});
add('amount-unit.txt', 'an amount in 元 where 万元 is wanted',
  tab(written(report('2021', 2022, { disclosed: { 'item_8/administrative_fees': [25.1] } }), { 'active_disclosure/item_8/administrative_fees/amount': '251000元' })), {
    verdict: 'pass', cells: { 'active_disclosure/item_8/administrative_fees/amount': 25.1 },
    findings: [warning('cell/amount-unit', { cells: ['active_disclosure/item_8/administrative_fees/amount'] })],
  });

['-', '−', '－'].forEach((minus, i) => {
  const model = report('2021', 2022, { outcomes: { granted: [14, 9], partially_granted: [6, -4, 0, 0, 4] }, format: { minus } });
  add(`negative-${i + 1}.txt`, `a count below zero, written with U+${minus.codePointAt(0).toString(16).padStart(4, '0')}`, tab(model), {
    verdict: 'fail', cells: { 'applications/partially_granted/commercial_enterprise': -4 },
    findings: [error('cell/negative', { cells: model.negative })],
  });
});
const halves = report('2021', 2022, { outcomes: { rejected_excessive: [2.5, 0, 1.5], rejected_duplicate: [0.5, 0, 0.5] } });
add('fraction.txt', 'counts that are not whole', tab(halves), {
  verdict: 'fail',
  findings: ['rejected_duplicate', 'rejected_excessive'].flatMap((row) => ['natural_person', 'research_institution'].map((column) =>
    error('cell/fraction', { cells: [`applications/${row}/${column}`] }))),
});

const odd = (about, file, cells, answer = { verdict: 'fail', findings: notNumbers(Object.keys(cells)) }) =>
  add(file, about, tab(written(r2021, cells)), answer);
const corrected = 'review_litigation/reconsideration/corrected';
odd('letters among digits', 'letters.txt', { [nat('rejected_complaint')]: 'l1', [nat('new_received')]: '7O', [corrected]: 'I5' }, {
  verdict: 'fail', findings: [error('cell/not-a-number', { cells: [nat('new_received'), nat('rejected_complaint')] }), ...notNumbers([corrected])],
});
const marks = {
  [nat('denied_state_secret')]: '/', 'applications/granted/research_institution': '—', 'applications/other_other/total': '无',
  'active_disclosure/item_6/administrative_penalty/decisions': '——', 'review_litigation/litigation_direct/upheld': '-',
};
odd('marks where the form wants a number', 'marks.txt', marks,
  { verdict: 'pass', findings: Object.keys(marks).map((path) => warning('cell/blank', { cells: [path] })) });
odd('two numbers in one cell', 'two-numbers.txt', { [nat('granted')]: '14 15', 'active_disclosure/item_1/normative_documents/issued': '10/3' });

// Arithmetic: one number changed each. `equations` are those it breaks.
const changed = (file, about, model, cells, answer) => add(file, about, tab(written(model, cells)), { verdict: 'fail', ...answer });
changed('sum-inner.txt', 'one applicant’s number of one outcome', r2021, { [nat('granted')]: '15' }, {
  findings: [error(['arithmetic/row-total', 'arithmetic/processed-total'], { cells: [nat('granted')], fix: { cell: nat('granted'), value: 14 } })],
});
changed('sum-row-total.txt', 'the total of one outcome', r2019, { 'applications/unavailable_not_held/total': '32' }, {
  findings: [error(['arithmetic/row-total', 'arithmetic/processed-total'], {
    cells: ['applications/unavailable_not_held/total'], fix: { cell: 'applications/unavailable_not_held/total', value: 31 },
  })],
});
changed('sum-processed.txt', 'one number of （七）总计', r2019, { [nat('processed_total')]: '80' }, {
  findings: [error(['arithmetic/processed-total', 'arithmetic/row-total', 'arithmetic/balance'], {
    cells: [nat('processed_total')], fix: { cell: nat('processed_total'), value: 70 },
  })],
});
changed('sum-balance.txt', 'a row that is right in itself, but not with the others', r2021,
  { [nat('carried_forward')]: '6', 'applications/carried_forward/total': '6' },
  { open: true, findings: [error('arithmetic/balance')] });
changed('sum-review.txt', 'one result of 行政复议', r2021, { 'review_litigation/reconsideration/other_result': '18' }, {
  findings: [error('arithmetic/review-total', { expected: 65, actual: 64 })],
});
changed('sum-review-after.txt', 'a total of 行政诉讼', r2019, { 'review_litigation/litigation_after_reconsideration/total': '17' }, {
  findings: [error('arithmetic/review-total', { expected: 16, actual: 17 })],
});
add('disclosure-2019.txt', 'more disclosed than there is, and a loss below zero', tab(report('2019', 2020, {
  disclosed: { 'item_1/normative_documents': [45, 41, 40], 'item_5/administrative_licensing': [3, -5, 21] },
})), {
  verdict: 'pass',
  findings: ['item_1/normative_documents', 'item_5/administrative_licensing'].map((row) => warning('arithmetic/disclosure', { row: `active_disclosure/${row}` })),
});
add('disclosure-2021.txt', 'more issued than in force', tab(report('2021', 2022, { disclosed: { 'item_1/regulations': [3, 0, 2] } })), {
  verdict: 'pass', findings: [warning('arithmetic/disclosure', { row: 'active_disclosure/item_1/regulations' }), warning('cell/regulation-authority')],
});

// Text that a page must show, never run.
add('markup.txt', 'markup inside the text', tab(r2021).replace('政府信息公开工作平稳有序。', '政府信息公开工作平稳有序。<img src=x onerror="document.title=1"><script>document.title=2</script>'),
  { verdict: 'pass', findings: [] });
add('footnote.txt', 'a number below the table that belongs to no cell', tab(r2021).replace('\n\n四、政府信息公开', '\n注：含上年结转4件，其中3件为自然人申请。\n\n四、政府信息公开'),
  { verdict: 'pass', findings: [] });

export const brokenReports = cases;
