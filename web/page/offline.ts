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

  // It declines while another page is open, and the one that this page replaced may be for a moment.
  const offerToTakeOver = (worker: ServiceWorker | null, times = 5) => {
    if (!isReturn || worker?.state !== 'installed' || !isUntouched() || times === 0) return;
    worker.postMessage('take-over');
    setTimeout(() => offerToTakeOver(worker, times - 1), 2000);
  };

  // A newer build answers now: this page still is of the one before.
  serviceWorker.addEventListener('controllerchange', () => {
    if (isReturn && isUntouched()) location.reload();
  });

  serviceWorker.register('./sw.js', { updateViaCache: 'none' }).then(async (registration) => {
    offerToTakeOver(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => offerToTakeOver(installing));
    });
    const { active } = await serviceWorker.ready;
    await idle();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = onKept;
    active?.postMessage('keep-readers', [port2]);
  }).catch(() => undefined); // It stays a page that needs its server.
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 10_000 });
    else setTimeout(resolve, 2000);
  });
}
