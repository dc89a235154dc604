// The statutory form, read from the same files the engine is built from, so that labels and cell keys
// of composed reports can never drift from it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const editionsDir = fileURLToPath(new URL('../../core/form/editions/', import.meta.url));
const cache = new Map();
const listed = new Map();

export function edition(key) {
  if (!cache.has(key)) cache.set(key, JSON.parse(readFileSync(`${editionsDir}${key}.json`, 'utf8')));
  return cache.get(key);
}

export function table(editionKey, tableKey) {
  return edition(editionKey).tables.find((t) => t.key === tableKey);
}

/** Every cell of an edition: {path, table, block, row, column}, in the form's order. */
export function cells(editionKey) {
  if (listed.has(editionKey)) return listed.get(editionKey);
  const all = [];
  for (const t of edition(editionKey).tables) {
    for (const block of t.blocks) {
      for (const row of block.rows) {
        for (const column of block.columns) {
          const path = [t.key, block.key, row.key, column.key].filter(Boolean).join('/');
          all.push({ path, table: t, block, row, column });
        }
      }
    }
  }
  listed.set(editionKey, all);
  return all;
}

export function columnsOf(editionKey, tableKey) {
  return table(editionKey, tableKey).blocks[0].columns.map((c) => c.key);
}

export function rowsOf(editionKey, tableKey) {
  return table(editionKey, tableKey).blocks[0].rows.map((r) => r.key);
}

/** The rows of 三（一）–（六）, whose sum is （七）总计. */
export function outcomeRows(editionKey) {
  return table(editionKey, 'applications').equations.find((e) => e.rule === 'arithmetic/processed-total').left;
}
