// A short quotation from the source with the place in question set apart, for a finding's card.

import type { Offsets } from './offsets';
import type { Span } from '../engine-types';

export interface Quote {
  before: string;
  marked: string;
  after: string;
}

const around = 24;
const longest = 60;

/** The span with a few characters of its own line on either side; white space is shown as single spaces. */
export function quoteOf(offsets: Offsets, span: Span): Quote {
  const before = offsets.slice(Math.max(0, span.start - around), span.start);
  const after = offsets.slice(span.end, span.end + around);
  const whole = [...offsets.slice(span.start, Math.min(span.end, span.start + longest))].join('');
  return {
    before: (span.start > around && !before.includes('\n') ? '…' : '') + plain(before.slice(before.lastIndexOf('\n') + 1)).trimStart(),
    marked: plain(whole) + (span.end - span.start > longest ? '…' : ''),
    after: plain(firstLine(after)).trimEnd(),
  };
}

function firstLine(text: string): string {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text : text.slice(0, end);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
