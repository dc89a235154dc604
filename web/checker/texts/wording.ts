// The language in use and its words.

import { zh } from './zh';
import type { Language } from '../engine-types';
import type { Texts } from './texts';

export class Wording {
  texts: Texts = zh;
  language: Language = 'zh';
  /** While words are on their way: ends when they are there, or could not be had. */
  coming: Promise<void> | null = null;

  /** Chinese is there at once. English is fetched the first time; where that fails, the language in use stays. */
  turnTo(language: Language, onTurned: () => void): void {
    if (language === 'zh') {
      this.coming = null;
      this.use(language, zh);
      onTurned();
      return;
    }
    const coming = import('./en').then(({ en }) => {
      if (this.coming === coming) this.use(language, en);
    }, () => undefined).then(() => {
      if (this.coming !== coming) return;
      this.coming = null;
      onTurned();
    });
    this.coming = coming;
  }

  private use(language: Language, texts: Texts): void {
    this.language = language;
    this.texts = texts;
  }
}
