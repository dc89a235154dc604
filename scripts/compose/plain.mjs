// Layouts written directly: what copying from word processors, spreadsheets and web pages gives.
import { blocks } from './document.mjs';
import { rectangle } from './grid.mjs';
import { padEnd, width, wrapped } from './width.mjs';

/** The statutory tables as annexes: behind everything else, in their order. */
function annexed(list) {
  return [...list.filter((b) => b.kind !== 'table'), ...list.filter((b) => b.kind === 'table')];
}

function walk(model, renderTable, { gap = '\n', titleAfter = false, list = blocks(model) } = {}) {
  if (titleAfter) {
    const title = list.shift();
    list.splice(list.findIndex((b) => b.kind === 'heading') + 1, 0, title);
  }
  const parts = list.map((block) => {
    if (block.kind === 'title') return block.lines.join('\n');
    if (block.kind === 'table') return renderTable(block.grid);
    return block.text;
  });
  return `${parts.join(`\n${gap}`)}\n`;
}

/** Cells by tab; a merged cell leaves empty cells behind, as spreadsheets copy it. */
const tabFull = (grid) => rectangle(grid).map((row) => row.map((p) => p.text).join('\t')).join('\n');

/** The same without what is empty at the end of a line. */
const tabTrimmed = (grid) => tabFull(grid).replace(/\t+$/gm, '');

/** Cells by tab, merged cells only once: nothing stands where a cell above reaches down. */
const tabMerged = (grid) => grid.rows.map((row) => row.map((c) => c.text).join('\t')).join('\n');

/** One cell a line; `down` also gives the empty line of a cell that is merged with the one above. */
function lines(grid, { indent = '', between = '', down = false, blankRow = '\n' }) {
  const rows = down
    ? rectangle(grid).map((row) => row.filter((p) => p.origin !== 'across').map((p) => p.text))
    : grid.rows.map((row) => row.map((c) => c.text));
  return rows.map((row) => row.map((text) => indent + text).join(`\n${between}`)).join(`\n${blankRow}`);
}

/** Labels of heads broken by hand inside their cell, two characters a line. */
const broken = (cell) => (!cell.number && /^(商业|科研|社会|法律|结果|其他结|尚未|法人)/.test(cell.text) ? cell.text.replace(/(..)(?=.)/g, '$1\n') : cell.text);

/** One cell a line, where a cell's own line breaks continue without the indentation. */
function linesBroken(grid, indent) {
  return grid.rows.map((row) => row.map((c) => indent + broken(c)).join('\n')).join('\n\n');
}

/** Cells by tab; the spreadsheet quotes a cell that holds line breaks. */
function tabQuoted(grid) {
  const places = rectangle({ ...grid, rows: grid.rows.map((row) => row.map((c) => ({ ...c, text: broken(c) }))) });
  return places.map((row) => row.map((p) => (p.text.includes('\n') ? `"${p.text}"` : p.text)).join('\t')).join('\n');
}

function pipes(grid, { outer, pad, rule }) {
  const rows = rectangle(grid).map((row) => row.map((p) => p.text));
  const space = pad ? ' ' : '';
  const line = (row) => {
    const body = row.map((t) => `${space}${t}${space}`).join('|');
    return outer ? `|${body}|` : body;
  };
  const out = rows.map(line);
  if (rule) out.splice(1, 0, `|${rows[0].map(() => ' --- ').join('|')}|`);
  return out.join('\n');
}

/** Markdown as the converters write it that do not know merged cells: short rows, a rule after the first. */
function pipesMerged(grid) {
  const out = grid.rows.map((row) => `${row.map((c) => c.text).join(' | ')}  `);
  out.splice(1, 0, grid.rows[0].map(() => '---').join('|'));
  return out.join('\n');
}

// `wideSigns`: the frame is laid out for fonts that show box-drawing characters two columns wide.
const unicodeBox = { h: '─', v: '│', joints: ['┌┬┐', '├┼┤', '└┴┘'], wideSigns: false };
const eastAsianBox = { h: '━', v: '┃', joints: ['┏┳┓', '┣╋┫', '┗┻┛'], wideSigns: true };
const asciiBox = { h: '-', v: '|', joints: ['+++', '+++', '+++'], wideSigns: false };

/** No table writer cuts a number: its column grows. Even, for the frames that count in double columns. */
function roomFor(rows, x, least) {
  const longest = Math.max(...rows.map((row) => (row[x].number ? width(row[x].text) : 0)));
  return Math.max(least, longest + (longest % 2));
}

