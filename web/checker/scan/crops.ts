// What a scan shows at a place: pieces of its pages, with what stands around.

import { PageDrawer } from '../reading/page-drawer';
import type { PageBlock } from '../../readers/document-blocks.mjs';
import type { Content } from '../reading/prepared';
import type { Doubt } from './doubts';

/** Shown around a number, in points: what stands beside it in its row, and its own line. */
const beside = 42;
const above = 7;
/** Pixels across a page that is drawn again. */
const columns = 1654;

export class Crops {
  private readonly pages = new Map<number, Promise<ImageBitmap>>();
  private readonly drawer: PageDrawer | null;

  /** `pictures`: those that the pages were recognised from; without them the file is drawn again. */
  constructor(private readonly sizes: PageBlock[], private readonly pictures: Blob[] | undefined, content: Content) {
    this.drawer = pictures || typeof content === 'string' || 'html' in content ? null : new PageDrawer(content, true);
  }

  /** Draws the place onto a canvas, with a frame around the number; rejects where there is no picture. */
  async draw(canvas: HTMLCanvasElement, { page, box: [left, top, right, bottom] }: Doubt): Promise<void> {
    const size = this.sizes[page - 1];
    const picture = await this.pageAt(page);
    const scale = picture.width / size.width;
    const from = { x: Math.max(0, left - beside), y: Math.max(0, top - above) };
    const to = { x: Math.min(size.width, right + beside), y: Math.min(size.height, bottom + above) };
    const [width, height] = [to.x - from.x, to.y - from.y];
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, from.x * scale, from.y * scale, canvas.width, canvas.height, 0, 0, canvas.width, canvas.height);
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
