// Holding what is doubtful of a recognised report beside its picture, number by number. It comes with the first report that
// was recognised, and stays in its place while all is checked again after each correction.

import { noteCodes } from '../../readers/document.mjs';
import { blocksOf, type PageBlock } from '../../readers/document-blocks.mjs';
import { button, h } from '../ui/dom';
import { Pace } from '../ui/pace';
import { adoptStyle } from '../ui/styles';
import { corrected, withNote } from './correct';
import { Crops } from './crops';
import { doubtsOf, inReadingOrder, openDoubts, tooPoor, type Doubt } from './doubts';
import { scanWords } from './words';
import styles from './scan.css?inline';
import type { FormEdition, Result } from '../engine-types';
import type { Entry } from '../session/entry';

export interface ProofContext {
  entry: Entry;
  result: Result;
  forms: FormEdition[];
  /** What each cell is called. */
  names: Map<string, string>;
  language: string;
  /** Has it checked again as this document. */
  correct(document: Uint8Array): void;
  /** Shows a cell in the tables and the source. */
  choose(cell: string): void;
  say(sentence: string): void;
}

/** What is wider than this, in points, is shown across. */
const widest = 180;

interface Item {
  doubt: Doubt;
  element: HTMLElement;
  field: HTMLInputElement;
  canvas: HTMLCanvasElement;
  said: HTMLElement;
}

const views = new WeakMap<HTMLElement, ProofView>();

export function proofIn(place: HTMLElement, context: ProofContext): void {
  const known = views.get(place);
  const view = known?.isFor(context) ? known : new ProofView(place, context);
  views.set(place, view);
  view.update(context);
}

class ProofView {
  private readonly words;
  private readonly items = new Map<string, Item>();
  /** Those that came up only once everything was to count. */
  private readonly late: Doubt[] = [];
  private readonly title = h('h3', { tabindex: -1 });
  private readonly hint: HTMLElement;
  private readonly poor = h('div', { class: 'proof-poor' });
  private readonly list = h('ol', { class: 'proof-list' });
  private readonly count: HTMLButtonElement;
  private readonly takeBack: HTMLButtonElement;
  private active: string | null = null;
  private drawing: Promise<void> = Promise.resolve();

  constructor(place: HTMLElement, private context: ProofContext) {
    this.words = scanWords(context.language);
    this.hint = h('p', { class: 'hint', id: 'proof-hint' }, this.words.hint);
    this.count = button({ class: 'primary', 'data-action': 'proof-count' }, () => this.let(true), this.words.count);
    this.takeBack = button({ class: 'quiet', 'data-action': 'proof-back' }, () => {
      this.context.entry.proof.clear();
      this.let(false);
    }, this.words.takeBack);
    place.replaceChildren(h('section', { class: 'proof', 'aria-label': this.words.title },
      h('div', { class: 'proof-head' }, this.title, this.count, this.takeBack), this.hint, this.poor, this.list));
    adoptStyle(place, styles);
  }

  isFor({ entry, language }: ProofContext): boolean {
    return this.context.entry === entry && this.context.language === language;
  }

  /** The report was checked, for the first time or again. */
  update(context: ProofContext): void {
    this.context = context;
    const { entry: { proof }, result } = context;
    const found = doubtsOf(result, context.forms);
    const form = context.forms.find(({ key }) => key === result.report?.edition);
    this.poor.replaceChildren(...tooPoor(result).map(({ table, count }) => {
      const section = form?.tables.find(({ key }) => key === table)?.section;
      return h('p', {}, this.words.poor(form?.sections.find(({ number }) => number === section)?.heading ?? table, count));
    }));
    const doubts = [...found, ...this.late.filter(({ key }) => !found.some((one) => one.key === key))];
    const open = openDoubts(doubts, proof);
    const isCounted = !result.recognised;
    if (isCounted && open.length) {
      this.late.push(...open);
      this.let(false);
      return;
    }
    this.fit(doubts);
    if (!isCounted && !open.length && proof.size) {
      this.let(true);
      return;
    }
    this.tell(open.length, isCounted);
  }

  /** The list holds what is doubtful and what was confirmed, and nothing else. */
  private fit(doubts: Doubt[]): void {
    const { proof } = this.context.entry;
    const wanted = new Map(doubts.map((doubt) => [doubt.key, doubt]));
    const fresh: Item[] = [];
    for (const [key, item] of [...this.items]) {
      const now = wanted.get(key);
      if (now) item.doubt = now;
      else if (proof.has(key)) item.doubt = { ...item.doubt, text: proof.get(key)! };
      else {
        item.element.remove();
        this.items.delete(key);
      }
    }
    for (const doubt of doubts) {
      if (this.items.has(doubt.key)) continue;
      const item = this.itemOf(doubt);
      this.items.set(doubt.key, item);
      fresh.push(item);
    }
    const order = this.ordered();
    order.forEach((item, index) => {
      const there = this.list.children[index];
      if (there !== item.element) this.list.insertBefore(item.element, there ?? null);
    });
    if (!this.active || !this.items.has(this.active)) this.active = order[0]?.doubt.key ?? null;
    for (const item of order) {
      this.mark(item);
      item.field.tabIndex = item.doubt.key === this.active ? 0 : -1;
    }
    if (fresh.length) this.drawing = this.drawing.then(() => this.draw(fresh));
  }

