// What a result comes to, in counts and words. The verdict is the engine's and nobody else's: page, element and command
// line say the same. Pure.

import { keyOf, type VerdictKey } from '../../formats/verdicts.mjs';
import { cellsByPath } from './cells';
import type { Result } from '../engine-types';
import type { Texts } from '../texts/texts';
import type { IconName } from '../ui/icons';

/** How a verdict is shown: one that leaves something to do is never shown as plainly consistent. */
export type Tone = VerdictKey;

export const verdictIcons: { [tone in Tone]: IconName } = {
  pass: 'pass', reserved: 'warning', accepted: 'warning', fail: 'error', incomplete: 'incomplete', unreadable: 'incomplete',
};

export interface Standing {
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

export function standingOf(result: Result): Standing {
  const cells = result.report ? [...cellsByPath(result.report).values()] : [];
  const unread = cells.filter((cell) => cell.state === 'unread').length;
  return {
    cells: cells.length,
    unread,
    passed: result.rules.filter((rule) => rule.outcome === 'passed').length,
    open: result.rules.filter((rule) => rule.outcome === 'could-not-run').length,
  };
}

export function toneOf({ verdict, counts }: Pick<Result, 'verdict' | 'counts'>): Tone {
  return verdict === 'accepted' ? 'reserved' : keyOf({ verdict, counts });
}

/** Its text was recognised, here or by whoever made the file; also once somebody compared what was doubtful. */
export const isFromPictures = ({ recognised, notes }: Result): boolean =>
  Boolean(recognised || notes?.some(({ code }) => code === 'proofread'));

/** The verdict in a word or two. */
export function wordOf(result: Pick<Result, 'verdict' | 'counts'>, texts: Texts): string {
  return texts.verdictWord[keyOf(result)];
}

const acceptedErrors = ({ findings }: Result): number => findings.filter(({ severity, accepted }) => severity === 'error' && accepted).length;

/** The sentence after the verdict's word. */
export function sentenceOf(result: Result, texts: Texts): string {
  const { cells, unread, passed, open } = standingOf(result);
  const { verdict } = result;
  const { error, warning, info } = result.counts;
  if (verdict === 'unreadable') return result.problem?.message ?? '';
  if (result.recognised) return texts.recognisedSentence(error + warning, unread);
  const main =
    verdict === 'fail' ? texts.failedSentence(error)
      : verdict === 'incomplete' ? texts.incompleteSentence(unread, open)
        : verdict === 'accepted' ? texts.acceptedSentence(acceptedErrors(result))
          : warning ? texts.warnedSentence(warning) : texts.passed(cells, passed);
  return [main, texts.also(verdict === 'pass' ? 0 : warning, info, verdict === 'fail' ? unread : 0)].filter(Boolean).join(texts.gap);
}
