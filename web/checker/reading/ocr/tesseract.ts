// The recognition engine (tesseract.js-core: Tesseract compiled to WebAssembly), as far as it is used here.

import type { Box } from './tables';

/** A word with the place it takes on the picture, in pixels. */
export interface Word extends Box {
  text: string;
}

interface Api {
  Init(path: null, language: string, mode: number): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(exif: number, angle: number): number;
  SetRectangle(left: number, top: number, width: number, height: number): void;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
}

interface Core {
  FS: { writeFile(path: string, data: Uint8Array): void };
  TessBaseAPI: new () => Api;
}

export type CreateCore = (options: {
  wasmBinary: ArrayBuffer; TesseractProgress(percent: number): void; print(): void; printErr(): void;
}) => Promise<Core>;

/** Only the neural recogniser: the language's data and the compiled variant hold nothing else. */
const neural = 1;

/** How a piece of the page is laid out, by Tesseract's numbers. */
export const layouts = { page: '3', block: '6', line: '7', rawLine: '13' } as const;

export class Recogniser {
  private constructor(private readonly core: Core, private readonly api: Api, private readonly heard: { progress(percent: number): void }) {}

  static async create(createCore: CreateCore, wasm: ArrayBuffer, language: Uint8Array): Promise<Recogniser> {
    const silent = () => undefined;
    const heard = { progress: silent as (percent: number) => void };
    const core = await createCore({ wasmBinary: wasm, TesseractProgress: (percent) => heard.progress(percent), print: silent, printErr: silent });
    core.FS.writeFile('chi_sim.traineddata', language);
    const api = new core.TessBaseAPI();
    if (api.Init(null, 'chi_sim', neural) !== 0) throw new Error('the recogniser did not start');
    api.SetVariable('user_defined_dpi', '200');
    return new Recogniser(core, api, heard);
  }

  /** The picture that the next words are looked for on, in shades of grey. */
  show(grey: Uint8Array, columns: number, rows: number): void {
    const head = new TextEncoder().encode(`P5\n${columns} ${rows}\n255\n`);
    const file = new Uint8Array(head.length + grey.length);
    file.set(head);
    file.set(grey, head.length);
    this.core.FS.writeFile('/input', file);
    if (this.api.SetImageFile(1, 0) !== 0) throw new Error('the recogniser did not take the picture');
  }

  /** `progress` is told how much of it is done, in percent. */
  words({ left, top, right, bottom }: Box, layout: string, progress: (percent: number) => void = () => undefined): Word[] {
    this.heard.progress = progress;
    this.api.SetVariable('tessedit_pageseg_mode', layout);
    this.api.SetRectangle(left, top, right - left, bottom - top);
    this.api.Recognize(null);
    return wordsIn(this.api.GetTSVText(0));
  }
}

/**
 * The words of a page, those that belong together joined: for Chinese the recogniser makes a word of every
 * character or two. Words are the lines of level 5: level, page, block, paragraph, line, word, left, top, width,
 * height, trust, text.
 */
export function wordsIn(table: string): Word[] {
  const words: Word[] = [];
  let line = '';
  for (const fields of table.split('\n').map((row) => row.split('\t'))) {
    const text = fields.slice(11).join('\t').trim();
    if (fields[0] !== '5' || !text) continue;
    const [left, top, width, height] = fields.slice(6, 10).map(Number);
    const word = { left, top, right: left + width, bottom: top + height, text };
    const own = fields.slice(1, 5).join();
    const before = own === line ? words[words.length - 1] : undefined;
    line = own;
    if (before && belongTogether(before, word)) {
      before.top = Math.min(before.top, top);
      before.right = Math.max(before.right, word.right);
      before.bottom = Math.max(before.bottom, word.bottom);
      before.text += text;
    } else {
      words.push(word);
    }
  }
  return words;
}

/** Chinese characters stand up to one character's width apart, where punctuation is between them; figures close together. */
function belongTogether(before: Word, word: Word): boolean {
  const height = Math.max(before.bottom - before.top, word.bottom - word.top);
  const isWestern = /[\x21-\x7e]$/.test(before.text) && /^[\x21-\x7e]/.test(word.text);
  return word.left - before.right < height * (isWestern ? 0.2 : 0.9);
}
