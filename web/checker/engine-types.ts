// What the engine gives: the contract's result ("nianbao/check@1") with the details the page asks for,
// the rule catalogue and the editions of the form. Plain objects only.

export type Language = 'zh' | 'en';
export type Verdict = 'pass' | 'fail' | 'incomplete' | 'unreadable';
export type Severity = 'error' | 'warning' | 'info';
export type Outcome = 'passed' | 'failed' | 'not-applicable' | 'could-not-run';
export type CellState = 'number' | 'blank' | 'not-a-number' | 'unread';

/** Half-open range of Unicode code points of `Result.source`. */
export interface Span {
  start: number;
  end: number;
}

export interface Cell {
  value: number | null;
  /** What stands in the document; null where the cell is unread. */
  text: string | null;
  state: CellState;
  inferred: boolean;
  span: [number, number] | null;
}

/** Cells by row and column, or by block, row and column. */
export interface CellTree {
  [key: string]: CellTree | Cell;
}

export interface TableResult {
  found: boolean;
  cells: CellTree;
  edition: string;
  span: [number, number] | null;
}

export interface SectionResult {
  number: number;
  heading: string | null;
  found: boolean;
  span: [number, number] | null;
}

export interface Report {
  title: string | null;
  agency: string | null;
  year: number | null;
  edition: string;
  sections: SectionResult[];
  tables: { [key: string]: TableResult };
}

export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  cells: string[];
  operands: string[];
  expected?: number;
  actual?: number;
  spans: Span[];
  fix?: { cell: string; value: number };
}

export interface RuleOutcome {
  id: string;
  outcome: Outcome;
  reason?: string;
}

export interface Result {
  schema: string;
  file: string | null;
  format: string | null;
  encoding: string | null;
  sha256: string | null;
  engine: string;
  verdict: Verdict;
  problem?: { code: string; message: string };
  report?: Report;
  findings: Finding[];
  rules: RuleOutcome[];
  counts: { error: number; warning: number; info: number };
  /** The text that was read; absent from unreadable input. */
  source?: string;
}

export interface RuleInfo {
  id: string;
  severity: Severity;
  title: string;
  explanation: string;
  legal_basis: string;
}

export interface FormAxis {
  key: string;
  label: string;
}

export interface FormGroup {
  label: string;
  /** Indexes into the block's rows, both inclusive. */
  first_row: number;
  last_row: number;
}

export interface FormBlock {
  key: string | null;
  label: string | null;
  headers: string[];
  columns: FormAxis[];
  rows: FormAxis[];
  groups: FormGroup[];
}

export interface FormTable {
  key: string;
  section: number;
  rows_side_by_side: boolean;
  notes: string[];
  headers: string[];
  blocks: FormBlock[];
}

export interface FormEdition {
  key: string;
  document: string;
  sections: { number: number; heading: string }[];
  tables: FormTable[];
}
