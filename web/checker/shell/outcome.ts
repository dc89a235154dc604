// What came of one input, shown: its result in its views, or why there is none.

import { failureMessage } from '../session/announcement';
import { cellsByPath } from '../session/cells';
import { reportView, type Around, type ReportView } from '../one/report-view';
import { failureView, recogniseView } from '../one/verdict';
import type { Entry } from '../session/entry';
import type { Result } from '../engine-types';
import type { EngineInfo } from '../protocol';
import type { SelectDetail } from '../contract/events';

export interface OutcomeActions {
  recognise(entry: Entry): void;
  selected(detail: SelectDetail): void;
}

const key = /^[0-9a-f]{16}$/;

/** The finding that a key or a place in the list names, "0" the first; -1 where there is none. */
export function findingAt({ findings }: Result, id: string): number {
  if (key.test(id)) return findings.findIndex((finding) => finding.key === id);
  return /^\d{1,6}$/.test(id) && Number(id) < findings.length ? Number(id) : -1;
}

export class Outcome {
  entry: Entry | null = null;
  /** Ends when all of what is shown stands in the page. */
  complete: Promise<void> = Promise.resolve();
  isBuilding = false;
  private view: ReportView | null = null;
  private result: Result | null = null;

  constructor(private readonly place: HTMLElement, private readonly actions: OutcomeActions) {}

  clear(...nodes: HTMLElement[]): void {
    this.entry = null;
    this.view = null;
    this.result = null;
    this.isBuilding = false;
    this.place.replaceChildren(...nodes);
  }

  /** Shows an entry; what is shown of the same one already is changed part by part. */
  show(entry: Entry, info: EngineInfo | null, around: Omit<Around, 'isCurrent'>): void {
    const { texts } = around;
    const isSame = this.entry === entry;
    const before = isSame ? this.view : null;
    if (isSame && before && entry.result === this.result) return;
    this.entry = entry;
    this.result = entry.result;
    // A scan can be tried again too, when its recognition failed.
    const recognise = entry.prepared && 'problem' in entry.prepared && entry.prepared.problem.code === 'scanned-pdf'
      ? recogniseView(() => this.actions.recognise(entry), around.canRecognise, texts) : null;
    if (!entry.result || !info) {
      this.view = null;
      this.isBuilding = false;
      this.place.replaceChildren(failureView(failureMessage(entry, texts), entry.name, texts), ...(recognise ? [recognise] : []));
      return;
    }
    const { result } = entry;
    const shown = { result, name: entry.name, content: entry.content, info, rules: info.rules[texts.language === 'en' ? 'en' : 'zh'] };
    const view = reportView(shown, { ...around, isCurrent: () => this.view === view }, before?.element ?? null);
    // In other words, or read better, the same place stays chosen.
    const kept = before?.selection.current;
    if (kept && (kept.cell !== null || kept.finding !== null)) {
      const old = before!.selection.findings;
      const finding = kept.finding === null ? -1 : result.findings.findIndex(({ key: own }) => own === old[kept.finding!].key);
      view.selection.restore({ cell: kept.cell, finding: finding < 0 ? null : finding });
    }
    view.selection.onChange(({ finding, cell }) => {
      const chosen = finding === null ? null : result.findings[finding];
      this.actions.selected({ file: entry.name, cell, finding, key: chosen?.key ?? null, rule: chosen?.rule ?? null });
    });
    this.view = view;
    if (view.element !== before?.element) this.place.replaceChildren(view.element);
    while (view.element.nextSibling) view.element.nextSibling.remove();
    if (recognise) this.place.append(recognise);
    this.isBuilding = true;
    this.complete = view.complete.then(() => {
      if (this.view === view) this.isBuilding = false;
    });
  }

  /** Chooses a finding by its key or place, or a cell by its path; whether there is such a one. */
  goTo(id: string, isRevealed: boolean): boolean {
    const { view, result } = this;
    if (!view || !result) return false;
    const origin = isRevealed ? 'reveal' : 'call';
    const finding = findingAt(result, id);
    if (finding >= 0) view.selection.chooseFinding(finding, origin);
    else if (result.report && cellsByPath(result.report).has(id)) view.selection.chooseCell(id, origin);
    else return false;
    return true;
  }
}
