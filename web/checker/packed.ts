// For where nothing can be fetched: the element's files come as text (web/packed/pack.mjs) and are unpacked when they are
// asked for.

import { gunzipSync, unzipSync } from 'fflate';

const maps = /^pdf\/cmaps\/([\w-]+\.bcmap)$/;

/** A file by its path in the folder of assets. `bring` gives the text of a packed file by its name, or rejects. */
export async function unpack(path: string, bring: (name: string) => Promise<string>): Promise<Uint8Array> {
  const map = maps.exec(path);
  if (!map) return gunzipSync(bytesOf(await bring(path)));
  const [, wanted] = map;
  const found = unzipSync(bytesOf(await bring('cmaps.zip')), { filter: (file) => file.name === wanted });
  if (!found[wanted]) throw new Error(`not packed: ${path}`);
  return found[wanted];
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
