// Beneath the verdict of a report that was checked before: what is put right, what remains, what is new. It comes with the
// second version of a report.

import { h } from '../../ui/dom';
import { adoptStyle } from '../../ui/styles';
import { matched } from './matched';
import styles from './compare.css?inline';
import type { Finding } from '../../engine-types';

const words = {
  zh: {
    sum: (fixed: number, remaining: number, added: number) => `比上一稿：已改好 ${fixed} · 仍在 ${remaining} · 新出现 ${added}`,
    fixed: '已改好', added: '新出现',
  },
  en: {
    sum: (fixed: number, remaining: number, added: number) => `Since the version before: ${fixed} fixed, ${remaining} remaining, ${added} new`,
    fixed: 'Fixed', added: 'New',
  },
};

/** Appends it to the element, which stands in the checker. `language` is that of the interface. */
export function compareIn(place: HTMLElement, before: Finding[], now: Finding[], language: string): void {
  adoptStyle(place, styles);
  const own = language === 'en' ? words.en : words.zh;
  const { fixed, remaining, added } = matched(before, now);
  const item = (state: 'fixed' | 'added', { title }: Finding) => h('li', { class: `is-${state}` },
    h('span', { class: 'compared-state' }, own[state]),
    state === 'fixed' ? h('s', { class: 'fixed-title', lang: /[\u4e00-\u9fff]/.test(title) ? 'zh-CN' : language }, title) : title);
  place.append(h('details', { class: 'compared', open: fixed.length + added.length > 0 && fixed.length + added.length <= 6 },
    h('summary', {}, own.sum(fixed.length, remaining.length, added.length)),
    h('ul', {}, fixed.map((finding) => item('fixed', finding)), added.map((finding) => item('added', finding)))));
}
