// The source as its reader knows it: which view shows it.

import { textView } from './text';
import type { SourceContext, SourceView } from './view';

/** By the format that was read (`context.result.format`); a view that is more than the text is loaded when it is used. */
export function sourceView(context: SourceContext): SourceView {
  return textView(context);
}
