// A worker's job of drawing single pages of a PDF that it keeps open.

import { PageDrawer } from '../../readers/pdf/draw.mjs';
import type { Means } from './serve';
import type { Job } from './protocol';

let drawer: PageDrawer | null = null;

/** Whether it was such a job. */
export async function drawPages(job: Job, { context, ask }: Means): Promise<boolean> {
  if (job.type === 'open-pages') drawer = new PageDrawer(job.bytes, context);
  else if (job.type === 'draw-page') {
    const page: ImageBitmap = await drawer!.draw(job.number, job);
    await ask({ what: 'show', page }, [page]);
  } else return false;
  return true;
}
