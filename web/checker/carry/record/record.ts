// The record for signature: looked at as it will be printed, with annexes by choice. It stands in a frame of its own, so that
// nothing else of the page is printed with it.

import { button, h } from '../../ui/dom';
import { adoptStyle } from '../../ui/styles';
import { recordOf } from '../../../record/record.mjs';
import { drawRecord, type Annexes } from './paper';
import paper from './paper.css?inline';
import styles from './record.css?inline';
import type { CarryContext } from '../context';

const words = {
  zh: { title: '核验单', tables: '附三张表', rules: '附规则与结果', print: '打印 / 存为 PDF', close: '关闭' },
  en: { title: 'Record of the check', tables: 'With the three tables', rules: 'With the rules', print: 'Print or save as PDF', close: 'Close' },
};

export async function openRecord(context: CarryContext): Promise<void> {
  const { entry, result, forms, rules, language, place } = context;
  const said = words[language];
  adoptStyle(place, styles);
  const record = recordOf(result, { file: entry.name, date: dateOf(new Date()), forms, rules }, language);
  const annexes: Annexes = { tables: false, rules: false };
  const frame = h('iframe', { class: 'record-paper', title: said.title });
  const draw = () => drawRecord(frame.contentDocument!.body, record, annexes);
  const choice = (name: keyof Annexes) => {
    const box = h('input', { type: 'checkbox', 'data-annex': name });
    box.addEventListener('change', () => {
      annexes[name] = box.checked;
      draw();
    });
    return h('label', {}, box, said[name]);
  };
  const dialog = h('dialog', { class: 'record', 'aria-label': said.title },
    h('div', { class: 'record-bar' },
      h('h2', {}, said.title),
      choice('tables'), choice('rules'),
      button({ class: 'primary', 'data-action': 'print-record' }, () => frame.contentWindow!.print(), said.print),
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
  const page = frame.contentDocument!;
  page.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  page.title = [said.title, ...record.about.slice(0, 2).map(([, value]) => value)].join(' ');
  // Made by the frame's own window: sheets do not go from one page to another.
  const sheet = new (frame.contentWindow as unknown as { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet();
  sheet.replaceSync(paper);
  page.adoptedStyleSheets = [sheet];
  draw();
}

/** Day and time by the clock of this machine: 2026-03-04 15:06. */
function dateOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
