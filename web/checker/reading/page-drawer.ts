// The pages of one PDF as pictures. A worker of its own draws them, one after the other, and is ended some time after the
// last; a page that is asked for later opens the file again.

import { assetsFrom } from '../assets';
import { readerAssets } from './reader-assets';
import { buildId } from '../build-info';
import { CheckFailure } from '../failure';
import { ReaderWorker } from './reader-worker';
import type { Request } from './protocol';

/** A page's size in points as it was read. */
export interface PageSize {
  width: number;
  height: number;
}

/** Somebody who looks at a page scrolls on within this time, in milliseconds. */
const linger = 30_000;

export class PageDrawer {
  private worker: Promise<ReaderWorker> | null = null;
  private tail: Promise<unknown> = Promise.resolve();
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private readonly assets = readerAssets(assetsFrom(null));

  /** `isScan`: its pictures are what counts, and one more decoder of them comes with the worker. */
  constructor(private readonly content: Uint8Array | Blob, private readonly isScan: boolean) {}

  /** Draws a page, counted from 1, `columns` pixels wide; rejects where it was called off before its turn, or cannot be drawn. */
  draw(number: number, { width, height }: PageSize, columns: number, signal: AbortSignal): Promise<ImageBitmap> {
    const turn = this.tail.then(async () => {
      if (signal.aborted) throw new CheckFailure('cancelled');
      clearTimeout(this.leaving);
      let page: ImageBitmap | null = null;
      const worker = await (this.worker ??= this.open());
      await worker.run({ type: 'draw-page', number, width, height, columns }, {
        serve: (request) => (request.what === 'show' ? Promise.resolve(void (page = request.page)) : this.serve(request)),
        progress: () => undefined,
      });
      this.leaving = setTimeout(() => this.close(), linger);
      return page!;
    });
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  close(): void {
    clearTimeout(this.leaving);
    const { worker } = this;
    this.worker = null;
    void worker?.then((running) => running.end(new CheckFailure('cancelled')), () => undefined);
  }

  private async open(): Promise<ReaderWorker> {
    const { worker, first } = await this.assets.openReader(this.isScan ? 'draw' : 'pdf');
    if (first.build !== buildId) throw new CheckFailure('version-mismatch');
    const opened = new ReaderWorker(worker, () => { this.worker = null; });
    const bytes = this.content instanceof Uint8Array ? this.content.slice() : new Uint8Array(await this.content.arrayBuffer());
    await opened.run({ type: 'open-pages', bytes }, { serve: (request) => this.serve(request), progress: () => undefined }, [bytes.buffer as ArrayBuffer]);
    return opened;
  }

  /** What is missing is drawn as well as it goes without. */
  private serve(request: Request): Promise<unknown> {
    if (request.what !== 'asset') return Promise.reject(new CheckFailure('crashed', 'nothing that drawing asks for'));
    return this.assets.readerFile(request.name).catch(() => null);
  }
}
