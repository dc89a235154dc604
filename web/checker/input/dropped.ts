// What was dropped: files, folders with all that is in them, or a selection of a page or document.

import { isLeftBehind, isPassedOver } from '../../readers/passed-over.mjs';
import type { Rich } from '../reading/prepared';
import type { Given } from '../session/entry';

/** Of one drop no more files than this are taken, and folders no deeper. */
export const mostFiles = 2_000;
const deepest = 16;

export interface DroppedFile {
  /** With the folders that it lay in. */
  name: string;
  file: File;
}

export interface Dropped {
  files: DroppedFile[];
  /** There were more than are taken. */
  isCut: boolean;
  /** How many in folders are no documents by their names. */
  passedOver: number;
}

/** Must be called while the drop event lasts: afterwards the browser takes its entries back. */
export function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const found = items.map((item) => {
    const entry = item.webkitGetAsEntry?.() ?? null;
    const file = item.getAsFile();
    return entry?.isDirectory || !file ? entry : { name: file.name, file };
  });
  return gather(found);
}

async function gather(found: (FileSystemEntry | DroppedFile | null)[]): Promise<Dropped> {
  const files: DroppedFile[] = [];
  let [isCut, passedOver] = [false, 0];

  async function take(entry: FileSystemEntry, depth: number): Promise<void> {
    // What was dropped by itself is asked for: only what nobody wrote is passed over there.
    if (entry.isFile ? (depth ? isPassedOver : isLeftBehind)(entry.name) : entry.name.startsWith('.')) {
      passedOver++;
      return;
    }
    if (files.length >= mostFiles || depth > deepest) {
      isCut = true;
      return;
    }
    if (entry.isFile) {
      const file = await fileOf(entry as FileSystemFileEntry);
      if (file) files.push({ name: entry.fullPath.replace(/^\//, ''), file });
      return;
    }
    for await (const child of childrenOf(entry as FileSystemDirectoryEntry)) {
      await take(child, depth + 1);
      if (isCut) return;
    }
  }

  for (const item of found) {
    if (!item) continue;
    if (!('file' in item) || typeof item.file === 'function') await take(item as FileSystemEntry, 0);
    else if (files.length < mostFiles) files.push(item as DroppedFile);
    else isCut = true;
  }
  return { files, isCut, passedOver };
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** In the order of their names; a folder gives its entries in parts. */
async function* childrenOf(folder: FileSystemDirectoryEntry): AsyncIterable<FileSystemEntry> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (!part.length) break;
    children.push(...part);
    if (children.length > mostFiles * 4) break;
  }
  children.sort((a, b) => (a.name < b.name ? -1 : 1));
  yield* children;
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
