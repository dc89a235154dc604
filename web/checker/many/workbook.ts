// The list as a workbook: the reports, their findings, every figure of their tables, and who is missing. It comes with the
// first that is asked for; a worker writes it.

import { columnsOf } from '../../figures/columns.mjs';
import { indicators } from '../../figures/indicators.mjs';
import { figuresOf } from '../../figures/row.mjs';
import { figuresSheets } from '../../figures/sheets.mjs';
import { Pace } from '../ui/pace';
import { rollOf } from './roster';
import { verdictWord, type Row } from './rows';
import type { FormEdition, Language, Result } from '../engine-types';
import type { Book } from '../reading/file-intake';
import type { Line } from '../reading/protocol';
import type { Texts } from '../texts/texts';
import type { ManyWords } from './words';

/** The engine, as far as writing needs it. */
interface Writer {
  book(): Promise<Book>;
}

export interface WorkbookAround {
  engine: Writer;
  forms: FormEdition[];
  language: Language;
  texts: Texts;
  words: ManyWords;
  roster: string;
  /** Those that the roster is held against. */
  standing: Row[];
}

const sheets = {
  zh: { reports: '汇总', findings: '问题', figures: '数据', roster: '名单', severity: '级别', title: '问题', evidence: '依据', receipt: '回执', state: '报送', found: '已交' },
  en: { reports: 'Reports', findings: 'Findings', figures: 'Figures', roster: 'Roster', severity: 'Severity', title: 'Finding', evidence: 'Evidence', receipt: 'Receipt', state: 'Received', found: 'received' },
};

/** What `nianbao figures --format xlsx` writes. */
export async function figuresBook(results: Result[], { engine, forms, language }: Pick<WorkbookAround, 'engine' | 'forms' | 'language'>): Promise<Blob> {
  const { name, head, lineOf, explained } = figuresSheets({ language, forms });
  const lines: Line[] = [head];
  const pace = new Pace();
  for (const result of results) {
    lines.push(lineOf(result));
    await pace.rest();
  }
  return bookOf([[name, lines], [explained.name, explained.lines]], engine);
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A cell holds no more. */
const longest = 32_767;
const fitting = (lines: Line[]): Line[] => lines.map((line) => line.map((value) => (typeof value === 'string' ? value.slice(0, longest) : value)));

export async function workbookOf(rows: Row[], { engine, forms, language, texts, words, roster, standing }: WorkbookAround): Promise<Blob> {
  const names = sheets[language];
  const { columns } = words;
  const cells = columnsOf(forms);
  const about = [columns.agency, columns.year, columns.file];
  const reports: Line[] = [[
    columns.agency, columns.year, columns.edition, columns.verdict, columns.errors, columns.warnings, columns.first, columns.file, names.receipt, 'SHA-256',
  ]];
  const findings: Line[] = [[...about, names.severity, names.title, names.evidence]];
  const figures: Line[] = [[...about, ...cells.map(({ label }) => label), ...indicators.map((indicator) => indicator[language])]];
  const pace = new Pace();
  for (const row of rows) {
    const { brief, entry } = row;
    const { result } = entry;
    const head: Line = [brief?.agency ?? null, brief?.year ?? null, entry.name];
    reports.push([
      brief?.agency ?? null, brief?.year ?? null, brief?.edition ?? null, verdictWord(row, texts, words.pending), brief?.counts.error ?? null,
      brief?.counts.warning ?? null, brief?.first ?? null, entry.name, brief?.receipt ?? null, result?.sha256 ?? null,
    ]);
    if (result) {
      for (const { severity, title, evidence } of result.findings) findings.push([...head, texts.severity[severity], title, evidence.join('\n')]);
      if (result.report) {
        const told = figuresOf(result, cells);
        figures.push([...head, ...Object.values<number | null>(told.cells), ...Object.values<number | null>(told.indicators)]);
      }
    }
    await pace.rest();
  }
  const told: [string, Line[]][] = [[names.reports, reports], [names.findings, findings], [names.figures, figures]];
  const { matches, others } = rollOf(roster, standing);
  if (matches.length) {
    told.push([names.roster, [[columns.agency, names.state, columns.file], ...matches.map(({ name, found, likely }): Line => [
      name, found.length ? names.found : likely.length ? words.likely(name, likely.map(({ brief }) => brief!.agency!).join('、')) : words.missing,
      [...found, ...likely].map(({ entry }) => entry.name).join('\n'),
    ]), ...others.map(({ brief, entry }): Line => [brief?.agency ?? null, words.others, entry.name])]]);
  }
  return bookOf(told, engine);
}

/** So many lines go to the writer at once. */
const atOnce = 50;

/** A workbook of these sheets, each by its name. */
export async function bookOf(told: [string, Line[]][], engine: Writer): Promise<Blob> {
  const book = await engine.book();
  const pace = new Pace();
  for (const [name, lines] of told) {
    for (let at = 0; at < lines.length; at += atOnce) {
      await book.add(name, fitting(lines.slice(at, at + atOnce)));
      await pace.rest();
    }
  }
  return new Blob([await book.end() as Uint8Array<ArrayBuffer>], { type: xlsxType });
}
