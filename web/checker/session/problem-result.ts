// What is wrong with an input that never reached the engine, as a result like the engine's own.

import type { Configuration, Language, Result } from '../engine-types';
import type { Problem } from '../reading/protocol';

interface Of {
  file: string;
  format: string | null;
  version: string;
  language: Language;
  config: Required<Configuration>;
  sha256: string | null;
}

export function problemResult(problem: Problem, { file, format, version, language, config, sha256 }: Of): Result {
  return {
    schema: 'nianbao/check@1',
    file,
    format,
    encoding: null,
    sha256,
    engine: version,
    verdict: 'unreadable',
    receipt: null,
    problem: { code: problem.code as NonNullable<Result['problem']>['code'], message: problem[language] },
    findings: [],
    rules: [],
    counts: { error: 0, warning: 0, info: 0 },
    config,
  };
}
