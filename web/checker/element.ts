// <nianbao-checker>: the whole checker as one element. See README, "Embedding".
//
// Attributes   locale="zh|en"  theme="light|dark"  senior  hide-input  wasm-src  expose-content
// Properties   samples, text, config (settable before upgrade); status, version, results (read only)
// Methods      check(input, {signal}) → Promise<Result[]>, cancel(), reset(), goTo(id), ignore(id, reason)
// Events       nb-ready nb-progress nb-result nb-select nb-ignore nb-error: bubbling and composed; their detail holds
//              nothing of a document unless `expose-content` is set
// Parts        base dropzone toolbar progress verdict finding severity table cell source; tokens --nb-*

import { announcementOf, failureMessage } from './session/announcement';
import { hostFor } from './engine/hosts';
import { Seat } from './engine/seat';
import { h } from './ui/dom';
import { CheckFailure } from './failure';
import { mostFiles } from './input/dropped';
import { resultView, type ResultView } from './result/result-view';
import { placeInView } from './result/resume';
import { revealInPage } from './ui/scroll';
import { givenOf, Session, type Checkable, type Entry, type Given } from './session/session';
import { Settings } from './session/settings';
import { adoptSettings, type ReadSettings } from './session/settings-reading';
import styles from './styles.css?inline';
import tableStyles from './tables.css?inline';
import { Wording } from './texts/wording';
import type { Texts } from './texts/texts';
import { filesView, summaryOf } from './files/files';
import { acceptDrops, inputView, type InputView, type Sample, type Written } from './input/input';
import { progressView } from './files/progress';
import { failureView, recogniseView } from './result/verdict';
import type { Configuration, Language, Result } from './engine-types';
import type { EngineInfo } from './protocol';

const settable = ['samples', 'text', 'config'] as const;

export class NianbaoChecker extends HTMLElement {
  static readonly observedAttributes = ['locale', 'hide-input'];

  private seat!: Seat;
  private session!: Session;
  private info: EngineInfo | null = null;
  private input: InputView | null = null;
  private shown: { entry: Entry; view: ResultView | null } | null = null;
  private sampleList: Sample[] = [];
  private given: Written = { text: '', rich: null };
  private frame = 0;
  private isStarting = true;
  private readonly settings = new Settings(() => this.settingsChanged());
  private readonly wording = new Wording();
  private readonly base = h('div', { class: 'base', part: 'base' });
  private readonly inputPlace = h('div', { class: 'input-place' });
  private readonly progress = progressView(() => this.cancel());
  private readonly cut = h('p', { class: 'cut', role: 'alert' });
  private readonly files = h('div', { class: 'files-place' });
  private readonly outcome = h('div', { class: 'outcome-place' });
  private readonly spoken = h('p', { class: 'spoken', role: 'status', 'aria-live': 'polite' });

  connectedCallback(): void {
    if (!this.shadowRoot) {
      this.build();
      this.base.hidden = true;
    }
    this.turn();
    this.warmUp();
    addEventListener('beforeprint', this.unfold);
  }

  disconnectedCallback(): void {
    removeEventListener('beforeprint', this.unfold);
    this.session.cancel();
    this.seat.release();
  }

  attributeChangedCallback(name: string): void {
    if (!this.shadowRoot) return;
    if (name === 'locale') this.turn();
    else this.renderInput();
  }

  /** Composed reports offered beside the input: `[{name, url}]`. */
  get samples(): Sample[] {
    return this.sampleList;
  }
  set samples(samples: Sample[]) {
    this.sampleList = Array.isArray(samples) ? samples : [];
    if (this.shadowRoot) this.renderInput();
  }

  /** The text in the input box; setting it does not check it. */
  get text(): string {
    return (this.input?.written ?? this.given).text;
  }
  set text(text: string) {
    this.write({ text: String(text), rich: null });
  }

  /** What was set: severities of rules, rules that are off, accepted findings; what is wrong with a new one comes by nb-error. */
  get config(): Configuration {
    return this.settings.config;
  }
  set config(config: Configuration) {
    void this.setConfig((rules, { validateConfiguration }) => validateConfiguration(config, rules));
  }

  get status(): 'starting' | 'idle' | 'checking' {
    if (this.session?.isBusy) return 'checking';
    return this.isStarting ? 'starting' : 'idle';
  }

  /** The engine's version; empty until `nb-ready`. */
  get version(): string {
    return this.info?.version ?? '';
  }

  get results(): Result[] {
    return (this.session?.entries ?? []).flatMap((entry) => (entry.result ? [entry.result] : []));
  }

  /** Checks one or more inputs and shows them. Rejects if one of them ended without a result. */
  async check(input: Checkable | Checkable[], { signal }: { signal?: AbortSignal } = {}): Promise<Result[]> {
    signal?.addEventListener('abort', () => this.cancel(), { once: true });
    const entries = await this.give((Array.isArray(input) ? input : [input]).map((content) => givenOf(content, this.words.pasted)));
    const failed = entries.find((entry) => entry.failure);
    if (failed) throw new Error(failureMessage(failed, this.words));
    return entries.map((entry) => entry.result!);
  }

