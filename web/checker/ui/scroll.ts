// Brings an element into sight inside its pane only, so that the other panes stay where they are.

export function revealInPane(element: Element, pane: HTMLElement): void {
  const inner = element.getBoundingClientRect();
  const outer = pane.getBoundingClientRect();
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    pane.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  }
  if (inner.left < outer.left || inner.right > outer.right) {
    pane.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
  }
}

export function revealInPage(element: Element, block: ScrollLogicalPosition): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block, behavior: isStill ? 'auto' : 'smooth' });
}
