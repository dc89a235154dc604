// Types of engine.mjs and of everything it returns; tests/wasm/types.test.mjs holds them against real results.

export type Language = "zh" | "en";
export type Verdict = "pass" | "accepted" | "fail" | "incomplete" | "unreadable";
export type Severity = "error" | "warning" | "info";
export type Outcome = "passed" | "failed" | "not-applicable" | "could-not-run";
export type CellState = "number" | "blank" | "not-a-number" | "unread";

export type ProblemCode =
  | "empty"
  | "not-a-report"
  | "damaged"
  | "unsupported-format"
  | "too-large"
  | "scanned-pdf"
  | "scanned-ofd"
  | "encrypted"
  | "charset-data-missing";

/** Half-open range of Unicode code points of the text that was read. */
export interface Span {
  start: number;
  end: number;
}

/** Where something stands in a document that is not plain text; one kind of place at most. */
export interface Place {
  /** Counted from 1, with the box [left, top, right, bottom] in points from the page's upper left corner. */
  page?: number;
  box?: number[];
  /** The document's tables counted from 0, and in one of them the cell's first row and column. */
  grid?: number;
  row?: number;
  column?: number;
  /** The document's paragraphs counted from 0. */
  paragraph?: number;
  /** What the form calls the cell by its row and column, in the language asked for; of a finding's own cells alone. */
  label?: string;
}

export interface Cell {
  /** In 万元 for amounts; null for a blank or unreadable cell. */
  value: number | null;
  /** What stands in the document; null where nothing was read for this cell. */
  text: string | null;
}

/** A cell as `detail` gives it. */
export interface DetailedCell extends Cell, Place {
  state: CellState;
  /** Placed by the form's equations, because the layout had lost the place. */
  inferred: boolean;
  span: [number, number] | null;
}

/** Cells by row and column, in section 二 by block, row and column. */
export interface CellTree<AnyCell> {
  [key: string]: CellTree<AnyCell> | AnyCell;
}

export interface Table {
  found: boolean;
  cells: CellTree<Cell>;
}

export interface DetailedTable {
  found: boolean;
  edition: string;
  span: [number, number] | null;
  cells: CellTree<DetailedCell>;
}

export interface Section {
  number: number;
  heading: string | null;
  found: boolean;
}

export interface DetailedSection extends Section {
  span: [number, number] | null;
}

export interface Report<AnySection = Section, AnyTable = Table> {
  title: string | null;
  agency: string | null;
  year: number | null;
  edition: string;
  sections: AnySection[];
  tables: { active_disclosure: AnyTable; applications: AnyTable; review_litigation: AnyTable };
}

export interface Finding {
  rule: string;
  severity: Severity;
  /** Which cell, and the cure: at most 30 characters in Chinese, 60 in English. */
  title: string;
  /** At most two lines of at most 40 characters in Chinese, 80 in English. */
  evidence: string[];
  /** Both in a sentence or two. */
  message: string;
  cells: string[];
  expected?: number;
  actual?: number;
  spans: (Span & Place)[];
  fix?: { cell: string; value: number };
  /** Changes that only together put it right. */
  fixes?: { cell: string; value: number }[];
  /** By which it is known again in another check: 16 hexadecimal digits. */
  key: string;
  accepted?: { reason: string };
}

export interface DetailedFinding extends Finding {
  /** Every cell of the equation behind the finding. */
  operands: string[];
}

export interface RuleOutcome {
  id: string;
  outcome: Outcome;
  reason?: string;
  /** Switched off by the configuration. */
  off?: true;
  /** Where the configuration changed it. */
  severity?: Severity;
}

interface ResultOf<AnyReport, AnyFinding> {
  schema: "nianbao/check@1";
  file: string | null;
  format: string | null;
  encoding: string | null;
  /** Of the input's bytes; null only where there are none, because the file could not be opened. */
  sha256: string | null;
  engine: string;
  verdict: Verdict;
  /** 16 hexadecimal digits, the same for the same input, engine, rules and settings wherever it is checked; defined in
   *  core/include/nianbao/digest.hpp. null for an unreadable input. */
  receipt: string | null;
  /** Present unless the input is unreadable. */
  report?: AnyReport;
  /** Present if and only if the input is unreadable. */
  problem?: { code: ProblemCode; message: string };
  /** Present and true where the text was read from pictures: the verdict is then never `pass` or `fail`. */
  recognised?: true;
  /** What a user must know of how the document was read; absent where there is nothing. */
  notes?: { code: string; message: string }[];
  findings: AnyFinding[];
  rules: RuleOutcome[];
  /** What was in force of the configuration. */
  config: Required<Configuration>;
  /** Accepted findings count only as such, and only where there are any. */
  counts: { error: number; warning: number; info: number; accepted?: number };
}

