// What the element does: takes inputs and settings and has the inputs checked; `display` shows how they fare. It knows the
// parts of the page, and they know nothing of it.

import { failureMessage } from './session/announcement';
import { AskedSettings } from './session/asked-settings';
import { givenOf, type Checkables } from './contract/inputs';
import { acceptDrops, type Sample, type Written } from './input/input';
import type { FilesActions } from './input/dropped';
import { guardLeaving } from './session/leaving';
import { Session } from './session/session';
import { Settings } from './session/settings';
import { Box } from './shell/box';
import { Display } from './shell/display';
import { acceptSteps } from './shell/keys';
import { h } from './ui/dom';
import { failureView } from './one/verdict';
import { Wording } from './texts/wording';
import { onArrival } from './engine/arrival';
import { getFile } from './engine/files';
import { CheckFailure } from './failure';
import type { EngineHost } from './engine/host';
import type { Given } from './session/entry';
import type { Configuration, Result } from './engine-types';
import type { Element } from './shell/element';

export class Controller {
  readonly settings = new Settings((isWhole) => this.settingsChanged(isWhole));
  readonly session: Session;
  readonly display: Display;
  readonly box: Box;
  private readonly wording = new Wording();
  private readonly leaving = guardLeaving(() => this.session.entries);
  private readonly asked: AskedSettings;
  private isEngineReady = false;

  constructor(private readonly element: Element, root: ShadowRoot) {
    this.asked = new AskedSettings(this.settings, this.wording, { start: () => element.host().start() }, (problem) => element.send('nb-error', problem));
    this.display = new Display(root, {
      element, wording: this.wording, settings: this.settings, session: () => this.session, box: () => this.box, asked: this.asked,
      give: (given) => this.give(given),
      keepsChanged: () => this.leaving.update(),
      cancel: () => this.cancel(),
      reset: () => this.reset(),
    });
    const { shell } = this.display;
    this.box = new Box(shell, {
      ...this.taking,
      openSample: (sample) => void this.openSample(sample),
      clear: () => this.reset(),
      clearAll: () => this.reset(true),
      restore: (entries) => this.session.restore(entries),
      edited: () => element.judged(),
    }, () => this.words);
    const lazily = <Name extends 'start' | 'check' | 'digest' | 'prepare' | 'recognise' | 'unpack'>(name: Name) =>
      ((...given: unknown[]) => (element.host()[name] as (...all: unknown[]) => unknown)(...given)) as EngineHost[Name];
    this.session = new Session({
      get lanes() {
        return element.host().lanes;
      },
      start: lazily('start'), check: lazily('check'), digest: lazily('digest'), prepare: lazily('prepare'), recognise: lazily('recognise'),
      unpack: lazily('unpack'),
    }, this.display, (entry) => ({ language: this.wording.language, config: this.settings.configFor(entry) }));
    acceptSteps(shell.base, (by) => this.outcome.step(by));
  }

  /** What the page around gives counts while the element is in it: until the given function is called. */
  connect(): () => void {
    const { base } = this.shell;
    const isOpen = () => !this.element.has('hide-input') && base.getClientRects().length > 0;
    const ignore = this.box.connect(isOpen);
    const refuse = acceptDrops(base, isOpen, {
      ...this.taking,
      nameOfText: () => this.words.pasted,
    });
    const miss = onArrival(() => this.display.arrived());
    this.leaving.update();
    return () => {
      ignore();
      refuse();
      miss();
      this.leaving.release();
    };
  }

  /** A form has gone out with what was found: there is nothing left to be asked about before the page is left. */
  sent(): void {
    this.leaving.release();
  }

  /** What becomes of files that are dropped or chosen. */
  private get taking(): FilesActions {
    return { give: (given) => this.give(given), partly: (dropped) => this.display.droppedPartly(dropped) };
  }

  get shell() {
    return this.display.shell;
  }

  get outcome() {
    return this.display.outcome;
  }

  get words() {
    return this.wording.texts;
  }

  get isBusy(): boolean {
    return this.session.isBusy || this.outcome.isBuilding;
  }

  get results(): Result[] {
    return this.session.entries.flatMap((entry) => (entry.result ? [entry.result] : []));
  }

  get config(): Configuration {
    return this.asked.config ?? this.settings.configFor(this.outcome.entry);
  }
  set config(config: Configuration) {
    this.asked.ask(config);
    if (this.isEngineReady) void this.asked.adopt();
  }

  /** Checks what a script gives, when its turn comes. Rejects if one of it ended without a result. */
  async check(input: Checkables, isRevealed: boolean, signal?: AbortSignal): Promise<Result[]> {
    const given = givenOf(input, this.words.pasted);
    if (!given.length) return [];
    const entries = await this.session.run(given, isRevealed, signal, () => this.prepared());
    await Promise.all([this.outcome.complete, this.display.listing.complete]);
    const failed = entries.find((entry) => entry.failure);
    if (failed) {
      const { url = '' } = (failed.cause ?? {}) as { url?: string };
      throw new CheckFailure(failed.failure!, failureMessage(failed, this.words), { cause: failed.cause, url });
    }
    return entries.map((entry) => entry.result!);
  }

