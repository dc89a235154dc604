// One result in its three views, tied together: findings, tables, source. Choosing in one shows it in the others. It is
// built in pieces, the verdict and the first findings at once.

import { cellNames } from './form-grid';
import { cellsByPath } from '../session/cells';
import { button, h } from '../ui/dom';
import { offsetsOf } from './offsets';
import { Pace } from '../ui/pace';
import { revealInPage } from '../ui/scroll';
import { labelsAt } from './places';
import type { Acceptances } from './acceptance';
import type { SettingsActions } from './rules/settings';
import { placeInView } from './resume';
import { Selection, type Origin } from './selection';
import { findingsView } from './findings';
import { inspectorView } from './inspector';
import { ledgerView } from './ledger';
import { sourceView } from './source/source';
import { mapView } from './map';
import { classOf, legendView, tablesView, type DrawnTable } from './tables';
import { verdictView } from './verdict';
import type { Entry } from '../session/entry';
import type { Settings } from '../session/settings';
import type { Content, Prepared } from '../reading/prepared';
import type { Trials } from './trial/trial';
import type { Configuration, Finding, Report, Result, RuleInfo } from '../engine-types';
import type { EngineInfo } from '../protocol';
import type { Texts } from '../texts/texts';

export interface ReportView {
  element: HTMLElement;
  selection: Selection;
  /** Ends when all of it is there, or when something else is shown in its place. */
  complete: Promise<void>;
}

export interface Shown {
  result: Result;
  content: Content;
  /** The pages that it was recognised from. */
  pictures?: Blob[];
  isDocument: boolean;
  document(): Promise<Uint8Array | null>;
  info: EngineInfo;
  rules: RuleInfo[];
}

/** What is around the view. */
export interface Around {
  settings: Settings;
  /** In force for this report. */
  config: Required<Configuration>;
  acceptances: Acceptances;
  load: SettingsActions;
  /** Whether the views stand one below the other, so that the page itself must scroll. */
  isStacked(): boolean;
  /** Whether scans can be recognised in this browser. */
  canRecognise: boolean;
  /** How many scans there are, this one with them. */
  scans: number;
  trials: Trials;
  /** Of a report that was recognised: what it was read from, and having it checked again as somebody corrected it. */
  scan: { entry: Entry; correct(document: Uint8Array): void } | null;
  /** What was found in the version before this one. */
  before: Finding[] | null;
  /** To those who listen. */
  say(sentence: string): void;
  /** Reads again what was let go. */
  prepare(content: Content): Promise<Prepared>;
  /** Opens the menu of what can be taken away, under its button. */
  carry(anchor: HTMLButtonElement): void;
  /** Whether this is still what is to be shown. */
  isCurrent(): boolean;
  texts: Texts;
}

