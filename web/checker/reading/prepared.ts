// What is given, how far it has come, and what the engine takes of it.

import type { Problem } from './protocol';

/** What the clipboard or a dragged selection holds: marked-up content, and the same as plain text. */
export interface Rich {
  html: string;
  text: string;
}

export type Content = string | Uint8Array | Blob | Rich;

export type Stage = 'loading' | 'reading' | 'checking' | 'recognising';

/** How far an input has come; `total` is 0 where nobody knows. */
export interface Step {
  stage: Stage;
  format: string;
  done: number;
  total: number;
}

export type OnStep = (step: Step) => void;

export type Prepared =
  | { format: string; input: string | Uint8Array; isDocument: boolean; /** The same without its markup. */ plain?: string; /** The pages that it was recognised from. */ pictures?: Blob[] }
  | { format: string; problem: Problem };