  cancel(): void {
    this.session?.cancel();
  }

  /** Back to the empty page. */
  reset(): void {
    if (!this.shadowRoot) return;
    this.session.clear();
    this.shown = null;
    this.text = '';
    this.spoken.textContent = '';
    this.render();
  }

  /** Chooses a cell by its path or a finding by its place in the list ("0" is the first). */
  goTo(id: string): boolean {
    const selection = this.shown?.view?.selection;
    if (!selection) return false;
    if (/^\d+$/.test(id)) selection.chooseFinding(Number(id), 'call');
    else selection.chooseCell(id, 'call');
    return true;
  }

  /** Lets a finding stand, by its key or its place in the list ("0" is the first); an empty reason takes that back. */
  ignore(id: string, reason: string): boolean {
    const findings = this.shown?.entry.result?.findings ?? [];
    const finding = findings.find(({ key }) => key === id) ?? (/^\d{1,6}$/.test(id) ? findings[Number(id)] : undefined);
    if (!finding) return false;
    if (reason.trim()) this.settings.accept(finding.key, reason.trim());
    else this.settings.withdraw(finding.key);
    return true;
  }

  /** What is wrong with the settings, or nothing. */
  private async setConfig(read: ReadSettings): Promise<string> {
    const problem = await adoptSettings(this.settings, this.seat, this.wording, read);
    if (problem) this.send('nb-error', problem);
    return problem?.message ?? '';
  }

  private settingsChanged(): void {
    const { rules, accept } = this.settings.config;
    this.send('nb-ignore', { rules: Object.keys(rules).length, accepted: accept.length });
    if (this.session.entries.length && !this.session.isBusy) void this.session.again(this.language);
  }

  private get language(): Language {
    return this.wording.language;
  }

  private get words(): Texts {
    return this.wording.texts;
  }

  /** What is shown stays in the language in use until the words of the other one are there. */
  private turn(): void {
    const asked = (this.getAttribute('locale') ?? '').toLowerCase().startsWith('en') ? 'en' : 'zh';
    this.wording.turnTo(asked, () => {
      if (asked !== this.language) this.send('nb-error', { code: 'load' });
      this.base.hidden = false;
      this.renderInput();
      if (this.session.entries.length) void this.session.again(this.language);
    });
  }

  /** Paper cannot be unfolded: what was checked is printed too. */
  private readonly unfold = (): void => {
    const ledger = this.shadowRoot?.querySelector<HTMLDetailsElement>('.ledger');
    if (ledger) ledger.open = true;
  };

