// What an action has to take away from: one report as it is shown.

import type { Configuration, FormEdition, Language, Result, RuleInfo } from '../engine-types';
import type { Entry } from '../session/entry';
import type { Annotating, ReadOutcome } from '../reading/protocol';
import type { Renderer } from '../session/exports';

/** What writes into files. */
export interface Annotator {
  annotate(content: Uint8Array | Blob, result: Result, options: Annotating): Promise<ReadOutcome>;
}

export interface CarryContext {
  /** With its name and, where a file was given, the file itself (`content`). */
  entry: Entry;
  /** Of the entry; `source` in it is the text that was read. */
  result: Result;
  forms: FormEdition[];
  /** The version of the catalogue of rules. */
  catalogue: string;
  /** With their titles, in the language in use. */
  rules: RuleInfo[];
  engine: Renderer & Annotator;
  /** What was in force when it was checked. */
  config: Required<Configuration>;
  language: Language;
  /** Something inside the element: a place for what an action shows. */
  place: HTMLElement;
  /** Says a sentence to those who listen, and shows nothing. */
  say(sentence: string): void;
}

/** An entry of the menu. */
export interface Action {
  id: string;
  words: { [language in Language]: string };
  /** Whether there is anything to take for it; always, if not given. */
  isOffered?(context: CarryContext): boolean;
  /** May give a sentence that says what came of it. */
  run(context: CarryContext): void | string | Promise<void | string>;
}

/** Why an action could not be done, in words for who asked for it. */
export class Refusal extends Error {}
