// Text into HTML, and the frame that every page of the rules has.

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escape(text) {
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}

/** Chinese in an English text, with the digits and letters that belong to it, as in 国办公开办函〔2019〕60号. */
const chinese = /[\dA-Za-z.×]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+(?:[\dA-Za-z./×…+%-]+[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)*/gu;

/** A text of the catalogue; Chinese in an English one is marked, so that it is spoken and drawn as Chinese. */
export function textOf(text, language) {
  if (language === 'zh') return escape(text);
  let html = '';
  let end = 0;
  for (const match of text.matchAll(chinese)) {
    html += `${escape(text.slice(end, match.index))}<span lang="zh-CN">${escape(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escape(text.slice(end));
}

/** No script at all, and nothing from elsewhere. */
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** A page without scripts as far as its icon; `title` is the page's own, before the product's name. What follows may be further links. */
export const head = ({ language, title, product, icon }) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} · ${product} nianbao</title>
<link rel="icon" href="${icon}" type="image/svg+xml">`;

/**
 * One page. `root` leads to the folder of all rule pages, `checker` to the page of the checker, where there is one;
 * `other` is the same page in the other language, whose words are `otherWords`.
 */
export function page({ words, otherWords, title, root, list, checker, other, main }) {
  const product = checker ? `<a href="${escape(checker)}">${words.product}</a>` : words.product;
  return `${head({ language: words.code, title, product: words.product, icon: `${root}icon.svg` })}
<link rel="alternate" hreflang="${otherWords.code}" href="${other}">
<link rel="stylesheet" href="${root}rules.css">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
  <div class="bar">
    <p class="brand">${product}</p>
    <a class="language" lang="${otherWords.code}" hreflang="${otherWords.code}" href="${other}">${otherWords.name}</a>
  </div>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer>
  <p><a href="${list}">${words.allRules}</a>${checker ? ` <a href="${escape(checker)}">${words.toChecker}</a>` : ''}</p>
</footer>
</body>
</html>
`;
}
