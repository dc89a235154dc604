// What the page remembers from one visit to the next: the language and the size of type, and nothing else. Where the
// browser keeps nothing, nothing is remembered.

type Name = 'language' | 'larger';

const keyOf = (name: Name) => `nianbao-${name}`;

export function recall(name: Name): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** null forgets it. */
export function remember(name: Name, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
  } catch {
    // It is as it was with the next visit.
  }
}

export function forgetAll(): void {
  remember('language', null);
  remember('larger', null);
}
