// One offer for all scans that were given together.

import { canRecognise } from '../assets';
import { button, h } from '../ui/dom';
import { offerWords } from './offer-words';
import { scanWords } from './words';
import type { Texts } from '../texts/texts';

export interface OfferView {
  element: HTMLElement;
  /** How many there are, and whether they are being recognised already. */
  update(count: number, isBusy: boolean): void;
}

/** `isPossible` in this browser. */
export function offerView(start: () => void, isPossible: () => boolean, texts: Texts): OfferView {
  const words = offerWords(texts.language);
  const { offerHint } = scanWords(texts.language);
  const control = button({ class: 'primary', 'data-action': 'recognise-all', 'aria-describedby': 'recognise-all-hint' }, () => {
    if (!control.hasAttribute('aria-disabled')) start();
  });
  const hint = h('p', { class: 'hint', id: 'recognise-all-hint' });
  const element = h('div', { class: 'recognise', hidden: true }, control, hint);
  return {
    element,
    update(count, isBusy) {
      const lack = !canRecognise() ? words.noRecognition : isPossible() ? '' : words.cannotRecognise;
      element.hidden = count === 0;
      control.hidden = lack !== '';
      control.textContent = words.recognise(count);
      // Kept in its place, and so the focus too: stopped, it is there again.
      if (isBusy) control.setAttribute('aria-disabled', 'true');
      else control.removeAttribute('aria-disabled');
      hint.textContent = lack || offerHint;
    },
  };
}
