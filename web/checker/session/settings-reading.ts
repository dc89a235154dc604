// Settings given from outside, by a file or a script: taken over whole if they are right, otherwise not at all.

import { CheckFailure, type FailureCode } from '../failure';
import type { Settings } from './settings';
import type { EngineInfo } from '../protocol';
import type { Wording } from '../texts/wording';
import type { ConfigurationOutcome } from '../../config/configuration.mjs';

/** What of the reading of configurations is needed, with the first of them and not before. */
type Reader = typeof import('../../config/configuration.mjs');

export type ReadSettings = (rules: string[], reader: Reader) => ConfigurationOutcome;

/** As the event nb-error tells it. */
export interface SettingsProblem {
  phase: 'config';
  code: 'config' | FailureCode;
  message: string;
}

export async function adoptSettings(
  settings: Settings, engine: { start(): Promise<EngineInfo> }, wording: Wording, read: ReadSettings,
): Promise<SettingsProblem | null> {
  try {
    const [{ rules }, reader] = await Promise.all([engine.start(), import('../../config/configuration.mjs')]);
    const { config, problems } = read(rules.map(({ id }) => id), reader);
    if (!config) return { phase: 'config', code: 'config', message: reader.configurationProblemText(problems[0], wording.language) };
    settings.replace(config);
    return null;
  } catch (error) {
    const code = error instanceof CheckFailure ? error.code : 'load';
    return { phase: 'config', code, message: wording.texts.failure[code] };
  }
}
