// The checker in a frame: speaks with the page around it over one port, as web/frame/protocol.ts says. To a page of any
// other origin than the allowed ones it says nothing, not even that it is there.

import './frame.css';
import { inputOf, isInit, supported, type FromFrame, type Init, type ToFrame } from './protocol';
import type { NianbaoChecker } from '../checker/element';
import type { CheckFailure } from '../checker/failure';

const tool = document.querySelector('nianbao-checker') as NianbaoChecker;

/** The frame's own origin, whatever a sandbox makes of it, and those that the site's maintainer wrote into frame.html. */
const listed = document.querySelector<HTMLMetaElement>('meta[name="nianbao-origins"]')!.content.split(/\s+/).filter(Boolean);
const allowed = new Set([new URL(location.href).origin, ...listed]);

let port: MessagePort | null = null;
/** What is asked for and not answered yet, by its id; the first one is being done. */
const asked = new Map<string | number, AbortController>();
/** Comes once all that was asked for before is answered. */
let answered: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ source, origin, data, ports }) => {
  if (port || source !== parent || parent === self || !allowed.has(origin) || !isInit(data) || ports.length === 0) return;
  if (!supported.includes(data.v)) {
    ports[0].postMessage({ ns: 'nianbao', v: supported[0], type: 'error', id: null, nonce: data.nonce, code: 'unsupported-version', supported });
    return;
  }
  begin(data, ports[0]);
});

function begin(init: Init, own: MessagePort): void {
  port = own;
  port.onmessage = ({ data }) => hear(data);
  adopt(init);
  const ready = () => say({ type: 'ready', nonce: init.nonce, version: tool.version });
  if (tool.version) ready();
  else tool.addEventListener('nb-ready', ready, { once: true });
  for (const type of ['nb-progress', 'nb-result', 'nb-select', 'nb-error'] as const) {
    tool.addEventListener(type, (event) => pass(type, (event as CustomEvent).detail));
  }
  // Starts it where it was not seen yet or did not start; events tell what comes of that, but in a browser that is too old.
  tool.ready.catch(({ code, message }: CheckFailure) => {
    if (code === 'unsupported') pass('nb-error', { phase: 'start', code, message });
  });
  // What keeps within the window's height must not grow with the frame, which the page makes as high as its content.
  tool.style.setProperty('--nb-window-height', `${Math.max(600, Math.round(.85 * screen.availHeight))}px`);
  document.body.classList.add('followed');
  let due = 0;
  new ResizeObserver(() => {
    // The element hears of a new width after this, and takes another layout by it: the height counts once that is done.
    cancelAnimationFrame(due);
    due = requestAnimationFrame(tellHeight);
  }).observe(document.documentElement);
}

function tellHeight(): void {
  say({ type: 'resize', height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
}

/** How the page wants the element to be. */
function adopt({ options = {} }: Init): void {
  const { locale, theme, senior, hideInput, config } = options;
  if (typeof locale === 'string') tool.setAttribute('locale', locale);
  if (typeof locale === 'string') document.documentElement.lang = locale.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
  if (theme === 'light' || theme === 'dark') tool.setAttribute('theme', theme);
  tool.toggleAttribute('senior', senior === true);
  tool.toggleAttribute('hide-input', hideInput === true);
  if (config) tool.config = config;
}

function say(message: FromFrame): void {
  port?.postMessage({ ns: 'nianbao', v: supported[0], ...message });
}

/** What is of no known type, or has no id to be answered by, is left alone. */
function hear(message: ToFrame | null): void {
  if (typeof message !== 'object' || message === null) return;
  if (message.type === 'cancel') {
    asked.get(message.id)?.abort();
    return;
  }
  if (!('id' in message) || (typeof message.id !== 'string' && typeof message.id !== 'number')) return;
  if (message.type === 'select') say({ type: 'select', id: message.id, found: tool.goTo(String(message.key)) });
  else if (message.type === 'check') check(message);
}

function check({ id, input, file }: Extract<ToFrame, { type: 'check' }>): void {
  if (asked.has(id)) {
    say({ type: 'error', id, code: 'duplicate-id', message: `There is a check with the id ${id} already.` });
    return;
  }
  const controller = new AbortController();
  const { signal } = controller;
  asked.set(id, controller);
  // One at a time: what the element tells in between is of the one that was begun.
  const before = answered;
  const cancelled = new Promise((resolve) => signal.addEventListener('abort', resolve));
  const answer = Promise.race([before, cancelled]).then(() => tool.check(inputOf(input, file), { signal })).then(
    ([result]) => say({ type: 'result', id, result }),
    (error) => say({ type: 'error', id, code: signal.aborted ? 'cancelled' : codeOf(error), message: (error as Error).message }),
  ).finally(() => asked.delete(id));
  answered = Promise.all([before, answer]);
}

function codeOf(error: unknown): string {
  return error instanceof TypeError ? 'wrong-input' : ((error as CheckFailure).code ?? 'crashed');
}

/** What the element tells, of what was asked for and of what its user does; a result that was asked for goes by itself. */
function pass(type: 'nb-progress' | 'nb-result' | 'nb-select' | 'nb-error', detail: { [name: string]: unknown }): void {
  const id = asked.keys().next().value ?? null;
  if (type === 'nb-progress') say({ type: 'progress', id, ...detail });
  else if (type === 'nb-select') say({ type: 'select', id: null, ...detail });
  else if (id === null) say(type === 'nb-result' ? { type: 'result', id, ...detail } : { type: 'error', id, code: String(detail.code), ...detail });
}
