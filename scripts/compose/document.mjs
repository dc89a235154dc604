// A report as a list of blocks in reading order: what every renderer walks.
import { edition } from './form.mjs';
import { grids } from './grid.mjs';

const numerals = '一二三四五六';

export function blocks(model) {
  const list = [{ kind: 'title', lines: model.title }];
  const paragraphs = (number) => {
    for (const text of model.paragraphs[number] ?? []) list.push({ kind: 'paragraph', text });
  };
  paragraphs(0);
  for (const section of edition(model.edition).sections) {
    list.push({ kind: 'heading', text: model.heading(`${numerals[section.number - 1]}、${section.heading}`) });
    paragraphs(section.number);
    for (const form of edition(model.edition).tables.filter((t) => t.section === section.number)) {
      for (const grid of grids(model.edition, form.key, model)) list.push({ kind: 'table', grid });
    }
  }
  for (const text of model.signature) list.push({ kind: 'signature', text });
  return list;
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
