// Affine maps as PDF writes them: [a b c d e f] takes (x, y) to (ax + cy + e, bx + dy + f).

export const identity = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function compose(outer, inner) {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1], b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3], b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e, b * inner[4] + d * inner[5] + f,
  ];
}

export const apply = (matrix, x, y) => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];

/** The matrix that undoes another; null where none does. */
export function inverse([a, b, c, d, e, f]) {
  const area = a * d - b * c;
  return area === 0 ? null : [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}
