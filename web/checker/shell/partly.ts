// Of what was given not everything may be checked: some files are no documents, or there are too many.

import { mostFiles } from '../input/folders';
import type { Texts } from '../texts/texts';

export interface Partly {
  passedOver: number;
  isCut: boolean;
}

export const wholly: Partly = { passedOver: 0, isCut: false };

/** Empty where everything was taken. */
export function partlySentence(parts: Partly[], words: Texts): string {
  const count = parts.reduce((sum, { passedOver }) => sum + passedOver, 0);
  return [parts.some(({ isCut }) => isCut) ? words.tooManyFiles(mostFiles) : '', count ? words.passedOver(count) : ''].filter(Boolean).join(words.gap);
}