/** A ruled table of fixed column widths; long labels wrap inside their cell. */
function boxed(grid, { box, labelWidth, numberWidth, middle = false, rules = true }) {
  const rows = rectangle(grid);
  const isLabels = (x) => rows.every((row) => !row[x].number);
  const widths = rows[0].map((_, x) => (isLabels(x) ? labelWidth : roomFor(rows, x, numberWidth)));
  const ruleLine = ([left, mid, right]) => left + widths.map((w) => box.h.repeat(box.wideSigns ? w / 2 + 1 : w + 2)).join(mid) + right;
  const out = [ruleLine(box.joints[0])];
  rows.forEach((row, y) => {
    const cells = row.map((p, x) => wrapped(p.text, widths[x], box.wideSigns));
    const height = Math.max(1, ...cells.map((c) => c.length));
    for (let i = 0; i < height; i += 1) {
      const line = cells.map((cell, x) => {
        const offset = middle ? Math.floor((height - cell.length) / 2) : 0;
        return ` ${padEnd(cell[i - offset] ?? '', widths[x], box.wideSigns)} `;
      });
      out.push(box.v + line.join(box.v) + box.v);
    }
    if (y < rows.length - 1 && (rules || y < 3)) out.push(ruleLine(box.joints[1]));
  });
  out.push(ruleLine(box.joints[2]));
  return out.join('\n');
}

/** Columns kept by spaces, as typewritten reports have them. */
function spaced(grid, { labelWidth, numberWidth }) {
  const rows = rectangle(grid);
  const isLabels = (x) => rows.every((row) => !row[x].number);
  const widths = rows[0].map((_, x) => (isLabels(x) ? labelWidth : roomFor(rows, x, numberWidth)));
  return rows.flatMap((row) => {
    const cells = row.map((p, x) => wrapped(p.text, widths[x]));
    const height = Math.max(1, ...cells.map((c) => c.length));
    return Array.from({ length: height }, (_, i) =>
      cells.map((cell, x) => padEnd(cell[i] ?? '', widths[x] + 2)).join('').trimEnd());
  }).join('\n');
}

/** Blocks chosen by the caller, in the layout of a spreadsheet's clipboard. */
export const tabBlocks = (list) => walk(null, tabFull, { list });

export const plainLayouts = {
  'tab-full': (m) => walk(m, tabFull),
  'tab-trimmed': (m) => walk(m, tabTrimmed, { gap: '' }),
  'tab-merged': (m) => walk(m, tabMerged),
  'tab-quoted': (m) => walk(m, tabQuoted),
  'lines-broken': (m) => walk(m, (g) => linesBroken(g, '\t'), { gap: '' }),
  'lines': (m) => walk(m, (g) => lines(g, { blankRow: '' }), { gap: '' }),
  'lines-rows': (m) => walk(m, (g) => lines(g, {})),
  'lines-tab': (m) => walk(m, (g) => lines(g, { indent: '\t', down: true }), { gap: '' }),
  'lines-blank': (m) => walk(m, (g) => lines(g, { between: '\n', blankRow: '\n\n' })),
  'lines-spaces': (m) => walk(m, (g) => lines(g, { indent: '    ', between: '\n', down: true })),
  'pipe': (m) => walk(m, (g) => pipes(g, { outer: true, pad: true })),
  'pipe-bare': (m) => walk(m, (g) => pipes(g, { outer: false, pad: false })),
  'markdown': (m) => walk(m, (g) => pipes(g, { outer: true, pad: true, rule: true })),
  'markdown-merged': (m) => walk(m, pipesMerged),
  'box': (m) => walk(m, (g) => boxed(g, { box: unicodeBox, labelWidth: 14, numberWidth: 8 })),
  'box-narrow': (m) => walk(m, (g) => boxed(g, { box: eastAsianBox, labelWidth: 6, numberWidth: 6, middle: true })),
  'ruled': (m) => walk(m, (g) => boxed(g, { box: asciiBox, labelWidth: 20, numberWidth: 8, middle: true })),
  'ruled-open': (m) => walk(m, (g) => boxed(g, { box: asciiBox, labelWidth: 16, numberWidth: 6, rules: false })),
  'spaced': (m) => walk(m, (g) => spaced(g, { labelWidth: 20, numberWidth: 8 })),
  'tab-annex': (m) => walk(m, tabFull, { list: annexed(blocks(m)) }),
  'title-after': (m) => walk(m, tabFull, { titleAfter: true }),
};
