// The findings, worst first, as one list: each a line with the cell and the cure, and its evidence. The chosen one unfolds:
// where it stands, the long wording, its rule, letting it stand. Of many of one kind the first few stand for the rest.

import { button, h, setClass } from '../ui/dom';
import { icon } from '../ui/icons';
import { placeOf } from './places';
import { quoteOf } from './quote';
import { Pace } from '../ui/pace';
import { revealInPane } from '../ui/scroll';
import { ruleLink } from './rule-link';
import { acceptanceView, type Acceptances } from './acceptance';
import type { Offsets } from './offsets';
import type { Selection } from './selection';
import type { Finding, RuleInfo, Span } from '../engine-types';
import type { Texts } from '../texts/texts';
import type { Place } from '../../../wasm/engine';

/** So many at once, and so many before the rest is asked for. */
const atOnce = 12;
const atFirst = 100;
/** Of more than so many of one kind, so many are shown. */
const mostAlike = 5;
const firstAlike = 3;

export interface FindingsView {
  element: HTMLElement;
  /** Adds the lines that are shown at first, in pieces. */
  fill(pace: Pace): Promise<void>;
  /** Brings a finding into sight and gives it the focus if asked. */
  show(index: number, focus: boolean): HTMLElement | null;
}

interface Context {
  selection: Selection;
  ruleTitles: Map<string, string>;
  offsets: Offsets;
  labelsAt: (span: Span & Place) => string;
  acceptances: Acceptances;
  texts: Texts;
}

export function findingsView(
  selection: Selection, rules: RuleInfo[], offsets: Offsets, labelsAt: (span: Span & Place) => string, isClean: boolean, acceptances: Acceptances, texts: Texts,
): FindingsView {
  const { findings } = selection;
  const context: Context = { selection, ruleTitles: new Map(rules.map((rule) => [rule.id, rule.title])), offsets, labelsAt, acceptances, texts };
  const items = new Map<number, HTMLElement>();
  const folds = foldsOf(findings);
  const list = h('ol', { class: 'finding-list', 'aria-label': texts.findings });
  const rest = button({ class: 'quiet more', hidden: true }, () => void fillTo(findings.length, new Pace()));
  const element = h('div', { class: 'findings-body' },
    findings.length ? list : h('p', { class: 'empty' }, icon(isClean ? 'pass' : 'none'), ' ', isClean ? texts.noFindings : texts.noFindingsUnread), rest);
  let next = 0;

  function add(index: number, before: Node | null = null): void {
    const item = itemOf(findings[index], index, context);
    items.set(index, item);
    list.insertBefore(item, before);
    mark(item, index === selection.current.finding, context);
  }
  /** The next finding, or the line in place of those alike. */
  function addNext(): void {
    const index = next++;
    const fold = folds.get(index);
    if (!fold) add(index);
    else if (fold[0] === index) list.append(foldItem(fold));
  }
  function foldItem(fold: number[]): HTMLElement {
    const item = h('li', { class: 'finding-fold', 'data-fold': fold[0] },
      button({ class: 'quiet' }, () => {
        unfold(fold);
        items.get(fold[0])!.querySelector('button')!.focus();
      }, texts.alike(fold.length, context.ruleTitles.get(findings[fold[0]].rule) ?? '')));
    return item;
  }
  function unfold(fold: number[]): void {
    const item = list.querySelector(`[data-fold="${fold[0]}"]`);
    for (const index of fold) {
      folds.delete(index);
      add(index, item);
    }
    item?.remove();
  }
  async function fillTo(to: number, pace: Pace): Promise<void> {
    while (next < Math.min(to, findings.length)) {
      addNext();
      if (pace.isDue) await pace.draw();
    }
    rest.hidden = next >= findings.length;
    rest.textContent = texts.more(findings.length - next);
    stop();
  }
  /** The whole list is one stop of the Tab key: at the chosen finding, or else the first. */
  function stop(): void {
    const at = items.get(selection.current.finding ?? -1) ?? list.querySelector('.finding');
    items.forEach((item) => {
      item.querySelector('button')!.tabIndex = item === at ? 0 : -1;
    });
  }
  while (next < Math.min(atOnce, findings.length)) addNext();
  stop();

  selection.onChange(({ finding }) => {
    while (finding !== null && next <= finding) addNext();
    const fold = finding === null ? undefined : folds.get(finding);
    if (fold) unfold(fold);
    items.forEach((item, index) => mark(item, index === finding, context));
    stop();
  });
  list.addEventListener('keydown', (event) => {
    const heads = [...list.querySelectorAll<HTMLElement>('.finding-head')];
    const at = heads.indexOf(event.target as HTMLElement);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: heads.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    heads[to]?.focus();
    heads[to]?.click();
  });

  return {
    element,
    fill: (pace) => fillTo(atFirst, pace),
    show(index, focus) {
      const item = items.get(index);
      if (!item) return null;
      revealInPane(item, element.closest<HTMLElement>('.pane-body') ?? element);
      if (focus) item.querySelector('button')!.focus({ preventScroll: true });
      return item;
    },
  };
}

