// How many numbers of a recognised report among many wait to be compared with its picture.

import { doubtsOf, openDoubts } from './doubts';
import type { Entry } from '../session/entry';
import type { FormEdition } from '../engine-types';

export function toConfirm({ brief, result, proof }: Entry, forms: readonly FormEdition[]): number {
  if (!brief?.isFromPictures || !result?.recognised) return 0;
  return openDoubts(doubtsOf(result, forms), proof).length;
}
