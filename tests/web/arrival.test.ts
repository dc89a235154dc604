import type { begin as Begin, Arrival } from '@checker/engine/arrival';

interface Module {
  begin: typeof Begin;
  arrival(): Arrival | null;
  onArrival(listener: () => void): () => void;
  knowSizes(more: { [name: string]: number }): void;
}

/** A fresh one: it keeps what is on its way in the whole page. */
async function fresh(): Promise<Module> {
  vi.resetModules();
  const module: Module = await import('@checker/engine/arrival');
  module.knowSizes({ 'engine.wasm': 1000, 'reader.js': 500 });
  return module;
}

describe('what is on its way', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('is told once it takes longer than a moment, and no more once all is here', async () => {
    const { begin, arrival, onArrival } = await fresh();
    const told: (Arrival | null)[] = [];
    onArrival(() => told.push(arrival()));
    const engine = begin('https://portal.example/nianbao/engine.wasm')!;
    engine.came(200);
    expect(arrival()).toBe(null);
    vi.advanceTimersByTime(1000);
    engine.came(300);
    const reader = begin('reader.js')!;
    engine.came(500);
    engine.end();
    reader.came(500);
    reader.end();
    expect(told).toEqual([
      { loaded: 200, total: 1000 }, { loaded: 500, total: 1000 }, { loaded: 1000, total: 1500 }, { loaded: 1500, total: 1500 }, null,
    ]);
  });

  it('is not told where it is here in a moment', async () => {
    const { begin, onArrival } = await fresh();
    const listener = vi.fn();
    onArrival(listener);
    const engine = begin('engine.wasm')!;
    engine.came(1000);
    engine.end();
    vi.advanceTimersByTime(10_000);
    expect(listener).not.toHaveBeenCalled();
  });

  it('never comes to more than all, and forgets what will not come', async () => {
    const { begin, arrival } = await fresh();
    const engine = begin('engine.wasm')!;
    const reader = begin('reader.js')!;
    vi.advanceTimersByTime(1000);
    engine.came(5000);
    expect(arrival()).toEqual({ loaded: 1000, total: 1500 });
    reader.came(100);
    reader.end();
    reader.end();
    expect(arrival()).toEqual({ loaded: 1100, total: 1100 });
    engine.end();
    expect(arrival()).toBe(null);
  });

  it('leaves files alone whose size nobody knows', async () => {
    const { begin } = await fresh();
    expect(begin('of-another.wasm')).toBe(null);
  });
});
