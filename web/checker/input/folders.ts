// The files of a drop, or of a folder that was chosen, with all that is in folders. It comes with what reads files.

import { isLeftBehind, isPassedOver } from '../../readers/passed-over.mjs';

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

/** As the browser gives it: a file, or the entry of a folder. */
export type DroppedEntry = FileSystemEntry | DroppedFile | null;

export async function gather(found: DroppedEntry[]): Promise<Dropped> {
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
    if ('isFile' in item) await take(item, 0);
    else if (files.length < mostFiles) files.push(item);
    else isCut = true;
  }
  return { files, isCut, passedOver };
}

/** A dialogue gives a folder's files with their paths, in any order: what comes of them is the same as of its drop. */
export function chosen(found: DroppedFile[]): Dropped {
  const [files, hidden]: [DroppedFile[], Set<string>] = [[], new Set()];
  let [isCut, passedOver] = [false, 0];
  for (const one of found.map((file) => ({ file, steps: file.name.split('/') })).sort((a, b) => bySteps(a.steps, b.steps))) {
    const { file, steps } = one;
    const away = steps.slice(0, -1).findIndex((step) => step.startsWith('.'));
    if (away >= 0) hidden.add(steps.slice(0, away + 1).join('/'));
    else if (isPassedOver(steps[steps.length - 1])) passedOver++;
    else if (files.length < mostFiles && steps.length <= deepest + 1) files.push(file);
    else {
      isCut = true;
      break;
    }
  }
  return { files, isCut, passedOver: passedOver + hidden.size };
}

function bySteps(a: string[], b: string[]): number {
  const at = a.findIndex((step, index) => step !== b[index]);
  return a[at] < b[at] ? -1 : 1;
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
