// The browser's dialogue for files, or for a folder with all that is in it, where the browser has such.

import { h } from '../ui/dom';
import { chosenFiles, giveFiles, type FilesActions } from './dropped';

export interface Chooser {
  element: HTMLInputElement;
  files(): void;
  /** Null where the browser has none. */
  folder: (() => void) | null;
}

/** What the dialogue offers first; what a file is, its content decides. */
const endings = '.docx,.doc,.wps,.pdf,.ofd,.xlsx,.xls,.et,.odt,.ods,.rtf,.zip,.html,.htm,.mhtml,.mht,.txt,text/plain,text/html';

export function chooserOf(actions: FilesActions): Chooser {
  const element = h('input', { type: 'file', multiple: true, accept: endings, class: 'file-input', tabindex: -1, 'aria-hidden': 'true' });
  const ask = (isFolder: boolean) => () => {
    element.webkitdirectory = isFolder;
    element.click();
  };
  element.addEventListener('change', () => {
    const chosen = chosenFiles(element.files!);
    // Cleared so that the same file, corrected, can be chosen again.
    element.value = '';
    void chosen.then((dropped) => giveFiles(dropped, actions));
  });
  return { element, files: ask(false), folder: 'webkitdirectory' in element ? ask(true) : null };
}
