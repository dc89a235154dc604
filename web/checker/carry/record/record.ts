// The record for signature: looked at as it will be printed, with annexes by choice. It stands in a frame of its own, so that
// nothing else of the page is printed with it.

import { button, h } from '../../ui/dom';
import { download } from '../../ui/download';
import { print } from '../../ui/print';
import { adoptStyle } from '../../ui/styles';
import { recordOf } from '../../../record/record.mjs';
import { drawRecord, type Annexes } from './paper';
import paper from './paper.css?inline';
import styles from './record.css?inline';
import type { CarryContext } from '../context';

const words = {
  zh: { title: '核验单', tables: '附三张表', rules: '附规则与结果', print: '打印 / 存为 PDF', save: '存为网页（打开后打印）', close: '关闭' },
  en: { title: 'Record of the check', tables: 'With the three tables', rules: 'With the rules', print: 'Print or save as PDF', save: 'Save as a web page, to be printed from there', close: 'Close' },
};

export async function openRecord(context: CarryContext): Promise<void> {
  const { entry, result, forms, rules, catalogue, language, place } = context;
  const said = words[language];
  adoptStyle(place, styles);
  const record = recordOf(result, { file: entry.name, date: dateOf(new Date()), forms, rules, catalogue }, language);
  const annexes: Annexes = { tables: false, rules: false };
  const frame = h('iframe', { class: 'record-paper', title: said.title });
  let sheets: Paper;
  const draw = () => drawRecord(sheets.body, record, annexes);
  const choice = (name: keyof Annexes) => {
    const box = h('input', { type: 'checkbox', 'data-annex': name });
    box.addEventListener('change', () => {
      annexes[name] = box.checked;
      draw();
    });
    return h('label', {}, box, said[name]);
  };
  const name = [said.title, ...record.about.slice(0, 2).map(([, value]) => value)].join(' ');
  const save = button({ class: 'primary', 'data-action': 'save-record' }, () =>
    download(new Blob([asPage(sheets.body, name, language)], { type: 'text/html' }), `${entry.name.replace(/\.[^.]+$/, '')}-${said.title}.html`), said.save);
  const toPaper = button({ class: 'primary', 'data-action': 'print-record' }, () => {
    if (!sheets.window || !print(sheets.window)) toPaper.replaceWith(save);
  }, said.print);
  const dialog = h('dialog', { class: 'record', 'aria-label': said.title },
    h('div', { class: 'record-bar' },
      h('h2', {}, said.title),
      choice('tables'), choice('rules'),
      toPaper,
      button({ 'data-action': 'close-record' }, () => dialog.close(), said.close)),
    frame);
  dialog.addEventListener('close', () => {
    dialog.remove();
    place.focus();
  });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  place.parentElement!.append(dialog);
  dialog.showModal();
  await loaded;
  sheets = frame.contentDocument ? paperIn(frame, name, language) : paperInPlace(frame);
  if (!sheets.window) toPaper.replaceWith(save);
  draw();
}

/** What the sheets lie in, and the window that prints them alone, where there is one. */
interface Paper {
  body: HTMLElement;
  window?: Window;
}

const langOf = (language: string) => (language === 'zh' ? 'zh-CN' : 'en');

function paperIn(frame: HTMLIFrameElement, name: string, language: string): Paper {
  const page = frame.contentDocument!;
  const window = frame.contentWindow as Window & { CSSStyleSheet: typeof CSSStyleSheet };
  page.documentElement.lang = langOf(language);
  page.title = name;
  // Made by the frame's own window: sheets do not go from one page to another.
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(paper);
  page.adoptedStyleSheets = [sheet];
  return { body: page.body, window };
}

/** In a sandbox every frame is another's, even one without an address: there the sheets lie in the page itself. */
function paperInPlace(frame: HTMLIFrameElement): Paper {
  const body = h('div', { class: 'paper' });
  const place = h('div', { class: 'record-paper', tabindex: 0, role: 'region', 'aria-label': frame.title });
  place.attachShadow({ mode: 'open' }).append(body);
  frame.replaceWith(place);
  adoptStyle(body, paper);
  return { body };
}

/** The sheets as a page that can be kept, opened and printed alone. */
function asPage(body: HTMLElement, name: string, language: string): string {
  return `<!doctype html><html lang="${langOf(language)}"><head><meta charset="utf-8">${h('title', {}, name).outerHTML}<style>${paper}</style></head><body>${body.innerHTML}</body></html>`;
}

/** Day and time by the clock of this machine: 2026-03-04 15:06. */
function dateOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