  private build(): void {
    this.seat = new Seat(hostFor(this.getAttribute('wasm-src')));
    this.session = new Session(this.seat, this.seat, {
      change: (entry) => this.follow(entry),
      step: (entry) => this.tell(entry),
    }, this.settings);
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles + tableStyles);
    root.adoptedStyleSheets = [sheet];
    this.base.append(this.inputPlace, this.progress.element, this.spoken, this.cut, this.files, this.outcome);
    root.append(this.base);
    acceptDrops(this.base, {
      give: (given) => void this.give(given),
      cut: () => {
        this.cut.textContent = this.words.tooManyFiles(mostFiles);
      },
      nameOfText: () => this.words.pasted,
    });
    new ResizeObserver(([{ contentRect }]) => {
      // In letters rather than pixels, so that larger text gets the roomier layout.
      const width = contentRect.width / parseFloat(getComputedStyle(this.base).fontSize);
      this.base.dataset.width = width >= 72 ? 'wide' : width >= 47 ? 'medium' : 'narrow';
    }).observe(this.base);
    for (const name of settable) this.adoptProperty(name);
  }

  /** A property set before the element was defined sits on the instance and hides the accessor. */
  private adoptProperty(name: (typeof settable)[number]): void {
    if (!Object.prototype.hasOwnProperty.call(this, name)) return;
    const value = this[name];
    delete this[name];
    Object.assign(this, { [name]: value });
  }

  private warmUp(): void {
    this.seat.take();
    this.seat.start().then(
      (info) => this.ready(info),
      () => undefined, // Said when something is to be checked, which tries again.
    ).then(() => {
      this.isStarting = false;
    });
  }

  private ready(info: EngineInfo): void {
    if (this.info) return;
    this.info = info;
    this.send('nb-ready', { version: info.version });
  }

  private write(written: Written): void {
    this.given = written;
    if (this.input) this.input.written = written;
  }

  private async give(given: Given[]): Promise<Entry[]> {
    if (this.wording.coming) await this.wording.coming;
    this.clearOutcome();
    return this.session.run(given, this.language);
  }

  private clearOutcome(): void {
    this.shown = null;
    this.cut.textContent = '';
    this.outcome.replaceChildren();
  }

  private async openSample(sample: Sample): Promise<void> {
    this.clearOutcome();
    try {
      const response = await fetch(sample.url);
      if (!response.ok) throw new CheckFailure('load');
      const text = await response.text();
      this.text = text;
      await this.give([{ name: sample.name, content: text }]);
    } catch {
      this.outcome.replaceChildren(failureView(this.words.failure.load, sample.name, this.words));
    }
  }

  /** An entry moved on. */
  private follow(entry: Entry): void {
    if (entry.status === 'checking') {
      this.tell(entry);
      return;
    }
    // The engine may have started only for this check, after a failed warm-up.
    if (entry.result && !this.info) void this.seat.start().then((info) => this.ready(info)).then(() => this.finish(entry));
    else this.finish(entry);
  }

  /** An entry has come further. */
  private tell({ name, step }: Entry): void {
    const { entries } = this.session;
    this.send('nb-progress', {
      file: name, index: entries.findIndex((entry) => entry.status === 'checking'), of: entries.length,
      ...(step ? { stage: step.stage, done: step.done, total: step.total } : {}),
    });
    this.renderSoon();
  }

  private finish(entry: Entry): void {
    this.fillBox(entry);
    this.announce(entry);
    const isFirst = !this.shown;
    if (isFirst || this.shown?.entry === entry) this.show(entry);
    this.renderSoon();
    if (isFirst) revealInPage(this.session.entries.length > 1 ? this.files : this.outcome, 'start');
  }

  /** What was pasted without any plain text is shown as it was read. */
  private fillBox({ content, result }: Entry): void {
    const { rich, text } = this.input?.written ?? this.given;
    if (rich && rich === content && !text && result?.source) this.write({ text: result.source, rich });
  }

  private announce(entry: Entry): void {
    const { event, detail, sentence } = announcementOf(entry, this.hasAttribute('expose-content'), this.words);
    this.send(event, detail);
    this.say(sentence);
  }

  /** Of several files only the sum is spoken, at the end. */
  private say(words: string): void {
    const { session } = this;
    if (session.entries.length < 2) this.spoken.textContent = words;
    else if (!session.isBusy) this.spoken.textContent = summaryOf(session.entries, this.words);
  }

  private show(entry: Entry): void {
    const { words, language } = this;
    // A scan can be tried again too, when its recognition failed.
    const recognise = entry.prepared && 'problem' in entry.prepared && entry.prepared.problem.code === 'scanned-pdf'
      ? recogniseView(() => void this.session.recognise(entry, this.language), words) : null;
    if (!entry.result || !this.info) {
      this.shown = { entry, view: null };
      this.outcome.replaceChildren(failureView(failureMessage(entry, words), entry.name, words), ...(recognise ? [recognise] : []));
      return;
    }
    const isStacked = () => this.base.dataset.width === 'narrow';
    const load = { load: (file: File) => file.text().then((text) => this.setConfig((rules, reader) => reader.parseConfiguration(text, rules))) };
    const view = resultView(entry.result, entry.name, this.info, this.info.rules[language], this.settings, load, isStacked, words);
    view.selection.onChange(({ finding, cell }) => {
      const rule = finding === null ? null : entry.result!.findings[finding].rule;
      this.send('nb-select', { file: entry.name, cell, finding, rule });
    });
    // In the other language the same place stays chosen.
    const kept = this.shown?.entry === entry ? this.shown.view?.selection.current : undefined;
    this.shown = { entry, view };
    const resume = kept ? placeInView(this.shadowRoot!) : () => undefined;
    this.outcome.replaceChildren(view.element, ...(recognise ? [recognise] : []));
    if (kept) view.selection.restore(kept);
    resume();
  }

  private renderInput(): void {
    const { words } = this;
    this.base.lang = this.language === 'zh' ? 'zh-CN' : 'en';
    const written = this.input?.written ?? this.given;
    this.inputPlace.hidden = this.hasAttribute('hide-input');
    this.input = inputView(this.sampleList, {
      give: (given) => void this.give(given),
      openSample: (sample) => void this.openSample(sample),
      clear: () => this.reset(),
    }, words);
    this.input.written = written;
    this.inputPlace.replaceChildren(this.input.element);
    this.render();
  }

  /** At most once a frame while files are being checked, so that hundreds of them do not wait for the page. */
  private renderSoon(): void {
    if (!this.session.isBusy) this.render();
    else this.frame ||= requestAnimationFrame(() => this.render());
  }

  private render(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { words, session } = this;
    const { entries } = session;
    this.input?.setCompact(entries.length > 0);
    this.progress.update(session, !this.info, words);
    this.files.replaceChildren(...(entries.length < 2 ? [] : [
      filesView(entries, this.shown?.entry ?? null, (entry) => {
        this.show(entry);
        this.render();
      }, words),
    ]));
    if (!entries.length) this.outcome.replaceChildren();
  }

  private send(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
