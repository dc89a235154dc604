// Two years of one agency side by side: the tables of the form with what changed in them, and the text sentence by sentence.
// It comes when it is opened.

import { cellsByPath } from '../session/cells';
import { gridOf } from '../one/form-grid';
import { h } from '../ui/dom';
import { adoptStyle } from '../ui/styles';
import { paired, sentencesOf, type SentencePair } from './sentences';
import styles from './side-by-side.css?inline';
import type { Cell, FormEdition, FormTable, Language, Result } from '../engine-types';

export interface OfYear {
  year: number;
  result: Result;
}

const words = {
  zh: {
    figures: '数据', text: '文字', legend: '有变化的格写作“前一年→后一年”，没有变化的只写一个数。',
    notShared: (name: string, a: number, b: number) => `${name}：${a} 年和 ${b} 年的版式没有相同的栏目，不能比较。`,
    partly: (name: string, count: number) => `${name}：有 ${count} 格只在后一年的版式里有，写作“—”，没有比较。`,
    unread: '未读出', blank: '空', state: '与前一年比',
    states: { copied: '照抄', changed: '改动', gone: '已删', new: '新写' },
    sum: (all: number, copied: number, changed: number, fresh: number) => `后一年 ${all} 句：照抄 ${copied}，改动 ${changed}，新写 ${fresh}（数字不同不算改动）。`,
    noText: '没有可以比较的文字。',
  },
  en: {
    figures: 'Figures', text: 'Text', legend: 'Cells that changed read earlier→later; the others show their one number.',
    notShared: (name: string, a: number, b: number) => `${name}: the forms for ${a} and ${b} share no columns here and cannot be compared.`,
    partly: (name: string, count: number) => `${name}: ${count} cells are in the later year’s form alone; they read “—” and were not compared.`,
    unread: 'not read', blank: 'blank', state: 'Against the year before',
    states: { copied: 'copied', changed: 'changed', gone: 'gone', new: 'new' },
    sum: (all: number, copied: number, changed: number, fresh: number) => `${all} sentences in the later year: ${copied} copied, ${changed} changed, ${fresh} new (other numbers count as no change).`,
    noText: 'There is no text to compare.',
  },
};

type Words = typeof words.zh;

function told(cell: Cell, own: Words): string {
  if (cell.state === 'number') return String(cell.value);
  return cell.state === 'blank' ? own.blank : cell.text || own.unread;
}

/** A table of the later year's form with both years' figures. */
function tableOf(table: FormTable, name: string, older: Map<string, Cell>, newer: Map<string, Cell>, own: Words): { element: HTMLElement; shared: number; alone: number } {
  let [shared, alone] = [0, 0];
  const rows = gridOf(table).map((line) => h('tr', {}, line.map(({ kind, text, colspan, rowspan, path }) => {
    const span = { colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null };
    if (kind !== 'value') return h(kind === 'corner' ? 'td' : 'th', { ...span, scope: kind === 'row' ? 'row' : kind === 'column' ? 'col' : null, class: `form-${kind}` }, text);
    const [before, after] = [older.get(path!), newer.get(path!)];
    if (!before || !after) {
      alone++;
      return h('td', { ...span, class: 'form-alone' }, '—');
    }
    shared++;
    const [old, now] = [told(before, own), told(after, own)];
    const isChanged = old !== now;
    return h('td', { ...span, 'data-cell': path, class: isChanged ? 'is-changed' : null }, isChanged ? [h('del', {}, old), '→', h('ins', {}, now)] : now);
  })));
  const element = h('div', { class: 'panorama-scroll', tabindex: 0, role: 'region', 'aria-label': name }, h('table', { class: 'form-changes' }, h('tbody', {}, rows)));
  return { element, shared, alone };
}

function sentence(pair: SentencePair, side: 'older' | 'newer'): (Node | string)[] {
  if (!pair.changes.length) return [pair[side]];
  const left = side === 'older' ? 'removed' : 'added';
  return pair.changes.filter(({ kind }) => kind === 'same' || kind === left).map(({ text, kind }) => (kind === 'same' ? text : h(side === 'older' ? 'del' : 'ins', {}, text)));
}

export function sideBySideIn(place: HTMLElement, older: OfYear, newer: OfYear, forms: FormEdition[], language: Language): void {
  adoptStyle(place, styles);
  const own = words[language];
  const [before, after] = [cellsByPath(older.result.report!), cellsByPath(newer.result.report!)];
  const edition = forms.find(({ key }) => key === newer.result.report!.edition) ?? forms[forms.length - 1];
  const tables = edition.tables.flatMap((table) => {
    const name = edition.sections.find(({ number }) => number === table.section)!.heading;
    const { element, shared, alone } = tableOf(table, name, before, after, own);
    if (!shared) return [h('p', { class: 'not-shared', 'data-table': table.key }, own.notShared(name, older.year, newer.year))];
    return [h('h5', {}, name), alone ? h('p', { class: 'hint' }, own.partly(name, alone)) : '', element];
  });

  const pairs = paired(sentencesOf(older.result), sentencesOf(newer.result));
  const count = (state: SentencePair['state']) => pairs.filter((pair) => pair.state === state).length;
  const text = !pairs.length ? [h('p', {}, own.noText)] : [
    h('p', { class: 'panorama-sum' }, own.sum(pairs.length - count('gone'), count('copied'), count('changed'), count('new'))),
    h('div', { class: 'panorama-scroll', tabindex: 0, role: 'region', 'aria-label': own.text }, h('table', { class: 'sentences' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, own.state), h('th', { scope: 'col' }, String(older.year)), h('th', { scope: 'col' }, String(newer.year)))),
      h('tbody', {}, pairs.map((pair) => h('tr', { 'data-state': pair.state },
        h('th', { scope: 'row' }, own.states[pair.state]), h('td', { lang: 'zh-CN' }, sentence(pair, 'older')), h('td', { lang: 'zh-CN' }, sentence(pair, 'newer'))))))),
  ];
  place.replaceChildren(h('h4', {}, own.figures), h('p', { class: 'hint' }, own.legend), ...tables, h('h4', {}, own.text), ...text);
}
