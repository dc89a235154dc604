// Why a check gave no result, by codes that scripts may rely on. What is wrong with a document is no failure: it is
// a result of its own.

/** Why the engine or a reader did not start: the site's, its policy's or the browser's doing. */
export type StartCode =
  | 'worker-blocked' | 'trusted-types' | 'worker-mime' | 'wasm-blocked' | 'wasm-missing' | 'wasm-corrupt' | 'connect-blocked' | 'cross-origin'
  | 'file-protocol' | 'version-mismatch' | 'load' | 'unsupported';

/** `crashed` and `hung` are the program's fault; `cancelled` was asked for; `unreadable-file` is the browser's word. */
export type FailureCode = StartCode | 'crashed' | 'hung' | 'cancelled' | 'unreadable-file';

export class CheckFailure extends Error {
  /** The file that could not be had, where it is one. */
  readonly url: string;
  readonly cause: unknown;

  constructor(readonly code: FailureCode, reason = '', { url = '', cause }: { url?: string; cause?: unknown } = {}) {
    super(reason || code);
    this.name = 'CheckFailure';
    this.url = url;
    this.cause = cause;
  }
}
