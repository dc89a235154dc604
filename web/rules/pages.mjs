// The pages of the rules: one for each rule in each language, and the lists of them all.

import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { groupOf } from './catalogue.mjs';
import { asciiHtml } from '../build/ascii.mjs';
import { escape, page, textOf } from './html.mjs';
import { groups, languages, severities, words } from './words.mjs';

const folderOf = { zh: '', en: 'en/' };
const otherOf = { zh: 'en', en: 'zh' };
const checkerQuery = { zh: '', en: '?lang=en' };

/**
 * Every page by its path below the folder of the rules. `checker` is the page of the checker as seen from that
 * folder; without it the pages lead to none.
 */
export function rulePages(rules, { checker } = {}) {
  const pages = new Map();
  for (const language of languages) {
    pages.set(`${folderOf[language]}index.html`, listPage(rules, language, checker));
    rules.forEach((rule, at) => {
      pages.set(`${folderOf[language]}${rule.id}.html`, rulePage(rule, rules[at - 1], rules[at + 1], language, checker));
    });
  }
  return pages;
}

/** Writes the pages into a folder that is complete in itself. */
export async function writeRulePages(folder, rules, options) {
  for (const [path, html] of rulePages(rules, options)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), asciiHtml(html));
  }
  const beside = [['rules.css', 'rules.css'], ['../public/icon.svg', 'icon.svg']];
  for (const [from, to] of beside) await cp(fileURLToPath(new URL(from, import.meta.url)), join(folder, to));
}

function frame(language, path, checker, rest) {
  const own = folderOf[language] + path;
  const root = '../'.repeat(own.split('/').length - 1) || './';
  return page({
    words: words[language],
    otherWords: words[otherOf[language]],
    root,
    list: `${root}${folderOf[language]}index.html`,
    checker: checker && root + checker + checkerQuery[language],
    other: `${root}${folderOf[otherOf[language]]}${path}`,
    ...rest,
  });
}

const severityMark = ({ severity }, own) => `<span class="severity severity-${severity}">${own.severityWord[severity]}</span>`;

function listPage(rules, language, checker) {
  const own = words[language];
  const counts = severities.map((severity) =>
    ({ word: own.severityWord[severity], count: rules.filter((rule) => rule.severity === severity).length }));
  const present = [...new Set(rules.map(groupOf))];
  const meanings = severities.map((severity) =>
    `    <li>${severityMark({ severity }, own)} ${own.severityMeaning[severity]}</li>`);
  const contents = present.map((group) => `    <li><a href="#${group}">${groups.get(group)[language]}</a></li>`);
  const sections = present.map((group) => {
    const items = rules.filter((rule) => groupOf(rule) === group).map((rule) =>
      `    <li><a href="./${rule.id}.html">${textOf(rule.title[language], language)}</a> ${severityMark(rule, own)} <code>${rule.id}</code></li>`);
    return `<section aria-labelledby="${group}">
  <h2 id="${group}">${groups.get(group)[language]}</h2>
  <ul class="rules">
${items.join('\n')}
  </ul>
</section>`;
  });
  return frame(language, 'index.html', checker, {
    title: own.rules,
    main: `<h1>${own.rules}</h1>
<p>${own.count(rules.length, counts)}</p>
<p>${own.intro}</p>
<section aria-labelledby="severities">
  <h2 id="severities">${own.severitiesTitle}</h2>
  <ul class="meanings">
${meanings.join('\n')}
  </ul>
</section>
<nav aria-label="${own.groupsTitle}">
  <ul class="contents">
${contents.join('\n')}
  </ul>
</nav>
${sections.join('\n')}`,
  });
}

function rulePage(rule, previous, next, language, checker) {
  const own = words[language];
  const text = (name) => textOf(rule[name][language], language);
  const group = groupOf(rule);
  const groupName = groups.get(group)[language];
  const neighbour = (other, rel, word) => (other
    ? `  <a class="${rel}" rel="${rel}" href="../${other.id}.html"><span>${word}</span> ${textOf(other.title[language], language)}</a>\n` : '');
  return frame(language, `${rule.id}.html`, checker, {
    title: rule.title[language],
    main: `<nav class="place" aria-label="${own.place}">
  <ol>
    <li><a href="../index.html">${own.allRules}</a></li>
    <li><a href="../index.html#${group}">${groupName}</a></li>
  </ol>
</nav>
<article>
<h1>${text('title')}</h1>
<dl class="facts">
  <div><dt>${own.id}</dt><dd id="id"><code>${rule.id}</code></dd></div>
  <div><dt>${own.severity}</dt><dd id="severity">${severityMark(rule, own)} ${own.severityMeaning[rule.severity]}</dd></div>
  <div><dt>${own.group}</dt><dd id="group">${groupName}</dd></div>
</dl>
<h2>${own.explanation}</h2>
<p id="explanation">${text('explanation')}</p>
<h2>${own.basis}</h2>
<p id="legal-basis">${text('legal_basis')}</p>
<h2>${own.examples}</h2>
<div class="examples">
  <div class="example good">
    <h3>${own.goodExample}</h3>
    <p id="good-example">${text('good_example')}</p>
  </div>
  <div class="example bad">
    <h3>${own.badExample}</h3>
    <p id="bad-example">${text('bad_example')}</p>
  </div>
</div>
</article>
<nav class="neighbours" aria-label="${own.neighbours}">
${neighbour(previous, 'prev', own.previous)}${neighbour(next, 'next', own.next)}</nav>`,
  });
}
