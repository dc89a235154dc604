import type { Language, Result } from '../../wasm/engine';

interface Problem {
  code: string;
  zh: string;
  en: string;
}

interface Known {
  file: string | null;
  engine: string;
  language: Language;
  format?: string | null;
  sha256?: string | null;
}

export function problemResult(problem: Problem, known: Known): Result;
export function problemText(problem: Pick<Problem, 'zh' | 'en'>, file: string, language: Language): string;
