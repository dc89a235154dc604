// Under the verdict of a scan: the offer to recognise its text, or why there is none.

import { canRecognise } from '../assets';
import { button, h } from '../ui/dom';
import { offerWords } from './offer-words';

/** `isPossible` in this browser; `count`: so many are recognised together. */
export function offerIn(place: HTMLElement, start: () => void, isPossible: boolean, count: number, language: string): void {
  const words = offerWords(language);
  const lack = !canRecognise() ? words.noRecognition : isPossible ? '' : words.cannotRecognise;
  if (lack) {
    place.append(h('p', { class: 'notice', 'data-note': 'no-recognition' }, lack));
    return;
  }
  const control = button({ class: 'primary', 'data-action': 'recognise', 'aria-describedby': 'recognise-hint' }, () => {
    // Kept in its place, and so the focus too: stopped, it is there again.
    control.setAttribute('aria-disabled', 'true');
    start();
  }, words.recognise(count));
  place.append(control, h('p', { class: 'hint', id: 'recognise-hint' }, words.hint));
}
