import type { Result, Verdict } from '../../wasm/engine';

export type VerdictKey = Verdict | 'reserved';

export const zh: { [key in VerdictKey | 'failed']: string };
export const en: typeof zh;

export function keyOf(result: Pick<Result, 'verdict' | 'counts'>): VerdictKey;
