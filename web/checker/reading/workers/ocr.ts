// Recognises the text of pictures. It loads its engine as a script of the site unless it has it already, gives up the
// network, and only then is shown a page.

import { gunzipSync } from 'fflate';
import { DocumentBuilder, noteCodes } from '../../../readers/document.mjs';
import { trustedUrl } from '../../engine/trusted';
import { giveUpNetwork } from '../offline';
import { serveJobs, type Means } from '../serve';
import { readPage } from '../ocr/page';
import { Recogniser, type CreateCore } from '../ocr/tesseract';
import type { Shades } from '../ocr/bitmap';
import type { Picture, ReadOutcome } from '../protocol';

const scope = self as unknown as { importScripts(url: string): void; TesseractCore?: CreateCore };

let recogniser: Recogniser | null = null;
let builder = new DocumentBuilder();

async function prepare(script: string, wasm: ArrayBuffer, language: ArrayBuffer): Promise<void> {
  if (!recogniser) {
    // A worker made from its text has it already.
    if (!scope.TesseractCore) scope.importScripts(trustedUrl(script));
    giveUpNetwork();
    recogniser = await Recogniser.create(scope.TesseractCore!, wasm, gunzipSync(new Uint8Array(language)));
  }
  builder = new DocumentBuilder();
  builder.note(noteCodes.recognised);
}

async function recognise(picture: Picture, { context, ask }: Means): Promise<void> {
  const { words, tables, straight } = readPage(picture, recogniser!, context.progress);
  const x = picture.width / picture.columns;
  const y = picture.height / picture.rows;
  builder.page(picture.width, picture.height);
  for (const { rules } of tables) {
    for (const { at, from, to } of rules.horizontal) builder.rule(from * x, at * y, to * x, at * y);
    for (const { at, from, to } of rules.vertical) builder.rule(at * x, from * y, at * x, to * y);
  }
  for (const word of words) builder.run(word.left * x, word.top * y, word.right * x, word.bottom * y, word.text);
  await ask({ what: 'keep', page: await packed(straight) });
}

/** Small enough to be kept as long as the page is open. */
function packed({ grey, columns, rows }: Shades): Promise<Blob> {
  const canvas = new OffscreenCanvas(columns, rows);
  const data = new ImageData(columns, rows);
  for (let at = 0; at < grey.length; at++) data.data.fill(grey[at], 4 * at, 4 * at + 3);
  for (let at = 3; at < data.data.length; at += 4) data.data[at] = 255;
  canvas.getContext('2d')!.putImageData(data, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.75 });
}

serveJobs(async (job, means): Promise<ReadOutcome | null> => {
  if (job.type === 'prepare-recognition') await prepare(job.script, job.wasm, job.language);
  else if (job.type === 'recognise') await recognise(job.picture, means);
  else if (job.type === 'end-recognition') return { document: builder.finish() };
  return null;
}, { isOffline: false });
