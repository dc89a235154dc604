// The findings, worst first: the cell and the cure, the evidence beneath, where it stands, which rule; the long wording
// unfolds.

import { button, h, setClass } from '../ui/dom';
import { icon } from '../ui/icons';
import { placeOf } from './places';
import { quoteOf } from './quote';
import { Pace } from '../ui/pace';
import { revealInPane } from '../ui/scroll';
import { ruleLink } from './rule-link';
import { acceptanceView } from './acceptance';
import type { Offsets } from './offsets';
import type { Settings } from '../session/settings';
import type { Selection } from './selection';
import type { Finding, RuleInfo } from '../engine-types';
import type { Texts } from '../texts/texts';

/** So many at once, and so many before the rest is asked for. */
const atOnce = 8;
const atFirst = 100;

export interface FindingsView {
  element: HTMLElement;
  /** Adds the cards that are shown at first, in pieces. */
  fill(pace: Pace): Promise<void>;
  /** Brings the card of a finding into sight and gives it the focus if asked. */
  show(index: number, focus: boolean): HTMLElement | null;
}

export function findingsView(
  selection: Selection, rules: RuleInfo[], offsets: Offsets, isClean: boolean, settings: Settings, texts: Texts,
): FindingsView {
  const { findings } = selection;
  const emptyText = isClean ? texts.noFindings : texts.noFindingsUnread;
  const ruleTitles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const cards: HTMLElement[] = [];
  const list = h('ol', { class: 'finding-list' });
  const rest = button({ class: 'quiet more', hidden: true }, () => void fillTo(findings.length, new Pace()));
  const element = h('div', { class: 'findings-body' }, findings.length ? list : h('p', { class: 'empty' }, icon(isClean ? 'pass' : 'none'), ' ', emptyText), rest);

  function add(): void {
    const index = cards.length;
    const card = cardOf(findings[index], index, ruleTitles.get(findings[index].rule) ?? '', selection, offsets, settings, texts);
    mark(card, index, selection.current.finding);
    cards.push(card);
    list.append(card);
  }
  async function fillTo(to: number, pace: Pace): Promise<void> {
    while (cards.length < Math.min(to, findings.length)) {
      add();
      if (pace.isDue) await pace.draw();
    }
    rest.hidden = cards.length >= findings.length;
    rest.textContent = texts.more(findings.length - cards.length);
  }
  while (cards.length < Math.min(atOnce, findings.length)) add();

  selection.onChange(({ finding }) => {
    while (finding !== null && cards.length <= finding) add();
    cards.forEach((card, index) => mark(card, index, finding));
  });

  return {
    element,
    fill: (pace) => fillTo(atFirst, pace),
    show(index, focus) {
      const card = cards[index];
      if (!card) return null;
      revealInPane(card, element.closest<HTMLElement>('.pane-body') ?? element);
      if (focus) card.querySelector('button')!.focus({ preventScroll: true });
      return card;
    },
  };
}

function mark(card: HTMLElement, index: number, chosen: number | null): void {
  setClass(card, 'chosen', index === chosen);
  card.querySelector('button')!.setAttribute('aria-pressed', String(index === chosen));
}

function cardOf(
  finding: Finding, index: number, ruleTitle: string, selection: Selection, offsets: Offsets, settings: Settings, texts: Texts,
): HTMLElement {
  const choose = () => selection.chooseFinding(index, 'findings');
  const id = `finding-${index}`;
  const head = button({ class: 'finding-head', 'aria-pressed': 'false', 'aria-describedby': id }, choose,
    icon(finding.severity),
    h('span', { class: 'severity', part: 'severity' }, texts.severity[finding.severity]),
    h('span', { class: 'finding-title' }, finding.title));
  const card = h('li', { class: `finding finding-${finding.severity}${finding.accepted ? ' finding-accepted' : ''}`, part: 'finding', 'data-index': index, 'data-rule': finding.rule },
    head,
    h('ul', { class: 'finding-evidence', id }, finding.evidence.map((line) => h('li', {}, line))),
    finding.spans.length ? quotes(finding, offsets, texts) : null,
    h('p', { class: 'finding-foot' },
      finding.fix ? h('span', { class: 'fix' }, texts.fixTo(String(finding.fix.value))) : null,
      explanationOf(finding, ruleTitle, texts),
      ruleLink(finding.rule, 'rule-id', finding.rule, texts)),
    acceptanceView(finding, index, settings, texts));
  // The whole card answers to a pointer, but not while its text is being selected for copying.
  card.addEventListener('click', (event) => {
    const path = event.composedPath();
    const isOwn = path.includes(head) || path.some((node) => node instanceof Element && node.matches('a, button'));
    if (!isOwn && !String(getSelection())) choose();
  });
  return card;
}

/** The long wording, folded: what the rule is called and all that there is to say. Opening it is no choice of the finding. */
function explanationOf({ message }: Finding, ruleTitle: string, texts: Texts): HTMLElement {
  const details = h('details', { class: 'explanation' },
    h('summary', {}, texts.explanation),
    h('p', { class: 'finding-message' }, h('strong', {}, ruleTitle), ' ', message));
  details.addEventListener('click', (event) => event.stopPropagation());
  return details;
}

/** The first places of a finding; the source text marks them all. */
function quotes(finding: Finding, offsets: Offsets, texts: Texts): HTMLElement {
  const shown = finding.spans.slice(0, 3).map((span) => {
    const { before, marked, after } = quoteOf(offsets, span);
    const place = placeOf(span, texts);
    return h('q', {}, place ? h('span', { class: 'place', lang: texts.language }, place) : null, before, h('mark', {}, marked), after);
  });
  return h('p', { class: 'finding-quote', lang: 'zh-CN' }, shown);
}
