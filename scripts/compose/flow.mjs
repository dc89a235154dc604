// Text as PDF extraction gives it in reading order, written directly so that each of its troubles can be
// chosen: labels cut over lines, numbers apart from them or in their middle, tables cut by pages and
// moved behind other sections.
import { blocks } from './document.mjs';

/** Lines of `size` characters. None begins with closing punctuation, and no number is cut. */
function cut(text, size) {
  const lines = [''];
  for (const [piece] of text.matchAll(/[0-9.,%-]*[0-9]%?|./gu)) {
    const line = lines[lines.length - 1];
    if (line !== '' && [...line + piece].length > size && !/^[，。；：、）”]/.test(piece)) lines.push('');
    lines[lines.length - 1] += piece;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '' || lines.length === 1);
}

/** One row's labels and numbers as lines. `numbers`: 'beside', 'below' or 'middle' of the row's own label. */
function rowLines(row, { labelSize, groupSize, numbers, between }) {
  const labels = row.filter((c) => !c.number);
  const values = row.filter((c) => c.number).map((c) => c.text).filter((t) => t !== '').join(between);
  const lines = labels.slice(0, -1).flatMap((c) => cut(c.text, groupSize));
  const last = labels.length > 0 ? cut(labels[labels.length - 1].text, labelSize) : [];
  if (values === '') return [...lines, ...last];
  if (last.length === 0) return [...lines, values];
  if (last.length === 1 && numbers !== 'below') return [...lines, `${last[0]} ${values}`];
  if (numbers === 'middle') {
    const at = Math.ceil(last.length / 2);
    return [...lines, ...last.slice(0, at), values, ...last.slice(at)];
  }
  if (numbers === 'below') return [...lines, ...last, values];
  return [...lines, ...last.slice(0, -1), `${last[last.length - 1]} ${values}`];
}

function tableLines(grid, options) {
  return grid.rows.flatMap((row) => {
    const header = row.every((c) => !c.number);
    if (!header || grid.key === 'active_disclosure') {
      return header ? [row.map((c) => c.text).join(' ')] : rowLines(row, options);
    }
    if (!options.headerSize) return [row.map((c) => c.text).join(' ')];
    return row.flatMap((c) => cut(c.text, options.headerSize));
  });
}

/** Moves blocks the way extraction does when a page break or an anchored frame tears a report apart. */
const displacements = {
  none: (list) => list,
  // Both headings stand above both tables.
  headingsTogether: (list) => {
    const third = list.findIndex((b) => b.kind === 'heading' && b.text.startsWith('三、'));
    const second = list.findIndex((b) => b.kind === 'heading' && b.text.startsWith('二、'));
    const [heading] = list.splice(third, 1);
    list.splice(second + 1, 0, heading);
    return list;
  },
  // Section 四's table, in a frame of its own, comes after everything else.
  reviewLast: (list) => {
    const at = list.findIndex((b) => b.kind === 'table' && b.grid.key === 'review_litigation');
    const [review] = list.splice(at, 1);
    return [...list, review];
  },
  // The page that holds the end of section 三's table comes out after section 五.
  tailAfterFive: (list) => {
    const at = list.findIndex((b) => b.kind === 'table' && b.grid.key === 'applications');
    const { grid } = list[at];
    const from = grid.rows.length - 4;
    list[at] = { kind: 'table', grid: { ...grid, rows: grid.rows.slice(0, from) } };
    const six = list.findIndex((b) => b.kind === 'heading' && b.text.startsWith('六、'));
    list.splice(six, 0, { kind: 'table', grid: { ...grid, rows: grid.rows.slice(from) } });
    return list;
  },
  // The same, and the break cuts a label: its first line stays with the numbers, the rest begins the tail.
  cutLabel: (list) => {
    const at = list.findIndex((b) => b.kind === 'table' && b.grid.key === 'applications');
    const { grid } = list[at];
    const from = grid.rows.findIndex((row) => row.some((c) => c.text.includes('大量反复申请')));
    const cutRow = grid.rows[from].map((c) => (c.number ? c : { ...c, text: c.text.slice(0, 8) }));
    const rest = grid.rows[from].filter((c) => !c.number).map((c) => ({ ...c, text: c.text.slice(8) }));
    list[at] = { kind: 'table', grid: { ...grid, rows: [...grid.rows.slice(0, from), cutRow] } };
    const six = list.findIndex((b) => b.kind === 'heading' && b.text.startsWith('六、'));
    list.splice(six, 0, { kind: 'table', grid: { ...grid, rows: [rest, ...grid.rows.slice(from + 1)] } });
    return list;
  },
};

