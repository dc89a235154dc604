// What a script may give to be checked.

import type { Given } from '../session/entry';
import type { Content } from '../reading/prepared';

/** Text, a file, bytes, or marked-up content as the clipboard has it. */
export type Checkable = string | Uint8Array | ArrayBuffer | Blob | { html: string; text?: string };

export type Checkables = Checkable | FileList | readonly Checkable[];

/** Throws a TypeError for what cannot be checked; `nameOfText` is the name of what has none. */
export function givenOf(input: unknown, nameOfText: string): Given[] {
  const isList = Array.isArray(input) || (typeof FileList !== 'undefined' && input instanceof FileList);
  const items: unknown[] = isList ? [...(input as Iterable<unknown>)] : [input];
  return items.map((item) => {
    const content = contentOf(item);
    if (content === null) throw new TypeError(`Nothing that can be checked: ${describe(item)}. Give a string, File, Blob, Uint8Array, ArrayBuffer, {html, text}, or a list of these.`);
    return { name: typeof File !== 'undefined' && item instanceof File ? item.name : nameOfText, content };
  });
}

function contentOf(item: unknown): Content | null {
  if (typeof item === 'string' || item instanceof Uint8Array || item instanceof Blob) return item;
  if (item instanceof ArrayBuffer) return new Uint8Array(item);
  if (typeof item !== 'object' || item === null) return null;
  const { html, text = '' } = item as { html?: unknown; text?: unknown };
  return typeof html === 'string' && typeof text === 'string' ? { html, text } : null;
}

/** The kind of thing it is, and nothing of what is in it. */
function describe(item: unknown): string {
  return item === null ? 'null' : typeof item === 'object' ? Object.prototype.toString.call(item).slice(8, -1) : typeof item;
}
