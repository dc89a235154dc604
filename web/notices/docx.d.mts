import type { Notice } from './notice.mjs';

export function noticesDocx(notices: Notice[]): Uint8Array<ArrayBuffer>;
