import { compose } from './model.mjs';
import { randomApplications, reviews } from './values.mjs';

/** Small numbers that repeat, as most real reports have them. */
export const sparse = (edition, seed, rest) => compose({
  edition, name: 'sparse', ...rest,
  values: {
    ...rest.disclosed,
    ...randomApplications(edition, { seed, density: 0.14, low: 1, high: 40, columns: 6 }),
    ...reviews(edition, { reconsideration: [1, 0, 2, 0], direct: [0, 1, 0, 1], after: [0, 0, 0, 0] }),
  },
});
