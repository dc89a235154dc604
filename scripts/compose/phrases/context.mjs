// What the makers of sentences know of a report: its values under the names that reports use for them.
import { sayIn } from './sentence.mjs';

const denied = [
  'denied_state_secret', 'denied_prohibited_by_law', 'denied_public_security', 'denied_third_party_rights',
  'denied_internal_affairs', 'denied_process_information', 'denied_enforcement_files', 'denied_administrative_inquiry',
];
const unavailable = ['unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear_after_correction'];
const rejected = ['rejected_complaint', 'rejected_duplicate', 'rejected_publication', 'rejected_excessive', 'rejected_reconfirmation'];
const other = { 2019: ['other'], 2021: ['other_uncorrected', 'other_unpaid_fee', 'other_other'] };
const organizations = [
  'commercial_enterprise', 'research_institution', 'public_welfare_organization', 'legal_service_institution', 'other_organization',
];
const litigations = ['litigation_direct', 'litigation_after_reconsideration'];

const rules = [
  [/^applications\/new_received\//, 'received'], [/^applications\/carried_over\//, 'carried-over'],
  [/^applications\/processed_total\//, 'processed'], [/^applications\/carried_forward\//, 'carried-forward'],
  [/^applications\//, 'outcome'], [/^review_litigation\/reconsideration\//, 'review'], [/^review_litigation\//, 'litigation'],
  [/^active_disclosure\//, 'disclosure'],
];
const ruleOf = (path) => `narrative/${rules.find(([pattern]) => pattern.test(path))[1]}`;

/** `part` of `whole` in percent, rounded half up at `decimals`, without floating point on the way. */
export function percent(part, whole, decimals) {
  const scale = 10 ** decimals;
  return Math.floor((2 * part * 100 * scale + whole) / (2 * whole)) / scale;
}

export function contextOf(given) {
  const { at, year, edition, n } = given;
  const value = (path) => {
    const found = at(path);
    if (found === undefined) throw new Error(`edition ${edition} has no cell ${path}`);
    return found ?? 0;
  };
  const sum = (cells) => cells.reduce((total, path) => total + value(path), 0);
  /** The sum of cells as a figure; `rule` where the sentence is about another thing than its first cell. */
  const cells = (paths, more = {}) => ({ value: sum(paths), cells: paths, rule: ruleOf(paths[0]), ...more });
  const apps = (rows, columns = ['total'], more = {}) => cells(
    [rows].flat().flatMap((row) => [columns].flat().map((column) => `applications/${row}/${column}`)), more,
  );
  const matters = (rows, column = 'total', more = {}) => cells([rows].flat().map((row) => `review_litigation/${row}/${column}`), more);

  const received = sum(['applications/new_received/total']);
  const over = sum(['applications/carried_over/total']);
  const processed = sum(['applications/processed_total/total']);
  const forward = sum(['applications/carried_forward/total']);
  const outcomes = { granted: 'granted', partial: 'partially_granted', denied, unavailable, rejected, other: other[edition] };

  return {
    ...given,
    edition,
    say: sayIn(given),
    year: n(year),
    yearBefore: n(year - 1),
    yearAfter: n(year + 1),
    received, over, processed, forward,
    due: received + over,
    // 收到 may or may not mean those that were waiting already.
    new: apps('new_received', 'total', { also: [received + over] }),
    all: apps(['new_received', 'carried_over'], 'total', { also: [received] }),
    carriedOver: apps('carried_over'),
    done: apps('processed_total'),
    carriedForward: apps('carried_forward'),
    people: apps('new_received', 'natural_person', { also: [sum(['applications/new_received/natural_person', 'applications/carried_over/natural_person'])] }),
    bodies: apps('new_received', organizations, { also: [sum(organizations.flatMap((c) => [`applications/new_received/${c}`, `applications/carried_over/${c}`]))] }),
    outcome: Object.fromEntries(Object.entries(outcomes).map(([key, rows]) => [key, apps(rows)])),
    otherRows: other[edition],
    apps,
    cells: (paths, more) => cells([paths].flat(), more),
    review: (column = 'total') => matters('reconsideration', column),
    lawsuits: (column = 'total') => matters(litigations, column),
    direct: (column = 'total') => matters('litigation_direct', column),
    after: (column = 'total') => matters('litigation_after_reconsideration', column),
    disputes: (column = 'total') => matters(['reconsideration', ...litigations], column),
    disclosed: (path, more) => cells([path].flat().map((p) => `active_disclosure/${p}`), more),
  };
}

/** A figure that is blank in the table: whatever the text says of it cannot be compared. */
const isBlank = (figure, at) => figure.cells !== undefined && figure.cells.every((path) => at(path) === null);

/** Where the table holds nothing, a count in the text may be called the reverse of narrative/none. */
const orNone = (figure) => (figure.cells && figure.value === 0 ? { or: [...(figure.or ?? []), 'narrative/none'] } : {});

/** A percentage may be read of any two numbers of its sentence. */
function otherShares(figure, figures) {
  if (!figure.share) return {};
  const counts = figures.filter((f) => !f.share).map((f) => f.value);
  const shares = counts.flatMap((part) => counts.filter((whole) => whole > 0 && part <= whole).map((whole) => percent(part, whole, figure.share.decimals)));
  return { also: [...new Set([...figure.also, ...shares])].filter((x) => x !== figure.value) };
}

/**
 * A maker: `build` gives a sentence, or nothing where it would not be true of the report. The rule is in
 * the id; `alongside` names rules that may speak as well when a number is changed, as a list's sum does.
 */
export function phrase(id, build, { alongside = [], beyond = false } = {}) {
  const rule = `narrative/${id.split('/')[0]}`;
  return {
    id, rule, alongside, beyond,
    make(given) {
      const built = build(contextOf(given));
      if (!built || built.figures.some((figure) => isBlank(figure, given.at))) return null;
      const blanks = built.text.length - built.text.trimStart().length;
      return {
        text: built.text.trim(),
        figures: built.figures.map((f) => ({ rule, ...f, ...orNone(f), ...otherShares(f, built.figures), start: f.start - blanks, end: f.end - blanks })),
      };
    },
  };
}
