// The settings in force: severities of rules, rules that are off, accepted findings. Kept for as long as the page is
// open, and no longer; a file keeps them from one day to the next.

import type { Configuration, Severity } from '../engine-types';
import type { Acceptance } from './drafts';
import type { Entry } from './entry';

export type Setting = Severity | 'off';

export class Settings {
  private rules: { [rule: string]: Setting } = {};
  /** For every report: given by a file or a script. What is let stand by hand is so for its own report alone. */
  private accepted: Acceptance[] = [];

  /** `onChange` is called after each change that a user made; `isWhole`: all that was set before is gone. */
  constructor(private readonly onChange: (isWhole: boolean) => void) {}

  /** As the engine and the command line take them. */
  get config(): Required<Configuration> {
    return this.configFor(null);
  }

  /** The same with what was let stand of one report. */
  configFor(entry: Pick<Entry, 'accept'> | null): Required<Configuration> {
    const own = entry?.accept ?? [];
    const others = this.accepted.filter(({ finding }) => own.every((item) => item.finding !== finding));
    return { rules: { ...this.rules }, accept: [...others, ...own].map((item) => ({ ...item })) };
  }

  get isEmpty(): boolean {
    return Object.keys(this.rules).length + this.accepted.length === 0;
  }

  /** Takes over a whole configuration, in place of what was set before. */
  replace({ rules = {}, accept = [] }: Configuration): void {
    this.rules = { ...rules };
    this.accepted = accept.map(({ finding, reason }) => ({ finding, reason }));
    this.onChange(true);
  }

  /** null: the rule's own severity. */
  setRule(rule: string, setting: Setting | null): void {
    if (setting === null) delete this.rules[rule];
    else this.rules[rule] = setting;
    this.onChange(false);
  }

  /** Of one report, or, without one, of any. */
  accept(finding: string, reason: string, entry: Pick<Entry, 'accept'> | null = null): void {
    this.drop(finding, entry);
    if (entry) entry.accept = [...entry.accept, { finding, reason }];
    else this.accepted.push({ finding, reason });
    this.onChange(false);
  }

  isAccepted(finding: string, entry: Pick<Entry, 'accept'> | null = null): boolean {
    return this.configFor(entry).accept.some((item) => item.finding === finding);
  }

  withdraw(finding: string, entry: Pick<Entry, 'accept'> | null = null): void {
    this.drop(finding, entry);
    this.onChange(false);
  }

  clear(): void {
    this.replace({});
  }

  private drop(finding: string, entry: Pick<Entry, 'accept'> | null): void {
    const others = (item: Acceptance) => item.finding !== finding;
    this.accepted = this.accepted.filter(others);
    if (entry) entry.accept = entry.accept.filter(others);
  }
}
