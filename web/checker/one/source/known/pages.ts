// The pages of a PDF or OFD, with the boxes of cells and findings on them. Pages are drawn while they can be seen, and
// their pictures are let go when they cannot.

import { PageDrawer } from '../../../reading/page-drawer';
import { noteCodes } from '../../../../readers/document.mjs';
import { button, h } from '../../../ui/dom';
import { rove } from '../../../ui/roving';
import { isFromPictures } from '../../../session/standing';
import { Marking } from '../marking';
import { boxedIn, type Boxed } from './boxes';
import { paintRead } from './paint';
import type { PageBlock } from '../../../../readers/document-blocks.mjs';
import type { SourceContext, SourceView } from '../view';
import type { Words } from './words';

/** Pixels of a page: more are not drawn, however large it is shown. */
const mostPixels = 8_000_000;
/** Room around the letters of a mark, in points. */
const around = 1.5;
/** Between a change of size and the drawing anew, in milliseconds. */
const pause = 150;

type Zoom = 'fit' | '1' | '2';

type Drawer = Pick<PageDrawer, 'draw'>;

/** Those of a scan lie straight, as they were read. */
const keptPages = (pictures: Blob[]): Drawer => ({
  draw: (number, _, columns) => createImageBitmap(pictures[number - 1], { resizeWidth: columns, resizeQuality: 'high' }),
});

/** As it was last chosen, as long as the page is open. */
let zoomChosen: Zoom = 'fit';

/** Throws where the pages that were read are not those of the file, one by one. */
export function pagesView(context: SourceContext, pages: PageBlock[], notes: number[], words: Words): SourceView & { tools: HTMLElement } {
  const { result, content, pictures, cells, findings, texts } = { ...context, findings: context.result.findings };
  if (notes.includes(noteCodes.missingPages)) throw new Error('pages are missing');
  const isDrawn = result.format === 'pdf' && typeof OffscreenCanvas === 'function' && typeof content === 'object' && !('html' in content);
  const drawer: Drawer | null = pictures ? keptPages(pictures) : isDrawn ? new PageDrawer(content as Blob, isFromPictures(result)) : null;
  const element = h('div', { class: 'pages', part: 'source', lang: 'zh-CN', role: 'group', 'aria-label': texts.source });
  const marking = new Marking(element, context);
  const boxed = boxedIn(cells, findings);
  const sheets = pages.map((page, index) => new Sheet(page, index + 1, drawer, words.pageNumber(index + 1, pages.length)));

  const zooms: [Zoom, string][] = [['fit', words.fit], ['1', '100%'], ['2', '200%']];
  const buttons = zooms.map(([zoom, name]) => button({ 'data-zoom': zoom }, () => resize(zoom), name));
  const tools = h('div', { class: 'known-switch', role: 'group', 'aria-label': words.zoom }, buttons);
  rove(tools, [buttons]);
  const resize = (zoom: Zoom) => {
    zoomChosen = zoom;
    for (const one of buttons) one.setAttribute('aria-pressed', String(one.dataset.zoom === zoom));
    for (const sheet of sheets) sheet.zoom(zoom);
    marking.show(false, false);
  };

  return {
    element,
    tools,
    async fill(pace) {
      for (const sheet of sheets) {
        for (const mark of boxed.filter(({ page }) => page === sheet.number)) sheet.put(mark, marking);
        element.append(sheet.element);
        await pace.rest();
      }
      marking.finish();
      resize(zoomChosen);
      follow(element, sheets);
    },
    show: (focus, inPage) => marking.show(focus, inPage),
  };
}

/** Tells each page when it comes into sight or goes, and when its size has changed. */
function follow(element: HTMLElement, sheets: Sheet[]): void {
  const sheetOf = new Map<Element, Sheet>(sheets.map((sheet) => [sheet.element, sheet]));
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) sheetOf.get(target)!.see(isIntersecting);
  }, { root: element.closest('.pane-body'), rootMargin: '50% 0px' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sized = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => sheets.forEach((sheet) => sheet.redraw()), pause);
  });
  for (const sheet of sheets) seen.observe(sheet.element);
  sized.observe(element);
  if (sheets.length) sized.observe(sheets[0].element);
}

class Sheet {
  readonly element: HTMLElement;
  private readonly frame = h('div', { class: 'page-frame' });
  private canvas: HTMLCanvasElement | null = null;
  private drawing: AbortController | null = null;
  private columns = 0;
  private isSeen = false;

  constructor(private readonly page: PageBlock, readonly number: number, private readonly drawer: Drawer | null, name: string) {
    this.element = h('div', { class: 'page', role: 'group', 'aria-label': name, 'data-page': number }, this.frame);
    // Its height follows its width.
    this.frame.style.paddingTop = `${(100 * page.height) / page.width}%`;
  }

  put(mark: Boxed, marking: Marking): void {
    const { width, height } = this.page;
    const control = marking.control(mark);
    control.classList.add('mark-box');
    const [left, top, right, bottom] = mark.box;
    const { style } = control;
    style.left = `${(100 * (left - around)) / width}%`;
    style.top = `${(100 * (top - around)) / height}%`;
    style.width = `${(100 * (right - left + 2 * around)) / width}%`;
    style.height = `${(100 * (bottom - top + 2 * around)) / height}%`;
    this.frame.append(control);
  }

  zoom(zoom: Zoom): void {
    this.element.style.width = zoom === 'fit' ? '100%' : `${(this.page.width * 96 * Number(zoom)) / 72}px`;
  }

  see(isSeen: boolean): void {
    this.isSeen = isSeen;
    if (isSeen) this.redraw();
    else this.letGo();
  }

  /** Draws it in the size that it has now. */
  redraw(): void {
    if (!this.isSeen) return;
    const { width, height } = this.page;
    const most = Math.sqrt((mostPixels * width) / height);
    const columns = Math.round(Math.min(this.frame.clientWidth * devicePixelRatio, most));
    if (columns < 1 || columns === this.columns) return;
    this.columns = columns;
    this.drawing?.abort();
    const { signal } = (this.drawing = new AbortController());
    const canvas = h('canvas', { 'aria-hidden': 'true' });
    if (!this.drawer) {
      this.paint(canvas);
      return;
    }
    this.drawer.draw(this.number, this.page, columns, signal).then(
      (picture) => {
        if (signal.aborted) {
          picture.close();
          return;
        }
        canvas.width = picture.width;
        canvas.height = picture.height;
        canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(picture);
        this.hang(canvas, 'page');
      },
      () => {
        if (!signal.aborted) this.paint(canvas);
      },
    );
  }

  private paint(canvas: HTMLCanvasElement): void {
    canvas.width = this.columns;
    canvas.height = Math.round((this.columns * this.page.height) / this.page.width);
    paintRead(canvas, this.page, getComputedStyle(this.element).fontFamily);
    this.hang(canvas, 'read');
  }

  /** `drawn`: from the page itself, or from what was read of it. */
  private hang(canvas: HTMLCanvasElement, drawn: 'page' | 'read'): void {
    this.release();
    this.canvas = canvas;
    this.element.dataset.drawn = drawn;
    this.frame.prepend(canvas);
  }

  private letGo(): void {
    this.drawing?.abort();
    this.columns = 0;
    this.release();
    delete this.element.dataset.drawn;
  }

  /** The memory of a canvas is freed at once when it has no size. */
  private release(): void {
    if (!this.canvas) return;
    this.canvas.width = 0;
    this.canvas.height = 0;
    this.canvas.remove();
    this.canvas = null;
  }
}
