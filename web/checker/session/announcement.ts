// What is told when an entry has ended: an event for scripts and a sentence for those who listen.

import { sentenceOf, wordOf } from './standing';
import type { Entry } from './session';
import type { Texts } from '../texts/texts';

export interface Announcement {
  event: 'nb-result' | 'nb-error';
  /** Holds nothing of a document, unless that is asked for. */
  detail: object;
  sentence: string;
}

export function failureMessage({ failure }: Entry, words: Texts): string {
  return words.failure[failure ?? 'crashed'];
}

export function announcementOf(entry: Entry, exposesContent: boolean, words: Texts): Announcement {
  const { name: file, result } = entry;
  if (!result) {
    return { event: 'nb-error', detail: { file, code: entry.failure }, sentence: `${file}：${failureMessage(entry, words)}` };
  }
  const { verdict } = result;
  const findings = result.findings.map(({ rule, severity, cells }) => ({ rule, severity, cells }));
  return {
    event: 'nb-result',
    detail: { file, verdict, counts: result.counts, findings, ...(exposesContent ? { result } : {}) },
    sentence: `${wordOf(result, words)}${words.comma}${sentenceOf(result, words)}`,
  };
}
