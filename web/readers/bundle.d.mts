import type { Problem } from '../checker/reading/protocol';

export interface Source {
  size: number;
  read(from: number, to: number): Promise<Uint8Array>;
}

export type Member = { name: string; bytes: Uint8Array } | { name: string; problem: Problem };

export function documentsIn(source: Source, onPassedOver: () => void): AsyncGenerator<Member>;
export function sourceOf(bytes: Uint8Array): Source;
