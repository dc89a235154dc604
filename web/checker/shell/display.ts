// How the session's inputs fare, shown: progress, the list of several, the result of one. It hears of every step from the
// session and asks nothing of it but what a view needs.

import { announcementOf } from '../session/announcement';
import { Drafts } from '../session/drafts';
import { arrival, type Arrival } from '../engine/arrival';
import { failureView } from '../one/verdict';
import { nextFrame } from '../ui/pace';
import { revealInPage } from '../ui/scroll';
import { Listing } from './listing';
import { listWork } from './list-work';
import { Outcome } from './outcome';
import { partlySentence, wholly, type Partly } from './partly';
import { progressView } from './progress';
import { shellOn, type Shell } from './shell';
import type { Box } from './box';
import type { Dropped } from '../input/folders';
import type { AskedSettings } from '../session/asked-settings';
import type { Entry, Given } from '../session/entry';
import type { Following, Session } from '../session/session';
import type { Settings } from '../session/settings';
import type { Result } from '../engine-types';
import { titledIn } from '../texts/texts';
import type { Wording } from '../texts/wording';
import type { Element } from './element';

/** Between two drawings of what changes with every file, in milliseconds. */
const pause = 120;

/** What is behind the views. */
export interface Behind {
  element: Element;
  wording: Wording;
  settings: Settings;
  session(): Session;
  box(): Box;
  asked: AskedSettings;
  give(given: Given[]): void;
  /** What was let stand is kept nowhere: there may be more of it now, or less. */
  keepsChanged(): void;
  cancel(): void;
  reset(): void;
}

export class Display implements Following {
  readonly shell: Shell;
  readonly outcome: Outcome;
  readonly listing: Listing;
  private readonly drafts = new Drafts();
  private readonly progress;
  /** What the folders held that were dropped last. */
  private dropped: Partly = wholly;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isRevealed = false;

  constructor(root: ShadowRoot, private readonly behind: Behind) {
    this.progress = progressView(() => behind.cancel());
    this.shell = shellOn(root, this.progress.element);
    this.outcome = new Outcome(this.shell.outcome, {
      recognise: () => this.recognise(),
      selected: (detail) => behind.element.send('nb-select', detail),
    });
    this.listing = new Listing(this.shell.many, {
      show: (entry) => this.show(entry),
      listed: () => {
        this.outcome.clear();
        this.fold();
      },
      failed: () => this.outcome.clear(failureView(this.words.failure.load, '', this.words)),
    });
  }

  begin(entries: Entry[], isRevealed: boolean): void {
    const { element, box } = this.behind;
    this.clear();
    box().begin(entries);
    this.isRevealed = isRevealed;
    this.shell.notice.hidden = true;
    this.list();
    if (this.listing.isUsed) this.fold();
    if (isRevealed && this.listing.isUsed) void this.listing.complete.then(nextFrame).then(() => {
      revealInPage(this.shell.many, 'start');
      if (this.isLost) this.focusVerdict(this.shell.many);
    });
    if (entries.length) element.judged();
    this.render();
  }

  grow(): void {
    this.list();
  }

  /** What was given held files that are no documents, or more than are taken. */
  unpacked(unpacked: Partly): void {
    this.shell.cut.textContent = partlySentence([this.dropped, unpacked], this.words);
    this.dropped = wholly;
  }

  /** The same of what was dropped, before it is unpacked. */
  droppedPartly(dropped: Dropped): void {
    this.dropped = dropped;
    // Where nothing is left there is nothing to unpack.
    if (!dropped.files.length) this.unpacked(wholly);
  }

  change(entry: Entry): void {
    if (entry.status === 'checking') this.step(entry);
    else this.finish(entry);
  }

  /** An entry has come further. */
  step(entry: Entry): void {
    const { element, session } = this.behind;
    const { place, step } = entry;
    element.send('nb-progress', {
      file: entry.name, index: place, of: session().entries.length, ...(step ? { stage: step.stage, done: step.done, total: step.total } : {}),
    });
    this.listing.update();
    this.renderSoon();
  }

  /** More has come of the program itself, or all. */
  arrived(): void {
    const { element, session } = this.behind;
    const { entries, running } = session();
    const coming = this.arrival;
    const [entry] = running;
    if (coming) element.send('nb-progress', { file: entry?.name ?? '', index: entry?.place ?? 0, of: entries.length, stage: 'loading', ...coming });
    this.renderSoon();
  }

  preview(entry: Entry): void {
    if (!this.listing.isShown) this.follow(entry);
  }

  /** Nothing is left to be done: of several files only the sum is spoken. */
  idle(): void {
    const { element } = this.behind;
    element.host().rest();
    this.listing.update();
    this.render();
    if (this.listing.isUsed) void this.listing.complete.then(() => this.say(this.listing.summary));
    element.judged();
  }

  clear(): void {
    this.outcome.clear();
    this.shell.cut.textContent = '';
    this.listing.clear();
  }

  /** As if nothing had ever been given. */
  forget(): void {
    this.clear();
    this.drafts.clear();
    this.say('');
  }

  list(): void {
    const { element, session, settings, wording, give, reset } = this.behind;
    this.listing.list(session().entries, {
      language: wording.language,
      texts: this.words,
      work: listWork({ give, partly: (dropped) => this.droppedPartly(dropped), resume: () => session().resume(), recognise: () => this.recognise(), clear: reset }, session(), () => element.host(), settings),
    });
  }

