// When a part of a result is drawn anew, with other settings or in another language, it stays scrolled to where it was,
// the list of rules open, and the focus where it was.

/** Call it before the part is replaced; what it gives, with the part that replaced it. */
export function placeInView(root: ShadowRoot, before: HTMLElement): (part: HTMLElement) => void {
  const isOpen = before instanceof HTMLDetailsElement && before.open;
  const scrolled = before.querySelector('.pane-body')?.scrollTop ?? 0;
  const holder = before.contains(root.activeElement) ? root.activeElement!.closest<HTMLElement>('[data-index], [data-rule], [data-path], [data-action], .verdict-line') : null;
  const { index, rule, path, action } = holder?.dataset ?? {};
  const place = index ? `.finding[data-index="${index}"] .finding-head` : path ? `[data-path="${path}"]` : rule ? `[data-rule="${rule}"] select` : action ? `[data-action="${action}"]` : holder && '.verdict-line';
  return (part) => {
    if (part instanceof HTMLDetailsElement && isOpen) part.open = true;
    const body = part.querySelector('.pane-body');
    if (body && scrolled) body.scrollTop = scrolled;
    if (place) part.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
  };
}
