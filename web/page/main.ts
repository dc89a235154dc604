// The page around <nianbao-checker>: language, text size, samples.

import './page.css';
import type { NianbaoChecker } from '../checker/element';
import { forgetAll, recall, remember } from './memory';
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

type English = typeof import('./english');

/** Chinese is there at once. English is fetched: page and checker wait for their own words, and stay as they are meanwhile. */
async function speak(asked: Language): Promise<void> {
  language = asked;
  tool.samples = samples.map((sample) => ({
    name: sample[asked],
    url: new URL(`samples/${sample.file}`, document.baseURI).href,
  }));
  tool.setAttribute('locale', asked);
  const words = asked === 'en' ? await import('./english').catch(() => null) : null;
  // Another choice may have been made.
  if (language !== asked) return;
  if (asked === 'en' && !words) withoutEnglish();
  else show(words);
}

/** null: in Chinese. */
function show(words: English | null): void {
  document.documentElement.lang = words ? 'en' : 'zh-CN';
  document.title = words ? words.title : chineseTitle;
  for (const element of translated) {
    element.textContent = words ? words.english[element.dataset.text!] : chinese.get(element)!;
  }
  languageSwitch.textContent = words ? '中文' : 'English';
  languageSwitch.removeAttribute('title');
  languageSwitch.lang = words ? 'zh-CN' : 'en';
  rulesLink.href = words ? './rules/en/index.html' : './rules/index.html';
}

/** Page and checker stay of one language. */
function withoutEnglish(): void {
  void speak('zh');
  keep();
  languageSwitch.textContent = 'English · 未能载入';
  languageSwitch.title = 'English was not downloaded; try again';
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
  void speak(language === 'zh' ? 'en' : 'zh');
  keep();
});

// The checker's own words did not come.
tool.addEventListener('nb-error', (event) => {
  if ((event as CustomEvent<{ phase: string }>).detail.phase === 'words' && language === 'en') withoutEnglish();
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

// Who has a result knows by then what is checked.
tool.addEventListener('nb-result', () => {
  document.querySelector<HTMLElement>('.about')!.hidden = true;
});

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
void speak((new URLSearchParams(location.search).get('lang') ?? recall('language')) === 'en' ? 'en' : 'zh');