/** The contract's result. */
export interface Result extends ResultOf<Report, Finding> {
  /** With `facts`: what comparing this report with others takes, for `series` and `rollup`. */
  facts?: string;
}

/** The result with what a page needs to draw the report beside its source. */
export interface DetailedResult extends ResultOf<Report<DetailedSection, DetailedTable>, DetailedFinding> {
  /** The text that was read, which all spans count in; absent from unreadable input. */
  source?: string;
  facts?: string;
}

export interface RuleInfo {
  id: string;
  severity: Severity;
  title: string;
}

/** What was set for a check: as it is given, and as results say what was in force. */
export interface Configuration {
  /** By the rules' ids. */
  rules?: { [rule: string]: Severity | "off" };
  /** Findings that stand: they stay listed, and neither count nor fail the verdict. */
  accept?: { finding: string; reason: string }[];
}

export interface FormColumn {
  key: string;
  label: string;
  amount: boolean;
  signed: boolean;
}

export interface FormRow {
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
  columns: FormColumn[];
  rows: FormRow[];
  groups: FormGroup[];
}

/** The sum of the cells on the left against the sum of those on the right, cells by their paths. */
export interface FormEquation {
  rule: string;
  relation: "equal" | "at-most";
  left: string[];
  right: string[];
  each: "row" | "column";
}

/** How far a header reaches: over columns, or over rows that stand side by side, by their keys, both inclusive. */
export interface FormHeading {
  text: string;
  from: string;
  to: string;
}

export interface FormTable {
  key: string;
  section: number;
  rows_side_by_side: boolean;
  headers: string[];
  /** Of those headers that do not reach over the whole table. */
  headings: FormHeading[];
  notes: string[];
  blocks: FormBlock[];
  equations: FormEquation[];
}

export interface FormEdition {
  key: string;
  document: string;
  first_year: number;
  last_year: number | null;
  title: string;
  sections: { number: number; heading: string }[];
  tables: FormTable[];
}

export interface Forms {
  schema: "nianbao/forms@1";
  editions: FormEdition[];
}

export interface CheckOptions {
  /** Of messages and reasons; Chinese if not given. */
  language?: Language;
  /** Name of the input; not given for pasted text. */
  file?: string;
  /** Of the input before it became text: "text" if not given. */
  format?: string;
  /** Of the file that a document was taken out of, in hexadecimal. Of other inputs the engine computes it if not given. */
  sha256?: string;
  /** The bytes are a document as a reader gives it (web/readers/document.mjs), not those of a text file. */
  document?: boolean;
  /** The result holds `facts`. */
  facts?: boolean;
  config?: Configuration;
}

/** What the engine compares: a result that was made with `facts`, or an input that could not be read. */
export interface Comparable {
  file: string | null;
  facts?: string;
}

/** A report as a comparison names it. */
export interface ComparedReport {
  file: string;
  agency: string | null;
  year: number | null;
  edition: string | null;
  /** Of the report by itself. */
  verdict: Verdict;
}

interface ComparisonFinding {
  rule: string;
  severity: Severity;
  title: string;
  evidence: string[];
  message: string;
  /** 16 hexadecimal digits, by which the finding is known again whatever the figures are. */
  key: string;
  cells: string[];
  expected?: number;
  actual?: number;
  /** In the text of the report that `cells` are of. */
  spans: Span[];
  fix?: { cell: string; value: number };
  fixes?: { cell: string; value: number }[];
}

interface Comparison<AnyFinding> {
  verdict: Verdict;
  findings: AnyFinding[];
  rules: { id: string; outcome: Outcome; reason?: string }[];
  counts: { error: number; warning: number; info: number };
}

