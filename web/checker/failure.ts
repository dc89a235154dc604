// Why a check gave no result. `load` and `start` are the site's fault, `crashed` and `hung` are the program's.

export type FailureCode = 'load' | 'start' | 'crashed' | 'hung' | 'cancelled';

export class CheckFailure extends Error {
  constructor(readonly code: FailureCode, reason = '') {
    super(reason || code);
    this.name = 'CheckFailure';
  }
}
