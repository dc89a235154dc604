// What a result comes to, in counts and one verdict. Pure.

import { cellsByPath } from './cells';
import type { Result, Verdict } from './engine-types';
import type { Texts } from './texts/texts';

export interface Standing {
  verdict: Verdict;
  cells: number;
  unread: number;
  passed: number;
  open: number;
}

/** How many cells of a result were read. */
export function readCells(result: Result): number {
  const { cells, unread } = standingOf(result);
  return cells - unread;
}

/**
 * The verdict as shown: the engine's, except that a report with an unread cell, or one read from pictures, is
 * never shown as passed.
 */
export function standingOf(result: Result): Standing {
  const cells = result.report ? [...cellsByPath(result.report).values()] : [];
  const unread = cells.filter((cell) => cell.state === 'unread').length;
  const isWhole = unread === 0 && cells.length > 0;
  return {
    verdict: (result.verdict === 'pass' && !isWhole) || (result.recognised && result.report) ? 'incomplete' : result.verdict,
    cells: cells.length,
    unread,
    passed: result.rules.filter((rule) => rule.outcome === 'passed').length,
    open: result.rules.filter((rule) => rule.outcome === 'could-not-run').length,
  };
}

/** The sentence after the verdict's word. */
export function sentenceOf(result: Result, texts: Texts): string {
  const { verdict, cells, unread, passed, open } = standingOf(result);
  const { error, warning, info } = result.counts;
  if (verdict === 'unreadable') return result.problem?.message ?? '';
  if (result.recognised) return texts.recognisedSentence(error + warning, unread);
  const main =
    verdict === 'fail' ? texts.failedSentence(error)
      : verdict === 'incomplete' ? texts.incompleteSentence(unread, open)
        : texts.passed(cells, passed);
  return [main, texts.also(warning, info, verdict === 'fail' ? unread : 0)].filter(Boolean).join(texts.gap);
}
