// Modules that the build resolves.

declare module 'nianbao-engine' {
  import type { FormEdition, Language, Result, RuleInfo } from './engine-types';

  export interface Engine {
    check(
      input: string | Uint8Array,
      options: { language: Language; file: string; format: string; detail: boolean },
    ): Result | Promise<Result>;
    rules(language: Language): RuleInfo[];
    forms(): { editions: FormEdition[] };
    readonly version: string;
  }

  export function createEngine(options: {
    wasmBinary: ArrayBuffer;
    data?: ArrayBuffer;
    loadCharsets?: () => Promise<Uint8Array>;
  }): Promise<Engine>;
}
