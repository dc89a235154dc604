// The native engine, asked through its tool, and what the suites need to look at its answers.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const tool = process.env.NIANBAO_JSON ?? join(root, '.build/native/tests/nianbao_json');
if (!existsSync(tool)) throw new Error(`${tool} is not built; run scripts/test, or name the tool in NIANBAO_JSON`);

/** What the tool prints for the files, one line each, as bytes of text. */
export function lines(files, args = ['--detail'], count = files.length) {
  const out = execFileSync(tool, [...args, ...files], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const all = out.split('\n');
  if (all.pop() !== '' || all.length !== count) throw new Error(`${count} lines were due, ${all.length} came`);
  return all;
}

export const check = (files, args) => lines(files, args).map((line) => JSON.parse(line));

/** The answers for inputs made by a test: strings or buffers. */
export function checkInputs(inputs, args) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-corpus-'));
  try {
    const files = inputs.map((input, index) => {
      const file = join(folder, `${index}.txt`);
      writeFileSync(file, input);
      return file;
    });
    return check(files, args);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The characters of a span; spans count code points. */
export function quoter(result) {
  const characters = [...result.source];
  return (span) => characters.slice(span.start, span.end).join('');
}

export const withoutBlanks = (text) => text.replace(/\s/gu, '');

/** Every cell of the three tables by its path, with what `leaf` takes from it. */
export function flatten(tables, isLeaf, leaf = (node) => node) {
  const cells = new Map();
  const walk = (node, path) => {
    if (isLeaf(node)) cells.set(path, leaf(node));
    else for (const [key, child] of Object.entries(node)) walk(child, path === '' ? key : `${path}/${key}`);
  };
  walk(tables, '');
  return cells;
}

export const expectedCells = (tables) => flatten(tables, (node) => node === null || typeof node === 'number');

export function readCells(result) {
  const tables = Object.fromEntries(Object.entries(result.report.tables).map(([key, table]) => [key, table.cells]));
  return flatten(tables, (node) => typeof node.state === 'string');
}

/** Cells that are wrong (another number, a number for a blank, a blank for a number) and cells left unread. */
export function compare(expected, result) {
  const read = readCells(result);
  const wrong = [], unread = [];
  for (const [path, value] of expected) {
    const cell = read.get(path);
    if (cell === undefined) wrong.push(`${path}: no such cell`);
    else if (cell.state === 'unread') unread.push(path);
    else if (cell.state === 'not-a-number' || cell.value !== value) wrong.push(`${path}: ${cell.state} ${cell.value}, not ${value}`);
  }
  for (const path of read.keys()) if (!expected.has(path)) wrong.push(`${path}: not a cell of this report`);
  return { wrong, unread };
}

/** Everything that is said about what could not be read. */
export function saysUnread(result) {
  return result.findings.some((finding) => finding.rule.startsWith('reading/')) ||
    result.rules.some((rule) => rule.outcome === 'could-not-run');
}
