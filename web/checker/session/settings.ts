// The settings in force: severities of rules, rules that are off, accepted findings. Kept for as long as the page is
// open, and no longer; a file keeps them from one day to the next.

import type { Configuration, Severity } from '../engine-types';

export type Setting = Severity | 'off';

export class Settings {
  private rules: { [rule: string]: Setting } = {};
  private accepted: { finding: string; reason: string }[] = [];

  /** `onChange` is called after each change that a user made. */
  constructor(private readonly onChange: () => void) {}

  /** As the engine and the command line take them. */
  get config(): Required<Configuration> {
    return { rules: { ...this.rules }, accept: this.accepted.map((item) => ({ ...item })) };
  }

  get isEmpty(): boolean {
    return Object.keys(this.rules).length + this.accepted.length === 0;
  }

  /** Takes over a whole configuration, in place of what was set before. */
  replace({ rules = {}, accept = [] }: Configuration): void {
    this.rules = { ...rules };
    this.accepted = accept.map(({ finding, reason }) => ({ finding, reason }));
    this.onChange();
  }

  /** null: the rule's own severity. */
  setRule(rule: string, setting: Setting | null): void {
    if (setting === null) delete this.rules[rule];
    else this.rules[rule] = setting;
    this.onChange();
  }

  accept(finding: string, reason: string): void {
    this.accepted = [...this.accepted.filter((item) => item.finding !== finding), { finding, reason }];
    this.onChange();
  }

  isAccepted(finding: string): boolean {
    return this.accepted.some((item) => item.finding === finding);
  }

  withdraw(finding: string): void {
    this.accepted = this.accepted.filter((item) => item.finding !== finding);
    this.onChange();
  }

  clear(): void {
    this.replace({});
  }
}
