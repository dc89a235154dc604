// What the interface says, without the words: Chinese stands in zh.ts, English in en.ts. What the engine says
// (findings, reasons, rules) comes from the engine in the language asked for.

import type { zh as verdictWord } from '../../formats/verdicts.mjs';
import type { CellState, RuleInfo, Severity } from '../engine-types';
import type { FailureCode } from '../failure';
import type { Step } from '../reading/prepared';

export interface Texts {
  /** As a lang attribute names it. */
  language: string;
  /** By the rules' ids, where they are not the engine's own. */
  ruleTitles?: { [rule: string]: string };
  inputTitle: string;
  pasteLabel: string;
  pasteHint: string;
  check: string;
  checkHint: string;
  choose: string;
  chooseFolder: string;
  /** The browser's own dialogue asks whether to upload. */
  folderHint: string;
  dropHere: string;
  samples: string;
  clear: string;
  cancel: string;
  starting: string;
  /** What goes on: with the file's name, how many of several are done, and how far it has come. */
  working(step: Step | null, name: string, done: number, of: number): string;
  /** How much of what is needed has come, in bytes. */
  arriving(loaded: number, total: number): string;
  stopHint: string;
  pasted: string;
  file: string;
  verdictWord: typeof verdictWord;
  passed(cells: number, rules: number): string;
  /** In place of the word for a pass where warnings are to be dealt with. */
  warnedSentence(warnings: number): string;
  /** What was accepted stays wrong, and is told as such. */
  acceptedSentence(errors: number): string;
  failedSentence(errors: number): string;
  incompleteSentence(unread: number, rules: number): string;
  also(warnings: number, infos: number, unread: number): string;
  severity: { [severity in Severity]: string };
  /** Over a list of rules: their titles name what is wrong where they fail. */
  findings: string;
  noFindings: string;
  noFindingsUnread: string;
  more(count: number): string;
  tables: string;
  tableTitle(section: number, heading: string, table: string): string;
  tableMissing: string;
  state: { [state in CellState]: string };
  inferred: string;
  wrong: string;
  operand: string;
  legend: string;
  source: string;
  omitted(count: number): string;
  ledger: string;
  /** How many rules were checked, how they ended, and how many do not apply. */
  ledgerSum(checked: number, passed: number, failed: number, open: number, idle: number): string;
  rulePage: string;
  /** The same, where it unfolds in place. */
  ruleText: string;
  accept: string;
  acceptDo: string;
  accepted(reason: string): string;
  withdraw: string;
  reason: string;
  reasonMissing: string;
  settingsInForce(rules: number, accepted: number): string;
  /** Over the long wording of a finding. */
  explanation: string;
  about: { agency: string; year: string; edition: string; form: string; draft: string };
  unknown: string;
  selection: string;
  nothingSelected: string;
  toTable: string;
  toSource: string;
  toFindings: string;
  failure: { [code in FailureCode]: string };
  /** Why a form is not sent yet. */
  held: { nothing: string; report: string; end: string; errors: string; acceptance: string; certainty: string; start: string };
  tooManyFiles(most: number): string;
  passedOver(count: number): string;
  recognisedMark: string;
  recognisedTables: string;
  recognisedSentence(doubts: number, unread: number): string;
  notes: string;
  place: { page(number: number): string; paragraph(number: number): string };
  gap: string;
  comma: string;
  previous: string;
  next: string;
  /** From the verdict to the first finding. */
  toFirst: string;
  /** In place of a severity. */
  acceptedShort: string;
  /** In place of more findings of one rule. */
  alike(count: number, rule: string): string;
  repaste: string;
  another: string;
  undo: string;
  pasteAnywhere: string;
  /** Over a result of what has been changed since. */
  stale: string;
  reports(count: number): string;
  map: string;
  tryOut: string;
  /** At the box: what is sent, and the way to see it. */
  /** Of another page only what the element itself does is known. */
  notUploaded(isOwnPage: boolean): string;
  howToCheck: string;
  ofYear(year: number): string;
  /** Which version of a report. */
  draft(number: number): string;
  /** The menu of exports, records and copies. */
  carry: string;
  /** Before the digits that say what was checked, with which version, and what came of it. */
  receipt: string;
  receiptHint: string;
  titled(title: string, count: number): string;
}

export function isPaged({ format }: Step): boolean {
  return format === 'pdf' || format === 'ofd';
}

/** Bytes of bytes, in units that people know from their files: `120 / 190 KB`. */
export function amountOf(loaded: number, total: number): string {
  const isLarge = total >= 2 ** 21;
  const inUnits = (bytes: number) => (isLarge ? (bytes / 2 ** 20).toFixed(1) : String(Math.round(bytes / 2 ** 10)));
  return `${inUnits(loaded)} / ${inUnits(total)} ${isLarge ? 'MB' : 'KB'}`;
}

/** The rules with their titles in these texts' language. */
export const titledIn = ({ ruleTitles }: Texts, rules: RuleInfo[]): RuleInfo[] =>
  ruleTitles ? rules.map((rule) => ({ ...rule, title: ruleTitles[rule.id] })) : rules;
