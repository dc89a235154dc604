// Examples of frames: 收到政府信息公开申请{new_received}件. What stands in braces is a sum of the report's figures, in the
// frames' own notation: rows of section three, `row.column` of it or of section four, `@group`, a path of section two.
import { cells } from '../../../scripts/compose/form.mjs';

/** The figures of a composed report by the names that examples use. */
export function frameFigures({ values, edition, year }) {
  const paths = cells(edition).map(({ path }) => path);
  const sum = (test) => paths.filter(test).reduce((total, path) => total + (values[path] ?? 0), 0);
  const term = (name) => {
    if (name === 'year') return year;
    if (name === 'last_year') return year - 1;
    if (name === 'next_year') return year + 1;
    if (name.startsWith('@')) return sum((path) => path.startsWith(`applications/${name.slice(1)}`) && path.endsWith('/total'));
    if (name.includes('/')) return values[`active_disclosure/${name}`];
    const [row, column = 'total'] = name.split('.');
    if (row === 'litigation') return sum((path) => path.startsWith('review_litigation/litigation') && path.endsWith(`/${column}`));
    if (row === 'reconsideration' || row.startsWith('litigation')) return values[`review_litigation/${row}/${column}`];
    return values[`applications/${row}/${column}`];
  };
  return {
    /** The value of `a+b-c`; undefined where the edition has no such figure. */
    value(expression) {
      return expression.match(/[+-]?[^+-]+/g).reduce((total, part) => {
        const value = term(part.replace(/^[+-]/, ''));
        return value === undefined ? undefined : total + (part.startsWith('-') ? -value : value);
      }, 0);
    },
  };
}

/** The example with its figures in place and where they stand; null where the report has no such figure. */
export function filled(example, figures) {
  let text = '';
  const numbers = [];
  for (const piece of example.split(/(\{[^}]+\})/)) {
    if (!piece.startsWith('{')) {
      text += piece;
      continue;
    }
    const name = piece.slice(1, -1);
    const value = figures.value(name);
    if (value === undefined || value < 0) return null;
    if (!/^(?:last|next)_year$/.test(name)) numbers.push({ value, start: text.length });
    text += value;
  }
  return { text, numbers };
}
