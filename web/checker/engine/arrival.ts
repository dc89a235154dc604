// How much has come of the site's own files that are on their way: in bytes as they are unpacked, of as many as the build
// knows them to have. What a server says of lengths is of the packed bytes, where it says anything.

import { sizes } from '../build-info';

export interface Arrival {
  loaded: number;
  total: number;
}

/** What is here sooner needs no words, in milliseconds. */
const moment = 300;

const known = new Map(Object.entries(sizes));
const listeners = new Set<() => void>();
const sum: Arrival = { loaded: 0, total: 0 };
let open = 0;
let isLong = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const nameOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);

/** More files of which the size is known, by their names. */
export function knowSizes(more: { [name: string]: number }): void {
  for (const [name, size] of Object.entries(more)) known.set(name, size);
}

export const isSizeKnown = (url: string): boolean => known.has(nameOf(url));

/** All that is on its way, once that takes longer than a moment; null before, and when all is here. */
export const arrival = (): Arrival | null => (isLong ? { ...sum } : null);

/** Called whenever `arrival` changes, until the returned function is called. */
export function onArrival(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const tell = () => listeners.forEach((listener) => listener());

/** One file. `end` is called when it is here, and when it will not come. */
export interface Arriving {
  came(bytes: number): void;
  end(): void;
}

/** Null for a file whose size nobody knows. */
export function begin(url: string): Arriving | null {
  const size = known.get(nameOf(url));
  if (size === undefined) return null;
  let missing = size;
  let isOpen = true;
  sum.total += size;
  open++;
  timer ??= setTimeout(() => {
    isLong = true;
    tell();
  }, moment);
  return {
    came(bytes) {
      // A server may have another file there.
      const counted = Math.min(bytes, missing);
      missing -= counted;
      sum.loaded += counted;
      if (isLong) tell();
    },
    end() {
      if (!isOpen) return;
      isOpen = false;
      sum.total -= missing;
      if (--open) return;
      clearTimeout(timer);
      timer = undefined;
      Object.assign(sum, { loaded: 0, total: 0 });
      if (!isLong) return;
      isLong = false;
      tell();
    },
  };
}
