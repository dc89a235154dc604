// What the element does: takes inputs, has them checked, and shows how they fare. It knows the parts of the page, and
// they know nothing of it.

import { announcementOf, failureMessage } from './session/announcement';
import { adoptSettings, type ReadSettings } from './session/settings-reading';
import { givenOf, type Checkables } from './contract/inputs';
import { mostFiles } from './input/dropped';
import { acceptDrops, inputView, type InputView, type Sample, type Written } from './input/input';
import { Listing } from './shell/listing';
import { progressView } from './shell/progress';
import { revealInPage } from './ui/scroll';
import { Session } from './session/session';
import { Settings } from './session/settings';
import { shellOn, type Shell } from './shell/shell';
import { findingAt, Outcome } from './shell/outcome';
import { h } from './ui/dom';
import { failureView } from './one/verdict';
import { Wording } from './texts/wording';
import { getFile } from './engine/files';
import { CheckFailure } from './failure';
import type { EngineHost } from './engine/host';
import type { Entry, Given } from './session/entry';
import type { Configuration, Result } from './engine-types';
import type { Send } from './contract/events';

/** Between two drawings of what changes with every file, in milliseconds. */
const pause = 120;

/** What the element gives: its attributes, its events and its place at the engine. */
export interface Element {
  has(attribute: string): boolean;
  send: Send;
  host(): EngineHost;
  /** The verdicts have changed, or are about to. */
  judged(): void;
}

export class Controller {
  readonly settings = new Settings(() => this.settingsChanged());
  readonly session: Session;
  readonly shell: Shell;
  private readonly wording = new Wording();
  private readonly outcome: Outcome;
  private readonly progress = progressView(() => this.cancel());
  private readonly listing: Listing;
  private input: InputView | null = null;
  private sampleList: Sample[] = [];
  private given: Written = { text: '', rich: null };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isRevealed = false;
  /** Settings that the engine has not seen yet. */
  private asked: { config: Configuration; adopted: Promise<void> | null } | null = null;
  private isEngineReady = false;

