// When a result is drawn anew, with other settings or in another language, the list of rules stays open and the focus
// where it was.

/** Call it before drawing; what it gives, after. */
export function placeInView(root: ShadowRoot): () => void {
  const isOpen = root.querySelector('.ledger[open]') !== null;
  const holder = root.activeElement?.closest<HTMLElement>('[data-rule]');
  const place = holder?.dataset.index ? `.finding[data-index="${holder.dataset.index}"] .finding-head`
    : holder ? `.ledger [data-rule="${holder.dataset.rule}"] select` : '';
  return () => {
    const ledger = root.querySelector<HTMLDetailsElement>('.ledger');
    if (ledger && isOpen) ledger.open = true;
    if (place) root.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
  };
}
