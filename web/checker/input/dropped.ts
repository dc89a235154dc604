// What was dropped: files, folders with all that is in them, or a selection of a page or document.

import type { Rich } from '../reading/prepared';
import type { Given } from '../session/entry';
import { mostFiles, type Dropped, type DroppedEntry, type DroppedFile } from './folders';

/** Must be called while the drop event lasts: afterwards the browser takes its entries back. */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const found: DroppedEntry[] = items.map((item) => {
    const entry = item.webkitGetAsEntry?.() ?? null;
    const file = item.getAsFile();
    return entry?.isDirectory || !file ? entry : { name: file.name, file };
  });
  const walker = found.some((one) => one && 'isFile' in one) ? await folders() : null;
  if (walker) return walker.gather(found);
  return asTheyAre(found.flatMap((one) => (!one ? [] : 'isFile' in one ? [{ name: one.name, file: new File([], one.name) }] : [one])));
}

/** What a dialogue gave. */
export async function chosenFiles(list: ArrayLike<File>): Promise<Dropped> {
  const files = Array.from(list, (file) => ({ name: file.webkitRelativePath || file.name, file }));
  const walker = files[0]?.file.webkitRelativePath ? await folders() : null;
  return walker ? walker.chosen(files) : asTheyAre(files);
}

/** What walks folders comes with what reads files. Without that none can be read, which is told of each by its name. */
const folders = () => import('../reading/file-intake').catch(() => null);

const asTheyAre = (files: DroppedFile[]): Dropped => ({ files: files.slice(0, mostFiles), isCut: files.length > mostFiles, passedOver: 0 });

export interface FilesActions {
  give(given: Given[]): void;
  /** Not everything in the folders may have been taken: some are no documents, or there were too many. */
  partly(dropped: Dropped): void;
}

export function giveFiles(dropped: Dropped, actions: FilesActions): void {
  actions.partly(dropped);
  if (dropped.files.length) actions.give(dropped.files.map(({ name, file }) => ({ name, content: file })));
}

/** What the clipboard holds, as something to be checked: files, marked-up content, or text. */
export function givenBy(transfer: DataTransfer | null, name: string): Given[] {
  if (!transfer) return [];
  const rich = richOf(transfer);
  const files = [...transfer.files];
  // What is copied out of a program comes with a picture of itself.
  if (files.length && !rich) return files.map((file) => ({ name: file.name, content: file }));
  const text = transfer.getData('text/plain');
  return rich || text.trim() ? [{ name, content: rich ?? text }] : [];
}

/** The marked-up content of a paste or a dragged selection; null where there is none. */
export function richOf(transfer: DataTransfer | null): Rich | null {
  const html = transfer?.getData('text/html') ?? '';
  return html.trim() ? { html, text: transfer!.getData('text/plain') } : null;
}
