// What a list of many reports can be told to do, and what it needs to give them away.

import type { EngineHost } from '../engine/host';
import type { ManyWork } from '../many/many';
import type { Session } from '../session/session';
import type { Settings } from '../session/settings';

/** `host`: asked for anew each time, as the engine comes with the first use. */
export function listWork(actions: Pick<ManyWork, 'give' | 'partly' | 'resume' | 'recognise' | 'clear'>, session: Session, host: () => EngineHost, settings: Settings): ManyWork {
  return {
    ...actions,
    get engine() {
      return host();
    },
    get forms() {
      return host().info?.forms ?? [];
    },
    get scans() {
      return { count: session.scans.length, isBusy: session.isBusy };
    },
    get canRecognise() {
      return host().canRecognise;
    },
    configOf: (entry) => settings.configFor(entry),
  };
}