  /** Puts something into the box; it is not checked by that. */
  write(written: Written): void {
    this.box.written = written;
    this.box.edit();
    this.box.fold(null);
  }

  /** What the user gives takes the place of everything before. */
  take(given: Given[]): void {
    this.session.replace(given, () => this.prepared()).catch(() => undefined);
  }

  /** The same, but what the user gives to a list is added to it. */
  private give(given: Given[]): void {
    if (this.display.listing.isUsed) this.session.add(given, () => this.prepared()).catch(() => undefined);
    else this.take(given);
  }

  cancel(): void {
    this.session.cancel();
  }

  /** `isAll`: the settings too. */
  reset(isAll = false): void {
    if (isAll) {
      this.settings.clear();
      this.element.send('nb-clear', {});
    }
    this.session.clear();
    this.display.forget();
    this.box.clear();
    this.leaving.update();
    this.display.render();
    this.element.judged();
  }

  goTo(id: string, isRevealed: boolean): boolean {
    return this.outcome.goTo(id, isRevealed) || this.display.listing.goTo(id);
  }

  /** Lets a finding stand, by its key or its place in the list; without a reason takes that back. */
  ignore(id: string, reason: string): boolean {
    return this.outcome.ignore(id, reason, this.settings);
  }

  async exportAs(type: string): Promise<Blob> {
    // It comes with the first export.
    const { exported } = await import('./session/exports').catch((cause) => {
      throw new CheckFailure('load', String(cause), { cause });
    });
    return exported(this.session.entries, type, {
      engine: this.element.host(), configOf: (entry) => this.settings.configFor(entry), language: this.wording.language,
    });
  }

  /** What is shown stays in the language in use until the words of the other one are there. */
  turnTo(locale: string | null): void {
    const asked = (locale ?? '').toLowerCase().startsWith('en') ? 'en' : 'zh';
    const before = this.wording.language;
    this.wording.turnTo(asked, () => {
      if (asked !== this.wording.language) this.element.send('nb-error', { phase: 'words', code: 'load', message: this.words.failure.load });
      this.shell.base.hidden = false;
      this.renderInput();
      this.engineMoved();
      this.element.judged();
      if (before === this.wording.language) return;
      this.display.list();
      this.session.again();
    });
  }

  /** The engine started, failed to, or runs. */
  engineMoved(): void {
    const { status, failure } = this.element.host();
    const { notice } = this.shell;
    this.isEngineReady = status === 'ready';
    if (this.isEngineReady) void this.asked.adopt();
    const isShown = status === 'failed' && !this.session.entries.length;
    notice.hidden = !isShown;
    if (isShown) {
      notice.replaceChildren(h('slot', { name: 'unsupported' }, failureView(this.words.failure[failure?.code ?? 'load'], '', this.words)));
    }
  }

  /** On paper everything stands, and nothing is folded. */
  print(isPaper: boolean): void {
    if (isPaper) this.outcome.unfold();
    this.display.listing.unroll(isPaper);
  }

  renderInput(): void {
    this.shell.base.lang = this.wording.language === 'zh' ? 'zh-CN' : 'en';
    this.shell.input.hidden = this.shell.foot.hidden = this.element.has('hide-input');
    this.box.render();
    if (this.box.isFolded) this.display.fold();
    this.display.render();
  }

  /** What is to be there before anything is checked. */
  private async prepared(): Promise<void> {
    void this.element.host().start().catch(() => undefined);
    await this.wording.coming;
    // Where the engine does not start, the check says so.
    if (this.asked.config) await this.element.host().start().then(() => this.asked.adopt(), () => undefined);
  }

  private settingsChanged(isWhole: boolean): void {
    const { entry } = this.outcome;
    if (isWhole) for (const one of this.session.entries) one.accept = [];
    this.leaving.update();
    const { rules, accept } = this.settings.configFor(entry);
    this.element.send('nb-ignore', { rules: Object.keys(rules).length, accepted: accept.length });
    this.session.again();
  }

  private async openSample(sample: Sample): Promise<void> {
    this.session.clear();
    this.display.clear();
    try {
      const response = await getFile(sample.url);
      if (sample.url.endsWith('.zip')) {
        this.take([{ name: sample.url.replace(/.*\//, ''), content: await response.blob() }]);
        return;
      }
      const text = await response.text();
      this.box.written = { text, rich: null };
      this.take([{ name: sample.name, content: text }]);
    } catch {
      this.outcome.clear(failureView(this.words.failure.load, sample.name, this.words));
    }
  }
}