/** For each finding that is folded away, those that are folded with it. */
function foldsOf(findings: Finding[]): Map<number, number[]> {
  const kinds = new Map<string, number[]>();
  findings.forEach(({ rule, severity, accepted }, index) => {
    const kind = `${rule} ${severity} ${Boolean(accepted)}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), index]);
  });
  const folds = new Map<number, number[]>();
  kinds.forEach((alike) => {
    if (alike.length <= mostAlike) return;
    const folded = alike.slice(firstAlike);
    for (const index of folded) folds.set(index, folded);
  });
  return folds;
}

/** The chosen one shows all there is to it; it is made when it is first chosen. */
function mark(item: HTMLElement, isChosen: boolean, context: Context): void {
  if (item.classList.contains('chosen') === isChosen && item.childElementCount > (isChosen ? 1 : 0)) return;
  setClass(item, 'chosen', isChosen);
  const head = item.querySelector('button')!;
  head.setAttribute('aria-expanded', String(isChosen));
  const more = item.querySelector<HTMLElement>('.finding-more');
  if (more) more.hidden = !isChosen;
  else if (isChosen) item.append(moreOf(context.selection.findings[Number(item.dataset.index)], Number(item.dataset.index), context));
}

function itemOf(finding: Finding, index: number, { selection, texts }: Context): HTMLElement {
  const { severity, rule, accepted, title, evidence } = finding;
  return h('li', { class: `finding finding-${severity}${accepted ? ' finding-accepted' : ''}`, part: 'finding', 'data-index': index, 'data-rule': rule },
    button({ class: 'finding-head' }, () => selection.chooseFinding(index, 'findings'),
      icon(accepted ? 'warning' : severity),
      h('span', { class: 'severity', part: 'severity' }, accepted ? texts.acceptedShort : texts.severity[severity]),
      h('span', { class: 'finding-title' }, title),
      evidence.map((line) => h('span', { class: 'finding-evidence' }, line))));
}

function moreOf(finding: Finding, index: number, context: Context): HTMLElement {
  const { ruleTitles, acceptances, texts } = context;
  return h('div', { class: 'finding-more' },
    finding.spans.length ? quotes(finding, context) : null,
    h('div', { class: 'finding-foot' },
      explanationOf(finding, ruleTitles.get(finding.rule) ?? '', texts),
      acceptanceView(finding, index, acceptances, texts),
      ruleLink(finding.rule, 'rule-id', finding.rule, texts)));
}

/** The long wording, folded: what the rule is called and all that there is to say. */
function explanationOf({ message }: Finding, ruleTitle: string, texts: Texts): HTMLElement {
  return h('details', { class: 'explanation' },
    h('summary', {}, texts.explanation),
    h('p', { class: 'finding-message' }, h('strong', {}, ruleTitle), ' ', message));
}

/** The first places of a finding; the source text marks them all. */
function quotes(finding: Finding, { offsets, labelsAt, texts }: Context): HTMLElement {
  const shown = finding.spans.slice(0, 3).map((span) => {
    const { before, marked, after } = quoteOf(offsets, span);
    const labels = labelsAt(span);
    const place = labels || placeOf(span, texts);
    return h('q', {}, place ? h('span', { class: 'place', lang: labels ? null : texts.language }, place) : null, before, h('mark', {}, marked), after);
  });
  return h('p', { class: 'finding-quote', lang: 'zh-CN' }, shown);
}