/** What `cells` and `spans` name is the newer report's, `file` of `year`. */
export interface SeriesFinding extends ComparisonFinding {
  file?: string;
  year?: number;
  previous_file?: string;
  previous_year?: number;
  previous_cells?: string[];
  previous_spans?: Span[];
}

/** The reports of one agency over the years. */
export interface SeriesResult extends Comparison<SeriesFinding> {
  schema: "nianbao/series@1";
  agency: string | null;
  /** By year. Of several for one year the first that can be read is compared. */
  reports: (ComparedReport & { compared: boolean })[];
}

export interface RollupFinding extends ComparisonFinding {
  /** The subordinates' reports that explain it; of several explanations those of all. */
  explained_by: string[];
  /** The subordinate's report that it is about, where it is not about the superior's figures. */
  file?: string;
}

/** A superior's report against those of its subordinates. */
export interface RollupResult extends Comparison<RollupFinding> {
  schema: "nianbao/rollup@1";
  superior: ComparedReport;
  /** Those that are not counted are unreadable, of another year or edition, or a second report of one agency. */
  subordinates: (ComparedReport & { counted: boolean })[];
  /** Of the list, those without a report. */
  missing: string[];
}

export interface Engine {
  readonly version: string;
  /** Of the catalogue of rules: 8 hexadecimal digits. */
  readonly catalogue: string;
  /** SHA-256 of bytes, in hexadecimal. */
  sha256(bytes: Uint8Array): Promise<string>;
  /**
   * A string is checked as it is; bytes are those of a text file in any supported charset. Rejects only if
   * the engine itself failed; the next call then gets a fresh instance.
   */
  check(input: string | Uint8Array, options: CheckOptions & { detail: true }): Promise<DetailedResult>;
  check(input: string | Uint8Array, options?: CheckOptions & { detail?: false }): Promise<Result>;
  /** The same as JSON text, byte for byte what the native engine gives. */
  checkJson(input: string | Uint8Array, options?: CheckOptions & { detail?: boolean }): Promise<string>;
  /** For command lines: the verdict, and the result as JSON or, with `plain`, as text for a terminal.
   *  `problem` is empty, or says why the input is unreadable. */
  render(
    input: string | Uint8Array,
    options?: CheckOptions & { detail?: boolean; plain?: boolean },
  ): Promise<{ verdict: Verdict; problem: ProblemCode | ""; rendered: string }>;
  /**
   * The text in bytes of any supported charset. `declared`: the charset that the text names for itself.
   * `problem` is empty, or says why there is no text.
   */
  decode(bytes: Uint8Array, declared?: string): Promise<{ problem: ProblemCode | ""; charset: string; text: string }>;
  /** The reports of each agency against those of the years before: one result an agency, in the order in which they come. */
  series(reports: Comparable[], options?: { language?: Language }): Promise<SeriesResult[]>;
  /** A superior's report against the sum of its subordinates'. `list`: the names of all of them, to tell which are missing. */
  rollup(superior: Comparable, subordinates: Comparable[], options?: { language?: Language; list?: string[] }): Promise<RollupResult>;
  /** Of one report, with titles in Chinese; those of comparisons, and all in English, stand in catalogue.json. */
  rules(): RuleInfo[];
  forms(): Forms;
}

/** What only some inputs need, by the names of the files. */
export type Extra =
  /** The legacy charsets, for files in GB18030 or Big5: the module and its data. */
  | "charsets.wasm"
  | "charsets.dat"
  /** For texts in traditional characters. */
  | "traditional.dat"
  /** For comparing reports with each other. */
  | "series.wasm";

export interface EngineParts {
  /** nianbao.wasm */
  wasmBinary?: BufferSource;
  /** In place of it, where WebAssembly is off: what nianbao_js.mjs exports. Of the extras it takes the data alone. */
  createModule?: (options: object) => Promise<unknown>;
  /** Brings an extra with the first input that needs it, and never before. Without it such inputs are not read, or less well. */
  load?: (name: Extra) => ArrayBuffer | Uint8Array | Promise<ArrayBuffer | Uint8Array>;
}

export function createEngine(parts: EngineParts): Promise<Engine>;
