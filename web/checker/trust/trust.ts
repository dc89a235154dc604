// How anyone can see that nothing is uploaded: the requests that the browser has noted, what to try, and clearing all. It
// comes when it is asked for.

import { button, h } from '../ui/dom';
import { adoptStyle } from '../ui/styles';
import { assetsFolder } from '../assets';
import styles from './trust.css?inline';

const words = {
  zh: {
    title: '怎样自查',
    sum: (all: number, foreign: number) => `浏览器记录到本页打开以来的 ${all} 次请求，都在下面${foreign ? `；其中 ${foreign} 次不是年报核验发出的，而是它所在的网页发出的` : '，全部是下载本站的程序文件'}。${foreign ? '年报核验没有发出报告内容的任何一个字节' : '报告的内容一个字节也没有发出'}。`,
    list: '本页的请求',
    check: '也可以自己试：断开网络，再粘贴一份报告，照样得出结论；或按 F12 打开“网络”，看核验时有没有上传。',
    kept: (remembers: boolean) => `报告、结果、接受的问题都只在这一页的内存里，关闭或刷新即消失；浏览器里存下的只有程序本身${remembers ? '，和您选的语言、字号' : ''}。`,
    clear: '清除一切',
    cleared: (remembers: boolean) => `已清除：报告、结果、各稿的比较、接受的问题和改动过的设置${remembers ? '，还有记住的语言和字号' : ''}。`,
  },
  en: {
    title: 'How to check this',
    sum: (all: number, foreign: number) => `The browser has noted ${all} requests since this page was opened, all listed below${foreign ? `; ${foreign} of them were made by the page around the checker and not by it` : ': downloads of this site’s own program files'}. ${foreign ? 'The checker has sent not one byte of a report' : 'Not one byte of a report was sent'}.`,
    list: 'Requests of this page',
    check: 'Or try it: disconnect from the network and paste a report, and it is still checked; or press F12, open “Network”, and see that nothing is uploaded during a check.',
    kept: (remembers: boolean) => `Reports, results and what was let stand are in this page’s memory alone and gone when it is closed or reloaded; the browser keeps nothing but the program${remembers ? ', and your choice of language and size of type' : ''}.`,
    clear: 'Clear everything',
    cleared: (remembers: boolean) => `Cleared: reports, results, versions, what was let stand, and changed settings${remembers ? '; the choice of language and size of type too' : ''}.`,
  },
};

/** Opens beneath the line, or closes; `clearAll` forgets all that was given and set. */
export function toggleTrust(place: HTMLElement, opener: HTMLButtonElement, language: string, clearAll: () => void): void {
  const open = place.querySelector('.trust-panel');
  opener.setAttribute('aria-expanded', String(!open));
  if (open) {
    open.remove();
    return;
  }
  adoptStyle(place, styles);
  const own = language === 'en' ? words.en : words.zh;
  const remembers = (place.getRootNode() as ShadowRoot).host.hasAttribute('remembers');
  const folder = ownFolder(remembers);
  const sum = h('p', {});
  const list = h('ol', { tabindex: 0, 'aria-label': own.list });
  const said = h('span', { role: 'status' });
  const panel = h('div', { class: 'trust-panel', role: 'region', 'aria-label': own.title },
    sum, list, h('p', {}, own.check), h('p', {}, own.kept(remembers)),
    h('p', {}, button({ 'data-action': 'clear-all' }, () => {
      clearAll();
      said.textContent = own.cleared(remembers);
    }, own.clear), ' ', said));
  const draw = () => {
    const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const isForeign = (url: string) => !url.startsWith(folder);
    sum.textContent = own.sum(requests.length, requests.filter(({ name }) => isForeign(name)).length);
    list.replaceChildren(...requests.map(({ name, initiatorType }) =>
      h('li', { class: isForeign(name) ? 'is-foreign' : null }, `${isForeign(name) ? '' : 'GET '}${name} (${initiatorType})`)));
  };
  draw();
  const observer = new PerformanceObserver(() => (panel.isConnected ? draw() : observer.disconnect()));
  observer.observe({ entryTypes: ['resource'] });
  place.append(panel);
}

/** The folder of the element; in its own page that around it, where the page and its samples lie. */
function ownFolder(isOwnPage: boolean): string {
  return new URL(isOwnPage ? '../../' : '../', assetsFolder()).href;
}
