// Of several inputs: the view of them all, or one of them shown alone. The view comes with the first that are more than one.

import type { Entry } from '../session/entry';
import type { ManyAround, ManyView } from '../many/many';

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
  private entries: Entry[] = [];
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
    this.entries = entries;
    this.view = null;
    if (!this.isUsed) {
      this.clear();
      return;
    }
    this.complete = import('../many/many').then(({ manyView }) => {
      if (this.entries !== entries || this.view) return;
      this.view = manyView(entries, { open: (entry) => this.open(entry), back: () => this.back() }, { place: this.place, ...around });
      this.draw();
    }, () => {
      if (this.entries === entries) this.actions.failed();
    });
  }

  clear(): void {
    this.entries = [];
    this.view = null;
    this.opened = null;
    this.place.replaceChildren();
  }

  update(entry: Entry): void {
    this.view?.update(entry);
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
