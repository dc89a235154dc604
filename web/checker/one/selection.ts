// What is chosen: a finding or a cell. Every view follows it, and each view can set it.

import { suspectsOf } from './suspects';
import type { Finding } from '../engine-types';

/** `call`: by a script; `reveal`: to be seen in the page too; `step`: to the next one; `key`: the same by a key; `first`: by itself, with the result. */
export type Origin = 'findings' | 'table' | 'source' | 'map' | 'call' | 'reveal' | 'step' | 'key' | 'first';

export interface Chosen {
  finding: number | null;
  cell: string | null;
}

export class Selection {
  private chosen: Chosen = { finding: null, cell: null };
  private listeners: ((chosen: Chosen, origin: Origin) => void)[] = [];

  private readonly byCell = new Map<string, number[]>();

  constructor(readonly findings: Finding[]) {
    findings.forEach(({ cells }, index) => {
      for (const path of new Set(cells)) {
        const about = this.byCell.get(path);
        if (about) about.push(index);
        else this.byCell.set(path, [index]);
      }
    });
  }

  get current(): Chosen {
    return this.chosen;
  }

  onChange(listener: (chosen: Chosen, origin: Origin) => void): void {
    this.listeners.push(listener);
  }

  chooseFinding(index: number, origin: Origin): void {
    const finding = this.findings[index];
    if (finding) this.set({ finding: index, cell: suspectsOf(finding)[0] ?? null }, origin);
  }

  /** Chooses a cell, and with it the worst finding about it: choosing it again goes on to the next one. */
  chooseCell(path: string, origin: Origin): void {
    const about = this.about(path);
    const { cell, finding } = this.chosen;
    const at = cell === path && finding !== null ? about.indexOf(finding) : -1;
    this.set({ cell: path, finding: about.length ? about[(at + 1) % about.length] : null }, origin);
  }

  /** To the finding after the chosen one, or before it. */
  step(by: number, origin: Origin = 'step'): void {
    const at = this.chosen.finding ?? (by > 0 ? -1 : this.findings.length);
    this.chooseFinding(at + by, origin);
  }

  clear(): void {
    this.set({ finding: null, cell: null }, 'call');
  }

  /** Takes over a choice made for the same findings in another language. */
  restore(chosen: Chosen): void {
    this.set(chosen, 'call');
  }

  /** Findings about a cell, worst first. */
  about(path: string): number[] {
    return this.byCell.get(path) ?? [];
  }

  private set(chosen: Chosen, origin: Origin): void {
    this.chosen = chosen;
    for (const listener of this.listeners) listener(chosen, origin);
  }
}
