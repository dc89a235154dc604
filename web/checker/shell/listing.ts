// Of several inputs: the view of them all, or one of them shown alone. The view comes with the first that are more than one.

import { nextTask } from '../ui/pace';
import type { Entry } from '../session/entry';
import type { ManyAround, ManyState, ManyView } from '../many/many';

export interface ListingActions {
  /** Shows one of them alone. */
  show(entry: Entry): void;
  /** All of them are shown again. */
  listed(): void;
  /** The view could not be loaded. */
  failed(): void;
}

export class Listing {
  /** Ends when the list is there, where there is to be one. */
  complete: Promise<void> = Promise.resolve();
  private view: ManyView | null = null;
  /** What was asked for of the list outlives its words in one language. */
  private state: ManyState | undefined;
  private entries: Entry[] = [];
  private language: ManyAround['language'] | null = null;
  private opened: Entry | null = null;

  constructor(private readonly place: HTMLElement, private readonly actions: ListingActions) {}

  /** Whether there are several. */
  get isUsed(): boolean {
    return this.entries.length > 1;
  }

  /** Whether they are what is shown, and not one of them. */
  get isShown(): boolean {
    return this.isUsed && !this.opened;
  }

  /** The sum in words; empty before the view is there. */
  get summary(): string {
    return this.view?.summary ?? '';
  }

  /** Shows the entries where they are several. */
  list(entries: Entry[], around: Omit<ManyAround, 'place'>): void {
    // There are more of those that are listed already.
    if (this.view && this.entries === entries && around.language === this.language) {
      this.view.update();
      if (this.opened) this.back();
      this.view.flush();
      return;
    }
    this.entries = entries;
    this.language = around.language;
    this.view = null;
    if (!this.isUsed) {
      this.clear();
      return;
    }
    // Its script, the view and its rows come in tasks of their own, so that none of them is long.
    this.complete = import('../many/many').then(async ({ manyView }) => {
      await nextTask();
      if (this.entries !== entries || this.view) return;
      const view = manyView(entries, { open: (entry) => this.open(entry), back: () => this.back() }, { place: this.place, ...around }, this.state);
      this.view = view;
      this.state = view.state;
      await nextTask();
      if (this.view !== view) return;
      view.flush();
      this.draw();
    }, () => {
      if (this.entries === entries) this.actions.failed();
    });
  }

  clear(): void {
    this.entries = [];
    this.view = null;
    this.state = undefined;
    this.opened = null;
    this.place.replaceChildren();
  }

  update(): void {
    this.view?.update();
  }

  goTo(key: string): boolean {
    return this.isShown && !!this.view?.goTo(key);
  }

  /** For paper. */
  unroll(isWhole: boolean): void {
    if (this.isShown) this.view?.unroll(isWhole);
  }

  flush(): void {
    this.view?.flush();
  }

  private open(entry: Entry): void {
    this.opened = entry;
    this.draw();
    this.actions.show(entry);
  }

  private back(): void {
    this.opened = null;
    this.actions.listed();
    this.draw();
  }

  private draw(): void {
    const { view, opened } = this;
    if (!view) return;
    this.place.replaceChildren(opened ? view.trail : view.element);
    view.choose(opened);
  }
}
