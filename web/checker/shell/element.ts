// What the element gives to those inside it: its attributes, its events and its place at the engine.

import type { Send } from '../contract/events';
import type { EngineHost } from '../engine/host';

export interface Element {
  has(attribute: string): boolean;
  send: Send;
  host(): EngineHost;
  /** The verdicts have changed, or are about to. */
  judged(): void;
}
