import type { Configuration, Language, Severity } from "../../wasm/engine";

/** What a rule can be set to. */
export type Setting = Severity | "off";
export const settings: readonly Setting[];

/** One thing that is wrong with a configuration. */
export interface ConfigurationProblem {
  /** Where it is wrong: names of members and indexes of items, from the outermost in. */
  path: (string | number)[];
  /** Counted from 1; absent where there is no text. */
  line?: number;
  column?: number;
  zh: string;
  en: string;
}

/** Either a configuration that a check can be given, both members present, or what is wrong with it. */
export type ConfigurationOutcome =
  | { config: Required<Configuration>; problems: [] }
  | { config: null; problems: [ConfigurationProblem, ...ConfigurationProblem[]] };

/** `value`: what a script was given. `rules`: the ids of all rules. */
export function validateConfiguration(value: unknown, rules: readonly string[]): ConfigurationOutcome;

/** The same for the text of a file; its problems have a line and a column. */
export function parseConfiguration(text: string, rules: readonly string[]): ConfigurationOutcome;

/** Where and what, in one line. */
export function configurationProblemText(problem: ConfigurationProblem, language: Language): string;
