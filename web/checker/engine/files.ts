// Gets the site's own files, and tells apart why one cannot be had.

import { CheckFailure, type StartCode } from '../failure';
import { markViolations, wasRefused } from './violations';

/** `missing` is what to call it where the server has no such file. */
export async function getFile(url: string, missing: StartCode = 'load'): Promise<Response> {
  if (/^file:/.test(url)) throw new CheckFailure('file-protocol', '', { url });
  const mark = markViolations();
  let response: Response;
  try {
    response = await fetch(url, { method: 'GET', credentials: 'same-origin' });
  } catch (cause) {
    throw new CheckFailure(await reasonOf(url, mark), String(cause), { url, cause });
  }
  if (response.ok) return response;
  throw new CheckFailure(response.status < 500 ? missing : 'load', `${response.status} ${url}`, { url });
}

export async function getBytes(url: string, missing: StartCode = 'load'): Promise<ArrayBuffer> {
  const response = await getFile(url, missing);
  return response.arrayBuffer().catch((cause) => {
    throw new CheckFailure('load', String(cause), { url, cause });
  });
}

export function isOfThisOrigin(url: string): boolean {
  return new URL(url, document.baseURI).origin === self.origin;
}

async function reasonOf(url: string, mark: number): Promise<StartCode> {
  if (await wasRefused(/^connect-src/, mark)) return 'connect-blocked';
  if (isOfThisOrigin(url)) return 'load';
  // Another origin that answers, but not to this one, has not allowed it.
  return fetch(url, { method: 'GET', mode: 'no-cors', credentials: 'omit' }).then(() => 'cross-origin' as const, () => 'load' as const);
}
