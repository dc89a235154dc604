// In a sandboxed frame the page has no origin, and every file of the site is another's: none can be fetched, but scripts
// can be loaded. There the element's files come as scripts that hold them as text. What reads scans is too large for that:
// it is fetched, where the server lets pages of any origin do so.

import { assetsFolder } from './assets';
import { findFilesBy } from './engine/files';
import { packedFile } from './parts';

const fetched = /^(?:reader-(?:draw|ocr)\.js|ocr\/|pdf\/standard_fonts\/)/;

/** `script` is the address of the element's own. */
export function loadFilesAsScriptsInSandbox(script: string): void {
  if (self.origin !== 'null' || !/^https?:/.test(script)) return;
  const folder = assetsFolder();
  findFilesBy((url) => {
    if (!url.startsWith(folder) || fetched.test(url.slice(folder.length))) return url;
    return () => import('./packed').then(({ unpack }) => unpack(url.slice(folder.length), packedFile));
  });
}
