// <nianbao-checker>: the whole checker as one element. Its contract stands in contract/element.mjs, from which the
// site's page about it, its types and custom-elements.json are made.

import { Controller } from './controller';
import { hostFor } from './engine/hosts';
import { CheckFailure } from './failure';
import { FormGuard } from './guard/form-guard';
import { isSupported } from './shell/shell';
import { revealInPage } from './ui/scroll';
import type { CheckerEvents, ReadyDetail } from './contract/events';
import type { Checkables } from './contract/inputs';
import type { EngineHost } from './engine/host';
import type { Configuration, Result } from './engine-types';
import type { Sample } from './input/input';

export type Status = 'starting' | 'idle' | 'checking' | 'failed';

export interface CheckSettings {
  signal?: AbortSignal;
  /** Scrolls the page to what comes of it. */
  reveal?: boolean;
}

/** Those that may be set on an element before it is defined. */
const settable = ['samples', 'text', 'html', 'files', 'config'] as const;

export class NianbaoChecker extends HTMLElement {
  static readonly formAssociated = true;
  static readonly observedAttributes = ['locale', 'hide-input', 'required', 'allow-accepted', 'name'];

  /** Null where the browser lacks what is needed: then the element's own content stays to be seen. */
  readonly #controller: Controller | null = null;
  readonly #guard: FormGuard | null = null;
  readonly #internals: ElementInternals | null = null;
  readonly #seen: IntersectionObserver | null = null;
  readonly #print = ({ type }: Event) => this.#controller?.print(type === 'beforeprint');
  #host: EngineHost | null = null;
  #release: (() => void) | null = null;
  #disconnect: (() => void) | null = null;
  #announced: object | null = null;
  #files: File[] = [];

