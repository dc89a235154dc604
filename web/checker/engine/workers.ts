// Opens workers: by their address where the browser allows that; otherwise from their text, as from another origin, in a
// sandbox, or under a policy that allows `blob:` alone. A worker is open once it has said its first word.

import { CheckFailure } from '../failure';
import { addressOf, bringAhead, getFile, isOfThisOrigin } from './files';
import { checkScript } from './seal';
import { trustedUrl } from './trusted';
import { markViolations, wasRefused } from './violations';

export interface WorkerScript {
  url: string;
  /** Scripts that a worker made from text is given before its own; by its address it loads them itself. */
  before?: string[];
}

export interface Opened<First> {
  worker: Worker;
  first: First;
}

/** After this long without a word, in milliseconds, its script is looked at; after the second one it never will. */
const patience = 10_000;
const longestSilence = 120_000;

const scriptTypes = /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i;

/** Why a worker said nothing; browsers tell little. */
interface Silence {
  cause: unknown;
}

export class Workers {
  private areFromText = false;

  async open<First>(asked: WorkerScript, signal?: AbortSignal): Promise<Opened<First>> {
    const url = addressOf(asked.url);
    if (url === null) return this.openText(asked, await textsOf(asked), signal);
    const script = { ...asked, url };
    if (/^file:/.test(url)) throw new CheckFailure('file-protocol', '', { url });
    if (this.areFromText || !isOfThisOrigin(url)) return this.openText(script, await textsOf(script), signal);
    await Promise.all([...(script.before ?? []), asked.url].map(bringAhead));
    const mark = markViolations();
    const answer = await this.byAddress<First>(script, signal);
    if ('worker' in answer) return answer;
    const isRefused = await wasRefused(/^(?:worker|child|script)-src/, mark);
    const texts = await textsOf(script, isRefused).catch((failure: CheckFailure) => {
      throw isRefused ? new CheckFailure('worker-blocked', '', { url, cause: failure }) : failure;
    });
    const opened = await this.openText<First>(script, texts, signal);
    this.areFromText = true;
    return opened;
  }

  /** A script that is not ours may run and never say a word. */
  private byAddress<First>(script: WorkerScript, signal?: AbortSignal): Promise<Opened<First> | Silence> {
    return new Promise((resolve, reject) => {
      const ending = new AbortController();
      const end = () => ending.abort();
      const look = setTimeout(() => textsOf(script, false).catch((failure) => {
        end();
        reject(failure);
      }), patience);
      signal?.addEventListener('abort', end);
      if (signal?.aborted) end();
      firstWord<First>(script.url, ending.signal).then(resolve, reject).then(() => {
        clearTimeout(look);
        signal?.removeEventListener('abort', end);
      });
    });
  }

  private async openText<First>({ url }: WorkerScript, texts: string[], signal?: AbortSignal): Promise<Opened<First>> {
    const address = URL.createObjectURL(new Blob(texts.map((text) => `${text}\n`), { type: 'text/javascript' }));
    const mark = markViolations();
    try {
      const answer = await firstWord<First>(address, signal);
      if ('worker' in answer) return answer;
      throw new CheckFailure(await wasRefused(/trusted-types/, mark) ? 'trusted-types' : 'worker-blocked', String(answer.cause), { url, cause: answer.cause });
    } finally {
      URL.revokeObjectURL(address);
    }
  }
}

/**
 * Of a worker's own script and those before it, if they are what they should be. A server that gave them another type is not
 * overruled where it insists, unless the policy refused them anyway.
 */
async function textsOf({ url, before = [] }: WorkerScript, isRefused = true): Promise<string[]> {
  const texts = await Promise.all([...before, url].map(async (address) => {
    const response = await getFile(address);
    const type = response.headers.get('content-type') ?? '';
    const isHeld = /html/i.test(type) || (!isRefused && response.headers.get('x-content-type-options') === 'nosniff');
    if (isHeld && !scriptTypes.test(type)) {
      void response.body?.cancel();
      throw new CheckFailure('worker-mime', type, { url: address });
    }
    return response.text();
  }));
  checkScript(texts[texts.length - 1], url);
  return texts;
}

function firstWord<First>(address: string, signal?: AbortSignal): Promise<Opened<First> | Silence> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    try {
      worker = new Worker(trustedUrl(address));
    } catch (cause) {
      resolve({ cause });
      return;
    }
    const rest = () => {
      clearTimeout(watch);
      signal?.removeEventListener('abort', abort);
      worker.onmessage = null;
      worker.onerror = null;
    };
    const stay = (silence: Silence) => {
      rest();
      worker.terminate();
      resolve(silence);
    };
    const abort = () => {
      rest();
      worker.terminate();
      reject(new CheckFailure('cancelled'));
    };
    const watch = setTimeout(() => stay({ cause: 'silent' }), longestSilence);
    worker.onmessage = ({ data }) => {
      rest();
      resolve({ worker, first: data });
    };
    worker.onerror = (event) => {
      event.preventDefault();
      stay({ cause: event.message || 'refused' });
    };
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
  });
}
