// Long work on the page's thread in short pieces, with the page's own events and drawing between them.

/** One piece of work lasts no longer than this, in milliseconds, but for its last step. */
const piece = 10;
/** A page that is not seen draws no frames. */
const longestFrame = 60;

/** Ends in a later task of the page's thread; unlike a timer it is not held back in pages that are not seen. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Ends once the page has drawn what there is. */
export function nextFrame(): Promise<void> {
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longestFrame);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  }).then(nextTask);
}

export class Pace {
  private since = performance.now();

  /** The piece has lasted long enough. */
  get isDue(): boolean {
    return performance.now() - this.since >= piece;
  }

  /** To be called between steps: gives the thread away where that is due. */
  async rest(): Promise<void> {
    if (this.isDue) await this.draw();
  }

  /** Gives the thread away now, so that what was put into the page is drawn by itself. */
  async draw(): Promise<void> {
    await nextFrame();
    this.since = performance.now();
  }
}
