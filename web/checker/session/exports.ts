// What was found, as a file: the same bytes as the command line writes for the same inputs.

import { createCsvWriter } from '../../formats/csv.mjs';
import { problemResult, problemText } from '../../formats/problem.mjs';
import { summary } from '../../formats/summary.mjs';
import { checkOptions } from './entry';
import { jsonOf } from './json';
import { Pace } from '../ui/pace';
import type { Entry, Judged } from './entry';
import type { Content, OnStep, Prepared } from '../reading/prepared';
import type { Configuration, Language } from '../engine-types';
import type { CheckOptions, Input } from '../protocol';

/** The engine and the readers, as far as they are needed to write. */
export interface Renderer {
  render(input: Input, options: CheckOptions, isPlain: boolean): Promise<string>;
  prepare(content: Content, onStep: OnStep): Promise<Prepared>;
}

interface Written {
  type: string;
  write(entries: Entry[], to: Around): Promise<string[]>;
}

interface Around {
  engine: Renderer;
  /** What was in force for an entry. */
  configOf(entry: Entry): Required<Configuration>;
  language: Language;
}

const formats: { [type: string]: Written } = {
  json: {
    type: 'application/x-ndjson',
    write: (entries, to) => inTurn(entries, async (entry) => `${await rendered(entry, to, false) ?? jsonOf(unreadableOf(entry))}\n`),
  },
  csv: {
    type: 'text/csv;charset=utf-8',
    async write(entries, { language }) {
      const writer = createCsvWriter({ language });
      return [writer.start(), ...await inTurn(entries, async ({ result }) => writer.entry(result)), writer.end()];
    },
  },
  txt: {
    type: 'text/plain;charset=utf-8',
    async write(entries, to) {
      const texts = await inTurn(entries, async (entry) => {
        const { message } = entry.result!.problem ?? { message: '' };
        return `${await rendered(entry, to, true) ?? problemText({ zh: message, en: message }, entry.name, to.language)}\n`;
      });
      const counts = { pass: 0, accepted: 0, fail: 0, incomplete: 0, unreadable: 0 };
      for (const { brief } of entries) counts[brief!.verdict]++;
      return entries.length > 1 ? [...texts, summary(counts, to.language)] : texts;
    },
  },
};

/** Rejects with a TypeError for another type. What has no result yet, or never will, is left out. */
export async function exported(entries: Entry[], type: string, to: Around): Promise<Blob> {
  if (!Object.prototype.hasOwnProperty.call(formats, type)) throw new TypeError(`No such export: ${String(type)}. There are ${Object.keys(formats).join(', ')}.`);
  const format = formats[type];
  return new Blob(await format.write(entries.filter(({ brief }) => brief), to), { type: format.type });
}

/** What an entry was judged by: read again where it was let go. */
export async function reread({ judged, content }: Entry, engine: Pick<Renderer, 'prepare'>): Promise<Judged | null> {
  if (!judged || judged.input !== null) return judged;
  const prepared = await engine.prepare(content, () => undefined);
  return 'problem' in prepared ? null : { ...judged, input: prepared.input };
}

/** As the engine itself writes it; null for what never reached it. */
async function rendered(entry: Entry, { engine, configOf }: Around, isPlain: boolean): Promise<string | null> {
  const judged = await reread(entry, engine);
  return judged && engine.render(judged.input!, checkOptions(entry, judged, configOf(entry)), isPlain);
}

function unreadableOf({ result }: Entry): object {
  const { file, engine, format, sha256, problem } = result!;
  return problemResult({ code: problem!.code, zh: problem!.message, en: problem!.message }, { file, engine, format, sha256, language: 'zh' });
}

async function inTurn(entries: Entry[], write: (entry: Entry) => Promise<string>): Promise<string[]> {
  const parts: string[] = [];
  const pace = new Pace();
  for (const entry of entries) {
    parts.push(await write(entry));
    await pace.rest();
  }
  return parts;
}
