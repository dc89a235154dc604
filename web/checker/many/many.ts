// Many reports: a headline in the worst colour, and a table of all. It comes with the first inputs that are more than one.

import { chooserOf } from '../input/chooser';
import { button, h } from '../ui/dom';
import { download } from '../ui/download';
import { icon, type IconName } from '../ui/icons';
import { print } from '../ui/print';
import { rove } from '../ui/roving';
import { adoptStyle } from '../ui/styles';
import { Alphabet } from './alphabet';
import { clearingView } from './clearing';
import { filtersView } from './filters';
import styles from './many.css?inline';
import { noticesView } from './notices';
import type { Comparer, KeptViews } from './panorama';
import { countsOf, filtered, ordered, rowsOf, textsOf, worstFirst, worstOf, type Counts, type Filter, type Group, type Order, type Row } from './rows';
import { rosterView, type RosterState } from './roster';
import { tableView } from './table';
import { askedView, tabsView } from './tabs';
import { verdictIcons } from '../session/standing';
import { trailView } from './trail';
import { offerView } from '../scan/offer';
import { toConfirm } from '../scan/waiting';
import { manyWords } from './words';
import type { ViewName } from './view-names';
import type { Configuration, FormEdition, Language } from '../engine-types';
import type { Entry } from '../session/entry';
import type { FilesActions } from '../input/dropped';
import type { Renderer } from '../session/exports';
import type { Texts } from '../texts/texts';

export interface ManyView {
  element: HTMLElement;
  /** What stands above one of the reports while that is shown alone. */
  trail: HTMLElement;
  /** To be told that an entry's state may have changed, or that there are more. */
  update(): void;
  /** One is shown alone, or the list again. */
  choose(entry: Entry | null): void;
  /** Shows what was told since the last time; for the first time all of it. */
  flush(): void;
  /** Shows a finding of the comparisons, by its key. */
  goTo(key: string): boolean;
  /** Everything stands in the page, for paper. */
  unroll(isWhole: boolean): void;
  /** The sum in words. */
  readonly summary: string;
  /** What was asked for, for a view that takes the place of this one. */
  readonly state: ManyState;
}

export interface ManyState {
  filter: Filter;
  order: Order;
  roster: RosterState;
  view: ViewName;
  kept: KeptViews;
}

export interface ManyActions {
  /** Shows a report alone. */
  open(entry: Entry): void;
  /** Back to the list. */
  back(): void;
}

/** What the list can be told to do. */
export interface ManyWork extends FilesActions {
  /** Goes on with what was stopped. */
  resume(): void;
  /** Recognises all scans. */
  recognise(): void;
  clear(): void;
  /** Those that wait for it. */
  readonly scans: { count: number; isBusy: boolean };
  readonly canRecognise: boolean;
  readonly engine: Renderer & Comparer;
  readonly forms: FormEdition[];
  configOf(entry: Entry): Required<Configuration>;
}

/** What opens beneath the tools, by the tool. */
type PanelName = 'roster' | 'notices' | 'clear';

/** What the view stands in. */
export interface ManyAround {
  /** An element inside the checker. */
  place: HTMLElement;
  language: Language;
  texts: Texts;
  work: ManyWork;
}

const headIcons: { [group in Group]: IconName } = { ...verdictIcons, failed: 'incomplete', open: 'none' };

const newState = (place: HTMLElement): ManyState => ({
  filter: { group: null, year: null, words: '', withSuperseded: false }, order: worstFirst, roster: { text: '' }, view: askedView(place), kept: {},
});

