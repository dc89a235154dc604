// The running text of two years, sentence by sentence: which were copied, which changed, which are new. Pure.

import { diffChars } from 'diff';
import type { Result } from '../engine-types';

export type SentenceState = 'copied' | 'changed' | 'gone' | 'new';

export interface Change {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

export interface SentencePair {
  state: SentenceState;
  older: string;
  newer: string;
  /** Of a changed one: what of it changed. */
  changes: Change[];
}

/** The sections whose text is the agency's own. */
const own = new Set([1, 5, 6]);
/** Shorter ones are headings and turns of phrase. */
const shortest = 8;
/** From this share of common pairs of characters on, one sentence is the other changed. */
const alike = 0.5;

export function sentencesOf({ report, source }: Result): string[] {
  if (!report || !source) return [];
  const text = Array.from(source);
  const headings = report.sections.filter(({ span }) => span).sort((a, b) => a.span![0] - b.span![0]);
  return headings.flatMap(({ number, span, heading }, at) => {
    if (!own.has(number)) return [];
    // What stands between a heading and the next.
    const part = text.slice(span![1], headings[at + 1]?.span![0]).join('');
    return part.split(/(?<=[。！？；])|\n+/u).map((sentence) => sentence.trim()).filter((sentence) => sentence.length >= shortest && sentence !== heading);
  });
}

/** Numbers aside, since they are another year's. */
const bare = (sentence: string) => sentence.normalize('NFKC').replace(/\s+/g, '').replace(/\d+(?:[.,]\d+)*/g, '0');

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

function likeness(a: Set<string>, b: Set<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size || 1);
}

const changesOf = (older: string, newer: string): Change[] =>
  diffChars(older, newer).map(({ value, added, removed }) => ({ text: value, kind: added ? 'added' : removed ? 'removed' : 'same' }));

/** The newer text in its order; what it no longer has stands at the end. */
export function paired(older: string[], newer: string[]): SentencePair[] {
  const open = older.map((text) => ({ text, key: bare(text), pairs: pairsOf(bare(text)), isTaken: false }));
  const byKey = new Map<string, typeof open>();
  for (const one of open) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const copies = newer.map((text) => {
    const copy = byKey.get(bare(text))?.find(({ isTaken }) => !isTaken) ?? null;
    if (copy) copy.isTaken = true;
    return copy;
  });
  const rest = newer.map((text, at): SentencePair => {
    const copy = copies[at];
    if (copy) return { state: 'copied', older: copy.text, newer: text, changes: [] };
    const pairs = pairsOf(bare(text));
    let best: (typeof open)[number] | null = null;
    let most = alike;
    for (const one of open) {
      const common = one.isTaken ? 0 : likeness(pairs, one.pairs);
      if (common >= most) [best, most] = [one, common];
    }
    if (!best) return { state: 'new', older: '', newer: text, changes: [] };
    best.isTaken = true;
    return { state: 'changed', older: best.text, newer: text, changes: changesOf(best.text, text) };
  });
  return [...rest, ...open.filter(({ isTaken }) => !isTaken).map(({ text }): SentencePair => ({ state: 'gone', older: text, newer: '', changes: [] }))];
}
