import { utils, write } from '@e965/xlsx';
import { serveJobs } from '../serve';
import type { Line } from '../protocol';

/** Those that are being written, by number: their sheets by name. */
const books = new Map<number, Map<string, Line[]>>();

serveJobs(async (job) => {
  if (job.type === 'write-lines') {
    const sheets = books.get(job.book) ?? new Map<string, Line[]>();
    const lines = sheets.get(job.sheet) ?? [];
    lines.push(...job.lines);
    books.set(job.book, sheets.set(job.sheet, lines));
    return null;
  }
  if (job.type !== 'write-book') throw new Error(`no such job here: ${job.type}`);
  const book = utils.book_new();
  books.get(job.book)!.forEach((lines, name) => utils.book_append_sheet(book, utils.aoa_to_sheet(lines), name));
  books.delete(job.book);
  return { document: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer) };
});
