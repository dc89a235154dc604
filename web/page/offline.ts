// Lets the browser keep the page, where it can: not without a secure context, and not from a disk.

export interface Offline {
  /** Whether the page may be loaded again without anything being lost. */
  isUntouched(): boolean;
  /** Everything but the recognition of scans works without a network from now on. */
  onKept(): void;
}

export function keepForOffline({ isUntouched, onKept }: Offline): void {
  const { serviceWorker } = navigator;
  // The page in one file fetches nothing, not even itself.
  if (!serviceWorker || !isSecureContext || 'single' in document.documentElement.dataset) return;
  const isReturn = Boolean(serviceWorker.controller);

  // Whether the newer worker takes over. From then on nothing may wake the one before: a browser lets that go on for minutes.
  let isMakingRoom = Promise.resolve(false);
  // It declines while another page is open, and the one that this page replaced may be for a moment: asked again while
  // nothing would be lost, ever more rarely.
  const offerToTakeOver = (worker: ServiceWorker | null, pause = 1000) => {
    if (!isReturn || worker?.state !== 'installed' || !isUntouched()) return;
    isMakingRoom = ask(worker, 'take-over');
    setTimeout(() => offerToTakeOver(worker, Math.min(2 * pause, 10_000)), pause);
  };

  // A newer build answers now: this page still is of the one before.
  serviceWorker.addEventListener('controllerchange', () => {
    if (isReturn && isUntouched()) location.reload();
  });
  // It may have begun to while this page was on its way, which no event tells.
  ask<string>(serviceWorker.controller, 'build').then((build) => {
    // Once for each build, whatever stands between the site and the page.
    if (build === document.documentElement.dataset.build || history.state === build || !isUntouched()) return;
    history.replaceState(build, '');
    location.reload();
  });

  serviceWorker.register('./sw.js', { updateViaCache: 'none' }).then(async (registration) => {
    const attend = () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => offerToTakeOver(installing));
    };
    registration.addEventListener('updatefound', attend);
    attend();
    offerToTakeOver(registration.waiting);
    const { active } = await serviceWorker.ready;
    await idle();
    if (await isMakingRoom) return;
    await ask(active, 'keep-readers');
    onKept();
  }).catch(() => undefined); // It stays a page that needs its server.
}

/** What the worker answers. One that is older than the question leaves it open, and so does none. */
function ask<Answer>(worker: ServiceWorker | null, question: string): Promise<Answer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker?.postMessage(question, [port2]);
  });
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 10_000 });
    else setTimeout(resolve, 2000);
  });
}
