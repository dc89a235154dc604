export interface NoticePart {
  text: string;
  items: string[];
}

export interface Notice {
  title: string;
  to: string;
  parts: NoticePart[];
  ask: string;
  source: string;
}

/** What is needed of a result. */
export interface Noticed {
  file: string | null;
  verdict: string;
  receipt?: string | null;
  report?: { agency: string | null; year: number | null };
  problem?: { code: string; message: string };
  counts: { error: number; warning: number; info: number };
  findings: { severity: string; title: string; evidence: string[]; accepted?: object }[];
}

export function needsNotice(result: Pick<Noticed, 'verdict' | 'counts'>): boolean;
export function noticeOf(result: Noticed, language?: 'zh' | 'en'): Notice;
export function noticeText(notice: Notice): string;