  private ordered(): Item[] {
    return [...this.items.values()].sort(({ doubt: a }, { doubt: b }) => inReadingOrder(a, b));
  }

  private itemOf(doubt: Doubt): Item {
    const { words, context: { names } } = this;
    const { key, cell, text, page, box, nowhere } = doubt;
    const name = cell === null ? words.inSentence : names.get(cell) ?? cell;
    const field = h('input', {
      type: 'text', inputmode: 'decimal', autocomplete: 'off', spellcheck: 'false', value: text, 'aria-label': words.label(name, text, page), 'aria-describedby': 'proof-hint',
    });
    const canvas = h('canvas', { 'aria-hidden': 'true' });
    const said = h('span', { class: 'proof-said' });
    const element = h('li', { 'data-doubt': key, class: nowhere === 'table' || box[2] - box[0] > widest ? 'is-wide' : '' },
      h('div', { class: 'proof-crop' }, canvas),
      h('div', { class: 'proof-read' }, h('span', { class: 'proof-name', lang: 'zh-CN' }, name), h('span', { class: 'proof-page' }, words.page(page)), field, said));
    field.addEventListener('keydown', (event) => this.hear(event, key));
    field.addEventListener('focus', () => {
      if (this.active) this.items.get(this.active)!.field.tabIndex = -1;
      this.active = key;
      field.tabIndex = 0;
      field.select();
      if (cell !== null) this.context.choose(cell);
    });
    return { doubt, element, field, canvas, said };
  }

  private hear(event: KeyboardEvent, key: string): void {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const order = this.ordered();
    const at = order.findIndex(({ doubt }) => doubt.key === key);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      order[at + by]?.field.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!this.confirm(order[at])) return;
      const { proof } = this.context.entry;
      const isOpen = ({ doubt }: Item) => !proof.has(doubt.key);
      const next = order.slice(at + 1).find(isOpen) ?? order.find(isOpen);
      (next?.field ?? this.title).focus();
    }
  }

  /** What stands in the field is what the picture shows. */
  private confirm(item: Item): boolean {
    const { entry, result, say } = this.context;
    const { doubt, field, said } = item;
    const text = field.value.trim();
    const document = entry.judged?.input;
    if (!(document instanceof Uint8Array)) return false;
    const isChanged = text !== doubt.text;
    const made = isChanged ? corrected(document, doubt, text) : document;
    if (!made) {
      said.textContent = this.words.notFound;
      say(this.words.notFound);
      return false;
    }
    if (isChanged) item.element.dataset.was ??= doubt.text;
    item.doubt = { ...doubt, text };
    entry.proof.set(doubt.key, text);
    this.mark(item);
    const open = [...this.items.values()].filter(({ doubt: { key } }) => !entry.proof.has(key)).length;
    if (isChanged) this.context.correct(withNote(made, false));
    else if (!open && result.recognised) this.let(true);
    this.tell(open, !result.recognised);
    if (open) say(this.title.textContent!);
    return true;
  }

  /** The verdict counts, or no longer does. */
  private let(isCounted: boolean): void {
    const document = this.context.entry.judged?.input;
    if (document instanceof Uint8Array) this.context.correct(withNote(document, isCounted));
  }

  private mark({ doubt, element, field, said }: Item): void {
    const { proof } = this.context.entry;
    const isConfirmed = proof.get(doubt.key) === doubt.text;
    const { was } = element.dataset;
    element.classList.toggle('is-confirmed', isConfirmed);
    const unknown = doubt.nowhere ? this.words.nowhere[doubt.nowhere] : '';
    said.textContent = !isConfirmed ? unknown : was !== undefined && was !== doubt.text ? this.words.isCorrected(was) : this.words.isConfirmed;
    if ((field.getRootNode() as ShadowRoot).activeElement !== field) field.value = doubt.text;
  }

  private tell(open: number, isCounted: boolean): void {
    const { words, context: { entry: { proof } } } = this;
    const told = isCounted && proof.size ? words.done(proof.size)
      : this.items.size ? words.titled(this.items.size - open, this.items.size) : words.noDoubts;
    if (this.title.textContent !== told) this.title.textContent = told;
    this.list.parentElement!.classList.toggle('is-counted', isCounted);
    this.hint.hidden = isCounted || !this.items.size;
    this.list.hidden = isCounted;
    this.count.hidden = isCounted || this.items.size > 0;
    this.takeBack.hidden = !isCounted;
  }

  private async draw(items: Item[]): Promise<void> {
    const { prepared, judged, content } = this.context.entry;
    if (!(judged?.input instanceof Uint8Array)) return;
    const { blocks, notes } = blocksOf(judged.input);
    const sizes = blocks.filter((block): block is PageBlock => 'width' in block);
    // Where pages are missing, it is not known which are left.
    const isWhole = !notes.includes(noteCodes.missingPages);
    const crops = new Crops(sizes, prepared && 'pictures' in prepared ? prepared.pictures : undefined, isWhole ? content : '');
    const pace = new Pace();
    for (const { canvas, doubt } of items) {
      await crops.draw(canvas, doubt).catch(() => canvas.replaceWith(h('span', { class: 'hint' }, this.words.noPicture)));
      await pace.rest();
    }
    crops.release();
  }
}