/** Puts a page number and a form feed after every `every` lines. */
function paged(lines, every, pageNumber) {
  return lines.flatMap((line, i) => {
    if (i === 0 || i % every !== 0) return [line];
    return [pageNumber(i / every), `\f${line}`];
  });
}

/** Spaces in any number between numbers and before them, as cells padded by hand leave them. */
function ragged(line, y) {
  if (!/^[\d\s]+$/.test(line)) return line;
  return ' '.repeat(y % 3) + line.split(' ').map((t, x) => t + ' '.repeat(1 + ((x * 5 + y * 3) % 3))).join('').trimEnd();
}

function flow(model, options) {
  const list = displacements[options.displace ?? 'none'](blocks(model));
  const lines = list.flatMap((block) => {
    if (block.kind === 'title') return options.titleLines === 1 ? [block.lines.join('')] : block.lines;
    if (block.kind === 'table') return tableLines(block.grid, options);
    if (block.kind === 'paragraph') return cut(block.text, options.lineSize ?? 27);
    return [block.text];
  });
  if (options.ragged) return `${lines.map(ragged).join(' \n\n')} \n`;
  const withPages = options.page ? paged(lines, options.pageLines ?? 40, options.page) : lines;
  return `${withPages.join(options.doubled ? '\n\n' : '\n')}\n`;
}

/** Section 四 as four pieces: the results of each group, and before the last of them all totals. */
function reviewPieces(texts) {
  const groups = [0, 5, 10].map((at) => texts.slice(at, at + 5));
  const results = groups.map((group) => group.slice(0, 4).join('\n'));
  return [results[0], results[1], groups.map((group) => group[4]).join('\n'), results[2]];
}

/**
 * A word processor's PDF in pdftotext's order, cell by cell between blank lines: headers one word a line, labels over several
 * lines with their row's numbers behind or in the midst of them, section 四 in pieces.
 */
export function tornText(model) {
  const parts = blocks(model).flatMap((block) => {
    if (block.kind === 'title') return block.lines;
    if (block.kind !== 'table') return [cut(block.text, 30).join('\n')];
    return block.grid.rows.flatMap((row, y) => {
      const numbers = row.filter((c) => c.number).map((c) => c.text);
      const labels = row.filter((c) => !c.number).flatMap((c, i, all) => cut(c.text, i === all.length - 1 ? 7 : 3));
      if (numbers.length === 0) return [row.flatMap((c) => cut(c.text, 4)).join('\n')];
      if (block.grid.key === 'review_litigation') return reviewPieces(numbers);
      if (block.grid.key === 'active_disclosure') return [row[0].text, ...numbers];
      const middle = y % 3 === 1 ? Math.ceil(labels.length / 2) : labels.length;
      return [labels.slice(0, middle).join('\n'), ...numbers, labels.slice(middle).join('\n')].filter((part) => part !== '');
    });
  });
  return `${parts.join('\n\n')}\n`;
}

const usual = { labelSize: 7, groupSize: 2, headerSize: 4, numbers: 'beside', between: ' ' };

export const flowLayouts = {
  'flow': (m) => flow(m, { ...usual, page: (n) => `- ${n} -` }),
  'flow-rows': (m) => flow(m, { ...usual, labelSize: 60, groupSize: 60, headerSize: 0, lineSize: 60 }),
  'flow-doubled': (m) => flow(m, { ...usual, doubled: true, labelSize: 12, groupSize: 4, page: (n) => `—${n}—` }),
  'flow-below': (m) => flow(m, { ...usual, numbers: 'below', page: (n) => `${n}`, pageLines: 33 }),
  'flow-middle': (m) => flow(m, { ...usual, labelSize: 2, headerSize: 2, numbers: 'middle', between: '  ', doubled: true }),
  'flow-slivers': (m) => flow(m, { ...usual, labelSize: 3, groupSize: 1, headerSize: 1, numbers: 'below' }),
  'flow-columns': (m) => flow(m, { ...usual, labelSize: 10, numbers: 'below', between: '\n' }),
  'flow-headings-together': (m) => flow(m, { ...usual, displace: 'headingsTogether', titleLines: 1 }),
  'flow-review-last': (m) => flow(m, { ...usual, displace: 'reviewLast', page: (n) => `第 ${n} 页` }),
  'flow-ragged': (m) => flow(m, { ...usual, labelSize: 4, numbers: 'middle', ragged: true }),
  'flow-cut-label': (m) => flow(m, { ...usual, displace: 'cutLabel', page: (n) => `- ${n} -`, doubled: true }),
  'flow-tail-after-five': (m) => flow(m, { ...usual, displace: 'tailAfterFive', page: (n) => `- ${n} -`, doubled: true }),
};
