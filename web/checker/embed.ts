// The element as one classic script. All that it fetches lies in the folder beside it that is named after the version.
//
//   <script src="nianbao/nianbao-checker.js" defer></script>
//   <nianbao-checker locale="zh"></nianbao-checker>
//
// data-rules="FOLDER/" on the script leads to other pages of the rules than those among the assets.

import { setPlace } from './assets';
import { define } from './define';
import { loadFilesAsScriptsInSandbox } from './opaque';

const script = document.currentScript as HTMLScriptElement;
const { rules } = script.dataset;

setPlace({
  base: new URL('.', script.src).href,
  rules: rules && new URL(rules, document.baseURI).href,
  nonce: script.nonce,
});
loadFilesAsScriptsInSandbox(script);
define();
