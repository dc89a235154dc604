// Types of the package "nianbao": the check without a page, in Node and in browsers.
import type { Configuration, Language, Result as CheckedResult, RollupResult, SeriesResult, Verdict } from "./engine.js";

export type {
  Cell, CellTree, ComparedReport, Configuration, Finding, Language, Outcome, Place, Report, RollupFinding, RollupResult, RuleOutcome, Section, SeriesFinding, SeriesResult, Severity, Span, Table, Verdict,
} from "./engine.js";

/** Why a file could not be read, beside the codes of the engine itself. */
export type ProblemCode = NonNullable<CheckedResult["problem"]>["code"];

/** What `nianbao check --format json` prints for one input. */
export type Result = CheckedResult;

/** A text, or a file: its bytes, or a Blob or File with them. What a file is, is told by its content. */
export type Input = string | ArrayBuffer | ArrayBufferView | Blob;

export interface CheckOptions {
  /** Of messages and reasons; Chinese ("zh") if not given. */
  language?: Language;
  /** The input's name, as the result repeats it; a File's own name if not given. */
  file?: string;
  /** Rules by their severity or off, and findings that are accepted, as in the command line's `--config`. */
  config?: Configuration;
  /** Of a string: "html" reads it as a web page with its tables. Plain text if not given. */
  format?: "text" | "html";
  /** The result holds `facts`, which `series` and `rollup` compare. */
  facts?: boolean;
  /** Ends the check, which then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Checks one report. Resolves with a result for every input, an unreadable one too (`verdict: "unreadable"`, with the
 * `problem`); rejects with a TypeError where an argument is of no use, and with the signal's reason where it was
 * aborted. Calls wait for one another, in their order.
 */
export function check(input: Input, options?: CheckOptions): Promise<Result>;

/** Checks one after the other, and gives each result as it comes. */
export function checkMany(inputs: Iterable<Input> | AsyncIterable<Input>, options?: CheckOptions): AsyncGenerator<Result, void, void>;

/**
 * The reports of each agency against those of the years before, as `nianbao series --format json` prints them: one result an
 * agency. The results are those of `check(input, { facts: true })`. In a page it takes WebAssembly.
 */
export function series(results: Iterable<Result>, options?: {
  language?: Language;
  /** Names that are one agency's: [name, the name to go by]. */
  same?: [string, string][];
}): Promise<SeriesResult[]>;

/** A superior's report against the sum of its subordinates', as `nianbao rollup --format json` prints it. */
export function rollup(superior: Result, subordinates: Iterable<Result>, options?: {
  language?: Language;
  /** The names of all subordinates, to tell which have no report. */
  list?: string[];
}): Promise<RollupResult>;

/** What `nianbao figures --format json` prints for one report: every cell and the indicators, by path and by id. */
export interface Figures {
  schema: "nianbao/figures@1";
  file: string | null;
  sha256: string | null;
  verdict: Verdict;
  agency: string | null;
  year: number | null;
  edition: string | null;
  cells: { [path: string]: number | null };
  /** Between 0 and 1; null where there is nothing to divide by, or a cell was not read. */
  indicators: { [id: string]: number | null };
}

/** The figures of one report, of any result of `check`. */
export function figures(result: Result): Promise<Figures>;

/** A rate: the sum of the cells of `part` divided by that of `whole`. */
export interface Indicator {
  id: string;
  zh: string;
  en: string;
  part: string[];
  whole: string[];
  formula: { zh: string; en: string };
}

/** Those that `figures` gives, each with its formula in words. */
export function indicators(): Promise<Indicator[]>;

/** Of the package, and of the engine in it. */
export const version: string;