  constructor() {
    super();
    if (!isSupported()) return;
    this.#internals = typeof this.attachInternals === 'function' && 'setFormValue' in ElementInternals.prototype ? this.attachInternals() : null;
    const controller = new Controller({
      has: (attribute) => this.hasAttribute(attribute),
      send: (type, detail) => this.#send(type, detail),
      host: () => this.#useHost(),
      judged: () => this.#judged(),
    }, this.attachShadow({ mode: 'open' }));
    this.#controller = controller;
    this.#guard = new FormGuard({
      element: this,
      internals: this.#internals,
      state: () => ({
        // What was changed since is yet to be checked.
        entries: controller.box.isStale ? [] : controller.session.entries, isBusy: controller.session.isBusy,
        hasFailed: this.#host?.status === 'failed', allowsAccepted: this.hasAttribute('allow-accepted'),
      }),
      messageOf: (hold) => controller.words.held[hold],
      anchor: () => controller.shell.base,
      sent: () => controller.sent(),
      reset: () => this.reset(),
      say: (message, isAsked) => {
        const { guard } = controller.shell;
        guard.textContent = message;
        guard.hidden = !message;
        if (!isAsked) return;
        guard.focus({ preventScroll: true });
        revealInPage(guard, 'center');
      },
    });
    this.#seen = new IntersectionObserver((sightings) => {
      if (sightings.some(({ isIntersecting }) => isIntersecting)) this.#start();
    });
    for (const name of settable) this.#adopt(name);
  }

  connectedCallback(): void {
    if (!this.#controller) return;
    this.#useHost();
    this.#controller.turnTo(this.getAttribute('locale'));
    this.#seen?.observe(this);
    this.#guard?.connect();
    this.#hostMoved();
    this.#disconnect = this.#controller.connect();
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  disconnectedCallback(): void {
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
    this.#seen?.disconnect();
    this.#guard?.disconnect();
    this.#disconnect?.();
    // An element that is only moved is connected again at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.cancel();
      this.#leave();
    });
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected || !this.#controller) return;
    if (name === 'locale') this.#controller.turnTo(this.getAttribute('locale'));
    else if (name === 'hide-input') this.#controller.renderInput();
    else this.#guard?.update();
  }

  formResetCallback(): void {
    this.reset();
  }

  get samples(): Sample[] {
    return this.#controller?.box.samples ?? [];
  }
  set samples(samples: Sample[]) {
    if (this.#controller) this.#controller.box.samples = samples;
  }

  get text(): string {
    return this.#controller?.box.written.text ?? '';
  }
  set text(text: string) {
    this.#controller?.write({ text: String(text ?? ''), rich: null });
  }

  get html(): string {
    return this.#controller?.box.written.rich?.html ?? '';
  }
  set html(html: string) {
    const rich = { html: String(html ?? ''), text: '' };
    this.#controller?.write({ text: '', rich: rich.html.trim() ? rich : null });
  }

  get files(): File[] {
    return [...this.#files];
  }
  set files(files: File[] | FileList) {
    this.#files = [...(files ?? [])].filter((file) => file instanceof File);
    if (this.#files.length) this.#controller?.take(this.#files.map((file) => ({ name: file.name, content: file })));
  }

  get config(): Configuration {
    return this.#controller?.config ?? { rules: {}, accept: [] };
  }
  set config(config: Configuration) {
    if (this.#controller) this.#controller.config = config;
  }

  get status(): Status {
    if (!this.#controller) return 'failed';
    if (this.#controller.isBusy) return 'checking';
    const { status } = this.#host ?? {};
    return status === 'failed' || status === 'starting' ? status : 'idle';
  }

  get version(): string {
    return this.#host?.info?.version ?? '';
  }

  get results(): Result[] {
    return this.#controller?.results ?? [];
  }

  /** Asking for it starts the engine. */
  get ready(): Promise<ReadyDetail> {
    const ready = this.#controller ? this.#useHost().start().then(({ version }) => ({ version })) : Promise.reject(unsupported());
    // Nobody need wait for it.
    ready.catch(() => undefined);
    return ready;
  }

  get form(): HTMLFormElement | null {
    return this.#internals?.form ?? this.closest('form');
  }

  get validity(): ValidityState | null {
    return this.#internals?.validity ?? null;
  }

  get validationMessage(): string {
    return this.#guard?.message ?? '';
  }

  get willValidate(): boolean {
    return this.#internals?.willValidate ?? false;
  }

  checkValidity(): boolean {
    return this.#internals ? this.#internals.checkValidity() : !this.validationMessage;
  }

  reportValidity(): boolean {
    return this.#internals ? this.#internals.reportValidity() : this.checkValidity();
  }

  async check(input: Checkables, { signal, reveal = false }: CheckSettings = {}): Promise<Result[]> {
    if (!this.#controller) throw unsupported();
    return this.#controller.check(input, Boolean(reveal), signal);
  }

  cancel(): void {
    this.#controller?.cancel();
  }

  reset(): void {
    this.#files = [];
    this.#controller?.reset();
  }

  goTo(key: string | number, { reveal = false }: { reveal?: boolean } = {}): boolean {
    return this.#controller?.goTo(String(key), Boolean(reveal)) ?? false;
  }

  ignore(key: string | number, reason = ''): boolean {
    return this.#controller?.ignore(String(key), String(reason ?? '')) ?? false;
  }

  async exportAs(type: string): Promise<Blob> {
    if (!this.#controller) throw unsupported();
    return this.#controller.exportAs(type);
  }

  /** A property set before the element was defined sits on the instance and hides the accessor. */
  #adopt(name: (typeof settable)[number]): void {
    if (!Object.prototype.hasOwnProperty.call(this, name)) return;
    const own: { [name: string]: unknown } = { [name]: this[name] };
    Reflect.deleteProperty(this, name);
    Object.assign(this, own);
  }

  /** The engine that all elements of the page share; held as long as this one is in the page or at work. */
  #useHost(): EngineHost {
    this.#host ??= hostFor(this.getAttribute('wasm-src'));
    if (!this.#release) {
      const host = this.#host;
      const leave = host.retain();
      const ignore = host.onChange(() => this.#hostMoved());
      this.#release = () => {
        leave();
        ignore();
      };
    }
    return this.#host;
  }

  #leave(): void {
    this.#release?.();
    this.#release = null;
  }

  #start(): void {
    this.#seen?.disconnect();
    // What goes wrong is told by the host.
    this.#useHost().start().catch(() => undefined);
  }

  #hostMoved(): void {
    const { status, failure, info } = this.#host!;
    this.#controller!.engineMoved();
    if (status === 'ready' && info && this.#announced !== info) {
      this.#announced = info;
      // After those who have just put the element into their page can listen.
      queueMicrotask(() => this.#send('nb-ready', { version: info.version }));
    }
    if (status === 'failed' && failure && this.#announced !== failure) {
      this.#announced = failure;
      const { code, url } = failure;
      this.#send('nb-error', { phase: 'start', code, message: this.#controller!.words.failure[code], ...(url ? { url } : {}) });
    }
    this.#guard!.update();
  }

  #judged(): void {
    this.#guard?.update();
    if (!this.isConnected && !this.#controller!.session.isBusy) this.#leave();
  }

  #send<Type extends keyof CheckerEvents>(type: Type, detail: CheckerEvents[Type]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

function unsupported(): CheckFailure {
  return new CheckFailure('unsupported', 'This browser lacks what the checker needs');
}
