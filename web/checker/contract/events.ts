// The element's events as their listeners see them. Nothing of a document is in a detail unless `expose-content` is set.

import type { FailureCode } from '../failure';
import type { Finding, Result, Severity, Verdict } from '../engine-types';
import type { Stage } from '../reading/prepared';

export interface ReadyDetail {
  version: string;
}

export interface ProgressDetail {
  /** Empty where the engine is on its way and nothing was given yet. */
  file: string;
  /** The file's place among those given together, from 0. */
  index: number;
  of: number;
  stage?: Stage;
  done?: number;
  /** Of `done`, pages or steps; of `loaded`, bytes. */
  total?: number;
  /** How many bytes have come of the program's own files that are being downloaded. */
  loaded?: number;
}

/** A finding by what may be known outside of the element. */
export interface PublicFinding {
  key: string;
  rule: string;
  severity: Severity;
  accepted: boolean;
  cells: string[];
  /** With `expose-content` alone, as the two that follow. */
  title?: string;
  evidence?: string[];
  message?: string;
}

export interface ResultDetail {
  file: string;
  verdict: Verdict;
  receipt: string | null;
  counts: Result['counts'];
  findings: PublicFinding[];
  /** With `expose-content` alone. */
  result?: Result;
}

export interface SelectDetail {
  file: string;
  cell: string | null;
  finding: number | null;
  key: string | null;
  rule: string | null;
}

export interface IgnoreDetail {
  /** How many rules are set, and how many findings accepted. */
  rules: number;
  accepted: number;
}

/** Nothing is told but that it happened. */
export interface ClearDetail {}

export interface ErrorDetail {
  phase: 'start' | 'check' | 'config' | 'words';
  code: FailureCode | 'config';
  message: string;
  file?: string;
  /** Of the site's own file that could not be had. */
  url?: string;
}

export interface CheckerEvents {
  'nb-ready': ReadyDetail;
  'nb-progress': ProgressDetail;
  'nb-result': ResultDetail;
  'nb-select': SelectDetail;
  'nb-ignore': IgnoreDetail;
  'nb-clear': ClearDetail;
  'nb-error': ErrorDetail;
}

export type Send = <Type extends keyof CheckerEvents>(type: Type, detail: CheckerEvents[Type]) => void;

export function publicFinding({ key, rule, severity, accepted, cells, title, evidence, message }: Finding, exposesContent: boolean): PublicFinding {
  return { key, rule, severity, accepted: Boolean(accepted), cells, ...(exposesContent ? { title, evidence, message } : {}) };
}
