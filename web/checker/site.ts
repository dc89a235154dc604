// The element as the site's own page uses it: files named by their content, beside the page.

import { setAssetUrls } from './assets';
import { define } from './define';
import { foldersBelow } from './reading/beside';
import doc from './reading/workers/doc?worker&url';
import html from './reading/workers/html?worker&url';
import ocr from './reading/workers/ocr?worker&url';
import ofd from './reading/workers/ofd?worker&url';
import pdf from './reading/workers/pdf?worker&url';
import sheet from './reading/workers/sheet?worker&url';
import word from './reading/workers/word?worker&url';
import CheckerWorker from './worker?worker';
import charsets from 'nianbao-wasm/charsets.dat?url';
import full from 'nianbao-wasm/nianbao_full.wasm?url';
import data from 'nianbao-wasm/icu.dat?url';
import wasm from 'nianbao-wasm/nianbao.wasm?url';

setAssetUrls({
  createWorker: () => new CheckerWorker(),
  wasm,
  data,
  full,
  charsets,
  readers: { doc, html, ocr, ofd, pdf, sheet, word },
  // The bundled files lie in assets/.
  ...foldersBelow(new URL('../', new URL(wasm, document.baseURI)).href),
});
define();
