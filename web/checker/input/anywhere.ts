// A paste counts wherever the focus is, as long as it is not in something that takes text itself.

import { givenBy } from './dropped';
import type { Given } from '../session/entry';

function takesText(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/.test(target.localName));
}

/** Until the given function is called. `isOpen`: whether this element is one to be given something. */
export function acceptPastes(isOpen: () => boolean, nameOfText: () => string, give: (given: Given[]) => void): () => void {
  const listen = (event: ClipboardEvent) => {
    if (event.defaultPrevented || !isOpen() || takesText(event.composedPath()[0])) return;
    const given = givenBy(event.clipboardData, nameOfText());
    if (!given.length) return;
    // Of several elements in a page the first takes it.
    event.preventDefault();
    give(given);
  };
  document.addEventListener('paste', listen);
  return () => document.removeEventListener('paste', listen);
}
