// Settings asked for by a script, which may come before the engine that knows the rules.

import { adoptSettings, type ReadSettings, type SettingsProblem } from './settings-reading';
import type { Settings } from './settings';
import type { Configuration } from '../engine-types';
import type { EngineInfo } from '../protocol';
import type { Wording } from '../texts/wording';

export class AskedSettings {
  /** Those that the engine has not seen yet. */
  private waiting: { config: Configuration; adopted: Promise<void> | null } | null = null;

  constructor(
    private readonly settings: Settings, private readonly wording: Wording, private readonly engine: { start(): Promise<EngineInfo> },
    private readonly tell: (problem: SettingsProblem) => void,
  ) {}

  get config(): Configuration | null {
    return this.waiting?.config ?? null;
  }

  ask(config: Configuration): void {
    this.waiting = { config, adopted: null };
  }

  /** Takes over what waited for the engine. */
  adopt(): Promise<void> {
    const { waiting } = this;
    if (!waiting) return Promise.resolve();
    waiting.adopted ??= this.take((rules, { validateConfiguration }) => validateConfiguration(waiting.config, rules)).then(() => {
      if (this.waiting === waiting) this.waiting = null;
    });
    return waiting.adopted;
  }

  /** Takes over settings, right or not at all. What is wrong with them, or nothing. */
  async take(read: ReadSettings): Promise<string> {
    const problem = await adoptSettings(this.settings, this.engine, this.wording, read);
    if (problem) this.tell(problem);
    return problem?.message ?? '';
  }
}
