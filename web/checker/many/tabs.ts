// The tabs over the list of many reports: the list itself, and the looks at all of them together.

import { h, button } from '../ui/dom';
import { nextTask } from '../ui/pace';
import { rove } from '../ui/roving';
import { agencyKey } from './names';
import { readableRows, type Panorama, type PanoramaAround } from './panorama';
import { yearsOf, type Row } from './rows';
import { viewNames, type ViewName } from './view-names';
import type { ManyWords } from './words';


const parts: { [name in Exclude<ViewName, 'list'>]: () => Promise<(around: PanoramaAround) => Panorama> } = {
  years: async () => (await import('../years/years')).yearsView,
  rollup: async () => (await import('../rollup/rollup')).rollupView,
  indicators: async () => (await import('../indicators/indicators')).indicatorsView,
};

/** The view that the element's attribute asks for. */
export function askedView(place: HTMLElement): ViewName {
  const asked = (place.getRootNode() as ShadowRoot).host.getAttribute('view') as ViewName;
  return viewNames.includes(asked) ? asked : 'list';
}

export interface TabsView {
  element: HTMLElement;
  panel: HTMLElement;
  /** `isOpen`: some of the reports are still to be checked. */
  update(rows: Row[], isOpen: boolean): void;
  /** Shows a finding of the views over all reports, where one of them has it. */
  goTo(key: string): boolean;
}

/** Which views the reports have something to show in. */
export function offeredViews(rows: readonly Row[]): Set<ViewName> {
  const readable = readableRows(rows);
  const offered = new Set<ViewName>(['list']);
  if (!readable.length) return offered;
  offered.add('indicators');
  if (yearsOf(readable).length > 1) offered.add('years');
  const bodies = new Map<number, Set<string>>();
  for (const { brief } of readable) {
    if (!brief!.agency || !brief!.year) continue;
    const ofYear = bodies.get(brief!.year) ?? new Set();
    bodies.set(brief!.year, ofYear.add(agencyKey(brief!.agency)));
  }
  if ([...bodies.values()].some(({ size }) => size > 1)) offered.add('rollup');
  return offered;
}

/** `list` is what the first tab shows; `state` keeps which one is chosen. */
export function tabsView(list: HTMLElement, state: { view: ViewName }, around: PanoramaAround, words: ManyWords): TabsView {
  const panel = h('div', { class: 'many-view', role: 'tabpanel', id: 'many-view', 'aria-labelledby': 'many-tab-list' });
  const views: { [name: string]: Panorama } = {};
  const tabs = viewNames.map((name) => ({
    name,
    element: button({ role: 'tab', id: `many-tab-${name}`, 'aria-controls': 'many-view', 'data-view': name }, () => choose(name), words.views[name]),
  }));
  const bar = h('div', { class: 'many-tabs', role: 'tablist', 'aria-label': words.viewsOf }, tabs.map(({ element }) => element));
  rove(bar, [tabs.map(({ element }) => element)]);
  let rows: Row[] = [];
  let isOpen = true;
  let offered = new Set<ViewName>(['list']);
  /** What a view was given last, by which it is known whether that has changed. */
  const given: { [name: string]: unknown[] } = {};

  function show(content: HTMLElement): void {
    if (panel.firstChild !== content || panel.childNodes.length > 1) panel.replaceChildren(content);
  }

  function choose(name: ViewName): void {
    state.view = name;
    draw();
  }

  function bring(name: Exclude<ViewName, 'list'>): void {
    show(h('p', { class: 'empty', role: 'status' }, words.loading));
    parts[name]().then(async (view) => {
      // Not in the task that its script ran in.
      await nextTask();
      views[name] ??= view(around);
      if (state.view === name) draw();
    }, () => {
      if (state.view === name) show(h('p', { class: 'empty', role: 'alert' }, words.notLoaded));
    });
  }

  function draw(): void {
    const name = offered.has(state.view) ? state.view : 'list';
    for (const { name: own, element } of tabs) {
      element.hidden = !offered.has(own);
      element.setAttribute('aria-selected', String(own === name));
      element.tabIndex = own === name ? 0 : -1;
    }
    bar.hidden = offered.size < 2;
    panel.setAttribute('aria-labelledby', `many-tab-${name}`);
    if (name === 'list') show(list);
    else if (isOpen) show(h('p', { class: 'empty', role: 'status' }, words.afterAll));
    else if (!views[name]) bring(name);
    else {
      show(views[name].element);
      const now = rows.flatMap(({ entry, brief }) => [entry, brief]);
      if (given[name]?.length === now.length && given[name].every((one, at) => one === now[at])) return;
      given[name] = now;
      views[name].update(rows);
    }
  }

  return {
    element: bar,
    panel,
    update(all, stillOpen) {
      rows = all.filter(({ isSuperseded }) => !isSuperseded);
      isOpen = stillOpen;
      // Asked once everything is known: names are not compared with each file that ends.
      if (!isOpen) offered = offeredViews(rows);
      draw();
    },
    goTo(key) {
      return viewNames.some((name) => {
        if (!offered.has(name) || !views[name]?.goTo?.(key)) return false;
        if (state.view !== name) choose(name);
        return views[name].goTo!(key);
      });
    },
  };
}
