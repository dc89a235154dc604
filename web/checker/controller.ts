// What the element does: takes inputs, has them checked, and shows how they fare. It knows the parts of the page, and
// they know nothing of it.

import { announcementOf, failureMessage } from './session/announcement';
import { AskedSettings } from './session/asked-settings';
import { givenOf, type Checkables } from './contract/inputs';
import { acceptDrops, type Sample, type Written } from './input/input';
import { Listing } from './shell/listing';
import { listWork } from './shell/list-work';
import { partlySentence, wholly, type Partly } from './shell/partly';
import { progressView } from './shell/progress';
import { revealInPage } from './ui/scroll';
import { Drafts } from './session/drafts';
import { guardLeaving } from './session/leaving';
import { Session } from './session/session';
import { Settings } from './session/settings';
import { Box } from './shell/box';
import { acceptSteps } from './shell/keys';
import { shellOn, type Shell } from './shell/shell';
import { Outcome } from './shell/outcome';
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
  readonly settings = new Settings((isWhole) => this.settingsChanged(isWhole));
  readonly session: Session;
  readonly shell: Shell;
  private readonly wording = new Wording();
  readonly outcome: Outcome;
  private readonly progress = progressView(() => this.cancel());
  private readonly listing: Listing;
  readonly box: Box;
  /** What the folders held that were dropped last. */
  private dropped: Partly = wholly;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isRevealed = false;
  private readonly drafts = new Drafts();
  private readonly leaving = guardLeaving(() => this.session.entries);
  private readonly asked: AskedSettings;
  private isEngineReady = false;

  constructor(private readonly element: Element, root: ShadowRoot) {
    this.shell = shellOn(root, this.progress.element);
    this.outcome = new Outcome(this.shell.outcome, {
      recognise: (entry) => void this.session.recognise(entry),
      selected: (detail) => element.send('nb-select', detail),
    });
    this.asked = new AskedSettings(this.settings, this.wording, { start: () => element.host().start() }, (problem) => element.send('nb-error', problem));
    this.box = new Box(this.shell, {
      give: (given) => this.give(given),
      openSample: (sample) => void this.openSample(sample),
      clear: () => this.reset(),
      clearAll: () => this.reset(true),
      restore: (entries) => this.session.restore(entries),
      edited: () => element.judged(),
    }, () => this.words);
    this.listing = new Listing(this.shell.many, {
      show: (entry) => this.show(entry),
      listed: () => {
        this.outcome.clear();
        this.fold();
      },
      failed: () => this.outcome.clear(failureView(this.words.failure.load, '', this.words)),
    });
    const lazily = <Name extends 'start' | 'check' | 'digest' | 'prepare' | 'recognise' | 'unpack'>(name: Name) =>
      ((...given: unknown[]) => (element.host()[name] as (...all: unknown[]) => unknown)(...given)) as EngineHost[Name];
    this.session = new Session({
      get lanes() {
        return element.host().lanes;
      },
      start: lazily('start'), check: lazily('check'), digest: lazily('digest'), prepare: lazily('prepare'), recognise: lazily('recognise'),
      unpack: lazily('unpack'),
    }, {
      begin: (entries, isRevealed) => this.begin(entries, isRevealed),
      grow: () => this.list(),
      unpacked: (unpacked) => this.tellPartly(unpacked),
      change: (entry) => (entry.status === 'checking' ? this.tell(entry) : this.finish(entry)),
      step: (entry) => this.tell(entry),
      preview: (entry) => { if (!this.listing.isShown) this.follow(entry); },
      idle: () => this.idle(),
    }, (entry) => ({ language: this.wording.language, config: this.settings.configFor(entry) }));
    acceptDrops(this.shell.base, {
      give: (given) => this.give(given),
      partly: (passedOver, isCut) => {
        this.dropped = { passedOver, isCut };
      },
      nameOfText: () => this.words.pasted,
    });
    acceptSteps(this.shell.base, (by) => this.outcome.step(by));
  }

  /** What the page around gives counts while the element is in it: until the given function is called. */
  connect(): () => void {
    const ignore = this.box.connect(() => !this.element.has('hide-input'));
    this.leaving.update();
    return () => {
      ignore();
      this.leaving.release();
    };
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
    await Promise.all([this.outcome.complete, this.listing.complete]);
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
    if (this.listing.isUsed) this.session.add(given, () => this.prepared()).catch(() => undefined);
    else this.take(given);
  }

  cancel(): void {
    this.session.cancel();
  }

  /** `isAll`: the settings too. */
  reset(isAll = false): void {
    if (isAll) this.settings.clear();
    this.session.clear();
    this.clear();
    this.box.clear();
    this.drafts.clear();
    this.leaving.update();
    this.shell.spoken.textContent = '';
    this.render();
    this.element.judged();
  }

  goTo(id: string, isRevealed: boolean): boolean {
    return this.outcome.goTo(id, isRevealed);
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
      this.list();
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
    this.listing.unroll(isPaper);
  }

  renderInput(): void {
    this.shell.base.lang = this.wording.language === 'zh' ? 'zh-CN' : 'en';
    this.shell.input.hidden = this.element.has('hide-input');
    const { isFolded } = this.box;
    this.box.render();
    if (isFolded) this.fold();
    this.render();
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
    this.clear();
    try {
      const text = await (await getFile(sample.url)).text();
      this.box.written = { text, rich: null };
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
    this.box.begin(entries);
    this.isRevealed = isRevealed;
    this.shell.notice.hidden = true;
    this.list();
    if (this.listing.isUsed) this.fold();
    if (isRevealed && this.listing.isUsed) void this.listing.complete.then(() => revealInPage(this.shell.many, 'start'));
    if (entries.length) this.element.judged();
    this.render();
  }

  /** What was given held files that are no documents, or more than are taken. */
  private tellPartly(unpacked: Partly): void {
    this.shell.cut.textContent = partlySentence([this.dropped, unpacked], this.words);
    this.dropped = wholly;
  }

  private list(): void {
    const { element, session, settings } = this;
    this.listing.list(session.entries, {
      language: this.wording.language,
      texts: this.words,
      work: listWork({ add: (given) => this.give(given), resume: () => session.resume(), clear: () => this.reset() }, () => element.host(), settings),
    });
  }

  /** An entry has come further. */
  private tell(entry: Entry): void {
    const { entries } = this.session;
    const { place, step } = entry;
    this.element.send('nb-progress', {
      file: entry.name, index: place, of: entries.length, ...(step ? { stage: step.stage, done: step.done, total: step.total } : {}),
    });
    this.listing.update();
    this.renderSoon();
  }

  private finish(entry: Entry): void {
    this.fillBox(entry);
    if (this.session.entries.length < 2 && entry.result) this.compare(entry, entry.result);
    this.listing.update();
    const { event, detail, sentence } = announcementOf(entry, this.element.has('expose-content'), this.words);
    this.element.send(event as 'nb-result', detail as never);
    if (this.session.entries.length < 2) this.shell.spoken.textContent = sentence;
    if (!this.listing.isShown) this.follow(entry);
    this.renderSoon();
    this.element.judged();
  }

  private compare(entry: Entry, result: Result): void {
    const { draft, inherited } = this.drafts.note(result, entry.accept, entry.draft);
    entry.draft = draft;
    if (!inherited.length) return;
    entry.accept = inherited;
    this.leaving.update();
    this.session.again();
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
    const { rich, text } = this.box.written;
    if (rich && rich === content && !text && result?.source) this.box.written = { text: result.source, rich };
  }

  /** Shows what came of an entry, where it is the one that is shown. */
  private follow(entry: Entry): void {
    if (!this.outcome.entry || this.outcome.entry === entry) this.show(entry);
  }

  private show(entry: Entry): void {
    const isFirst = !this.outcome.entry;
    this.outcome.show(entry, this.element.host().info, {
      settings: this.settings,
      config: this.settings.configFor(entry),
      acceptances: {
        accept: (key, reason) => this.settings.accept(key, reason, entry),
        withdraw: (key) => this.settings.withdraw(key, entry),
      },
      trials: { current: entry.trial, tryOut: (trial) => this.session.tryOut(entry, trial) },
      before: entry.draft?.before ?? null,
      say: (sentence) => this.say(sentence),
      load: { load: (file: File) => file.text().then((text) => this.asked.take((rules, reader) => reader.parseConfiguration(text, rules))) },
      prepare: (content) => this.element.host().prepare(content, () => undefined),
      carry: (anchor) => void this.carry(entry, anchor),
      isStacked: () => this.shell.base.dataset.width === 'narrow',
      canRecognise: this.element.host().canRecognise,
      texts: this.words,
    });
    const { base, input, outcome } = this.shell;
    const isLost = document.activeElement === document.body || input.contains((base.getRootNode() as ShadowRoot).activeElement);
    if (isFirst || this.box.isFolded) this.fold();
    if (!isFirst || !this.isRevealed) return;
    revealInPage(base, 'start');
    if (isLost) outcome.querySelector<HTMLElement>('.verdict-line')?.focus({ preventScroll: true });
  }

  /** The input folds once there is a report to look at. */
  private fold(): void {
    const { entry } = this.outcome;
    const { info } = this.element.host();
    const { listing, session, words } = this;
    const [name, result] = listing.isShown ? [words.reports(session.entries.length), null] : [entry?.name ?? '', entry?.result ?? null];
    const isFolded = listing.isUsed || result?.report;
    this.box.fold(isFolded ? { name, result, draft: entry?.draft?.number ?? 1, forms: info?.forms ?? [] } : null);
  }

  private say(sentence: string): void {
    this.shell.spoken.textContent = sentence;
  }

  private async carry(entry: Entry, place: HTMLButtonElement): Promise<void> {
    const host = this.element.host();
    const { openMenu } = await import('./carry/carry');
    const { result } = entry;
    if (!result || !host.info) return;
    openMenu(place, {
      entry, result, place, engine: host, forms: host.info.forms, rules: host.info.rules[this.wording.language], config: this.settings.configFor(entry), language: this.wording.language,
      say: (sentence) => this.say(sentence),
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
    // A list has its own way to take more.
    this.shell.input.hidden = this.element.has('hide-input') || this.listing.isUsed;
    this.progress.update(session, !this.element.host().info, this.words);
    this.listing.flush();
  }
}
