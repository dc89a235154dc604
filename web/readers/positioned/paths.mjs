// Lines among the shapes of a page: what is stroked, and what is filled and thin enough to be one.

/** A filled shape thinner than this is a line, in points; a stroke thicker than twice this is none. */
const thin = 3;

export function boxOf(points) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

export const corners = (x0, y0, x1, y1) => [[x0, y0], [x1, y0], [x1, y1], [x0, y1], [x0, y0]];

/** Level or upright lines only; what lies outside the clip [left, top, right, bottom] is not drawn. */
function ruleOf(x0, y0, x1, y1, clip, sink) {
  const within = (value, low, high) => Math.min(Math.max(value, low), high);
  const level = Math.abs(y0 - y1) < 0.5;
  const upright = Math.abs(x0 - x1) < 0.5;
  if (level === upright) return;
  if (level ? y0 < clip[1] - 1 || y0 > clip[3] + 1 : x0 < clip[0] - 1 || x0 > clip[2] + 1) return;
  const [a, b] = level
    ? [within(x0, clip[0], clip[2]), within(x1, clip[0], clip[2])]
    : [within(y0, clip[1], clip[3]), within(y1, clip[1], clip[3])];
  if (Math.abs(a - b) < 1) return;
  if (level) sink.rule(a, y0, b, y0);
  else sink.rule(x0, a, x0, b);
}

/** `points` of one path on the page, `points.curved` where it is not of straight lines; `width` of its stroke. */
export function rulesOf(points, { stroked, filled, width }, clip, sink) {
  if (points.curved || points.length === 0) return;
  if (filled) {
    const [left, top, right, bottom] = boxOf(points);
    const [across, down] = [right - left, bottom - top];
    if (down <= thin && across > down) ruleOf(left, (top + bottom) / 2, right, (top + bottom) / 2, clip, sink);
    else if (across <= thin && down > across) ruleOf((left + right) / 2, top, (left + right) / 2, bottom, clip, sink);
  }
  if (!stroked || width > thin * 2) return;
  for (let i = 1; i < points.length; i++) ruleOf(...points[i - 1], ...points[i], clip, sink);
}
