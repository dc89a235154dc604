// Messages between the page and the worker that holds the engine.

import type { Comparable, Comparison, Configuration, Extra, FormEdition, Language, Result, RuleInfo } from './engine-types';

export type { Extra };
export type Input = string | Uint8Array;

export interface CheckOptions {
  language: Language;
  file: string;
  format: string;
  /** The input is a document as a reader gives it. */
  document: boolean;
  config: Required<Configuration>;
  /** Of the file that a document was taken out of; of text the engine computes it. */
  sha256?: string;
  /** With what comparing the report with others takes. */
  facts?: boolean;
}

/** Of `rollup` the superior's report is the first; `list` names all subordinates. */
export interface Comparing {
  how: 'series' | 'rollup';
  reports: Comparable[];
  language: Language;
  list?: string[];
}

/** What the worker knows once the engine runs. */
export interface EngineInfo {
  version: string;
  /** The version of the catalogue of rules. */
  catalogue: string;
  forms: FormEdition[];
  /** With titles in Chinese. */
  rules: RuleInfo[];
}

export type ToWorker =
  | { type: 'start'; wasm: ArrayBuffer | null }
  | { type: 'check'; id: number; input: Input; options: CheckOptions }
  | { type: 'render'; id: number; input: Input; options: CheckOptions; isPlain: boolean }
  | { type: 'compare'; id: number; asked: Comparing }
  | { type: 'decode'; id: number; bytes: Uint8Array; declared: string }
  | { type: 'digest'; id: number; bytes: Uint8Array }
  | { type: 'extra'; data: ArrayBuffer | null };

/** The first word of the worker, before it is given anything. */
export interface Hello {
  type: 'hello';
  build: string;
  /** WebAssembly may run there. */
  hasWasm: boolean;
}

export type FromWorker =
  | Hello
  | { type: 'ready'; info: EngineInfo }
  | { type: 'start-failed'; reason: string }
  | { type: 'need'; name: Extra }
  | { type: 'result'; id: number; result: Result }
  | { type: 'rendered'; id: number; text: string }
  | { type: 'compared'; id: number; results: Comparison[] }
  | { type: 'decoded'; id: number; text: string }
  | { type: 'digested'; id: number; sha256: string }
  | { type: 'check-failed'; id: number; code: 'load' | 'crashed'; reason: string };
