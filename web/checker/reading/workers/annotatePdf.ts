import { annotatePdf } from '../../../annotate/pdf/annotate.mjs';
import { annotatedOutcome, serveJobs } from '../serve';

serveJobs(async (job) => {
  if (job.type !== 'annotate') throw new Error(`no such job here: ${job.type}`);
  return annotatedOutcome(await annotatePdf(job.bytes, job.result, job.read, job.options));
});
