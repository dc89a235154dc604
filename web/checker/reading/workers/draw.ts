import { renderPages as renderOfd } from '../../../readers/ofd/draw.mjs';
import { renderPages as renderPdf } from '../../../readers/pdf/draw.mjs';
import { drawPages } from '../draw-pages';
import { serveJobs } from '../serve';
import type { Picture, Problem } from '../protocol';

serveJobs(async (job, means) => {
  if (await drawPages(job, means)) return null;
  if (job.type !== 'draw') throw new Error(`no such job here: ${job.type}`);
  const take = (picture: Picture) => means.ask({ what: 'take', picture }, [picture.grey.buffer as ArrayBuffer]);
  if (job.format === 'pdf') {
    await renderPdf(job.bytes, means.context, take);
    return null;
  }
  const problem: Problem | null = await renderOfd(job.bytes, means.context, take);
  return problem && { problem };
});
