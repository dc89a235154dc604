// Types of the package "nianbao": the check without a page, in Node and in browsers.
import type { Configuration, Language, Result as CheckedResult } from "./engine.js";

export type {
  Cell, CellTree, Configuration, Finding, Language, Outcome, Place, Report, RuleOutcome, Section, Severity, Span, Table, Verdict,
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

/** Of the package, and of the engine in it. */
export const version: string;
