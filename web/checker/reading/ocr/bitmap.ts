// A page in black and white, and the straightening of one that lay askew on the glass. Pure.

/** A picture in shades of grey, row by row. */
export interface Shades {
  grey: Uint8Array;
  columns: number;
  rows: number;
}

export interface Bitmap {
  columns: number;
  rows: number;
  /** 1 where there is ink, row by row. */
  ink: Uint8Array;
}

/** The grey that parts ink and paper best (Otsu), and the middle grey of paper. */
export function levelsOf(grey: Uint8Array): { threshold: number; paper: number } {
  const counts = new Float64Array(256);
  for (let i = 0; i < grey.length; i++) counts[grey[i]]++;
  let sum = 0;
  for (let level = 0; level < 256; level++) sum += level * counts[level];
  let best = 0;
  let levels = { threshold: 128, paper: 255 };
  let below = 0;
  let sumBelow = 0;
  for (let level = 0; level < 255; level++) {
    below += counts[level];
    sumBelow += level * counts[level];
    const above = grey.length - below;
    if (below === 0 || above === 0) continue;
    const ink = sumBelow / below;
    const paper = (sum - sumBelow) / above;
    const spread = below * above * (paper - ink) * (paper - ink);
    if (spread > best) {
      best = spread;
      levels = { threshold: level + 1, paper };
    }
  }
  return levels;
}

export function bitmapOf({ grey, columns, rows }: Shades): Bitmap {
  const { threshold } = levelsOf(grey);
  return { columns, rows, ink: grey.map((level) => (level < threshold ? 1 : 0)) };
}

const steepest = 0.05;
const steps = 80;

/**
 * How far lines rise from left to right, as a slope: the one at which ink gathers most in few rows. A page
 * without ink lies straight.
 */
export function slopeOf({ columns, rows, ink }: Bitmap): number {
  // Every fourth column tells enough; every row must count, or level lines would gather only in some of them.
  const points: number[] = [];
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x += 4) {
      if (ink[y * columns + x]) points.push(x, y);
    }
  }
  let best = -1;
  let slope = 0;
  const sums = new Float64Array(rows + 2 * Math.ceil(steepest * columns) + 2);
  const shift = Math.ceil(steepest * columns) + 1;
  for (let step = 0; step <= 2 * steps; step++) {
    // From level outwards, so that a page that could be either lies straight.
    const candidate = ((step % 2 ? (step + 1) / 2 : 0 - step / 2) / steps) * steepest;
    sums.fill(0);
    for (let i = 0; i < points.length; i += 2) sums[Math.round(points[i + 1] + candidate * points[i]) + shift]++;
    let peak = 0;
    for (let i = 0; i < sums.length; i++) peak += sums[i] * sums[i];
    if (peak > best) {
      best = peak;
      slope = candidate;
    }
  }
  return slope;
}

/** The page turned about its centre by a small slope, paper where nothing was. */
export function straightened(shades: Shades, slope: number): Uint8Array {
  const { grey, columns, rows } = shades;
  // Less than a pixel across the page is no slope.
  if (Math.abs(slope) * columns < 1.5) return grey.slice();
  const turned = new Uint8Array(grey.length).fill(255);
  const centreX = columns / 2;
  const centreY = rows / 2;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const fromX = x + slope * (y - centreY);
      const fromY = y - slope * (x - centreX);
      if (fromX < 0 || fromX >= columns - 1 || fromY < 0 || fromY >= rows - 1) continue;
      turned[y * columns + x] = between(shades, fromX, fromY);
    }
  }
  return turned;
}

/** Whether there is dust or grain on the page: points of ink with none around them. */
export function isDusty({ columns, rows, ink }: Bitmap): boolean {
  let specks = 0;
  for (let y = 1; y + 1 < rows; y++) {
    for (let x = 1; x + 1 < columns; x++) {
      const at = y * columns + x;
      if (!ink[at]) continue;
      const above = at - columns;
      const below = at + columns;
      if (!(ink[at - 1] || ink[at + 1] || ink[above - 1] || ink[above] || ink[above + 1] || ink[below - 1] || ink[below] || ink[below + 1])) specks++;
    }
  }
  return specks > (columns * rows) / 50_000;
}

/** The page without specks of dust: each point is the middle one of the nine around it. */
export function dusted({ grey, columns, rows }: Shades): Uint8Array {
  const clean = grey.slice();
  const nine = new Uint8Array(9);
  for (let y = 1; y + 1 < rows; y++) {
    for (let x = 1; x + 1 < columns; x++) {
      const at = y * columns + x;
      let filled = 0;
      for (let row = at - columns; row <= at + columns; row += columns) {
        for (let place = row - 1; place <= row + 1; place++) {
          // Kept in order as they come: nine are few.
          let index = filled++;
          while (index > 0 && nine[index - 1] > grey[place]) {
            nine[index] = nine[index - 1];
            index--;
          }
          nine[index] = grey[place];
        }
      }
      clean[at] = nine[4];
    }
  }
  return clean;
}

/** The page with its paper white and its ink black, whatever the scanner made of them; edges stay soft. */
export function whitened(grey: Uint8Array): Uint8Array {
  const { threshold, paper } = levelsOf(grey);
  const counts = new Float64Array(256);
  for (let i = 0; i < grey.length; i++) counts[grey[i]]++;
  let papers = 0;
  let scatter = 0;
  let inks = 0;
  for (let level = 0; level < 256; level++) {
    if (level < threshold) inks += counts[level];
    else {
      papers += counts[level];
      scatter += counts[level] * (level - paper) * (level - paper);
    }
  }
  // The paper's grain is paper; the darkest tenth of the ink is black.
  const white = Math.max(threshold + 1, paper - 2 * Math.sqrt(scatter / Math.max(1, papers)));
  let black = 0;
  for (let seen = counts[0]; seen < inks / 10; seen += counts[black]) black++;
  return grey.map((level) => Math.max(0, Math.min(255, (255 * (level - black)) / (white - black))));
}

/** The page larger or smaller by a factor. */
export function scaled(shades: Shades, factor: number): Shades {
  if (factor === 1) return shades;
  const columns = Math.round(shades.columns * factor);
  const rows = Math.round(shades.rows * factor);
  const grey = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      grey[y * columns + x] = between(shades, Math.min(x / factor, shades.columns - 1.001), Math.min(y / factor, shades.rows - 1.001));
    }
  }
  return { grey, columns, rows };
}

/** The grey at a place between four points. */
function between({ grey, columns }: Shades, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const at = top * columns + left;
  const right = x - left;
  const below = y - top;
  return (grey[at] * (1 - right) + grey[at + 1] * right) * (1 - below) + (grey[at + columns] * (1 - right) + grey[at + columns + 1] * right) * below;
}
