// The text as it was given, with every read cell, finding and section heading marked. Very long texts are
// shown around their marks only, so that the page stays quick.

import { h } from '../../ui/dom';
import { Marking } from './marking';
import { isMarked, marksOf, runsOf, type Mark, type Run } from './marks';
import type { Offsets } from '../offsets';
import type { Texts } from '../../texts/texts';
import type { SourceContext, SourceView } from './view';

/** Texts up to this many characters are shown whole. */
const wholeUpTo = 60_000;
/** Of longer ones, this many characters on either side of a mark. */
const aroundMarks = 600;
/** More marks than any real report has; beyond it the rest goes unmarked. */
const mostMarks = 4_000;

export function textView(context: SourceContext): SourceView {
  const { result, cells, offsets, texts } = context;
  const element = h('div', { class: 'source', part: 'source', lang: 'zh-CN', role: 'group', 'aria-label': texts.source });
  const marking = new Marking(element, context);

  const nodesOf = (run: Run): (string | Node)[] => {
    if (run.cells.length || run.findings.length) return [marking.control(run, offsets.slice(run.start, run.end))];
    return isMarked(run) ? [h('strong', { class: 'heading' }, offsets.slice(run.start, run.end))] : plain(run, offsets, texts);
  };

  return {
    element,
    async fill(pace) {
      const marks: Mark[] = marksOf(cells, result.findings, result.report?.sections ?? []).slice(0, mostMarks);
      let piece: (string | Node)[] = [];
      for (const run of runsOf(marks, offsets.length)) {
        piece.push(...nodesOf(run));
        if (!pace.isDue) continue;
        element.append(...piece);
        piece = [];
        await pace.draw();
      }
      element.append(...piece);
      marking.finish();
    },
    show: (focus, inPage) => marking.show(focus, inPage),
  };
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
