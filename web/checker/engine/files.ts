// Gets the site's own files, and tells apart why one cannot be had.

import { CheckFailure, type StartCode } from '../failure';
import { begin, isSizeKnown, type Arriving } from './arrival';
import { markViolations, wasRefused } from './violations';

/** Another address of a file, or what gives the file itself, where none is to be had by an address. */
export type Find = (url: string) => string | (() => Promise<Uint8Array>);

let find: Find = (url) => url;

/** For editions whose files lie otherwise than in the folder of assets: in one page, or where a bundler put them. */
export function findFilesBy(own: Find): void {
  find = own;
}

/** Where a file is, by its address in the folder of assets; null if it has none at all. */
export function addressOf(url: string): string | null {
  const place = find(url);
  return typeof place === 'string' ? place : null;
}

/** `missing` is what to call it where a file that has no address cannot be had. */
export async function getFile(asked: string, missing: StartCode = 'load'): Promise<Response> {
  const arriving = begin(asked);
  try {
    const url = find(asked);
    if (typeof url === 'string') return counted(await fetched(url), arriving);
    const bytes = await url().catch((cause) => {
      throw new CheckFailure(missing, String(cause), { url: asked, cause });
    });
    arriving?.end();
    return new Response(bytes as Uint8Array<ArrayBuffer>);
  } catch (failure) {
    arriving?.end();
    throw failure;
  }
}

async function fetched(url: string): Promise<Response> {
  if (/^file:/.test(url)) throw new CheckFailure('file-protocol', '', { url });
  const mark = markViolations();
  let response: Response;
  try {
    response = await fetch(url, { method: 'GET', credentials: 'same-origin' });
  } catch (cause) {
    throw new CheckFailure(await reasonOf(url, mark), String(cause), { url, cause });
  }
  if (response.ok) {
    isKept = mayBeKept(response.headers);
    return response;
  }
  throw new CheckFailure(response.status < 500 ? 'wasm-missing' : 'load', `${response.status} ${url}`, { url });
}

/** The same answer, whose bytes are counted as they are taken. */
function counted(response: Response, arriving: Arriving | null): Response {
  const reader = arriving && response.body?.getReader();
  if (!reader) {
    arriving?.end();
    return response;
  }
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read().catch((cause) => {
        arriving.end();
        throw cause;
      });
      if (done) {
        arriving.end();
        controller.close();
      } else {
        arriving.came(value.length);
        controller.enqueue(value);
      }
    },
    cancel(reason) {
      arriving.end();
      return reader.cancel(reason);
    },
  });
  return new Response(body, { headers: response.headers });
}

/** As the last answer had it: whether browsers may keep the site's files. */
let isKept = true;

/**
 * Gets what the browser is to load by its address, so that it can be told how much has come; the browser has it from its
 * own memory then. Not where the server lets nothing be kept: it would come twice. What goes wrong is told by the loading.
 */
export async function bringAhead(url: string): Promise<void> {
  if (!isKept || !isSizeKnown(url)) return;
  try {
    const response = await getFile(url);
    if (isKept) await response.arrayBuffer();
    else await response.body?.cancel();
  } catch {
    // As above.
  }
}

function mayBeKept(headers: Headers): boolean {
  const caching = headers.get('cache-control') ?? '';
  return !/no-store/i.test(caching) && (/max-age/i.test(caching) || headers.has('etag') || headers.has('last-modified'));
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
