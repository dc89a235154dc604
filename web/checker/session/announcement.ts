// What is told when an entry has ended: an event for scripts and a sentence for those who listen.

import { publicFinding, type ErrorDetail, type ResultDetail } from '../contract/events';
import { sentenceOf, wordOf } from './standing';
import type { Entry } from './entry';
import type { Texts } from '../texts/texts';

export type Announcement = { sentence: string } & ({ event: 'nb-result'; detail: ResultDetail } | { event: 'nb-error'; detail: ErrorDetail });

export function failureMessage({ failure }: Entry, words: Texts): string {
  return words.failure[failure ?? 'crashed'];
}

export function announcementOf(entry: Entry, exposesContent: boolean, words: Texts): Announcement {
  const { name: file, result, cause } = entry;
  if (!result) {
    const message = failureMessage(entry, words);
    const { url } = (cause ?? {}) as { url?: string };
    return {
      event: 'nb-error',
      detail: { phase: 'check', code: entry.failure ?? 'crashed', message, file, ...(url ? { url } : {}) },
      sentence: `${file}：${message}`,
    };
  }
  const { verdict, receipt, counts } = result;
  const findings = result.findings.map((finding) => publicFinding(finding, exposesContent));
  return {
    event: 'nb-result',
    detail: { file, verdict, receipt, counts, findings, ...(exposesContent ? { result } : {}) },
    sentence: `${wordOf(result, words)}${words.comma}${sentenceOf(result, words)}`,
  };
}
