// The messages between frame.html and the page around it, version 1.
//
// The page waits for the frame's `load` event and posts `init` to it with one end of a MessageChannel; everything after
// that goes over this channel. What the page asks for has an id of its choice, which the answers repeat; what the frame
// tells of its user's doings has the id null, and nothing of a document's text. Unknown types are ignored.

import type { Configuration, Result } from '../checker/engine-types';

/** The versions of the protocol that this frame speaks. */
export const supported: number[] = [1];

type Id = string | number;

/** Posted to the window; everything else goes over the port that comes with it. */
export interface Init {
  ns: 'nianbao';
  v: number;
  type: 'init';
  nonce: string;
  options?: { locale?: string; theme?: string; senior?: boolean; hideInput?: boolean; config?: Configuration };
}

export type ToFrame =
  /** `input`: text, bytes (to be transferred), a Blob or File, or { html, text }; `file` names bytes. */
  | { type: 'check'; id: Id; input: unknown; file?: string }
  | { type: 'cancel'; id: Id }
  /** Chooses a finding by its key or place in the list, or a cell by its path. */
  | { type: 'select'; id: Id; key: string };

export type FromFrame =
  | { type: 'ready'; nonce: string; version: string }
  | { type: 'progress'; id: Id | null; [detail: string]: unknown }
  | { type: 'result'; id: Id; result: Result }
  | { type: 'result'; id: null; [detail: string]: unknown }
  | { type: 'select'; id: Id | null; [detail: string]: unknown }
  /** The height that the frame's content takes, in CSS pixels. */
  | { type: 'resize'; height: number }
  /** `unsupported-version` (with `supported`), `duplicate-id`, `wrong-input`, `cancelled`, or an element's code. */
  | { type: 'error'; id: Id | null; code: string; [detail: string]: unknown };

export function isInit(data: unknown): data is Init {
  if (typeof data !== 'object' || data === null) return false;
  const { ns, v, type, nonce } = data as { [name: string]: unknown };
  return ns === 'nianbao' && type === 'init' && typeof v === 'number' && typeof nonce === 'string';
}

/** Bytes with a name are a file; everything else is what the element's `check` takes or refuses. */
export function inputOf(input: unknown, file?: string): Blob {
  const isBytes = input instanceof ArrayBuffer || ArrayBuffer.isView(input) || input instanceof Blob;
  return (file && isBytes ? new File([input as BlobPart], file) : input) as Blob;
}
