// Paste, drop, choose or take a sample.

import { button, h } from '../dom';
import type { Given } from '../session';
import type { Texts } from '../texts';

/** A composed report among the site's own files. */
export interface Sample {
  name: string;
  url: string;
}

export interface InputActions {
  give(given: Given[]): void;
  openSample(sample: Sample): void;
  clear(): void;
}

export interface InputView {
  element: HTMLElement;
  text: string;
  setCompact(on: boolean): void;
}

export function inputView(samples: Sample[], actions: InputActions, texts: Texts): InputView {
  const area = h('textarea', {
    id: 'text', rows: 9, spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', 'aria-describedby': 'text-hint',
  });
  const checkText = () => {
    if (area.value.trim()) actions.give([{ name: texts.pasted, content: area.value }]);
    else area.focus();
  };
  // The pasted text is in the box only after the event.
  area.addEventListener('paste', () => setTimeout(checkText));
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    checkText();
  });

  const files = h('input', { type: 'file', multiple: true, class: 'file-input', tabindex: -1, 'aria-label': texts.choose });
  files.addEventListener('change', () => {
    const chosen = [...(files.files ?? [])];
    // Cleared so that the same file, corrected, can be chosen again.
    files.value = '';
    if (chosen.length) actions.give(fromFiles(chosen));
  });

  const clear = () => {
    area.value = '';
    actions.clear();
    area.focus();
  };
  const element = h('section', { class: 'input', part: 'dropzone', 'aria-label': texts.inputTitle },
    h('label', { for: 'text', class: 'input-label' }, texts.pasteLabel),
    area,
    h('p', { class: 'hint', id: 'text-hint' }, texts.pasteHint),
    h('div', { class: 'actions', part: 'toolbar' },
      button({ class: 'primary', 'data-action': 'check', title: texts.checkHint, 'aria-keyshortcuts': 'Control+Enter' }, checkText, texts.check),
      button({ 'data-action': 'choose' }, () => files.click(), texts.choose),
      files,
      button({ class: 'quiet', 'data-action': 'clear' }, clear, texts.clear),
      samples.length ? h('span', { class: 'samples' },
        h('span', {}, texts.samples),
        samples.map((sample) => button({ class: 'link', 'data-sample': sample.url }, () => actions.openSample(sample), sample.name))) : null),
    h('p', { class: 'drop-note', 'aria-hidden': 'true' }, texts.dropHere));

  return {
    element,
    get text() {
      return area.value;
    },
    set text(value) {
      area.value = value;
    },
    setCompact(on) {
      area.rows = on ? 3 : 9;
    },
  };
}

export function fromFiles(files: File[]): Given[] {
  return files.map((file) => ({ name: file.name, content: file }));
}

/** Takes files and text dropped anywhere on `target`. */
export function acceptDrops(target: HTMLElement, give: (given: Given[]) => void, nameOfText: () => string): void {
  let depth = 0;
  const mark = () => target.toggleAttribute('data-dropping', depth > 0);
  target.addEventListener('dragenter', (event) => {
    event.preventDefault();
    depth++;
    mark();
  });
  target.addEventListener('dragover', (event) => event.preventDefault());
  target.addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    mark();
  });
  target.addEventListener('drop', (event) => {
    event.preventDefault();
    depth = 0;
    mark();
    const files = [...(event.dataTransfer?.files ?? [])];
    const text = event.dataTransfer?.getData('text/plain');
    if (files.length) give(fromFiles(files));
    else if (text) give([{ name: nameOfText(), content: text }]);
  });
}
