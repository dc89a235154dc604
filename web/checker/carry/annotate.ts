// The file that was given, with what was found written into it.

import { isFromPictures } from '../session/standing';
import { download } from '../ui/download';
import { Refusal, type CarryContext } from './context';

const words = {
  zh: {
    name: '批注',
    corrected: '修订',
    done: (comments: number, changed: number) => `已写入 ${comments} 条批注${changed ? `，${changed} 处确定的问题按修订改好（可逐处接受或拒绝）` : ''}。原文件没有改动。`,
    signature: '文件上的电子签名在批注后的副本里失效。',
    protection: '这个文件设有编辑限制，副本照样保留：请先在 Word 的“审阅 → 限制编辑”中停止保护（可能要输入密码），才能修改，或接受、拒绝修订。',
  },
  en: {
    name: 'annotated',
    corrected: 'corrected',
    done: (comments: number, changed: number) => `${comments} ${comments === 1 ? 'comment was' : 'comments were'} written${changed ? `, and ${changed} certain ${changed === 1 ? 'fix' : 'fixes'} made as tracked changes, each to be accepted or rejected` : ''}. The original file was not changed.`,
    signature: ' The electronic signature does not hold in the annotated copy.',
    protection: ' The file is protected against editing, and so is the copy: stop the protection in Word first (Review → Restrict Editing; it may ask for a password), then edit, or accept and reject changes.',
  },
};

const types: { [format: string]: string } = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf' };

/** The file itself, where it is one that can be written into: in a scan no words have a place. */
function fileOf({ entry: { content }, result }: CarryContext): Uint8Array | Blob | null {
  const isFile = (content instanceof Uint8Array || content instanceof Blob);
  return isFile && types[result.format ?? ''] && !isFromPictures(result) ? content : null;
}

export const canAnnotate = (context: CarryContext): boolean => context.result.findings.length > 0 && fileOf(context) !== null;

/** Only Word files know changes; those are certain that name a cell and its value. */
export const canCorrect = (context: CarryContext): boolean =>
  context.result.format === 'docx' && fileOf(context) !== null && context.result.findings.some(({ fix, fixes, accepted }) => !accepted && (fix || fixes));

export async function annotate(context: CarryContext, isCorrected: boolean): Promise<string> {
  const { entry, result, engine, language } = context;
  const outcome = await engine.annotate(fileOf(context)!, result, { language, date: timeHere(), isCorrected });
  if ('problem' in outcome) throw new Refusal(outcome.problem[language]);
  const told = words[language];
  const { comments, changed, isSignatureBroken, protection } = outcome.annotated!;
  const format = result.format!;
  const stem = entry.name.replace(/\.[^.]+$/, '');
  const ending = /\.[^.]+$/.exec(entry.name)?.[0] ?? `.${format}`;
  download(new Blob([outcome.document as Uint8Array<ArrayBuffer>], { type: types[format] }), `${stem}-${isCorrected ? told.corrected : told.name}${ending}`);
  return [told.done(comments, changed), isSignatureBroken ? told.signature : '', protection ? told.protection : ''].join('');
}

/** As Word writes the time: that of the clock on the wall, and no zone. */
function timeHere(): string {
  const now = new Date();
  return `${new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)}Z`;
}
