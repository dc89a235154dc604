import { documentsIn } from '../../../readers/bundle.mjs';
import { serveJobs } from '../serve';

/** Every document of an archive is given to the page as it comes; what is left is how many files are none. */
serveJobs(async (job, { ask }) => {
  if (job.type !== 'unpack') throw new Error(`no such job here: ${job.type}`);
  const { file } = job;
  const source = { size: file.size, read: async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer()) };
  let passedOver = 0;
  for await (const member of documentsIn(source, () => passedOver++)) {
    await ask({ what: 'member', member }, 'bytes' in member ? [member.bytes.buffer as ArrayBuffer] : []);
  }
  return { document: new Uint8Array(new Uint32Array([passedOver]).buffer) };
});
