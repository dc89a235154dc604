// A report as a list of blocks in reading order: what every renderer walks.
import { edition } from './form.mjs';
import { grids } from './grid.mjs';

const numerals = '一二三四五六';

export function blocks(model) {
  const list = [{ kind: 'title', lines: model.title }];
  const paragraphs = (number) => {
    for (const text of model.paragraphs[number] ?? []) list.push({ kind: 'paragraph', text });
  };
  const { sections } = edition(model.edition);
  const heading = (section) => model.heading(`${numerals[section.number - 1]}、${section.heading}`);
  if (model.contents) {
    list.push({ kind: 'paragraph', text: '目  录' });
    sections.forEach((section, i) => {
      list.push({ kind: 'paragraph', text: `${heading(section)} ${'.'.repeat(40 - section.heading.length)} ${2 * i + 1}` });
    });
  }
  paragraphs(0);
  for (const section of sections) {
    list.push({ kind: 'heading', text: heading(section) });
    paragraphs(section.number);
    if (section.number === 1 && model.statistics) list.push({ kind: 'table', grid: statistics(model.statistics) });
    for (const form of edition(model.edition).tables.filter((t) => t.section === section.number)) {
      for (const grid of grids(model.edition, form.key, model)) list.push({ kind: 'table', grid });
      for (const text of model.remarks[section.number] ?? []) list.push({ kind: 'paragraph', text });
    }
  }
  for (const text of model.signature) list.push({ kind: 'signature', text });
  return list;
}

/** A table that is none of the form's, with words of the form in it. */
function statistics(rows) {
  return {
    key: 'statistics',
    width: rows[0].length,
    rows: rows.map((row, y) => row.map((text, x) => ({ text, rowspan: 1, colspan: 1, number: y > 0 && x > 0 }))),
  };
}

/** `expected.json`: the truth of the cells, whatever a layout loses. */
export function expected(model, layouts) {
  const tables = {};
  for (const [path, value] of Object.entries(model.values)) {
    const keys = path.split('/');
    const last = keys.pop();
    let node = tables;
    for (const key of keys) node = node[key] ??= {};
    node[last] = value;
  }
  return {
    report: {
      title: model.title.join('').replace(/\s/g, ''), agency: model.agency, year: model.year, edition: model.edition,
    },
    verdict: 'pass',
    tables,
    findings: model.findings,
    ...(Object.keys(layouts).length > 0 ? { layouts } : {}),
  };
}
