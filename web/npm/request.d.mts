import type { Configuration, Language } from "../../wasm/engine";
import type { CheckOptions, Input } from "./types/index";

export type { CheckOptions, Input };

/** What is to be done, with everything filled in but the configuration. */
export interface Request {
  content: string | Uint8Array;
  isHtml: boolean;
  language: Language;
  file: string;
  facts: boolean;
  signal?: AbortSignal;
}

export function requestOf(input: Input, options?: CheckOptions): Promise<Request>;
export function configurationOf(options: CheckOptions | undefined, rules: readonly string[]): Required<Configuration>;
export function createQueue(): <Value>(work: () => Promise<Value>) => Promise<Value>;
export function throwIfAborted(signal?: AbortSignal): void;
