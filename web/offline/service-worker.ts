// Keeps the site's own files, so that the page opens and works without a network. It answers for files that the build
// listed and for no other request; nothing of a document ever passes through it.
//
// What text needs is kept when it is installed, the readers of files once the page is idle (it asks for that), and what
// few need when it is used. Every file is of this build or is not kept. A newer one takes over when one page alone is
// open that has nothing to lose; that page asks for it, and loads again.

import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

interface Entry {
  url: string;
  revision: string;
  integrity: string;
}

/** Set by the build, with addresses as seen from the folder of the page; see web/build/offline.mjs. */
declare const nianbaoFirst: Entry[];
declare const nianbaoReaders: { [url: string]: string };
declare const nianbaoFolders: string[];
declare const nianbaoBuild: string;

interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Message extends LongEvent {
  data: 'keep-readers' | 'take-over' | 'build';
  ports: MessagePort[];
}
interface Scope {
  registration: { scope: string };
  clients: { matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<{ url: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate', listener: (event: LongEvent) => void): void;
  addEventListener(type: 'message', listener: (event: Message) => void): void;
}

const scope = self as unknown as Scope;
const home = scope.registration.scope;
const cachesOfHome = `nianbao ${home} `;
const integrityOf = new Map(Object.entries(nianbaoReaders).map(([url, integrity]) => [new URL(url, home).href, integrity]));

const kept = new CacheFirst({
  cacheName: cachesOfHome + nianbaoBuild,
  plugins: [{
    requestWillFetch: async ({ request }) =>
      new Request(request.url, { cache: 'no-cache', credentials: 'same-origin', integrity: integrityOf.get(request.url) ?? '' }),
  }],
});

cleanupOutdatedCaches();
// Whatever stands behind the question mark: a page that came past here would be of another build than its scripts.
precacheAndRoute(nianbaoFirst, { ignoreURLParametersMatching: [/./] });
registerRoute(({ url }) => integrityOf.has(url.href) || nianbaoFolders.some((folder) => url.href.startsWith(home + folder)), kept);

scope.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names
    .filter((name) => name.startsWith(cachesOfHome) && name !== cachesOfHome + nianbaoBuild).map((name) => caches.delete(name)))));
});

async function keepReaders(event: Message): Promise<void> {
  for (const url of integrityOf.keys()) await kept.handle({ event: event as unknown as ExtendableEvent, request: new Request(url) });
}

async function takeOver(event: Message): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Another page may have fetched half of what it needs from the build before.
  const isAlone = pages.filter(({ url }) => url.startsWith(home)).length <= 1;
  event.ports[0].postMessage(isAlone);
  if (isAlone) await scope.skipWaiting();
}

scope.addEventListener('message', (event) => {
  if (event.data === 'build') event.ports[0].postMessage(nianbaoBuild);
  if (event.data === 'take-over') event.waitUntil(takeOver(event));
  if (event.data === 'keep-readers') {
    event.waitUntil(keepReaders(event).then(() => event.ports[0].postMessage('kept'), () => undefined));
  }
});
