// The input in its place: what stands in it, whether that is what was checked, and what was there before.

import { acceptPastes } from '../input/anywhere';
import { inputView, type InputActions, type InputView, type Sample, type Written } from '../input/input';
import type { Checked } from '../input/bar';
import type { Shell } from './shell';
import type { Entry } from '../session/entry';
import type { Texts } from '../texts/texts';

export interface BoxActions extends Omit<InputActions, 'edited'> {
  /** What was shown before is to be shown again. */
  restore(entries: Entry[]): void;
  /** What is shown has become stale, or is no longer. */
  edited(): void;
}

const nothing: Written = { text: '', rich: null };

export class Box {
  /** What stood in the box is no longer what was checked. */
  isStale = false;
  private view: InputView | null = null;
  /** What it was folded into last. */
  private folded: Checked | null = null;
  private given = nothing;
  private sampleList: Sample[] = [];
  /** What the box held when what is shown was given. */
  private checked = nothing;
  private shown: Entry[] = [];
  /** What was shown before that. */
  private before: { entries: Entry[]; written: Written } | null = null;

  constructor(private readonly shell: Shell, private readonly actions: BoxActions, private readonly words: () => Texts) {}

  get samples(): Sample[] {
    return this.sampleList;
  }
  set samples(samples: Sample[]) {
    this.sampleList = Array.isArray(samples) ? samples : [];
    if (this.view) this.render();
  }

  get written(): Written {
    return this.view?.written ?? this.given;
  }
  set written(written: Written) {
    this.given = written;
    if (this.view) this.view.written = written;
  }

  render(): void {
    const { written, isFolded } = this;
    const isOwnPage = (this.shell.base.getRootNode() as ShadowRoot).host.hasAttribute('remembers');
    this.view = inputView(this.sampleList, { ...this.actions, edited: () => this.edit() }, isOwnPage, this.shell.foot, this.words());
    this.view.written = written;
    this.shell.input.replaceChildren(this.view.element);
    if (isFolded) this.fold(this.folded);
  }

  /** Pastes anywhere in the page count, until the given function is called. */
  connect(isOpen: () => boolean): () => void {
    return acceptPastes(isOpen, () => this.words().pasted, (given) => {
      const [{ content }] = given;
      if (typeof content === 'string') this.written = { text: content, rich: null };
      else if ('html' in content) this.written = { text: content.text, rich: content };
      this.actions.give(given);
    });
  }

  /** To be called when others take the place of what is shown. */
  begin(entries: Entry[]): void {
    if (entries !== this.before?.entries && this.shown !== entries && this.shown.some(({ brief }) => brief)) {
      this.before = { entries: this.shown, written: this.checked };
    }
    this.shown = entries;
    this.checked = this.written;
    this.setStale(false);
  }

  get isFolded(): boolean {
    return this.view?.isFolded ?? false;
  }

  /** What stands in the box was changed. */
  edit(): void {
    this.setStale(this.shown.length > 0);
  }

  /** Folds into a line about what was checked; null opens it. */
  fold(checked: Checked | null): void {
    this.folded = checked;
    this.view?.fold(checked, this.before && (() => this.undo()));
  }

  clear(): void {
    this.before = null;
    this.shown = [];
    this.written = nothing;
    this.setStale(false);
    this.fold(null);
  }

  private undo(): void {
    const { before } = this;
    if (!before) return;
    this.before = null;
    this.shown = before.entries;
    this.written = before.written;
    this.actions.restore(before.entries);
  }

  private setStale(isStale: boolean): void {
    const { base, stale } = this.shell;
    const isChanged = isStale !== this.isStale;
    this.isStale = isStale;
    base.toggleAttribute('data-stale', isStale);
    stale.hidden = !isStale;
    stale.textContent = isStale ? this.words().stale : '';
    if (!isChanged) return;
    this.shell.spoken.textContent = stale.textContent;
    this.actions.edited();
  }
}

