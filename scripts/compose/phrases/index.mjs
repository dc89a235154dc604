// How reports speak about their figures: sentences that are true of a report, each with the places of its
// numbers (see sentence.mjs and context.mjs).
import { carriedForward, carriedOver } from './carried.mjs';
import { processed } from './processed.mjs';
import { received } from './received.mjs';

export const phrases = [...received, ...carriedOver, ...processed, ...carriedForward];
