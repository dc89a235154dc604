import { read as pdf } from '../../../readers/pdf/read.mjs';
import { drawPages } from '../draw-pages';
import { readJob, serveJobs } from '../serve';

serveJobs(async (job, means) => (await drawPages(job, means) ? null : readJob({ pdf }, job, means.context)));
