// The menu of what can be taken away of a report. It comes when it is first opened.

import { button, h } from '../ui/dom';
import { rove } from '../ui/roving';
import { adoptStyle } from '../ui/styles';
import { actions } from './actions';
import styles from './carry.css?inline';
import type { Action, CarryContext } from './context';

const failed = { zh: '没有做成，请再试一次。', en: 'That did not work. Please try again.' };

/** Opens the menu under the button, or closes it where it is open. */
export function openMenu(anchor: HTMLButtonElement, context: CarryContext): void {
  adoptStyle(anchor, styles);
  const holder = anchor.parentElement!;
  const open = holder.querySelector<HTMLElement>('.carry-menu');
  if (open) {
    open.remove();
    anchor.setAttribute('aria-expanded', 'false');
    return;
  }
  const close = () => {
    menu.remove();
    anchor.setAttribute('aria-expanded', 'false');
  };
  const run = async ({ run: act }: Action) => {
    close();
    anchor.focus();
    try {
      await act(context);
    } catch {
      holder.querySelector('.carry-problem')?.remove();
      holder.append(h('p', { class: 'carry-problem', role: 'alert' }, failed[context.language]));
    }
  };
  const items = actions.filter(({ isOffered }) => isOffered?.(context) ?? true).map((action) =>
    button({ role: 'menuitem', 'data-carry': action.id }, () => void run(action), action.words[context.language]));
  const menu = h('div', { class: 'carry-menu', role: 'menu', 'aria-label': anchor.textContent }, items);
  rove(menu, items.map((item) => [item]));
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
    anchor.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== anchor && !menu.contains(relatedTarget as Node | null)) close();
  });
  anchor.setAttribute('aria-expanded', 'true');
  holder.append(menu);
  items[0]?.focus();
}
