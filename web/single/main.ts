// The element of the page in one file: what it would fetch stands in the page itself.

import { assetsFolder, setPlace } from '../checker/assets';
import { define } from '../checker/define';
import { findFilesBy } from '../checker/engine/files';
import { unpack } from '../checker/packed';

setPlace({ base: 'packed:/', rules: null, isWithoutRecognition: true });

const samples = new URL('samples/', document.baseURI).href;

async function bring(name: string): Promise<string> {
  const holder = [...document.querySelectorAll<HTMLScriptElement>('script[data-packed]')].find(({ dataset }) => dataset.packed === name);
  if (!holder) throw new Error(`not in this file: ${name}`);
  return holder.textContent!;
}

findFilesBy((url) => {
  if (url.startsWith(assetsFolder())) return () => unpack(url.slice(assetsFolder().length), bring);
  if (url.startsWith(samples)) return () => unpack(`samples/${url.slice(samples.length)}`, bring);
  return url;
});
define();
