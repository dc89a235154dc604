// Which reader takes which format. Readers that share their libraries share a worker: a family.

const families = {
  html: 'html', mhtml: 'html',
  docx: 'word', odt: 'word', rtf: 'word',
  doc: 'doc',
  xlsx: 'sheet', xls: 'sheet', ods: 'sheet',
  ofd: 'ofd',
  pdf: 'pdf',
} as const;

export type Family = (typeof families)[keyof typeof families];

/** Every worker that the site ships beside the engine's. */
export type WorkerName = Family | 'draw' | 'ocr' | 'zip' | 'annotateWord' | 'annotatePdf' | 'book';

/** Null for text, which the engine reads itself, and for what nothing reads. */
export function familyOf(format: string): Family | null {
  return Object.prototype.hasOwnProperty.call(families, format) ? families[format as keyof typeof families] : null;
}
