// The frame that everything is shown in: its places, in their order, and how wide there is room for them.

import { h } from '../ui/dom';
import styles from '../styles.css?inline';
import tableStyles from '../tables.css?inline';

export interface Shell {
  base: HTMLElement;
  /** Why the engine did not start; holds the host page's own words where it gives some. */
  notice: HTMLElement;
  input: HTMLElement;
  /** What a form waits for. */
  guard: HTMLElement;
  /** For those who listen. */
  spoken: HTMLElement;
  cut: HTMLElement;
  /** What is shown is of what stood in the box before. */
  stale: HTMLElement;
  many: HTMLElement;
  outcome: HTMLElement;
  foot: HTMLElement;
}

/** What the element needs of a browser beyond what its own script's syntax needs. */
export function isSupported(): boolean {
  return typeof Element.prototype.attachShadow === 'function' && typeof Element.prototype.replaceChildren === 'function' &&
    'adoptedStyleSheets' in Document.prototype && typeof ResizeObserver === 'function' && typeof IntersectionObserver === 'function';
}

export function shellOn(root: ShadowRoot, progress: HTMLElement): Shell {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles + tableStyles);
  root.adoptedStyleSheets = [sheet];
  const shell: Shell = {
    base: h('div', { class: 'base', part: 'base', hidden: true }),
    notice: h('div', { class: 'notice-place', hidden: true }),
    input: h('div', { class: 'input-place' }),
    guard: h('p', { class: 'guard', role: 'alert', tabindex: -1, hidden: true }),
    spoken: h('p', { class: 'spoken', role: 'status', 'aria-live': 'polite' }),
    cut: h('p', { class: 'cut', role: 'alert' }),
    stale: h('p', { class: 'stale', hidden: true }),
    many: h('div', { class: 'many-place' }),
    outcome: h('div', { class: 'outcome-place' }),
    foot: h('div', { class: 'foot-place' }),
  };
  const { base, notice, input, guard, spoken, cut, stale, many, outcome, foot } = shell;
  base.append(notice, input, guard, progress, spoken, cut, stale, many, outcome, foot);
  root.append(h('slot', { name: 'before' }), base, h('slot', { name: 'after' }));
  new ResizeObserver(([{ contentRect }]) => {
    // In letters rather than pixels, so that larger text gets the roomier layout.
    const width = contentRect.width / parseFloat(getComputedStyle(base).fontSize);
    base.dataset.width = width >= 72 ? 'wide' : width >= 47 ? 'medium' : 'narrow';
  }).observe(base);
  return shell;
}
