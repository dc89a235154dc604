// From one finding to the next by a key, as long as the focus is in the checker and in nothing that takes letters.

export function acceptSteps(base: HTMLElement, step: (by: number) => void): void {
  base.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if ((event.target as HTMLElement).closest('input, textarea, select, [role="menu"]')) return;
    const by = { j: 1, k: -1 }[event.key.toLowerCase()];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  });
}
