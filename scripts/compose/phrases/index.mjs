// How reports speak about their figures. `phrases`: sentences that are true of a report, each with the
// places of its numbers (sentence.mjs says what a figure is). `nearMisses`: sentences about other things,
// of which no rule may speak (near.mjs). Both give null where they could not be said of the report.
import { carriedForward, carriedOver } from './carried.mjs';
import { changes } from './change.mjs';
import { disclosures } from './disclosure.mjs';
import { litigations, reviews } from './disputes.mjs';
import { cases } from './near-cases.mjs';
import { contacts } from './near-contact.mjs';
import { publishing } from './near-publishing.mjs';
import { closings, nones } from './none.mjs';
import { outcomes } from './outcome.mjs';
import { percentages } from './percentage.mjs';
import { processed } from './processed.mjs';
import { received } from './received.mjs';
import { sums } from './sum.mjs';

export const phrases = [
  ...received, ...carriedOver, ...processed, ...carriedForward, ...outcomes, ...nones, ...closings, ...reviews, ...litigations,
  ...disclosures, ...sums, ...percentages, ...changes,
];

export const nearMisses = [...contacts, ...publishing, ...cases];
