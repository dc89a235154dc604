// What can be taken away, in the order of the menu. Whatever an action needs beyond a few lines is loaded by it.

import { download } from '../ui/download';
import { annotate, canAnnotate, canCorrect } from './annotate';
import { copyList } from './list';
import type { Action, CarryContext } from './context';

export const actions: Action[] = [
  { id: 'record', words: { zh: '核验单（打印签字）', en: 'Record for signature (print)' }, run: async (context) => (await import('./record/record')).openRecord(context) },
  {
    id: 'annotate', words: { zh: '批注原件（批注版 Word / PDF）', en: 'The file with comments (Word or PDF)' },
    isOffered: canAnnotate, run: (context) => annotate(context, false),
  },
  {
    id: 'correct', words: { zh: '批注并按修订改好确定的问题（Word）', en: 'The file with comments and certain fixes as tracked changes (Word)' },
    isOffered: canCorrect, run: (context) => annotate(context, true),
  },
  { id: 'copy', words: { zh: '复制问题清单（文字）', en: 'Copy the findings as text' }, run: copyList },
  { id: 'csv', words: { zh: '问题清单（CSV，用 Excel 打开）', en: 'Findings as CSV, for Excel' }, run: (context) => exportAs('csv', context) },
  { id: 'json', words: { zh: '核验结果（JSON）', en: 'Result as JSON' }, run: (context) => exportAs('json', context) },
];

async function exportAs(type: string, { entry, engine, config, language }: CarryContext): Promise<void> {
  const { exported } = await import('../session/exports');
  download(await exported([entry], type, { engine, configOf: () => config, language }), `${entry.name.replace(/\.[^.]+$/, '')}.${type}`);
}
