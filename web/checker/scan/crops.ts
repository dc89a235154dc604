// What a scan shows at a place: pieces of its pages, with what stands around.

import { PageDrawer } from '../reading/page-drawer';
import type { PageBlock } from '../../readers/document-blocks.mjs';
import type { Content } from '../reading/prepared';
import type { Doubt } from './doubts';

/** Shown around a number, in points: what stands beside it in its row, and its own line. */
const beside = 42;
const above = 7;
/** Shown around a whole table: its lines and labels. */
const aroundTable = { beside: 200, above: 24 };
/** Pixels across a picture of a whole table. */
const tableColumns = 1000;
/** Pixels across a page that is drawn again. */
const columns = 1654;

export class Crops {
  private readonly pages = new Map<number, Promise<ImageBitmap>>();
  private readonly drawer: PageDrawer | null;

  /** `pictures`: those that the pages were recognised from; without them the file is drawn again. */
  constructor(private readonly sizes: PageBlock[], private readonly pictures: Blob[] | undefined, content: Content) {
    this.drawer = pictures || typeof content === 'string' || 'html' in content ? null : new PageDrawer(content, true);
  }

  /** Draws the place onto a canvas, with a frame around the number, or all of its table; rejects where there is no picture. */
  async draw(canvas: HTMLCanvasElement, { page, box: [left, top, right, bottom], nowhere }: Doubt): Promise<void> {
    const size = this.sizes[page - 1];
    const picture = await this.pageAt(page);
    const scale = picture.width / size.width;
    const isWhole = nowhere === 'table';
    const around = isWhole ? aroundTable : { beside, above };
    const from = { x: Math.max(0, left - around.beside), y: Math.max(0, top - around.above) };
    const to = { x: Math.min(size.width, right + around.beside), y: Math.min(size.height, bottom + around.above) };
    const [width, height] = [to.x - from.x, to.y - from.y];
    const shown = isWhole ? Math.min(scale, tableColumns / width) : scale;
    canvas.width = Math.round(width * shown);
    canvas.height = Math.round(height * shown);
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, from.x * scale, from.y * scale, width * scale, height * scale, 0, 0, canvas.width, canvas.height);
    if (isWhole) return;
    context.strokeStyle = '#b36b00';
    context.lineWidth = Math.max(1, scale);
    context.strokeRect((left - from.x - 2.5) * scale, (top - from.y - 2.5) * scale, (right - left + 5) * scale, (bottom - top + 5) * scale);
  }

  /** Pages take much room, and are let go once all is drawn. */
  release(): void {
    for (const page of this.pages.values()) void page.then((picture) => picture.close(), () => undefined);
    this.pages.clear();
    this.drawer?.close();
  }

  private pageAt(number: number): Promise<ImageBitmap> {
    const known = this.pages.get(number);
    if (known) return known;
    const kept = this.pictures?.[number - 1];
    const page = kept ? createImageBitmap(kept)
      : this.drawer ? this.drawer.draw(number, this.sizes[number - 1], columns, new AbortController().signal) : Promise.reject(new Error('no picture'));
    this.pages.set(number, page);
    return page;
  }
}
