// The element for other sites: one classic script, with the worker, the engine and its data beside it.
//
//   <script src="nianbao/nianbao-checker.js" defer></script>
//   <nianbao-checker locale="zh"></nianbao-checker>
//
// All files of the folder come from the same origin as the page. A page with a security policy of its own
// needs script-src and worker-src for that origin, 'wasm-unsafe-eval' in script-src, and connect-src for it.

import { setAssetUrls } from './assets';
import { define } from './define';
import { foldersBelow } from './reading/beside';

const beside = (name: string) => new URL(name, (document.currentScript as HTMLScriptElement).src).href;
const worker = beside('nianbao-worker.js');
const reader = (name: string) => beside(`nianbao-reader-${name}.js`);

setAssetUrls({
  createWorker: () => new Worker(worker),
  wasm: beside('nianbao.wasm'),
  data: beside('icu.dat'),
  full: beside('nianbao_full.wasm'),
  charsets: beside('charsets.dat'),
  readers: {
    doc: reader('doc'), html: reader('html'), ocr: reader('ocr'), ofd: reader('ofd'), pdf: reader('pdf'),
    sheet: reader('sheet'), word: reader('word'),
  },
  ...foldersBelow(beside('')),
});

define();
