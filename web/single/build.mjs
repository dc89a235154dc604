// nianbao.html: the page with everything that it needs in one file, for opening from a disk. Its policy lets exactly its
// own scripts and style run, and no request at all.

import { createHash } from 'node:crypto';
import { asciiHtml } from '../build/ascii.mjs';

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing in a script may end it; both spellings mean the same inside strings, where alone they occur. */
const inline = (code) => String(code).replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/** Exactly one place of the page changes; a page that has become another is a fault of this build. */
function replaceOnce(html, pattern, replacement) {
  const found = html.match(new RegExp(pattern.source, `${pattern.flags}g`)) ?? [];
  if (found.length !== 1) throw new Error(`web/index.html has ${found.length} of ${pattern}`);
  return html.replace(pattern, () => replacement);
}

/**
 * `html` is the page, `support`, `element` and `page` are its scripts, `style` its style; `packed`: { name: base64 } of
 * the files, see packed/pack.mjs.
 */
export function singlePage({ html, support, element, page, style, icon, licences, packed }) {
  const scripts = { support: inline(support), element: inline(element), page: inline(page) };
  const policy = [
    "default-src 'none'", `script-src ${Object.values(scripts).map(hashOf).join(' ')} 'wasm-unsafe-eval'`, 'worker-src blob:',
    `style-src ${hashOf(style)}`, 'img-src data:', "connect-src 'none'", "base-uri 'none'", "form-action 'none'",
  ].join('; ');
  // With a page that asks for no referrer and has no links out, nothing of it leaves this file.
  const steps = [
    [/<html lang="zh-CN">/, '<html lang="zh-CN" data-single>'],
    [/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy],
    [/(?<=<link rel="icon" href=")[^"]*/, `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`],
    [/<link rel="manifest"[^>]*>\n/, ''],
    [/<script src="\.\/support\.js"><\/script>/, `<script>${scripts.support}</script>`],
    [/<link rel="stylesheet" href="\.\/page\.css">/, `<style>${style}</style>`],
    [/<script src="\.\/embed\/nianbao-checker\.js"[^>]*><\/script>\n/, ''],
    [/<script src="\.\/page\.js"[^>]*><\/script>\n/, ''],
    [/<p id="local">.*<\/p>\n/, ''],
    [/<p class="privacy" data-text="privacy">[^<]*<\/p>/, '<p class="privacy" data-text="privacySingle">报告只在您的浏览器里读取和核验，不会上传，也不会保存。整个工具都在这一个文件里，本页的安全策略禁止它发出任何网络请求；扫描件的文字识别不在其中。</p>'],
    [/<a id="rules"[^>]*>/, '<a id="rules" hidden>'],
    [/<a href="\.\/licenses\.txt" data-text="licenses">[^<]*<\/a>/, ''],
    [/<\/footer>/, `  <details class="licences"><summary data-text="licenses">开源许可</summary><pre lang="en">${licences.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre></details>\n</footer>`],
  ];
  const changed = asciiHtml(steps.reduce((text, [pattern, replacement]) => replaceOnce(text, pattern, replacement), html)
    // Scripts and style are ASCII already; what of the page is not becomes references.
  );
  const holders = Object.entries(packed).map(([name, text]) => `<script type="text/plain" data-packed="${name}">${text}</script>\n`).join('');
  return replaceOnce(changed, /<\/body>/, `${holders}<script>${scripts.element}</script>\n<script>${scripts.page}</script>\n</body>`);
}
