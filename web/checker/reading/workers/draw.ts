import { renderPages } from '../../../readers/pdf/draw.mjs';
import { serveJobs } from '../serve';
import type { Picture } from '../protocol';

serveJobs(async (job, { context, ask }) => {
  if (job.type !== 'draw') throw new Error(`no such job here: ${job.type}`);
  await renderPages(job.bytes, context, (picture: Picture) => ask({ what: 'take', picture }, [picture.grey.buffer as ArrayBuffer]));
  return null;
});
