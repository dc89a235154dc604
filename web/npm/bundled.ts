// Where a bundler put the element's files: each is named in files.mjs by an address that bundlers understand.

import { unzipSync } from 'fflate';
import { files } from 'nianbao-files';
import { assetsFolder, setPlace } from '../checker/assets';
import { findFilesBy, getBytes } from '../checker/engine/files';

const maps = /^pdf\/cmaps\/([\w-]+\.bcmap)$/;

/** The many small character maps lie in one archive. */
async function characterMap(name: string): Promise<Uint8Array> {
  const archive = new Uint8Array(await getBytes(files['cmaps.zip']));
  const found = unzipSync(archive, { filter: (file) => file.name === name });
  if (!found[name]) throw new Error(`not among the character maps: ${name}`);
  return found[name];
}

export function useBundledFiles(): void {
  setPlace({ base: 'nianbao:/', rules: null });
  findFilesBy((url) => {
    if (!url.startsWith(assetsFolder())) return url;
    const path = url.slice(assetsFolder().length);
    const map = maps.exec(path);
    return map ? () => characterMap(map[1]) : files[path] ?? url;
  });
}
