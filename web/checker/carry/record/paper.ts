// The sheets of a record: filled one after the other, each as far as it reaches; rows of tables go on on the next one.

import { h } from '../../ui/dom';
import type { RecordOfCheck } from '../../../record/record.mjs';

export interface Annexes {
  tables: boolean;
  rules: boolean;
}

class Sheets {
  private readonly feet: HTMLElement[] = [];
  private content!: HTMLElement;

  constructor(private readonly body: HTMLElement, private readonly record: RecordOfCheck) {
    this.turn();
  }

  /** A new sheet; all but the first say what they belong to. */
  turn(): void {
    const { title, continued, about } = this.record;
    const isFirst = this.feet.length === 0;
    this.content = h('div', { class: 'content' });
    const foot = h('span', {});
    this.feet.push(foot);
    this.body.append(h('section', { class: 'sheet' },
      isFirst ? null : h('p', { class: 'running' }, `${title}${continued}　${about[0][1]}　${about[1][1]}`),
      this.content,
      h('div', { class: 'foot' }, h('span', {}, this.record.proof[1].join(' ')), foot)));
  }

  /** Something that stays whole, unless it is larger than a sheet. */
  add(element: HTMLElement): void {
    this.content.append(element);
    if (!this.isOver || this.content.childElementCount === 1) return;
    element.remove();
    this.turn();
    this.content.append(element);
  }

  table(kind: string, head: string[], rows: string[][]): void {
    const begun = () => {
      const body = h('tbody', {});
      const table = h('table', { class: kind }, h('thead', {}, h('tr', {}, head.map((text) => h('th', { scope: 'col' }, text)))), body);
      this.content.append(table);
      return { table, body };
    };
    let { table, body } = begun();
    for (const cells of rows) {
      const row = h('tr', {}, cells.map((text) => h('td', {}, text)));
      body.append(row);
      if (!this.isOver) continue;
      row.remove();
      if (!body.childElementCount) table.remove();
      this.turn();
      ({ table, body } = begun());
      body.append(row);
    }
  }

  /** Says on each which one it is and how many there are. */
  finish(): void {
    this.feet.forEach((foot, i) => {
      foot.textContent = this.record.page(i + 1, this.feet.length);
    });
  }

  private get isOver(): boolean {
    return this.content.scrollHeight > this.content.clientHeight;
  }
}

const pairs = (kind: string, rows: string[][]) =>
  h('table', { class: kind }, rows.map(([term, value]) => h('tr', {}, h('th', { scope: 'row' }, term), h('td', {}, value))));

/** Two facts a row; the file's name, which may be long, has one for itself. */
function aboutTable([agency, year, form, file, date]: string[][]): HTMLElement {
  const cells = ([term, value]: string[], span: number) => [h('th', { scope: 'row' }, term), h('td', { colspan: span }, value)];
  return h('table', { class: 'about' }, [[agency, year], [form, date], [file]].map((facts) =>
    h('tr', {}, facts.flatMap((fact) => cells(fact, facts.length > 1 ? 1 : 3)))));
}

/** Draws the record into the body of a page of its own, which must be laid out. */
export function drawRecord(body: HTMLElement, record: RecordOfCheck, annexes: Annexes): void {
  body.replaceChildren();
  const sheets = new Sheets(body, record);
  sheets.add(h('h1', {}, record.title));
  sheets.add(aboutTable(record.about));
  sheets.add(h('p', { class: 'verdict' }, h('strong', {}, record.word), record.sentence));
  if (record.rows.length) sheets.table('findings', record.columns, record.rows.map(({ cells }) => cells));
  else sheets.add(h('p', {}, record.nothing));
  sheets.add(h('div', {}, h('h2', {}, record.unchecked.heading), h('ul', { class: 'unchecked' }, record.unchecked.lines.map((line) => h('li', {}, line)))));
  sheets.add(h('div', {}, pairs('proof', record.proof), h('p', { class: 'remark' }, record.reproduce)));
  sheets.add(h('div', { class: 'signatures' }, record.signatures.map((name) =>
    h('div', {}, `${name}`, h('div', { class: 'line' }), h('div', { class: 'date' }, record.signed)))));
  if (annexes.tables && record.annexes.tables) {
    sheets.turn();
    sheets.add(h('h2', {}, record.annexes.tables.heading));
    for (const { heading, blocks } of record.annexes.tables.tables) {
      sheets.add(h('h2', {}, heading));
      for (const { head, rows } of blocks) sheets.table('data', head, rows);
    }
  }
  if (annexes.rules) {
    sheets.turn();
    sheets.add(h('h2', {}, record.annexes.rules.heading));
    sheets.table('rules', record.annexes.rules.head, record.annexes.rules.rows);
  }
  sheets.finish();
}
