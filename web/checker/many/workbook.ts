// The list as a workbook: the reports, their findings, every figure of their tables, and who is missing. It comes with the
// first that is asked for.

import { utils, write } from '@e965/xlsx';
import { columnsOf } from '../../figures/columns.mjs';
import { indicators } from '../../figures/indicators.mjs';
import { figuresOf } from '../../figures/row.mjs';
import { createFiguresXlsxWriter } from '../../figures/workbook.mjs';
import { Pace } from '../ui/pace';
import { rollOf } from './roster';
import { verdictWord, type Row } from './rows';
import type { FormEdition, Language, Result } from '../engine-types';
import type { Texts } from '../texts/texts';
import type { ManyWords } from './words';

export interface WorkbookAround {
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

/** A line of a sheet. */
export type Line = (string | number | null)[];

/** What `nianbao figures --format xlsx` writes. */
export function figuresBook(results: Result[], forms: FormEdition[], language: Language): Blob {
  const writer = createFiguresXlsxWriter({ language, forms, type: 'array' });
  for (const result of results) writer.entry(result);
  return new Blob([writer.end() as unknown as ArrayBuffer], { type: xlsxType });
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A cell holds no more. */
const longest = 32_767;
const fitting = (lines: Line[]): Line[] => lines.map((line) => line.map((value) => (typeof value === 'string' ? value.slice(0, longest) : value)));

export async function workbookOf(rows: Row[], { forms, language, texts, words, roster, standing }: WorkbookAround): Promise<Blob> {
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
  return bookOf(told);
}

/** A workbook of these sheets, each by its name. */
export function bookOf(told: [string, Line[]][]): Blob {
  const book = utils.book_new();
  for (const [name, lines] of told) utils.book_append_sheet(book, utils.aoa_to_sheet(fitting(lines)), name);
  const bytes = write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
  return new Blob([bytes], { type: xlsxType });
}
