// The page around <nianbao-checker>: language, text size, samples.

import './page.css';
import type { NianbaoChecker } from '../checker/element';
import { forgetAll, recall, remember } from './memory';
import { english, title as englishTitle } from './english';
import { keepForOffline } from './offline';
import { samples } from './samples';

type Language = 'zh' | 'en';

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const tool = byId<NianbaoChecker>('tool');
const translated = [...document.querySelectorAll<HTMLElement>('[data-text]')];
const chinese = new Map(translated.map((element) => [element, element.textContent]));
const languageSwitch = byId('language');
const largerSwitch = byId('larger');
const rulesLink = byId<HTMLAnchorElement>('rules');

const chineseTitle = document.title;

let language: Language = 'zh';

function speak(asked: Language): void {
  const isEnglish = asked === 'en';
  language = asked;
  document.documentElement.lang = isEnglish ? 'en' : 'zh-CN';
  document.title = isEnglish ? englishTitle : chineseTitle;
  for (const element of translated) {
    element.textContent = isEnglish ? english[element.dataset.text!] : chinese.get(element)!;
  }
  languageSwitch.textContent = isEnglish ? '中文' : 'English';
  languageSwitch.removeAttribute('title');
  languageSwitch.lang = isEnglish ? 'zh-CN' : 'en';
  rulesLink.href = isEnglish ? './rules/en/index.html' : './rules/index.html';
  tool.samples = samples.map((sample) => ({
    name: sample[language],
    url: new URL(`samples/${sample.file}`, document.baseURI).href,
  }));
  tool.setAttribute('locale', language);
}

/** Kept in the address, so that a bookmark stays in the language, and for the next visit. */
function keep(): void {
  remember('language', language);
  const address = new URL(location.href);
  if (language === 'en') address.searchParams.set('lang', 'en');
  else address.searchParams.delete('lang');
  history.replaceState(history.state, '', address);
}

languageSwitch.addEventListener('click', () => {
  speak(language === 'zh' ? 'en' : 'zh');
  keep();
});

// The checker's own words did not come: page and checker stay of one language.
tool.addEventListener('nb-error', (event) => {
  if ((event as CustomEvent<{ phase: string }>).detail.phase !== 'words' || language !== 'en') return;
  speak('zh');
  keep();
  languageSwitch.textContent = 'English · 未能载入';
  languageSwitch.title = 'English was not downloaded; try again';
});

function enlarge(isLarger: boolean): void {
  document.documentElement.toggleAttribute('data-larger', isLarger);
  tool.toggleAttribute('senior', isLarger);
  largerSwitch.setAttribute('aria-pressed', String(isLarger));
}

largerSwitch.addEventListener('click', () => {
  const isLarger = !document.documentElement.hasAttribute('data-larger');
  enlarge(isLarger);
  remember('larger', isLarger ? 'yes' : null);
});

tool.addEventListener('nb-clear', forgetAll);

let isOffered = false;
tool.addEventListener('nb-ready', (event) => {
  if (!isOffered) {
    isOffered = true;
    keepForOffline({
      isUntouched: () => tool.status === 'idle' && tool.text === '' && tool.results.length === 0,
      onKept: () => { byId('offline').hidden = false; },
    });
  }
  byId('version').textContent = `nianbao ${(event as CustomEvent<{ version: string }>).detail.version}`;
});

if (recall('larger')) enlarge(true);
speak((new URLSearchParams(location.search).get('lang') ?? recall('language')) === 'en' ? 'en' : 'zh');