/** `over`: the view of the same input that this one takes the place of, part by part, so that nothing flickers. */
export function reportView({ result, content, pictures, isDocument, document, info, rules }: Shown, around: Around, over: HTMLElement | null): ReportView {
  const { settings, config, load, acceptances, trials, scan, before, carry, say, isStacked, isCurrent, texts } = around;
  const offsets = offsetsOf(result.source ?? '');
  const selection = new Selection(result.findings);
  // What was accepted has been dealt with.
  const first = Math.max(0, result.findings.findIndex(({ accepted }) => !accepted));
  const verdict = verdictView(result, () => selection.chooseFinding(first, 'reveal'), texts);
  const take = button({ 'data-action': 'carry', 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, () => carry(take), texts.carry);
  // Of something tried it would be nobody's.
  if (result.receipt && !trials.current) verdict.append(h('p', { class: 'receipt', title: texts.receiptHint }, texts.receipt, h('code', {}, result.receipt)));
  verdict.append(h('div', { class: 'verdict-actions' }, take));
  const { report } = result;
  if (!report) return { selection, element: h('div', { class: 'result' }, verdict), complete: Promise.resolve() };

  const forms = formsOf(report, info, texts);
  const names = cellNames(forms.map(({ form }) => form));
  const cells = cellsByPath(report);
  const findings = findingsView(selection, rules, offsets, labelsAt(cells, names), result.verdict === 'pass', acceptances, texts);
  const tables = tablesView(forms, report, cells, selection, texts);
  const map = mapView(forms, (path) => classOf(path, cells, selection), selection, texts.map);
  const source = sourceView({ result, content, pictures, isDocument, document, cells, names, offsets, selection, texts });

  const inspector = inspectorView(selection, cells, names, {
    toTable: () => selection.current.cell && tables.show(selection.current.cell, true, isStacked()),
    toSource: () => source.show(true, isStacked()),
    try: (place, cell, proposal) => void import('./trial/trial').then(({ askIn }) => askIn(place, cell, proposal, trials, texts.language)),
    toFinding: () => {
      const card = selection.current.finding === null ? null : findings.show(selection.current.finding, true);
      if (card && isStacked()) revealInPage(card, 'center');
    },
  }, texts);

  selection.onChange(({ finding, cell }, origin: Origin) => {
    // After a key the focus goes on in the view that it is in, and otherwise to the finding: Tab goes on from there.
    const isKey = origin === 'key';
    const root = element.getRootNode() as ShadowRoot;
    const focused = isKey ? root.activeElement : null;
    if (origin !== 'findings' && finding !== null) findings.show(finding, isKey);
    // Where no single cell is to blame, the table shows the equation.
    const place = cell ?? (finding === null ? null : result.findings[finding].operands[0] ?? null);
    const isFollowed = (/^(?:findings|step|map)$/.test(origin) && isStacked()) || origin === 'reveal';
    if (origin !== 'table' && place !== null) tables.show(place, tables.element.contains(focused), isFollowed);
    if (origin !== 'source') source.show(source.element.contains(focused), isFollowed && place === null);
    if (isKey && isStacked()) revealInPage(root.activeElement!, 'center');
    if (isKey || origin === 'step') say(`${finding! + 1}/${result.findings.length} ${result.findings[finding!].title}`);
  });

  const isFresh = !over?.querySelector('.pane');
  const element = isFresh ? skeleton() : over!;
  element.classList.toggle('result-recognised', Boolean(result.recognised));

  async function build(): Promise<void> {
    const pace = new Pace();
    put(element, '.verdict', verdict);
    const under = verdict.querySelector<HTMLElement>('.verdict-text')!;
    const { language } = texts;
    if (trials.current) {
      void import('./trial/trial').then(({ tellIn }) => tellIn(under, { forms: forms.map(({ form }) => form), cells, names, trials, words: texts, say }));
    } else if (before) void import('./compare/compare').then(({ compareIn }) => compareIn(under, before, result.findings, language));
    if (scan && !trials.current) {
      void import('../scan/proof').then(({ proofIn }) => isCurrent() && proofIn(element.querySelector<HTMLElement>('.proof-place')!, {
        ...scan, result, forms: info.forms, names, language, say, choose: (cell) => selection.chooseCell(cell, 'call'),
      }));
    }
    const panes: [string, HTMLElement, (pace: Pace) => Promise<void>][] = [
      ['findings', pane('findings', texts.titled(texts.findings, result.findings.length), findings.element), findings.fill],
      ['tables', pane('tables', result.recognised ? texts.recognisedTables : texts.tables, tables.element, legendView(texts), map), tables.fill],
      ['source', pane('source', texts.source, source.element), source.fill],
    ];
    // New parts appear as they grow; those that replace others do when they are whole.
    if (isFresh) {
      for (const [place, part] of panes) put(element, `.pane-${place}`, part);
      put(element, '.inspector', inspector);
      await pace.draw();
    }
    for (const [place, part, fill] of panes) {
      await fill(pace);
      if (!isCurrent()) return;
      if (!isFresh) {
        put(element, `.pane-${place}`, part);
        await pace.draw();
      }
    }
    if (!isFresh) put(element, '.inspector', inspector);
    if (trials.current) void import('./trial/trial').then(({ markIn }) => isCurrent() && markIn(element, trials, texts.language));
    const { finding, cell } = selection.current;
    if (finding === null && cell === null) selection.chooseFinding(first, 'first');
    const ledger = ledgerView(result, () => import('./rules/rules').then(({ rulesList }) => rulesList({ place: element, result, rules, settings, config, load, texts })), texts);
    if (element.querySelector('.ledger[open]')) await ledger.fill();
    if (!isCurrent()) return;
    put(element, '.ledger', ledger.element);
    await pace.draw();
  }
  return { selection, element, complete: build() };
}

/** The places of the parts. */
function skeleton(): HTMLElement {
  return h('div', { class: 'result' },
    h('div', { class: 'verdict' }),
    h('div', { class: 'proof-place' }),
    h('aside', { class: 'inspector' }),
    h('div', { class: 'panes' }, ['findings', 'tables', 'source'].map((name) => h('section', { class: `pane pane-${name}` }))),
    h('div', { class: 'ledger', hidden: true }));
}

/** Puts a part in its place; where it was scrolled to and what had the focus in it stay. */
function put(element: HTMLElement, place: string, part: HTMLElement): void {
  const before = element.querySelector<HTMLElement>(place);
  if (!before) return;
  const root = element.getRootNode();
  const resume = root instanceof ShadowRoot ? placeInView(root, before) : null;
  before.replaceWith(part);
  resume?.(part);
}

/** Each table is drawn in the edition it was recognised as. */
function formsOf(report: Report, info: EngineInfo, texts: Texts): DrawnTable[] {
  const edition = (key: string) => info.forms.find((form) => form.key === key);
  const own = edition(report.edition) ?? info.forms[info.forms.length - 1];
  return own.tables.map((table) => {
    const other = edition(report.tables[table.key]?.edition)?.tables.find((candidate) => candidate.key === table.key);
    const heading = own.sections.find(({ number }) => number === table.section)?.heading ?? table.key;
    return { form: other ?? table, title: texts.tableTitle(table.section, heading, table.key) };
  });
}

function pane(name: string, title: string, body: HTMLElement, above?: HTMLElement, beside?: HTMLElement): HTMLElement {
  return h('section', { class: `pane pane-${name}`, 'aria-label': title },
    h('h3', {}, title), above, h('div', { class: 'pane-across' }, h('div', { class: 'pane-body' }, body), beside));
}
