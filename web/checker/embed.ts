// The element as one classic script. All that it fetches lies in the folder beside it that is named after the version.
//
//   <script src="nianbao/nianbao-checker.js" defer></script>
//   <nianbao-checker locale="zh"></nianbao-checker>
//
// data-rules="FOLDER/" on the script leads to other pages of the rules than those among the assets.

import { setPlace } from './assets';
import { define } from './define';
import { loadFilesAsScriptsInSandbox } from './opaque';

const script = document.currentScript as HTMLScriptElement | null;
const { rules } = script?.dataset ?? {};
// Where a page runs the script's text, as jQuery does with what is put into it, only the browser's notes tell where it lay.
const fetched = () => performance.getEntriesByType('resource').map(({ name }) => name).reverse().find((name) => /\/nianbao-checker\.js(?:\?|$)/.test(name));
const source = script?.src || fetched() || document.baseURI;

setPlace({
  base: new URL('.', source).href,
  rules: rules && new URL(rules, document.baseURI).href,
  nonce: script?.nonce,
});
loadFilesAsScriptsInSandbox(source);
define();
