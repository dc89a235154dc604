// The text as it was given, with every read cell, finding and section heading marked. Very long texts are
// shown around their marks only, so that the page stays quick.

import { h, setClass } from '../../ui/dom';
import { isBlamed } from '../suspects';
import { isMarked, marksOf, runsOf, type Mark, type Run } from './marks';
import { revealInPage, revealInPane } from '../../ui/scroll';
import { rove } from '../../ui/roving';
import type { Result } from '../../engine-types';
import type { Offsets } from '../offsets';
import type { Selection } from '../selection';
import type { Texts } from '../../texts/texts';
import type { SourceContext, SourceView } from './view';

/** Texts up to this many characters are shown whole. */
const wholeUpTo = 60_000;
/** Of longer ones, this many characters on either side of a mark. */
const aroundMarks = 600;
/** More marks than any real report has; beyond it the rest goes unmarked. */
const mostMarks = 4_000;

export function textView({ result, cells, names, offsets, selection, texts }: SourceContext): SourceView {
  const { length } = offsets;
  const marked: { run: Run; element: HTMLElement }[] = [];
  const element = h('div', { class: 'source', part: 'source', lang: 'zh-CN', role: 'group', 'aria-label': texts.source });

  const nodesOf = (run: Run): (string | Node)[] => {
    if (run.cells.length || run.findings.length) {
      const control = markOf(run, offsets.slice(run.start, run.end), result, names, texts);
      control.addEventListener('click', () => choose(run, selection));
      control.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose(run, selection);
      });
      marked.push({ run, element: control });
      return [control];
    }
    return isMarked(run) ? [h('strong', { class: 'heading' }, offsets.slice(run.start, run.end))] : plain(run, offsets, texts);
  };

  const chosen = () => {
    const { finding, cell } = selection.current;
    const ofFinding = marked.filter(({ run }) => finding !== null && run.findings.includes(finding));
    const ofCell = marked.filter(({ run }) => cell !== null && run.cells.includes(cell));
    return { ofFinding, ofCell, first: ofCell[0] ?? ofFinding[0] };
  };

  const follow = () => {
    const { ofFinding, ofCell } = chosen();
    const [about, current] = [new Set(ofFinding), new Set(ofCell)];
    const finding = selection.current.finding === null ? null : selection.findings[selection.current.finding];
    const operands = new Set(finding?.operands ?? []);
    element.dataset.chosen = finding?.severity ?? '';
    for (const mark of marked) {
      setClass(mark.element, 'about', about.has(mark) && finding !== null && isBlamed(mark.run, finding));
      setClass(mark.element, 'current', current.has(mark));
      setClass(mark.element, 'operand', about.has(mark) || mark.run.cells.some((path) => operands.has(path)));
    }
  };
  selection.onChange(follow);

  return {
    element,
    async fill(pace) {
      const marks: Mark[] = marksOf(cells, result.findings, result.report?.sections ?? []).slice(0, mostMarks);
      let piece: (string | Node)[] = [];
      for (const run of runsOf(marks, length)) {
        piece.push(...nodesOf(run));
        if (!pace.isDue) continue;
        element.append(...piece);
        piece = [];
        await pace.draw();
      }
      element.append(...piece);
      rove(element, [marked.map((mark) => mark.element)]);
      follow();
    },
    show(focus, inPage) {
      const { first } = chosen();
      if (!first) return;
      revealInPane(first.element, element.closest<HTMLElement>('.pane-body')!);
      if (inPage) revealInPage(first.element, 'center');
      if (focus) first.element.focus({ preventScroll: true });
    },
  };
}

function choose(run: Run, selection: Selection): void {
  if (run.cells.length) selection.chooseCell(run.cells[0], 'source');
  else selection.chooseFinding(run.findings[0], 'source');
}

function markOf(run: Run, text: string, result: Result, names: Map<string, string>, texts: Texts): HTMLElement {
  const worst = run.findings.length ? result.findings[run.findings[0]] : null;
  const blaming = run.findings.map((index) => result.findings[index]).find((finding) => isBlamed(run, finding));
  const state = blaming ? (blaming.accepted ? 'accepted' : blaming.severity) : worst ? 'evidence' : '';
  const what = [
    ...run.cells.map((path) => names.get(path) ?? path),
    worst ? `${texts.severity[worst.severity]}：${worst.title}` : '',
  ].filter(Boolean).join('；');
  const classes = ['mark', run.cells.length ? 'mark-cell' : '', state ? `mark-${state}` : ''];
  return h('span', {
    class: classes.filter(Boolean).join(' '), role: 'button', title: what, 'aria-label': `${text.trim()}，${what}`,
    'data-cell': run.cells[0], 'data-findings': run.findings.length ? run.findings.join(' ') : null,
  }, text);
}

/** Unmarked text; of a very long document only its beginning and what stands next to a mark. */
function plain(run: Run, offsets: Offsets, texts: Texts): (string | Node)[] {
  const { start, end } = run;
  if (offsets.length <= wholeUpTo || end - start <= 3 * aroundMarks) return [offsets.slice(start, end)];
  const headEnd = start + (start === 0 ? 2 * aroundMarks : aroundMarks);
  const tailStart = end === offsets.length ? end : end - aroundMarks;
  return [
    offsets.slice(start, headEnd),
    h('span', { class: 'omitted' }, texts.omitted(tailStart - headEnd)),
    offsets.slice(tailStart, end),
  ];
}
