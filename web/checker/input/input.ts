// Paste, drop, choose or take a sample. Once there is a result all that folds into one line.

import { button, h } from '../ui/dom';
import { barView, type Checked } from './bar';
import { chooserOf } from './chooser';
import { droppedFiles, giveFiles, givenBy, richOf, type FilesActions } from './dropped';
import type { Rich } from '../reading/prepared';
import type { Texts } from '../texts/texts';

/** A composed report among the site's own files. */
export interface Sample {
  name: string;
  url: string;
}

export interface InputActions extends FilesActions {
  openSample(sample: Sample): void;
  clear(): void;
  /** Forgets all that was given and set. */
  clearAll(): void;
  /** What is in the box is no longer what was given. */
  edited(): void;
}

/** What is in the box. `rich` is what was pasted, as long as the text is still the same. */
export interface Written {
  text: string;
  rich: Rich | null;
}

export interface InputView {
  element: HTMLElement;
  written: Written;
  /** Folds into the line about what was checked; null opens it. */
  fold(checked: Checked | null, undo: (() => void) | null): void;
  readonly isFolded: boolean;
}

/** `foot`: where the line of trust stands while the box is folded. */
export function inputView(samples: Sample[], actions: InputActions, isOwnPage: boolean, foot: HTMLElement, texts: Texts): InputView {
  const area = h('textarea', {
    id: 'text', rows: 9, spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', 'aria-describedby': 'text-hint',
  });
  let rich: Rich | null = null;

  const checkText = () => {
    if (rich || area.value.trim()) actions.give([{ name: texts.pasted, content: rich ?? area.value }]);
    else area.focus();
  };
  area.addEventListener('input', () => {
    rich = null;
    actions.edited();
  });
  area.addEventListener('paste', (event) => {
    const [pasted] = givenBy(event.clipboardData, texts.pasted);
    if (pasted?.content instanceof Blob) {
      event.preventDefault();
      actions.give(givenBy(event.clipboardData, texts.pasted));
      return;
    }
    const given = richOf(event.clipboardData);
    const plain = given ? given.text : String(pasted?.content ?? '');
    // A whole report takes the place of what was in the box; a word or a number goes to where the cursor is.
    if (isWhole(plain) && area.value.trim()) {
      event.preventDefault();
      area.value = plain;
      rich = given;
      checkText();
      return;
    }
    // The pasted text is in the box only after the event.
    setTimeout(() => {
      rich = given && linesOf(area.value) === linesOf(given.text) ? given : null;
      checkText();
    });
  });
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    checkText();
  });

  const chooser = chooserOf(actions);

  const clear = () => {
    area.value = '';
    rich = null;
    actions.clear();
    area.focus();
  };
  const open = h('div', { class: 'input-open' },
    h('label', { for: 'text', class: 'input-label' }, texts.pasteLabel),
    area,
    h('p', { class: 'hint', id: 'text-hint' }, texts.pasteHint),
    h('div', { class: 'actions', part: 'toolbar' },
      button({ class: 'primary', 'data-action': 'check', title: texts.checkHint, 'aria-keyshortcuts': 'Control+Enter' }, checkText, texts.check),
      button({ 'data-action': 'choose' }, chooser.files, texts.choose),
      chooser.folder && button({ 'data-action': 'choose-folder', title: texts.folderHint }, chooser.folder, texts.chooseFolder),
      button({ class: 'quiet', 'data-action': 'empty' }, clear, texts.clear),
      samples.length ? h('span', { class: 'samples' },
        h('span', {}, texts.samples),
        samples.map((sample) => button({ class: 'link', 'data-sample': sample.url }, () => actions.openSample(sample), sample.name))) : null));
  const howTo = button({ class: 'link', 'data-action': 'trust', 'aria-expanded': 'false' }, () =>
    void import('../trust/trust').then(({ toggleTrust }) => toggleTrust(trust, howTo, texts.language, actions.clearAll)), texts.howToCheck);
  const trust = h('div', {}, h('p', { class: 'hint trust' }, texts.notUploaded(isOwnPage), howTo));
  foot.replaceChildren();
  open.append(trust);
  const line = h('div', { class: 'folded', hidden: true });
  const element = h('section', { class: 'input', part: 'dropzone', 'aria-label': texts.inputTitle },
    line, open, chooser.element, h('p', { class: 'drop-note', 'aria-hidden': 'true' }, texts.dropHere));

  function fold(checked: Checked | null, undo: (() => void) | null): void {
    open.hidden = checked !== null;
    (checked ? foot : open).append(trust);
    line.hidden = !checked;
    line.replaceChildren(...(checked ? [barView(checked, {
      repaste: () => {
        fold(null, null);
        area.focus();
        // What is pasted or typed now takes its place.
        area.select();
      },
      choose: chooser.files,
      clear,
      undo,
    }, texts)] : []));
  }

  return {
    element,
    fold,
    get isFolded() {
      return open.hidden;
    },
    get written() {
      return { text: area.value, rich };
    },
    set written(value) {
      area.value = value.text;
      rich = value.rich;
    },
  };
}

/** More than a line: a report or a table, and no correction of a word. */
function isWhole(text: string): boolean {
  return text.trim().split('\n').length > 3;
}

/** As a box of text keeps it: without carriage returns. */
function linesOf(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

export interface DropActions extends FilesActions {
  nameOfText(): string;
}

/**
 * Takes files, folders, text and marked-up content dropped on `target`, and, while `isOpen`, files that nothing else of the page
 * takes: the browser would leave the page for them. Until the given function is called.
 */
export function acceptDrops(target: HTMLElement, isOpen: () => boolean, actions: DropActions): () => void {
  let depth = 0;
  const heard = (event: DragEvent) => {
    const { type, dataTransfer } = event;
    const path = event.composedPath() as Element[];
    const hasFiles = dataTransfer?.types.includes('Files');
    const isFree = hasFiles && !event.defaultPrevented && isOpen() && !path.some(({ localName }) => /^(?:input|nianbao-checker)$/.test(localName));
    if (!isFree && !path.includes(target)) return;
    event.preventDefault();
    depth = type === 'drop' ? 0 : Math.max(0, depth + (type === 'dragenter' ? 1 : type === 'dragleave' ? -1 : 0));
    target.toggleAttribute('data-dropping', depth > 0);
    // What walks folders comes while they are held over the page.
    if (type === 'dragenter' && hasFiles) void import('../reading/file-intake').catch(() => undefined);
    if (type !== 'drop' || !dataTransfer) return;
    const rich = richOf(dataTransfer);
    const files = [...dataTransfer.files];
    // A selection dragged out of a program comes with a picture of itself.
    if (files.some((file) => !rich || !file.type.startsWith('image/'))) {
      void droppedFiles(dataTransfer).then((dropped) => giveFiles(dropped, actions));
      return;
    }
    const content = rich ?? dataTransfer.getData('text/plain');
    if (content) actions.give([{ name: actions.nameOfText(), content }]);
  };
  const types = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
  types.forEach((type) => document.addEventListener(type, heard));
  return () => types.forEach((type) => document.removeEventListener(type, heard));
}
