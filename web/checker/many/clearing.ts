// Asks before the list is cleared: here and not by the browser, which asks nothing for a frame in a sandbox.

import { button, h } from '../ui/dom';
import type { Row } from './rows';
import type { ManyWords } from './words';

export interface ClearingView {
  element: HTMLElement;
  update(rows: Row[]): void;
}

export function clearingView(clear: () => void, onClose: () => void, words: ManyWords): ClearingView {
  const question = h('p', {});
  const element = h('section', { class: 'many-panel clearing', 'aria-label': words.clear }, question, h('div', { class: 'actions' },
    button({ class: 'primary', 'data-action': 'clear-really' }, clear, words.clear), ' ', button({ 'data-action': 'keep' }, onClose, words.keep)));
  return {
    element,
    update(rows) {
      question.textContent = words.clearReally(rows.length);
    },
  };
}
