import { annotateDocx } from '../../../annotate/docx/annotate.mjs';
import { annotatedOutcome, serveJobs } from '../serve';

serveJobs(async (job) => {
  if (job.type !== 'annotate') throw new Error(`no such job here: ${job.type}`);
  return annotatedOutcome(annotateDocx(job.bytes, job.result, job.options));
});
