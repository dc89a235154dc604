// How far the check has come, and a way to stop it. It appears only with what takes longer than a moment,
// and is changed in place, so that the focus stays on its button.

import { button, h } from '../ui/dom';
import type { Arrival } from '../engine/arrival';
import type { Entry } from '../session/entry';
import type { Texts } from '../texts/texts';

/** What is done sooner needs no words, in milliseconds. */
const moment = 300;

/** What of a session is told here. */
export interface Work {
  readonly at: number;
  readonly of: number;
  readonly running: ReadonlySet<Entry>;
  readonly isBusy: boolean;
}

export interface ProgressView {
  element: HTMLElement;
  /** `arrival`: what is on its way, of the program itself. */
  update(session: Work, isStarting: boolean, arrival: Arrival | null, texts: Texts): void;
}

export function progressView(stop: () => void): ProgressView {
  const bar = h('div', { class: 'bar-done' });
  const track = h('div', { class: 'bar', role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100 }, bar);
  const words = h('span', { class: 'progress-words' });
  const control = button({ class: 'quiet', 'data-action': 'stop' }, stop);
  const element = h('div', { class: 'progress', part: 'progress', hidden: true }, track, words, control);
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    element,
    update(session, isStarting, arrival, texts) {
      const { at, of } = session;
      const [current] = session.running;
      if (!session.isBusy && !arrival) {
        clearTimeout(timer);
        timer = undefined;
        element.hidden = true;
        return;
      }
      // What is on its way takes longer than a moment, or it would not be told.
      if (arrival) element.hidden = false;
      else {
        timer ??= setTimeout(() => {
          element.hidden = false;
        }, moment);
      }
      control.hidden = !session.isBusy;
      if (!arrival && (at < 0 || !current)) return;
      const step = current?.step ?? null;
      const sentence = arrival ? texts.arriving(arrival.loaded, arrival.total)
        : isStarting && !step ? texts.starting : texts.working(step, current.name, at, of);
      const part = arrival ? arrival.loaded / arrival.total : step && step.total > 0 ? Math.min(1, step.done / step.total) : 0;
      const share = arrival ? part : (at + part) / of;
      // Of a single file whose length nobody knows, no number can be told.
      const isSlow = !arrival && step?.stage === 'recognising';
      const isKnown = Boolean(arrival) || of > 1 || isSlow || (step?.total ?? 0) > 1;
      const percent = Math.round(100 * share);
      words.textContent = isSlow ? `${sentence}${texts.comma}${percent}%` : sentence;
      control.textContent = texts.cancel;
      control.title = texts.stopHint;
      track.setAttribute('aria-label', sentence);
      track.toggleAttribute('data-unknown', !isKnown);
      if (isKnown) track.setAttribute('aria-valuenow', String(percent));
      else track.removeAttribute('aria-valuenow');
      bar.style.width = isKnown ? `${100 * share}%` : '';
    },
  };
}
