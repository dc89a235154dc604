import { renderPages } from '../../../readers/pdf/draw.mjs';
import { drawPages } from '../draw-pages';
import { serveJobs } from '../serve';
import type { Picture } from '../protocol';

serveJobs(async (job, means) => {
  if (await drawPages(job, means)) return null;
  if (job.type !== 'draw') throw new Error(`no such job here: ${job.type}`);
  await renderPages(job.bytes, means.context, (picture: Picture) => means.ask({ what: 'take', picture }, [picture.grey.buffer as ArrayBuffer]));
  return null;
});
