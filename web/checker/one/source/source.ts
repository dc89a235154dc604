// The source as its reader knows it: which view shows it.

import { h } from '../../ui/dom';
import { textView } from './text';
import type { SourceContext, SourceView } from './view';

/** Text is shown as text; of a document its own look is loaded when it is used. */
export function sourceView(context: SourceContext): SourceView {
  if (!context.isDocument) return textView(context);
  const element = h('div', { class: 'source-place' });
  let view: SourceView | null = null;
  return {
    element,
    async fill(pace) {
      // Where it does not load, the text tells the same.
      view = await import('./known/known').then(({ knownView }) => knownView(context, textView)).catch(() => textView(context));
      element.append(view.element);
      await view.fill(pace);
      view.show(false, false);
    },
    show: (focus, inPage) => view?.show(focus, inPage),
  };
}
