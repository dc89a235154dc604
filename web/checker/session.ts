// The inputs given and how each fares: waiting, being checked, done or failed. One session is one paste, drop
// or choice of files; a new one replaces it.

import { CheckFailure, type CheckClient, type FailureCode } from './client';
import type { Language, Result } from './engine-types';
import type { Input } from './protocol';

/** Beyond this the engine itself refuses; the page does not even read such a file. */
export const largestFile = 64 * 1024 * 1024;

export type Given = { name: string; content: string | Uint8Array | Blob };

export type EntryFailure = FailureCode | 'unreadable-file' | 'too-large';

export interface Entry {
  name: string;
  content: Given['content'];
  status: 'waiting' | 'checking' | 'done' | 'failed';
  result: Result | null;
  failure: EntryFailure | null;
}

export class Session {
  entries: Entry[] = [];
  private generation = 0;

  constructor(private readonly client: CheckClient, private readonly onChange: (entry: Entry) => void) {}

  get isBusy(): boolean {
    return this.entries.some(isOpen);
  }

  /** Checks the given inputs in their order; resolves when the last one ended or the session was replaced. */
  run(given: Given[], language: Language): Promise<void> {
    this.replace(given.map(({ name, content }) => ({ name, content, status: 'waiting', result: null, failure: null })));
    return this.checkAll(language);
  }

  /** Checks the same inputs again, for messages in the other language. What was shown stays until then. */
  again(language: Language): Promise<void> {
    this.replace(this.entries);
    return this.checkAll(language);
  }

  cancel(): void {
    this.generation++;
    this.client.cancel();
    for (const entry of this.entries) {
      if (isOpen(entry)) this.end(entry, { failure: 'cancelled' });
    }
  }

  clear(): void {
    this.replace([]);
  }

  private replace(entries: Entry[]): void {
    this.generation++;
    if (this.isBusy) this.client.cancel();
    this.entries = entries;
  }

  private async checkAll(language: Language): Promise<void> {
    const generation = this.generation;
    for (const entry of this.entries) entry.status = 'waiting';
    for (const entry of this.entries) {
      if (generation !== this.generation) return;
      if (entry.status !== 'waiting') continue;
      entry.status = 'checking';
      this.onChange(entry);
      const ended = await this.checkOne(entry, language);
      if (generation !== this.generation) return;
      this.end(entry, ended);
    }
  }

  private async checkOne(entry: Entry, language: Language): Promise<{ result: Result } | { failure: EntryFailure }> {
    const input = await read(entry.content);
    if (typeof input === 'object' && 'failure' in input) return input;
    try {
      return { result: await this.client.check(input, { language, file: entry.name, format: 'text' }) };
    } catch (error) {
      return { failure: error instanceof CheckFailure ? error.code : 'crashed' };
    }
  }

  private end(entry: Entry, ended: { result: Result } | { failure: EntryFailure }): void {
    entry.result = 'result' in ended ? ended.result : null;
    entry.failure = 'failure' in ended ? ended.failure : null;
    entry.status = entry.failure ? 'failed' : 'done';
    this.onChange(entry);
  }
}

function isOpen(entry: Entry): boolean {
  return entry.status === 'waiting' || entry.status === 'checking';
}

async function read(content: Given['content']): Promise<Input | { failure: EntryFailure }> {
  if (!(content instanceof Blob)) return content;
  if (content.size > largestFile) return { failure: 'too-large' };
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    return { failure: 'unreadable-file' };
  }
}
