// For each agency the notice of what is to be put right: to be copied, or as a Word file.

import { noticesDocx } from '../../notices/docx.mjs';
import { needsNotice, noticeOf, noticeText, type Notice } from '../../notices/notice.mjs';
import { button, h } from '../ui/dom';
import { download } from '../ui/download';
import { Pace } from '../ui/pace';
import type { Language } from '../engine-types';
import type { Row } from './rows';
import type { ManyWords } from './words';

export interface NoticesView {
  element: HTMLElement;
  update(rows: Row[]): void;
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What must not stand in a file's name does not. */
const fileName = (...parts: string[]) => `${parts.join('-').replace(/[\\/:*?"<>|\s]+/g, '_').slice(0, 80)}.docx`;

export function noticesView(onClose: () => void, language: Language, words: ManyWords): NoticesView {
  let rows: Row[] = [];
  const select = h('select', { 'aria-label': words.noticeFor });
  const text = h('textarea', { rows: 10, readonly: true, 'aria-label': words.noticeText });
  const said = h('span', { role: 'status' });
  const all = button({ 'data-action': 'all-notices' }, () => void saveAll());
  const empty = h('p', { class: 'hint' }, words.noNotice);
  const filled = h('div', {}, select, text, h('div', { class: 'actions' },
    button({ class: 'primary', 'data-action': 'copy-notice' }, () => void copy(), words.copy),
    button({ 'data-action': 'save-notice' }, saveOne, words.docx), all, said));
  const element = h('section', { class: 'many-panel notices', 'aria-label': words.notices },
    h('h3', {}, words.notices), button({ class: 'quiet panel-close' }, onClose, words.close), empty, filled);
  select.addEventListener('change', draw);

  const chosen = () => rows.find(({ entry }) => String(entry.place) === select.value) ?? null;

  function noticeFor({ entry }: Row): Notice | null {
    return entry.result && noticeOf(entry.result, language);
  }

  function draw(): void {
    const row = chosen();
    const notice = row && noticeFor(row);
    text.value = notice ? noticeText(notice) : '';
    text.setSelectionRange(0, 0);
    text.scrollTop = 0;
    said.textContent = '';
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      // Without a secure context, or where the host page does not allow it.
      text.select();
      document.execCommand('copy');
    }
    said.textContent = words.copied;
  }

  function save(notices: Notice[], name: string): void {
    download(new Blob([noticesDocx(notices)], { type: docxType }), name);
  }

  function saveOne(): void {
    const row = chosen();
    const notice = row && noticeFor(row);
    if (notice) save([notice], fileName(words.noticeFile, row.brief?.agency ?? row.entry.name));
  }

  async function saveAll(): Promise<void> {
    const pace = new Pace();
    const notices: Notice[] = [];
    for (const row of rows) {
      const notice = noticeFor(row);
      if (notice) notices.push(notice);
      await pace.rest();
    }
    save(notices, fileName(words.noticeFile));
  }

  return {
    element,
    update(now) {
      const before = select.value;
      rows = now.filter(({ brief }) => brief && needsNotice(brief)).sort((a, b) => b.brief!.counts.error - a.brief!.counts.error);
      const seen = new Set<string | null>();
      const several = new Set(rows.flatMap(({ brief }) => (seen.size === seen.add(brief!.agency).size ? [brief!.agency] : [])));
      // Of an agency with several, which one it is.
      select.replaceChildren(...rows.map(({ entry, brief, copies }) => h('option', { value: entry.place },
        [brief!.agency, several.has(brief!.agency) ? brief!.year : null, brief!.agency && copies < 2 ? null : entry.name].filter(Boolean).join(' · '))));
      if (rows.some(({ entry }) => String(entry.place) === before)) select.value = before;
      empty.hidden = rows.length > 0;
      filled.hidden = rows.length === 0;
      all.textContent = words.allDocx(rows.length);
      draw();
    },
  };
}
