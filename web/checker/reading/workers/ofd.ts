import { renderPages } from '../../../readers/ofd/draw.mjs';
import { read as ofd } from '../../../readers/ofd/read.mjs';
import { readJob, serveJobs } from '../serve';
import type { Picture, Problem } from '../protocol';

serveJobs(async (job, means) => {
  if (job.type !== 'draw') return readJob({ ofd }, job, means.context);
  const problem: Problem | null = await renderPages(job.bytes, (picture: Picture) => means.ask({ what: 'take', picture }, [picture.grey.buffer as ArrayBuffer]));
  return problem && { problem };
});
