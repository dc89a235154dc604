import { read, readHtml, readPaste } from '../../../readers/html/read.mjs';
import { readJob, serveJobs } from '../serve';
import type { ReadOutcome } from '../protocol';

/** Null where the plain text reads better. */
function paste(html: string, text: string): ReadOutcome | null {
  const outcome: ReadOutcome | { text: string } = readPaste({ html, text });
  if (!('text' in outcome)) return outcome;
  return text.trim() ? null : readHtml(html);
}

serveJobs(async (job, { context }) =>
  job.type === 'paste' ? paste(job.html, job.text) : readJob({ html: read, mhtml: read }, job, context));
