// Archives among what was given: each document in one is given by itself, by the name of the archive and its own.

import type { Given } from '../session/entry';
import type { Readers } from './readers';

export interface Unpacked {
  given: Given[];
  /** Files in archives that are no documents. */
  passedOver: number;
  /** There were more documents than are taken. */
  isCut: boolean;
}

export const isArchiveName = (name: string) => /\.zip$/i.test(name);

/** An archive that cannot be read, or without any document, stays what it was, and its reading says so. */
export async function unpacked(given: Given[], most: number, readers: Readers, signal?: AbortSignal): Promise<Unpacked> {
  const all: Given[] = [];
  let [passedOver, isCut] = [0, false];
  for (const one of given) {
    const found = one.content instanceof Blob && isArchiveName(one.name) ? await documentsOf(one.name, one.content, most - all.length, readers, signal) : null;
    if (found?.given.length) {
      all.push(...found.given);
      passedOver += found.passedOver;
      isCut ||= found.isCut;
    } else {
      all.push(one);
    }
  }
  return { given: all, passedOver, isCut };
}

async function documentsOf(archive: string, file: Blob, most: number, readers: Readers, signal?: AbortSignal): Promise<Unpacked | null> {
  const given: Given[] = [];
  let isCut = false;
  try {
    const outcome = await readers.run('zip', { type: 'unpack', file }, {
      async serve(request) {
        if (request.what !== 'member') return readers.serve(request);
        const { member } = request;
        const name = `${archive}/${member.name}`;
        if (given.length >= most) isCut = true;
        else if ('problem' in member) given.push({ name, content: new Blob([]), problem: member.problem });
        else given.push({ name, content: new File([member.bytes as Uint8Array<ArrayBuffer>], member.name.split('/').pop()!) });
        return null;
      },
    }, signal);
    const passedOver = outcome && 'document' in outcome ? new DataView(outcome.document.buffer).getUint32(0, true) : 0;
    return { given, passedOver, isCut };
  } catch (error) {
    if (signal?.aborted) throw error;
    return null;
  }
}