  constructor(private readonly element: Element, root: ShadowRoot) {
    this.shell = shellOn(root, this.progress.element);
    this.outcome = new Outcome(this.shell.outcome, {
      recognise: (entry) => void this.session.recognise(entry),
      selected: (detail) => element.send('nb-select', detail),
    });
    this.listing = new Listing(this.shell.many, {
      show: (entry) => this.show(entry),
      listed: () => this.outcome.clear(),
      failed: () => this.outcome.clear(failureView(this.words.failure.load, '', this.words)),
    });
    const lazily = <Name extends 'start' | 'check' | 'digest' | 'prepare' | 'recognise'>(name: Name) =>
      ((...given: unknown[]) => (element.host()[name] as (...all: unknown[]) => unknown)(...given)) as EngineHost[Name];
    this.session = new Session({
      get lanes() {
        return element.host().lanes;
      },
      start: lazily('start'), check: lazily('check'), digest: lazily('digest'), prepare: lazily('prepare'), recognise: lazily('recognise'),
    }, {
      begin: (entries, isRevealed) => this.begin(entries, isRevealed),
      grow: () => this.list(),
      change: (entry) => (entry.status === 'checking' ? this.tell(entry) : this.finish(entry)),
      step: (entry) => this.tell(entry),
      preview: (entry) => { if (!this.listing.isShown) this.follow(entry); },
      idle: () => this.idle(),
    }, () => ({ language: this.wording.language, config: this.settings.config }));
    acceptDrops(this.shell.base, {
      give: (given) => this.take(given),
      cut: () => {
        this.shell.cut.textContent = this.words.tooManyFiles(mostFiles);
      },
      nameOfText: () => this.words.pasted,
    });
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

  get samples(): Sample[] {
    return this.sampleList;
  }
  set samples(samples: Sample[]) {
    this.sampleList = Array.isArray(samples) ? samples : [];
    if (this.input) this.renderInput();
  }

  get written(): Written {
    return this.input?.written ?? this.given;
  }
  set written(written: Written) {
    this.given = written;
    if (this.input) this.input.written = written;
  }

  get config(): Configuration {
    return this.asked?.config ?? this.settings.config;
  }
  set config(config: Configuration) {
    this.asked = { config, adopted: null };
    if (this.isEngineReady) void this.adoptAsked();
  }

  /** Checks what a script gives, when its turn comes. Rejects if one of it ended without a result. */
  async check(input: Checkables, isRevealed: boolean, signal?: AbortSignal): Promise<Result[]> {
    const given = givenOf(input, this.words.pasted);
    if (!given.length) return [];
    const entries = await this.session.run(given, isRevealed, signal, () => this.prepared());
    await Promise.all([this.outcome.complete, this.listing.complete]);
    const failed = entries.find((entry) => entry.failure);
    if (failed) {
      const { url = '' } = (failed.cause ?? {}) as { url?: string };
      throw new CheckFailure(failed.failure!, failureMessage(failed, this.words), { cause: failed.cause, url });
    }
    return entries.map((entry) => entry.result!);
  }

  /** What the user gives takes the place of everything before. */
  take(given: Given[]): void {
    this.session.replace(given, () => this.prepared()).catch(() => undefined);
  }

  cancel(): void {
    this.session.cancel();
  }

  reset(): void {
    this.session.clear();
    this.clear();
    this.written = { text: '', rich: null };
    this.shell.spoken.textContent = '';
    this.render();
    this.element.judged();
  }

  goTo(id: string, isRevealed: boolean): boolean {
    return this.outcome.goTo(id, isRevealed);
  }

  /** Lets a finding stand, by its key or its place in the list; without a reason takes that back. */
  ignore(id: string, reason: string): boolean {
    const { settings } = this;
    const result = this.outcome.entry?.result;
    const at = result ? findingAt(result, id) : -1;
    const known = at >= 0 ? result!.findings[at].key : null;
    // Before there is a result, any key may turn up.
    const key = known ?? (/^[0-9a-f]{16}$/.test(id) && (!result || settings.isAccepted(id)) ? id : null);
    if (key === null || (!reason.trim() && !settings.isAccepted(key))) return false;
    if (reason.trim()) settings.accept(key, reason.trim());
    else settings.withdraw(key);
    return true;
  }

  async exportAs(type: string): Promise<Blob> {
    // It comes with the first export.
    const { exported } = await import('./session/exports').catch((cause) => {
      throw new CheckFailure('load', String(cause), { cause });
    });
    return exported(this.session.entries, type, {
      engine: this.element.host(), config: this.settings.config, language: this.wording.language,
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
      this.list();
      this.session.again();
    });
  }

  /** The engine started, failed to, or runs. */
  engineMoved(): void {
    const { status, failure } = this.element.host();
    const { notice } = this.shell;
    this.isEngineReady = status === 'ready';
    if (this.isEngineReady) void this.adoptAsked();
    const isShown = status === 'failed' && !this.session.entries.length;
    notice.hidden = !isShown;
    if (isShown) {
      notice.replaceChildren(h('slot', { name: 'unsupported' }, failureView(this.words.failure[failure?.code ?? 'load'], '', this.words)));
    }
  }

  /** Paper cannot be unfolded: what was checked is printed too. */
  unfold(): void {
    const ledger = this.shell.outcome.querySelector<HTMLDetailsElement>('.ledger');
    if (ledger) ledger.open = true;
  }

  renderInput(): void {
    const { words, written } = this;
    this.shell.base.lang = this.wording.language === 'zh' ? 'zh-CN' : 'en';
    this.shell.input.hidden = this.element.has('hide-input');
    this.input = inputView(this.sampleList, {
      give: (given) => this.take(given),
      openSample: (sample) => void this.openSample(sample),
      clear: () => this.reset(),
    }, words);
    this.input.written = written;
    this.shell.input.replaceChildren(this.input.element);
    this.render();
  }

  /** What is to be there before anything is checked. */
  private async prepared(): Promise<void> {
    void this.element.host().start().catch(() => undefined);
    await this.wording.coming;
    // Where the engine does not start, the check says so.
    if (this.asked) await this.element.host().start().then(() => this.adoptAsked(), () => undefined);
  }

  /** Takes over the settings that waited for the engine. */
  private adoptAsked(): Promise<void> {
    const { asked } = this;
    if (!asked) return Promise.resolve();
    asked.adopted ??= this.setConfig((rules, { validateConfiguration }) => validateConfiguration(asked.config, rules)).then(() => {
      if (this.asked === asked) this.asked = null;
    });
    return asked.adopted;
  }

  /** What is wrong with the settings, or nothing. */
  private async setConfig(read: ReadSettings): Promise<string> {
    const problem = await adoptSettings(this.settings, this.element.host(), this.wording, read);
    if (problem) this.element.send('nb-error', problem);
    return problem?.message ?? '';
  }

  private settingsChanged(): void {
    const { rules, accept } = this.settings.config;
    this.element.send('nb-ignore', { rules: Object.keys(rules).length, accepted: accept.length });
    this.session.again();
  }

  private async openSample(sample: Sample): Promise<void> {
    this.session.clear();
    this.clear();
    try {
      const text = await (await getFile(sample.url)).text();
      this.written = { text, rich: null };
      this.take([{ name: sample.name, content: text }]);
    } catch {
      this.outcome.clear(failureView(this.words.failure.load, sample.name, this.words));
    }
  }

  private clear(): void {
    this.outcome.clear();
    this.shell.cut.textContent = '';
    this.listing.clear();
  }

  private begin(entries: Entry[], isRevealed: boolean): void {
    this.clear();
    this.isRevealed = isRevealed;
    this.shell.notice.hidden = true;
    this.list();
    if (isRevealed && this.listing.isUsed) void this.listing.complete.then(() => revealInPage(this.shell.many, 'start'));
    if (entries.length) this.element.judged();
    this.render();
  }

  private list(): void {
    this.listing.list(this.session.entries, { language: this.wording.language, texts: this.words });
  }

  /** An entry has come further. */
  private tell(entry: Entry): void {
    const { entries } = this.session;
    const { place, step } = entry;
    this.element.send('nb-progress', {
      file: entry.name, index: place, of: entries.length, ...(step ? { stage: step.stage, done: step.done, total: step.total } : {}),
    });
    this.listing.update(entry);
    this.renderSoon();
  }

  private finish(entry: Entry): void {
    this.fillBox(entry);
    this.listing.update(entry);
    const { event, detail, sentence } = announcementOf(entry, this.element.has('expose-content'), this.words);
    this.element.send(event as 'nb-result', detail as never);
    if (this.session.entries.length < 2) this.shell.spoken.textContent = sentence;
    if (!this.listing.isShown) this.follow(entry);
    this.renderSoon();
    this.element.judged();
  }

  /** Nothing is left to be done: of several files only the sum is spoken. */
  private idle(): void {
    this.element.host().rest();
    this.render();
    if (this.listing.isUsed) void this.listing.complete.then(() => { this.shell.spoken.textContent = this.listing.summary; });
    this.element.judged();
  }

  /** What was pasted without any plain text is shown as it was read. */
  private fillBox({ content, result }: Entry): void {
    const { rich, text } = this.written;
    if (rich && rich === content && !text && result?.source) this.written = { text: result.source, rich };
  }

  /** Shows what came of an entry, where it is the one that is shown. */
  private follow(entry: Entry): void {
    if (!this.outcome.entry || this.outcome.entry === entry) this.show(entry);
  }

  private show(entry: Entry): void {
    const isFirst = !this.outcome.entry;
    this.outcome.show(entry, this.element.host().info, {
      settings: this.settings,
      load: { load: (file: File) => file.text().then((text) => this.setConfig((rules, reader) => reader.parseConfiguration(text, rules))) },
      carry: (anchor) => void this.carry(entry, anchor),
      isStacked: () => this.shell.base.dataset.width === 'narrow',
      canRecognise: this.element.host().canRecognise,
      texts: this.words,
    });
    if (isFirst && this.isRevealed) revealInPage(this.shell.outcome, 'start');
  }

  private async carry(entry: Entry, place: HTMLButtonElement): Promise<void> {
    const host = this.element.host();
    const { openMenu } = await import('./carry/carry');
    const { result } = entry;
    if (!result || !host.info) return;
    openMenu(place, {
      entry, result, place, engine: host, forms: host.info.forms, config: this.settings.config, language: this.wording.language,
      say: (sentence) => { this.shell.spoken.textContent = sentence; },
    });
  }

  /** Some times a second while files are being checked, so that hundreds of them do not wait for the page. */
  private renderSoon(): void {
    this.timer ??= setTimeout(() => this.render(), pause);
  }

  private render(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { session } = this;
    this.input?.setCompact(session.entries.length > 0);
    this.progress.update(session, !this.element.host().info, this.words);
    this.listing.flush();
  }
}
