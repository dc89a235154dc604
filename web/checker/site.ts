// The element as the site's own page uses it: files named by their content, beside the page.

import { setAssetUrls } from './assets';
import { define } from './define';
import CheckerWorker from './worker?worker';
import charsets from 'nianbao-wasm/charsets.dat?url';
import data from 'nianbao-wasm/icu.dat?url';
import wasm from 'nianbao-wasm/nianbao.wasm?url';

setAssetUrls({ createWorker: () => new CheckerWorker(), wasm, data, charsets });
define();
