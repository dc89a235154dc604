// What sentences are told with: a report's figures by short names, and the rules that compare them with the tables.
import { cells } from '../form.mjs';

/** What the sentences name, by the tables of a composed report. */
export function figuresOf({ values, edition, year, agency }) {
  const application = (row, column = 'total') => values[`applications/${row}/${column}`] ?? 0;
  const review = (group, result = 'total') => values[`review_litigation/${group}/${result}`] ?? 0;
  const disclosed = (path) => values[`active_disclosure/${path}`] ?? NaN;
  const group = (prefix) => cells(edition).filter(({ path }) => path.startsWith(`applications/${prefix}`) && path.endsWith('/total'))
    .reduce((sum, { path }) => sum + (values[path] ?? 0), 0);
  const [received, over, people] = [application('new_received'), application('carried_over'), application('new_received', 'natural_person')];
  const [granted, partly] = [application('granted'), application('partially_granted')];
  const [direct, after] = [review('litigation_direct'), review('litigation_after_reconsideration')];
  return {
    year, last: year - 1, next: year + 1, agency,
    received, over, all: received + over, people, bodies: received - people,
    processed: application('processed_total'), forward: application('carried_forward'),
    granted, partly, given: granted + partly, denied: group('denied_'), unavailable: group('unavailable_'), rejected: group('rejected_'), other: group('other'),
    notHeld: application('unavailable_not_held'), complaints: application('rejected_complaint'),
    reviews: review('reconsideration'), upheld: review('reconsideration', 'upheld'), corrected: review('reconsideration', 'corrected'),
    otherwise: review('reconsideration', 'other_result'), pending: review('reconsideration', 'pending'), direct, after, lawsuits: direct + after,
    lost: review('litigation_direct', 'corrected') + review('litigation_after_reconsideration', 'corrected'),
    licences: disclosed('item_5/administrative_licensing/decisions'), compulsions: disclosed('item_6/administrative_compulsion/decisions'),
    fees: disclosed('item_8/administrative_fees/previous_year_items') + disclosed('item_8/administrative_fees/change'),
    share: (part, whole) => `${(100 * part / whole).toFixed(2)}%`,
    change: (now, before) => `${Math.abs(100 * (now - before) / before).toFixed(2)}%`,
    part: (of) => Math.floor(received / of),
  };
}

/** The rule that compares each figure with the tables. */
export const ruleOf = {
  received: 'narrative/received', all: 'narrative/received', people: 'narrative/received', bodies: 'narrative/received',
  over: 'narrative/carried-over', processed: 'narrative/processed', forward: 'narrative/carried-forward',
  granted: 'narrative/outcome', partly: 'narrative/outcome', given: 'narrative/outcome', denied: 'narrative/outcome', unavailable: 'narrative/outcome',
  rejected: 'narrative/outcome', other: 'narrative/outcome', notHeld: 'narrative/outcome', complaints: 'narrative/outcome',
  reviews: 'narrative/review', upheld: 'narrative/review', corrected: 'narrative/review', otherwise: 'narrative/review', pending: 'narrative/review',
  direct: 'narrative/litigation', after: 'narrative/litigation', lawsuits: 'narrative/litigation', lost: 'narrative/litigation',
  licences: 'narrative/disclosure', compulsions: 'narrative/disclosure', fees: 'narrative/disclosure',
};

/** The figures of the tables that a telling uses, by their names. */
export function figuresIn(telling, figures) {
  const used = new Set();
  telling(new Proxy(figures, { get: (all, name) => (used.add(name), all[name]) }));
  return [...used].filter((name) => Object.hasOwn(ruleOf, name));
}

/** The sentence for a report; null where its figures make none. */
export function told(telling, figures) {
  const text = telling(figures);
  return /NaN|Infinity|(?<!\d)-\d/.test(text) ? null : text;
}
