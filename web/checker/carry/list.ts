// The findings as text, for a message or a note.

import { h } from '../ui/dom';
import { Refusal, type CarryContext } from './context';
import { listOf } from '../../record/list.mjs';

const words = {
  zh: { copied: '问题清单已复制，可粘贴到公文、邮件或聊天里。', refused: '浏览器不允许复制。请改用“核验单”或 CSV。' },
  en: { copied: 'The list of findings was copied and can be pasted anywhere.', refused: 'The browser does not allow copying. Use the record or CSV instead.' },
};

export async function copyList({ result, entry, language, place }: CarryContext): Promise<string> {
  const text = listOf(result, entry.name, language);
  if (!(await copied(text, place))) throw new Refusal(words[language].refused);
  return words[language].copied;
}

/** Without a secure context there is no clipboard but that of the selection. */
async function copied(text: string, place: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = h('textarea', { class: 'carry-copy', readonly: true, 'aria-hidden': 'true', tabindex: '-1' });
    box.value = text;
    const focused = (place.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    place.parentElement!.append(box);
    box.select();
    const isDone = document.execCommand('copy');
    box.remove();
    focused?.focus();
    return isDone;
  }
}
