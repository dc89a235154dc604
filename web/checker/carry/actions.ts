// What can be taken away, in the order of the menu. Whatever an action needs beyond a few lines is loaded by it.

import { download } from '../ui/download';
import type { Action, CarryContext } from './context';

export const actions: Action[] = [
  { id: 'csv', words: { zh: '问题清单（CSV，用 Excel 打开）', en: 'Findings as CSV, for Excel' }, run: (context) => exportAs('csv', context) },
  { id: 'json', words: { zh: '核验结果（JSON）', en: 'Result as JSON' }, run: (context) => exportAs('json', context) },
];

async function exportAs(type: string, { entry, engine, config, language }: CarryContext): Promise<void> {
  const { exported } = await import('../session/exports');
  download(await exported([entry], type, { engine, config, language }), `${entry.name.replace(/\.[^.]+$/, '')}.${type}`);
}
