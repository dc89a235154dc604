import { renderPages } from '../../../readers/pdf/draw.mjs';
import { read as pdf } from '../../../readers/pdf/read.mjs';
import { readJob, serveJobs } from '../serve';
import type { Picture } from '../protocol';

serveJobs(async (job, { context, ask }) => {
  if (job.type !== 'draw') return readJob({ pdf }, job, context);
  await renderPages(job.bytes, context, (picture: Picture) => ask({ what: 'take', picture }, [picture.grey.buffer as ArrayBuffer]));
  return null;
});
