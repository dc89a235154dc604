// Holds a form until the reports given to the element pass. Inside a form the element is one of its fields, where the
// browser has such; for a form named by `for`, and in other browsers, it stops the form from being sent.

import type { Entry } from '../session/entry';
import type { Verdict } from '../engine-types';

/** What a form waits for: nothing, a first report, the end of a check, or a better one. */
export type Hold = 'nothing' | 'report' | 'end' | 'errors' | 'acceptance' | 'certainty' | 'start';

export interface State {
  entries: readonly Entry[];
  isBusy: boolean;
  hasFailed: boolean;
  allowsAccepted: boolean;
}

/** The worst first. */
const order: Verdict[] = ['fail', 'unreadable', 'incomplete', 'accepted', 'pass'];

function verdictsOf(entries: readonly Entry[]): (Verdict | null)[] {
  return entries.map(({ brief }) => brief?.verdict ?? null);
}

export function holdOf({ entries, isBusy, hasFailed, allowsAccepted }: State): Hold {
  if (isBusy) return 'end';
  if (!entries.length) return hasFailed ? 'start' : 'report';
  const verdicts = verdictsOf(entries);
  if (verdicts.includes('fail')) return 'errors';
  if (verdicts.some((verdict) => verdict === null || verdict === 'unreadable' || verdict === 'incomplete')) return 'certainty';
  return verdicts.includes('accepted') && !allowsAccepted ? 'acceptance' : 'nothing';
}

/** What is sent with the form: the worst verdict and the receipts, and never anything of a document. */
export function valueOf({ entries, isBusy }: State): { verdict: Verdict; receipts: string } | null {
  const verdicts = verdictsOf(entries);
  if (isBusy || !entries.length || verdicts.includes(null)) return null;
  return {
    verdict: order.find((verdict) => verdicts.includes(verdict))!,
    receipts: entries.map(({ brief }) => brief!.receipt ?? '-').join(' '),
  };
}

export interface Guarded {
  element: HTMLElement;
  internals: ElementInternals | null;
  state(): State;
  messageOf(hold: Hold): string;
  /** Where the browser puts what it says. */
  anchor(): HTMLElement;
  /** Says why the form is held; `isAsked` by the user, who is then led there. */
  say(message: string, isAsked: boolean): void;
  /** The form goes out, with what it was to hold. */
  sent(): void;
  /** The form is emptied. */
  reset(): void;
}

export class FormGuard {
  private release: (() => void) | null = null;

  constructor(private readonly guarded: Guarded) {
    guarded.element.addEventListener('invalid', () => guarded.say(this.message, false));
  }

  /** Why the form is held; empty where it is not. */
  get message(): string {
    const { element, state, messageOf } = this.guarded;
    return element.hasAttribute('required') ? messageOf(holdOf(state())) : '';
  }

  /** The verdicts or the attributes have changed. */
  update(): void {
    const { element, internals, state, anchor, say } = this.guarded;
    const { message } = this;
    if (!message) say('', false);
    if (!internals) return;
    // The browser leads to a field that holds its form by giving it the focus.
    if (message && element.isConnected && !element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
    const value = new FormData();
    this.write(value);
    internals.setFormValue(element.hasAttribute('name') && valueOf(state()) ? value : null);
    if (message) internals.setValidity(state().entries.length ? { customError: true } : { valueMissing: true }, message, anchor());
    else internals.setValidity({});
  }

  connect(): void {
    const { element, internals } = this.guarded;
    this.release?.();
    const root = element.ownerDocument;
    const isOwn = (form: EventTarget | null) =>
      form instanceof HTMLFormElement && (element.hasAttribute('for') ? form.id === element.getAttribute('for') : form.contains(element));
    const isMeant = (form: EventTarget | null) => isOwn(form) && (!internals || element.hasAttribute('for'));
    const submit = (event: Event) => {
      const { message } = this;
      if (!isOwn(event.target)) return;
      if (!message || !isMeant(event.target)) {
        this.guarded.sent();
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      this.guarded.say(message, true);
    };
    const reset = (event: Event) => {
      if (isMeant(event.target)) this.guarded.reset();
    };
    const fill = (event: Event) => {
      if (isMeant(event.target)) this.write((event as FormDataEvent).formData);
    };
    root.addEventListener('submit', submit, true);
    root.addEventListener('formdata', fill, true);
    root.addEventListener('reset', reset);
    this.release = () => {
      root.removeEventListener('submit', submit, true);
      root.removeEventListener('formdata', fill, true);
      root.removeEventListener('reset', reset);
    };
  }

  disconnect(): void {
    this.release?.();
    this.release = null;
  }

  private write(data: FormData): void {
    const { element, state } = this.guarded;
    const name = element.getAttribute('name');
    const value = valueOf(state());
    if (!name || !value) return;
    data.append(name, value.verdict);
    data.append(`${name}-receipt`, value.receipts);
  }
}
