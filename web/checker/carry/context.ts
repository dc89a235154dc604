// What an action has to take away from: one report as it is shown.

import type { Configuration, FormEdition, Language, Result } from '../engine-types';
import type { Entry } from '../session/entry';
import type { Renderer } from '../session/exports';

export interface CarryContext {
  /** With its name and, where a file was given, the file itself (`content`). */
  entry: Entry;
  /** Of the entry; `source` in it is the text that was read. */
  result: Result;
  forms: FormEdition[];
  engine: Renderer;
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
  run(context: CarryContext): void | Promise<void>;
}
