import { bitmapOf, dusted, levelsOf, scaled, slopeOf, straightened, whitened, type Shades } from '@checker/reading/ocr/bitmap';
import { readPage, type WordFinder } from '@checker/reading/ocr/page';
import { rulesOf } from '@checker/reading/ocr/rules';
import { ruledTables } from '@checker/reading/ocr/tables';
import { wordsIn } from '@checker/reading/ocr/tesseract';

const paper = 230;
const ink = 40;

function blank(columns: number, rows: number): Shades {
  return { columns, rows, grey: new Uint8Array(columns * rows).fill(paper) };
}

/** Ink over a rectangle, tilted by a slope about the page's upper left corner. */
function paint({ grey, columns }: Shades, left: number, top: number, width: number, height: number, slope = 0): void {
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) grey[Math.round(y - slope * x) * columns + Math.round(x + slope * y)] = ink;
  }
}

/** A table of 3 columns and 2 rows; the first column is one cell. Its lines stand at x 50 150 250 350, y 50 100 150. */
function table(slope = 0): Shades {
  const page = blank(400, 300);
  for (const y of [50, 150]) paint(page, 50, y, 301, 2, slope);
  paint(page, 150, 100, 201, 2, slope);
  for (const x of [50, 150, 250, 350]) paint(page, x, 50, 2, 101, slope);
  return page;
}

const rounded = (box: { left: number; top: number; right: number; bottom: number }) => [box.left, box.top, box.right, box.bottom].map(Math.round);

describe('the picture of a page', () => {
  it('parts ink from paper, whatever their greys', () => {
    const page = blank(10, 10);
    paint(page, 2, 3, 2, 1);
    expect([...bitmapOf(page).ink].flatMap((value, at) => (value ? [at] : []))).toEqual([32, 33]);
    const { threshold } = levelsOf(page.grey);
    expect(threshold > ink && threshold <= paper).toBe(true);
    const white = whitened(page.grey);
    expect([white[0], white[32]]).toEqual([255, 0]);
  });

  it('loses single specks and keeps strokes', () => {
    const page = blank(12, 12);
    paint(page, 2, 2, 1, 1);
    paint(page, 5, 5, 4, 3);
    const clean = dusted(page);
    expect([clean[2 * 12 + 2], clean[6 * 12 + 6]]).toEqual([paper, ink]);
  });

  it('is scaled with its greys', () => {
    const { columns, rows, grey } = scaled({ columns: 2, rows: 2, grey: new Uint8Array([0, 0, 200, 200]) }, 2);
    expect([columns, rows]).toEqual([4, 4]);
    expect([...grey.filter((_, at) => at % 4 === 0)].map((level) => Math.round(level / 10))).toEqual([0, 10, 20, 20]);
  });

  it.each([0.03, -0.02, 0])('is straightened from a slope of %f', (slope) => {
    const page = table(slope);
    const found = slopeOf(bitmapOf(page));
    expect(Math.abs(found - slope)).toBeLessThan(0.002);
    const straight = bitmapOf({ ...page, grey: straightened(page, found) });
    expect(Math.abs(slopeOf(straight))).toBeLessThan(0.002);
  });
});

describe('a ruled table', () => {
  it('is found with its cells, those under a span joined', () => {
    const [found, ...others] = ruledTables(rulesOf(bitmapOf(table()), 2), 2);
    expect(others).toEqual([]);
    expect(found.cells.map(rounded).sort((a, b) => a[0] - b[0] || a[1] - b[1])).toEqual([
      [51, 51, 151, 151], [151, 51, 251, 101], [151, 101, 251, 151], [251, 51, 351, 101], [251, 101, 351, 151],
    ]);
  });

  it('goes on to where its lines end at a side that is open', () => {
    const page = blank(400, 300);
    for (const y of [100, 150]) paint(page, 20, y, 331, 2);
    for (const x of [150, 250]) paint(page, x, 40, 2, 111);
    const [found] = ruledTables(rulesOf(bitmapOf(page), 2), 2);
    expect(found.cells.map(rounded).sort((a, b) => a[1] - b[1] || a[0] - b[0])).toEqual([
      [20, 40, 151, 101], [151, 40, 251, 101], [251, 40, 351, 101], [20, 101, 151, 151], [151, 101, 251, 151], [251, 101, 351, 151],
    ]);
  });

  it('is no table where lines do not meet, and no line where there is a filled area', () => {
    const page = blank(400, 300);
    paint(page, 20, 20, 200, 2);
    paint(page, 300, 100, 2, 100);
    paint(page, 50, 200, 200, 40);
    expect(ruledTables(rulesOf(bitmapOf(page), 2), 2)).toEqual([]);
  });

  it('stays apart from another one on the page', () => {
    const page = blank(400, 600);
    for (const top of [50, 300]) {
      for (const y of [top, top + 100]) paint(page, 50, y, 201, 2);
      for (const x of [50, 250]) paint(page, x, top, 2, 101);
    }
    expect(ruledTables(rulesOf(bitmapOf(page), 2), 2).map(({ cells }) => cells.map(rounded))).toEqual([[[51, 51, 251, 151]], [[51, 301, 251, 401]]]);
  });
});

