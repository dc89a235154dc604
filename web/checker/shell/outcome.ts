// What came of one input, shown: its result in its views, or why there is none.

import { failureMessage } from '../session/announcement';
import { cellsByPath } from '../session/cells';
import { reportView, type Around, type ReportView } from '../one/report-view';
import { failureView } from '../one/verdict';
import { h } from '../ui/dom';
import { titledIn } from '../texts/texts';
import type { Entry } from '../session/entry';
import type { Settings } from '../session/settings';
import type { Result } from '../engine-types';
import type { EngineInfo } from '../protocol';
import type { SelectDetail } from '../contract/events';

export interface OutcomeActions {
  /** Has all scans recognised. */
  recognise(): void;
  selected(detail: SelectDetail): void;
}

const key = /^[0-9a-f]{16}$/;

/** The finding that a key or a place in the list names, "0" the first; -1 where there is none. */
function findingAt({ findings }: Result, id: string): number {
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
  private draft: Entry['draft'] = null;

  constructor(private readonly place: HTMLElement, private readonly actions: OutcomeActions) {}

  /** Whether a report is shown. */
  get isReport(): boolean {
    return Boolean(this.result?.report);
  }

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
    const shownResult = entry.trial?.result ?? entry.result;
    if (isSame && before && shownResult === this.result && entry.draft === this.draft) return;
    this.entry = entry;
    this.result = shownResult;
    this.draft = entry.draft;
    // A scan can be tried again too, when its recognition failed.
    const offer = entry.isScan ? h('div', { class: 'recognise' }) : null;
    const offered = offer && import('../scan/offer-one').then(
      ({ offerIn }) => offerIn(offer, () => this.actions.recognise(), around.canRecognise, around.scans, texts.language),
      () => offer.append(texts.failure.load));
    if (!shownResult || !info) {
      this.view = null;
      this.place.replaceChildren(failureView(failureMessage(entry, texts), entry.name, texts), ...(offer ? [offer] : []));
      this.isBuilding = false;
      if (offered) this.build(offered);
      return;
    }
    const result = shownResult;
    const { content, judged, prepared } = entry;
    const shown = {
      result, content, pictures: prepared && 'pictures' in prepared ? prepared.pictures : undefined, isDocument: Boolean(judged?.isDocument), document: () => documentOf(entry, around.prepare), info,
      rules: titledIn(texts, info.rules),
    };
    const view = reportView(shown, { ...around, isCurrent: () => this.view === view }, before?.element ?? null);
    // In other words, or read better, the same place stays chosen.
    const kept = before?.selection.current;
    if (kept && (kept.cell !== null || kept.finding !== null)) {
      const old = before!.selection.findings;
      const finding = kept.finding === null ? -1 : result.findings.findIndex(({ key: own }) => own === old[kept.finding!].key);
      // What is there no longer gives way to what there is about the cell now, as when something tried is taken back.
      view.selection.restore({ cell: kept.cell, finding: finding < 0 ? view.selection.about(kept.cell ?? '')[0] ?? null : finding });
    }
    view.selection.onChange(({ finding, cell }, origin) => {
      // Nobody chose that.
      if (origin === 'first') return;
      const chosen = finding === null ? null : result.findings[finding];
      this.actions.selected({ file: entry.name, cell, finding, key: chosen?.key ?? null, rule: chosen?.rule ?? null });
    });
    this.view = view;
    if (view.element !== before?.element) this.place.replaceChildren(view.element);
    while (view.element.nextSibling) view.element.nextSibling.remove();
    if (offer) this.place.append(offer);
    this.build(Promise.all([view.complete, offered]));
  }

  private build(parts: Promise<unknown>): void {
    this.isBuilding = true;
    const complete = parts.then(() => {
      if (this.complete === complete) this.isBuilding = false;
    });
    this.complete = complete;
  }

  /** Paper cannot be unfolded: what was checked is printed too. */
  unfold(): void {
    const ledger = this.place.querySelector<HTMLDetailsElement>('.ledger');
    if (ledger) ledger.open = true;
  }

  /** Lets a finding stand, by its key or its place in the list; without a reason takes that back. */
  ignore(id: string, reason: string, settings: Settings): boolean {
    const { entry } = this;
    const result = entry?.result;
    const at = result ? findingAt(result, id) : -1;
    const known = at >= 0 ? result!.findings[at].key : null;
    // Before there is a result, any key may turn up.
    const finding = known ?? (key.test(id) && (!result || settings.isAccepted(id, entry)) ? id : null);
    if (finding === null || (!reason.trim() && !settings.isAccepted(finding, entry))) return false;
    if (reason.trim()) settings.accept(finding, reason.trim(), entry);
    else settings.withdraw(finding, entry);
    return true;
  }

  /** By a key. */
  step(by: number): void {
    this.view?.selection.step(by, 'key');
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

/** What was judged, with what is tried in it; read again where it was let go, and null where it is no document. */
async function documentOf({ judged, content, trial, result }: Entry, prepare: Around['prepare']): Promise<Uint8Array | null> {
  const read = judged?.input === null ? await prepare(content) : judged;
  const input = read && 'input' in read ? read.input : null;
  const shown = trial ? trial.change({ ...judged!, input }, result!).input : input;
  return typeof shown === 'object' ? shown : null;
}
