// One element's seat at the shared engine: what it asks for can be called off together, and nothing of the others.

import type { Content, OnStep, Prepared } from '../reading/intake';
import type { CheckOptions, EngineInfo, Input } from '../protocol';
import type { Result } from '../engine-types';
import type { EngineHost } from './host';

export class Seat {
  private asking = new AbortController();
  private leave: (() => void) | null = null;

  constructor(readonly host: EngineHost) {}

  /** While it is taken, the engine stays. */
  take(): void {
    this.leave ??= this.host.retain();
  }

  release(): void {
    this.cancel();
    this.leave?.();
    this.leave = null;
  }

  start(): Promise<EngineInfo> {
    return this.host.start();
  }

  check(input: Input, options: CheckOptions): Promise<Result> {
    return this.host.check(input, options, this.asking.signal);
  }

  digest(bytes: Uint8Array): Promise<string> {
    return this.host.digest(bytes, this.asking.signal);
  }

  prepare(content: Content, onStep: OnStep): Promise<Prepared> {
    return this.host.prepare(content, onStep, this.asking.signal);
  }

  recognise(content: Content, onStep: OnStep): Promise<Prepared> {
    return this.host.recognise(content, onStep, this.asking.signal);
  }

  cancel(): void {
    this.asking.abort();
    this.asking = new AbortController();
  }
}