describe('reading a page', () => {
  /** Answers for the cells in order of their looks; the last call is for everything outside the tables. */
  function readWith(answers: string[][], page: Shades) {
    const asked: string[] = [];
    let look = -1;
    let at = 0;
    const finder: WordFinder = {
      show: () => {
        look++;
        at = 0;
      },
      words: (box, layout, progress) => {
        asked.push(layout);
        progress?.(50);
        const text = answers[look]?.[at++] ?? '';
        return text ? [{ ...box, text }] : [];
      },
    };
    const done: string[] = [];
    const read = readPage({ number: 1, of: 1, width: page.columns / 2, height: page.rows / 2, ...page }, finder, (count, of) => done.push(`${count}/${of}`));
    return { words: read.words.map(({ text }) => text), asked, done };
  }

  /** Figures of a height of 12 in the upper middle cell and in the lower right cell. */
  function figures(first = 10, second = 8): Shades {
    const page = table();
    paint(page, 190, 70, first, 12);
    paint(page, 290, 120, second, 12);
    return page;
  }

  it('goes by what most looks at a figure say', () => {
    const { words, asked } = readWith([['12', '7'], ['12', '1'], ['72', '7.'], ['12', '7'], ['', '4']], figures());
    expect(words).toEqual(['12', '7']);
    expect(asked).toEqual(['7', '7', '13', '13', '7', '7', '13', '13', '13', '13', '3']);
  });

  it('tells how far it is, in what is no table too', () => {
    const { done } = readWith([], figures());
    const shares = done.map((told) => { const [count, of] = told.split('/').map(Number); return count / of; });
    expect(shares[0]).toBe(0);
    expect(shares.every((share, at) => at === 0 || share > shares[at - 1])).toBe(true);
    expect(shares[shares.length - 1]).toBeGreaterThan(0.5);
    expect(shares[shares.length - 1]).toBeLessThan(0.6);
  });

  it('does not let a look lose a figure, or double one, that the ink shows', () => {
    const { words } = readWith([['1', '0'], ['11', '00'], ['1', '00'], ['1', '00'], ['1', '0']], figures(10, 6));
    expect(words).toEqual(['11', '0']);
  });

  it('takes strokes beside figures for ones, where the ink is as wide', () => {
    const { words } = readWith([[']1', '|7'], ['1', '7'], ['|1', '7'], ['1', '|7'], ['1', '']], figures(10, 6));
    expect(words).toEqual(['11', '7']);
  });

  it('takes a lone character for a figure where a look says so, but not a word for none', () => {
    const { words } = readWith([['了', '无'], ['了', '7'], ['7', '无'], ['', ''], ['', '']], figures(8, 8));
    expect(words).toEqual(['7', '无']);
  });

  it('takes words as they are, and looks at them once', () => {
    const { words, asked } = readWith([['总计', '无']], figures());
    expect(words).toEqual(['总计', '无']);
    expect(asked.filter((layout) => layout === '13')).toHaveLength(3);
  });

  it('never takes ink that it cannot read for a blank cell', () => {
    expect(readWith([['5', '']], figures()).words).toEqual(['5', '?']);
  });

  it('reads what stands outside of tables as text', () => {
    const page = table();
    paint(page, 60, 200, 40, 10);
    expect(readWith([[], [], [], [], [], ['一、总体情况']], page).words).toEqual(['一、总体情况']);
  });
});

it('words come with their places from the recogniser’s table, joined as they belong together', () => {
  const row = (line: number, left: number, text: string) => `5\t1\t1\t1\t${line}\t1\t${left}\t20\t20\t20\t96.5\t${text}`;
  const table = ['1\t1\t0\t0\t0\t0\t0\t0\t100\t100\t-1\t', row(1, 10, '政府'), row(1, 42, '信息'), row(1, 90, '12'), row(1, 116, '7'), row(1, 137, '件'), row(2, 160, '另'), row(2, 180, ' '), ''];
  expect(wordsIn(table.join('\n'))).toEqual([
    { left: 10, top: 20, right: 62, bottom: 40, text: '政府信息' },
    { left: 90, top: 20, right: 110, bottom: 40, text: '12' },
    { left: 116, top: 20, right: 157, bottom: 40, text: '7件' },
    { left: 160, top: 20, right: 180, bottom: 40, text: '另' },
  ]);
});
