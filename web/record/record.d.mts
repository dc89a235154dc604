import type { FormEdition, Language, Verdict } from '../checker/engine-types';

/** A term and what is said of it. */
type Pair = string[];

export interface RecordOfCheck {
  language: Language;
  title: string;
  about: Pair[];
  verdict: Verdict;
  word: string;
  sentence: string;
  columns: string[];
  rows: { severity: string; cells: string[] }[];
  nothing: string;
  unchecked: { heading: string; lines: string[] };
  proof: Pair[];
  reproduce: string;
  signatures: string[];
  signed: string;
  page(number: number, of: number): string;
  continued: string;
  annexes: {
    tables: { heading: string; tables: { key: string; heading: string; blocks: { head: string[]; rows: string[][] }[] }[] } | null;
    rules: { heading: string; head: string[]; rows: string[][] };
  };
}

export function recordOf(
  result: object,
  known: { file: string; date: string; forms: FormEdition[]; rules: { id: string; title: string }[]; catalogue: string },
  language?: Language,
): RecordOfCheck;
