// What the service worker keeps, with the hashes that hold it to one build.

import { assetNames } from '../checker/asset-names.mjs';
import { partEntries, partFile } from '../checker/part-entries.mjs';
import { version } from './inputs.mjs';

/** Character maps that Chinese PDFs name without holding them, and what pdf.js takes beside those. */
const characterMaps = [
  'Adobe-GB1-UCS2', 'GB-EUC-H', 'GB-EUC-V', 'GBK-EUC-H', 'GBK-EUC-V', 'GBK2K-H', 'GBK2K-V', 'GBKp-EUC-H', 'GBKp-EUC-V',
  'UniGB-UCS2-H', 'UniGB-UCS2-V', 'UniGB-UTF16-H', 'UniGB-UTF16-V',
];

const inVersion = (name) => `embed/${version}/${name}`;
const assets = (...names) => names.map((name) => inVersion(assetNames[name]));

/** With these text is checked. */
const first = [
  'index.html', 'page.js', 'page-english.js', 'page.css', 'support.js', 'manifest.webmanifest', 'icon.svg', 'icon-192.png', 'icon-512.png',
  'samples/clean.txt', 'samples/wrong.txt', 'embed/nianbao-checker.js',
  ...assets('worker', 'wasm'),
  // In a sandboxed frame alone files come packed.
  ...Object.keys(partEntries).filter((name) => name !== 'packed').map((name) => inVersion(partFile(name))),
];

/** With these files are, archives among them, and shown as they are; reports are compared; and files given back with comments. */
const readers = [
  ...assets('charsets', 'charsetsData', 'traditional', 'html', 'word', 'doc', 'sheet', 'ofd', 'pdf', 'draw', 'zip', 'series', 'book', 'annotateWord', 'annotatePdf'),
  'samples/city.zip',
  ...characterMaps.map((name) => inVersion(`${assetNames.pdfFiles}cmaps/${name}.bcmap`)),
];

/** `hashes` are those of all files of the site, by path. */
export function offlineLists(hashes) {
  const hashOf = (url) => {
    if (!hashes[url]) throw new Error(`nothing at ${url}, which is to be kept for the time without a network`);
    return hashes[url];
  };
  return {
    nianbaoFirst: first.map((url) => ({ url, revision: hashOf(url).slice(7, 27), integrity: hashOf(url) })),
    nianbaoReaders: Object.fromEntries(readers.map((url) => [url, hashOf(url)])),
    // Kept when they are used.
    nianbaoFolders: [`embed/${version}/`, 'rules/'],
  };
}
