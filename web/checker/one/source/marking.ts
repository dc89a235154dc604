// The marks of a view of the source: what is chosen among them, and choosing by them.

import { h, setClass } from '../../ui/dom';
import { revealInPage, revealInPane } from '../../ui/scroll';
import { rove } from '../../ui/roving';
import { isBlamed } from '../suspects';
import type { Run } from './marks';
import type { SourceContext } from './view';

export class Marking {
  private readonly marked: { run: Run; element: HTMLElement }[] = [];

  /** `element` is the whole view. */
  constructor(private readonly element: HTMLElement, private readonly context: SourceContext) {
    context.selection.onChange(() => this.follow());
    // For the pointer alone: whoever listens would hear the name twice.
    element.addEventListener('pointerover', ({ target }) => {
      const mark = (target as Element).closest<HTMLElement>('.mark');
      if (mark) mark.title = mark.getAttribute('aria-label')!;
    });
  }

  /** A mark for what stands there; `children` is how it looks. */
  control(run: Run, ...children: (string | Node)[]): HTMLElement {
    const { result, names, offsets, selection, texts } = this.context;
    const worst = run.findings.length ? result.findings[run.findings[0]] : null;
    const blaming = run.findings.map((index) => result.findings[index]).find((finding) => isBlamed(run, finding));
    const state = blaming ? (blaming.accepted ? 'accepted' : blaming.severity) : worst ? 'evidence' : '';
    const what = [
      ...run.cells.map((path) => names.get(path) ?? path),
      worst ? `${texts.severity[worst.severity]}：${worst.title}` : '',
    ].filter(Boolean).join('；');
    const classes = ['mark', run.cells.length ? 'mark-cell' : '', state ? `mark-${state}` : ''];
    const control = h('span', {
      class: classes.filter(Boolean).join(' '), role: 'button', 'aria-label': `${offsets.slice(run.start, run.end).trim()}，${what}`,
      'data-cell': run.cells[0], 'data-findings': run.findings.length ? run.findings.join(' ') : null,
    }, children);
    const choose = () => {
      if (run.cells.length) selection.chooseCell(run.cells[0], 'source');
      else selection.chooseFinding(run.findings[0], 'source');
    };
    control.addEventListener('click', choose);
    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose();
    });
    this.marked.push({ run, element: control });
    return control;
  }

  /** All marks are there: they share one tab stop, and show what is chosen. */
  finish(): void {
    rove(this.element, [this.marked.map(({ element }) => element)]);
    this.follow();
  }

  /** The place of the current choice. */
  get first(): HTMLElement | undefined {
    const { ofFinding, ofCell } = this.chosen();
    return (ofCell[0] ?? ofFinding[0])?.element;
  }

  /** Brings the place of the current choice into sight. */
  show(focus: boolean, inPage: boolean): void {
    const { first } = this;
    const pane = this.element.closest<HTMLElement>('.pane-body');
    if (!first || !pane) return;
    revealInPane(first, pane);
    if (inPage) revealInPage(first, 'center');
    if (focus) first.focus({ preventScroll: true });
  }

  private chosen() {
    const { finding, cell } = this.context.selection.current;
    return {
      ofFinding: this.marked.filter(({ run }) => finding !== null && run.findings.includes(finding)),
      ofCell: this.marked.filter(({ run }) => cell !== null && run.cells.includes(cell)),
    };
  }

  private follow(): void {
    const { selection } = this.context;
    const { ofFinding, ofCell } = this.chosen();
    const finding = selection.current.finding === null ? null : selection.findings[selection.current.finding];
    const [about, current] = [new Set(ofFinding.filter(({ run }) => isBlamed(run, finding!))), new Set(ofCell)];
    // What the finding names beside its suspect is shown as what the suspect is held against.
    const besides = new Set(ofFinding.filter((mark) => !about.has(mark)));
    const operands = new Set(finding?.operands ?? []);
    this.element.dataset.chosen = finding?.severity ?? '';
    for (const mark of this.marked) {
      setClass(mark.element, 'about', about.has(mark));
      setClass(mark.element, 'current', current.has(mark));
      setClass(mark.element, 'operand', !about.has(mark) && (besides.has(mark) || mark.run.cells.some((path) => operands.has(path))));
    }
  }
}
