// A document as its reader knows it: its pages, or its paragraphs and tables; and, by a switch, its text.

import { blocksOf } from '../../../../readers/document-blocks.mjs';
import { button, h } from '../../../ui/dom';
import { Pace } from '../../../ui/pace';
import { rove } from '../../../ui/roving';
import { revealInPane } from '../../../ui/scroll';
import { adoptStyle } from '../../../ui/styles';
import { documentView } from './document';
import { pagesView } from './pages';
import { wordsIn } from './words';
import styles from './known.css?inline';
import type { PageBlock } from '../../../../readers/document-blocks.mjs';
import type { SourceContext, SourceView } from '../view';

type Look = 'known' | 'text';

/** As it was last chosen, as long as the page is open. */
let lookChosen: Look = 'known';

/** Whether it has the most room of the three views; as it was last chosen, too. */
let isWide = false;

interface KnownView extends SourceView {
  /** What goes beside the switch. */
  tools?: HTMLElement;
}

/** Rejects where nothing better than the text can be shown. */
export async function knownView(context: SourceContext, textView: (context: SourceContext) => SourceView): Promise<SourceView> {
  const document = await context.document();
  if (!document) throw new Error('the document was let go');
  const { blocks, notes } = blocksOf(document);
  const pages = blocks.filter((block): block is PageBlock => 'width' in block);
  const words = wordsIn(context.texts.language);
  const known: KnownView = pages.length ? pagesView(context, pages, notes, words) : documentView(context, blocks, words);
  const views: { [look in Look]?: Promise<KnownView> } = {};
  const place = h('div', { class: 'known-place' });
  let shown: SourceView = known;

  const open = (look: Look) => (views[look] ??= filled(look === 'known' ? known : textView(context)));
  const choose = async (look: Look) => {
    lookChosen = look;
    press(look);
    shown = await open(look);
    if (lookChosen === look) draw(shown as KnownView);
  };
  const draw = (view: KnownView) => {
    place.replaceChildren(view.element);
    tools.replaceChildren(...(view.tools ? [view.tools] : []));
    view.show(false, false);
  };
  const tools = h('div', { class: 'known-tools' });
  const looks: [Look, string][] = [['known', pages.length ? words.page : words.document], ['text', words.text]];
  const buttons = looks.map(([look, name]) => button({ 'data-look': look }, () => void choose(look), name));
  const press = (look: Look) => buttons.forEach((one) => one.setAttribute('aria-pressed', String(one.dataset.look === look)));
  const switches = h('div', { class: 'known-switch', role: 'group', 'aria-label': words.look }, buttons);
  rove(switches, [buttons]);
  const element = h('div', { class: pages.length ? 'known known-pages' : 'known' }, h('div', { class: 'known-bar' }, switches, tools), place);

  const widen = button({ class: 'widen' }, () => {
    isWide = !isWide;
    spread();
    shown.show(false, false);
    // The tables have lost what this has won: the cell stays in sight there, too.
    const cell = element.closest('.panes')?.querySelector('td.current');
    if (cell) for (const place of ['.table-scroll', '.pane-body']) revealInPane(cell, cell.closest<HTMLElement>(place)!);
  }, words.widen);
  const spread = () => {
    widen.setAttribute('aria-pressed', String(isWide));
    element.closest('.panes')?.toggleAttribute('data-wide-source', isWide);
  };

  // It may be drawn before it stands in its place.
  new ResizeObserver((_, observer) => {
    if (!element.isConnected) return;
    adoptStyle(element, styles);
    observer.disconnect();
  }).observe(element);

  return {
    element,
    async fill(pace) {
      press(lookChosen);
      element.closest('.pane')?.querySelector('h3')!.after(widen);
      spread();
      const view: KnownView = lookChosen === 'known' ? known : textView(context);
      shown = view;
      draw(view);
      views[lookChosen] = view.fill(pace).then(() => view);
      await views[lookChosen];
    },
    show: (focus, inPage) => shown.show(focus, inPage),
  };
}

async function filled(view: KnownView): Promise<KnownView> {
  await view.fill(new Pace());
  return view;
}
