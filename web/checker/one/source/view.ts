// What every view of a source is given and does.

import type { Cell, Result } from '../../engine-types';
import type { Pace } from '../../ui/pace';
import type { Content } from '../../reading/prepared';
import type { Offsets } from '../offsets';
import type { Selection } from '../selection';
import type { Texts } from '../../texts/texts';

export interface SourceContext {
  result: Result;
  /** What was given: of a file, the file itself. */
  content: Content;
  /** Of a scan, the pages that it was recognised from, straightened. */
  pictures?: Blob[];
  /** Whether what was read is a document (readers/document.mjs), and that document. */
  isDocument: boolean;
  document(): Promise<Uint8Array | null>;
  cells: Map<string, Cell>;
  /** What each cell is called. */
  names: Map<string, string>;
  /** Into the text that was read. */
  offsets: Offsets;
  selection: Selection;
  texts: Texts;
}

export interface SourceView {
  element: HTMLElement;
  /** Draws it, piece by piece. */
  fill(pace: Pace): Promise<void>;
  /** Brings the place of the current choice into sight, in its pane; gives it the focus and scrolls the page if asked. */
  show(focus: boolean, inPage: boolean): void;
}
