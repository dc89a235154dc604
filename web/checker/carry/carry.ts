// The menu of what can be taken away of a report. It comes when it is first opened.

import { button, h } from '../ui/dom';
import { rove } from '../ui/roving';
import { adoptStyle } from '../ui/styles';
import { actions } from './actions';
import styles from './carry.css?inline';
import { Refusal, type Action, type CarryContext } from './context';

const failed = { zh: '没有做成，请再试一次。', en: 'That did not work. Please try again.' };

/** Opens the menu under the button, or closes it where it is open. */
export function openMenu(anchor: HTMLButtonElement, context: CarryContext): void {
  adoptStyle(anchor, styles);
  const holder = anchor.parentElement!;
  const open = holder.querySelector<HTMLElement>('.carry-menu');
  if (open) {
    // It closes as its focus goes; where it had none, it is taken away.
    anchor.focus();
    if (open.isConnected) open.remove();
    anchor.setAttribute('aria-expanded', 'false');
    return;
  }
  let isClosed = false;
  const close = () => {
    // Taking it away takes its focus away, which closes it.
    if (isClosed) return;
    isClosed = true;
    menu.remove();
    anchor.setAttribute('aria-expanded', 'false');
  };
  const run = async ({ run: act }: Action) => {
    close();
    anchor.focus();
    for (const told of holder.querySelectorAll('.carry-problem, .carry-done')) told.remove();
    try {
      const done = await act(context);
      if (done) holder.append(h('p', { class: 'carry-done', role: 'status' }, done));
    } catch (error) {
      holder.append(h('p', { class: 'carry-problem', role: 'alert' }, error instanceof Refusal ? error.message : failed[context.language]));
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