export function manyView(entries: Entry[], actions: ManyActions, { place, language, texts, work }: ManyAround, before?: ManyState): ManyView {
  adoptStyle(place, styles);
  const words = manyWords(language);
  const state = before ?? newState(place);
  let rows: Row[] = [];
  let counts: Counts = countsOf(rows);
  let last: Entry | null = null;
  /** What a report was opened by, in another view than the list. */
  let opener: HTMLElement | null = null;
  let isChanged = true;
  const alphabet = new Alphabet();
  let isLearning = false;

  const trail = trailView(actions, words, texts);
  const table = tableView({
    open: actions.open,
    toConfirm: (entry) => toConfirm(entry, work.forms),
    order(order) {
      state.order = order;
      draw();
    },
  }, texts, words);
  const filters = filtersView((changed) => {
    Object.assign(state.filter, changed);
    draw();
  }, words);
  const word = h('strong', { class: 'verdict-word' });
  const sentence = h('span', { class: 'verdict-sentence' });
  const sign = h('span', { class: 'many-sign' });
  const resume = button({ class: 'primary', 'data-action': 'resume', hidden: true }, () => work.resume());
  const head = h('div', { class: 'many-head' }, sign, h('h2', { class: 'verdict-line', tabindex: -1 }, word, sentence), resume);
  const offer = offerView(() => work.recognise(), () => work.canRecognise, texts);
  const panel = h('div', { class: 'many-panel-place' });
  const problem = h('p', { class: 'many-problem', role: 'alert' });

  const chooser = chooserOf(work);
  const panels: { [name in PanelName]: { element: HTMLElement; update(now: Row[]): void } } = {
    roster: rosterView(state.roster, () => toggle('roster'), words),
    notices: noticesView(() => toggle('notices'), language, words),
    clear: clearingView(() => work.clear(), () => toggle('clear'), words),
  };
  const tools = {
    add: button({ 'data-action': 'add' }, chooser.files, words.add),
    ...(chooser.folder && { addFolder: button({ 'data-action': 'add-folder', title: texts.folderHint }, chooser.folder, words.addFolder) }),
    roster: button({ 'data-action': 'roster', 'aria-expanded': 'false' }, () => toggle('roster'), words.roster),
    notices: button({ 'data-action': 'notices', 'aria-expanded': 'false' }, () => toggle('notices'), words.notices),
    xlsx: button({ 'data-export': 'xlsx' }, () => void save('xlsx'), words.exports.xlsx),
    csv: button({ 'data-export': 'csv' }, () => void save('csv'), words.exports.csv),
    json: button({ 'data-export': 'json' }, () => void save('json'), words.exports.json),
    print: button({ 'data-action': 'print' }, () => {
      problem.textContent = print(window) ? '' : words.noPrint;
    }, words.print),
    clear: button({ 'data-action': 'clear-list', 'aria-expanded': 'false' }, () => toggle('clear'), words.clear),
  };
  const bar = h('div', { class: 'many-tools', role: 'toolbar', 'aria-label': words.tools }, Object.values(tools), chooser.element);
  rove(bar, [Object.values(tools)]);
  const printed = h('p', { class: 'many-printed' });
  const tabs = tabsView(h('div', { class: 'many-list' }, filters.element, table.element), state, {
    place, language, texts, roster: () => state.roster.text, kept: state.kept,
    open(entry) {
      opener = (place.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
      actions.open(entry);
    },
    get engine() {
      return work.engine;
    },
    get forms() {
      return work.forms;
    },
  }, words);
  const element = h('section', { class: 'many', 'aria-label': words.title }, printed, head, offer.element, bar, problem, panel, tabs.element, tabs.panel);

  function toggle(name: PanelName): void {
    const isOpen = panel.contains(panels[name].element);
    panel.replaceChildren(...(isOpen ? [] : [panels[name].element]));
    for (const one of Object.keys(panels) as PanelName[]) tools[one].setAttribute('aria-expanded', String(one === name && !isOpen));
    if (isOpen) tools[name].focus();
    else {
      panels[name].update(standingRows());
      panels[name].element.querySelector<HTMLElement>('textarea, .primary')?.focus();
    }
  }

  /** Those that count, of the year that is asked for. */
  const standingRows = () => filtered(rows, { group: null, year: state.filter.year, words: '', withSuperseded: false });

  /** What the list shows, in its order, as a file. */
  async function save(type: 'xlsx' | 'csv' | 'json'): Promise<void> {
    const control = tools[type];
    if (control.hasAttribute('aria-disabled')) return;
    control.setAttribute('aria-disabled', 'true');
    control.textContent = words.working;
    problem.textContent = '';
    try {
      const listed = table.rows.map(({ entry }) => entry).filter(({ brief }) => brief);
      const { engine, forms } = work;
      const content = type === 'xlsx'
        ? await (await import('./workbook')).workbookOf(table.rows, { engine, forms, language, texts, words, roster: state.roster.text, standing: standingRows() })
        : await (await import('../session/exports')).exported(listed, type, { engine, configOf: work.configOf, language });
      download(content, `nianbao.${type}`);
    } catch {
      problem.textContent = words.failed;
    }
    control.removeAttribute('aria-disabled');
    control.textContent = words.exports[type];
  }

  /** The rows in the order asked for; where that has first to be found out, they are shown again once it is. */
  function inOrder(asked: Row[]): Row[] {
    const texts = textsOf(rows, state.order.column);
    if (!isLearning && !alphabet.knows(texts)) {
      isLearning = true;
      void alphabet.learn(texts).then(() => {
        isLearning = false;
        draw();
      });
    }
    return ordered(asked, state.order, alphabet.placeOf);
  }

  function draw(): void {
    isChanged = false;
    rows = rowsOf(entries);
    counts = countsOf(rows);
    const shown = inOrder(filtered(rows, state.filter));
    const worst = worstOf(counts);
    // Nothing is called consistent before all of it is.
    const told: Group = worst === 'pass' && counts.open > 0 ? 'open' : worst;
    head.dataset.verdict = told;
    head.className = `many-head many-head-${told}`;
    sign.replaceChildren(icon(headIcons[told]));
    word.textContent = words.headline(told, counts[told]);
    sentence.textContent = words.sum(counts);
    const stopped = entries.filter(({ failure }) => failure === 'cancelled').length;
    resume.hidden = stopped === 0;
    resume.textContent = words.resume(stopped);
    offer.update(work.scans.count, work.scans.isBusy);
    filters.update(state.filter, rows, counts, shown.length);
    table.show(shown, state.order);
    tabs.update(rows, counts.open > 0);
    for (const { element: open, update } of Object.values(panels)) if (open.isConnected) update(standingRows());
  }

  const view: ManyView = {
    element,
    trail: trail.element,
    state,
    update() {
      isChanged = true;
    },
    choose(entry) {
      if (entry) trail.update(entry, table.rows);
      // Back among them the focus is where it was.
      else if (opener?.isConnected) opener.focus();
      else if (last) table.focus(last);
      if (!entry) opener = null;
      last = entry;
    },
    flush() {
      if (isChanged) draw();
    },
    goTo: (key) => tabs.goTo(key),
    unroll(isWhole) {
      printed.textContent = isWhole ? words.printed(new Date().toLocaleDateString(texts.language)) : '';
      table.unroll(isWhole);
    },
    get summary() {
      draw();
      return `${words.headline(worstOf(counts), counts[worstOf(counts)])}${texts.comma}${words.sum(counts)}`;
    },
  };
  return view;
}
