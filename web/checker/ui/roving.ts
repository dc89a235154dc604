// One tab stop for a set of controls: the arrow keys move inside it, Tab leaves it.

/** `lines` are the controls as they stand: arrows up and down go from line to line. */
export function rove(container: HTMLElement, lines: HTMLElement[][]): void {
  const all = lines.flat();
  const position = new Map<EventTarget, [number, number]>();
  lines.forEach((line, row) => line.forEach((control, column) => position.set(control, [row, column])));
  all.forEach((control, index) => (control.tabIndex = index === 0 ? 0 : -1));

  container.addEventListener('focusin', (event) => {
    if (!position.has(event.target!)) return;
    for (const control of all) control.tabIndex = control === event.target ? 0 : -1;
  });

  container.addEventListener('keydown', (event) => {
    const at = position.get(event.target!);
    if (!at || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = target(lines, at, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function target(lines: HTMLElement[][], [row, column]: [number, number], key: string): HTMLElement | undefined {
  const flat = () => lines.flat();
  const step = (by: number) => flat()[flat().indexOf(lines[row][column]) + by];
  const line = (to: number) => lines[to] && lines[to][Math.min(column, lines[to].length - 1)];
  switch (key) {
    case 'ArrowRight': return step(1);
    case 'ArrowLeft': return step(-1);
    case 'ArrowDown': return lines.length > 1 ? line(row + 1) : step(1);
    case 'ArrowUp': return lines.length > 1 ? line(row - 1) : step(-1);
    case 'Home': return flat()[0];
    case 'End': return flat()[flat().length - 1];
    default: return undefined;
  }
}
