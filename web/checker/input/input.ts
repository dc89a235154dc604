// Paste, drop, choose or take a sample.

import { button, h } from '../ui/dom';
import { droppedFiles, richOf, type Dropped } from './dropped';
import type { Rich } from '../reading/prepared';
import type { Given } from '../session/entry';
import type { Texts } from '../texts/texts';

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

/** What is in the box. `rich` is what was pasted, as long as the text is still the same. */
export interface Written {
  text: string;
  rich: Rich | null;
}

export interface InputView {
  element: HTMLElement;
  written: Written;
  setCompact(on: boolean): void;
}

/** What the file dialogue offers first; what a file is, its content decides. */
const endings = '.docx,.doc,.wps,.pdf,.ofd,.xlsx,.xls,.et,.odt,.html,.htm,.mhtml,.mht,.txt,text/plain,text/html';

export function inputView(samples: Sample[], actions: InputActions, texts: Texts): InputView {
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
  });
  area.addEventListener('paste', (event) => {
    const pasted = richOf(event.clipboardData);
    const copied = filesOf(event.clipboardData);
    if (copied.length && !pasted) {
      event.preventDefault();
      actions.give(copied.map((file) => ({ name: file.name, content: file })));
      return;
    }
    // The pasted text is in the box only after the event.
    setTimeout(() => {
      // Beside other text the pasted content is only a part of what is to be checked.
      rich = pasted && linesOf(area.value) === linesOf(pasted.text) ? pasted : null;
      checkText();
    });
  });
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    checkText();
  });

  const files = h('input', { type: 'file', multiple: true, accept: endings, class: 'file-input', tabindex: -1, 'aria-label': texts.choose });
  files.addEventListener('change', () => {
    const chosen = [...(files.files ?? [])];
    // Cleared so that the same file, corrected, can be chosen again.
    files.value = '';
    if (chosen.length) actions.give(chosen.map((file) => ({ name: file.name, content: file })));
  });

  const clear = () => {
    area.value = '';
    rich = null;
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
    get written() {
      return { text: area.value, rich };
    },
    set written(value) {
      area.value = value.text;
      rich = value.rich;
    },
    setCompact(on) {
      area.rows = on ? 3 : 9;
    },
  };
}

function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])];
}

/** As a box of text keeps it: without carriage returns. */
function linesOf(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

export interface DropActions {
  give(given: Given[]): void;
  /** Not everything in the dropped folders was taken. */
  cut(): void;
  nameOfText(): string;
}

/** Takes files, folders, text and marked-up content dropped anywhere on `target`. */
export function acceptDrops(target: HTMLElement, actions: DropActions): void {
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
    const { dataTransfer } = event;
    if (!dataTransfer) return;
    const rich = richOf(dataTransfer);
    const files = filesOf(dataTransfer);
    // A selection dragged out of a program comes with a picture of itself.
    if (files.some(({ type }) => !rich || !type.startsWith('image/'))) {
      void droppedFiles(dataTransfer).then((dropped) => giveFiles(dropped, actions));
      return;
    }
    const content = rich ?? dataTransfer.getData('text/plain');
    if (content) actions.give([{ name: actions.nameOfText(), content }]);
  });
}

function giveFiles({ files, isCut }: Dropped, actions: DropActions): void {
  if (files.length) actions.give(files.map(({ name, file }) => ({ name, content: file })));
  if (isCut) actions.cut();
}