  /** The input folds once there is a report to look at. */
  fold(): void {
    const { entry } = this.outcome;
    const { listing, words } = this;
    const { element, session, box } = this.behind;
    const [name, result] = listing.isShown ? [words.reports(session().entries.length), null] : [entry?.name ?? '', entry?.result ?? null];
    const isFolded = listing.isUsed || result?.report;
    box().fold(isFolded ? { name, result, draft: entry?.draft?.number ?? 1, forms: element.host().info?.forms ?? [] } : null);
  }

  render(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { element, session } = this.behind;
    // A list has its own way to take more.
    this.shell.input.hidden = element.has('hide-input') || this.listing.isUsed;
    this.progress.update(session(), !element.host().info, this.arrival, this.words);
    this.listing.flush();
  }

  /** To those who listen. */
  say(sentence: string): void {
    this.shell.spoken.textContent = sentence;
  }

  /** What is on its way and this element waits for; others of the page may wait for more. */
  private get arrival(): Arrival | null {
    const { element, session } = this.behind;
    return session().isBusy || element.host().status === 'starting' ? arrival() : null;
  }

  private get words() {
    return this.behind.wording.texts;
  }

  private finish(entry: Entry): void {
    const { element, session } = this.behind;
    const isAlone = session().entries.length < 2;
    this.fillBox(entry);
    if (isAlone && entry.result) this.compare(entry, entry.result);
    this.listing.update();
    const { event, detail, sentence } = announcementOf(entry, element.has('expose-content'), this.words);
    element.send(event as 'nb-result', detail as never);
    if (isAlone) this.say(sentence);
    if (!this.listing.isShown) this.follow(entry);
    this.renderSoon();
    element.judged();
  }

  private compare(entry: Entry, result: Result): void {
    const { draft, inherited } = this.drafts.note(result, entry.accept, entry.draft);
    entry.draft = draft;
    if (!inherited.length) return;
    entry.accept = inherited;
    this.behind.keepsChanged();
    this.behind.session().again();
  }

  /** What was pasted without any plain text is shown as it was read. */
  private fillBox({ content, result }: Entry): void {
    const box = this.behind.box();
    const { rich, text } = box.written;
    if (rich && rich === content && !text && result?.source) box.written = { text: result.source, rich };
  }

  /** Shows what came of an entry, where it is the one that is shown. */
  private follow(entry: Entry): void {
    if (!this.outcome.entry || this.outcome.entry === entry) this.show(entry);
  }

  private show(entry: Entry): void {
    const { element, settings, session, asked, box } = this.behind;
    const { isReport } = this.outcome;
    const isFirst = !this.outcome.entry;
    this.outcome.show(entry, element.host().info, {
      settings,
      config: settings.configFor(entry),
      acceptances: {
        accept: (key, reason) => settings.accept(key, reason, entry),
        withdraw: (key) => settings.withdraw(key, entry),
      },
      scan: entry.brief?.isFromPictures ? { entry, correct: (document) => session().correct(entry, document) } : null,
      trials: { current: entry.trial, tryOut: (trial) => session().tryOut(entry, trial) },
      before: entry.draft?.before ?? null,
      say: (sentence) => this.say(sentence),
      load: { load: (file: File) => file.text().then((text) => asked.take((rules, reader) => reader.parseConfiguration(text, rules))) },
      prepare: (content) => element.host().prepare(content, () => undefined),
      carry: (anchor) => void this.carry(entry, anchor),
      isStacked: () => this.shell.base.dataset.width === 'narrow',
      canRecognise: element.host().canRecognise,
      scans: session().scans.length,
      texts: this.words,
    });
    const { isLost } = this;
    // What becomes a report only now, such as a scan, is like a first one.
    if (isFirst || !isReport || box().isFolded) this.fold();
    // A scan that could be recognised has a verdict only now.
    if (!(isFirst || (!isReport && this.outcome.isReport)) || !this.isRevealed) return;
    revealInPage(this.shell.base, 'start');
    if (isLost) this.focusVerdict(this.shell.outcome);
  }

  /** Whether the focus is where something was given, or nowhere. */
  private get isLost(): boolean {
    const { base, input } = this.shell;
    return document.activeElement === document.body || input.contains((base.getRootNode() as ShadowRoot).activeElement);
  }

  private focusVerdict(place: HTMLElement): void {
    place.querySelector<HTMLElement>('.verdict-line')?.focus({ preventScroll: true });
  }

  private recognise(): void {
    this.behind.session().recognise().catch(() => undefined);
    this.listing.update();
    this.renderSoon();
  }

  private async carry(entry: Entry, place: HTMLButtonElement): Promise<void> {
    const { element, settings, wording: { language } } = this.behind;
    const host = element.host();
    const { openMenu } = await import('../carry/carry');
    const { result } = entry;
    if (!result || !host.info) return;
    openMenu(place, {
      entry, result, place, engine: host, forms: host.info.forms, catalogue: host.info.catalogue, rules: titledIn(this.words, host.info.rules), config: settings.configFor(entry), language,
      say: (sentence) => this.say(sentence),
    });
  }

  /** Some times a second while files are being checked, so that hundreds of them do not wait for the page. */
  private renderSoon(): void {
    this.timer ??= setTimeout(() => this.render(), pause);
  }
}
