// Texts that the tests give to the checker.
import { readFileSync } from 'node:fs';

const sample = (name) => readFileSync(new URL(`../../../web/public/samples/${name}`, import.meta.url), 'utf8');

export const clean = sample('clean.txt');
export const wrong = sample('wrong.txt');

const formats = new URL('../../formats/files/', import.meta.url);

/** A file of tests/formats as bytes for `tool.drop`: the same report, with a mistake in it, in every format. */
export const fileOf = (name) => [...readFileSync(new URL(name, formats))];
export const textOf = (name) => readFileSync(new URL(name, formats), 'utf8');

/** What a result comes to, whatever it was read from: every cell's value by its path, and what the findings claim. */
export function substanceOf({ report, findings }) {
  const cells = {};
  const walk = (node, path) => {
    if (typeof node.state === 'string') cells[path] = node.state === 'unread' ? 'unread' : node.value;
    else for (const key of Object.keys(node)) walk(node[key], `${path}/${key}`);
  };
  for (const [key, table] of Object.entries(report.tables)) walk(table.cells, key);
  return { cells, findings: findings.map(({ rule, cells: about, fix }) => JSON.stringify([rule, about, fix ?? null])).sort() };
}

/** Bytes of a text in GB18030, for the characters of the sample, by turning the decoder around. */
export function gb18030(text) {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const [character, ...more] = decoder.decode(new Uint8Array([lead, trail]));
      if (more.length === 0 && !bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
    }
  }
  return [...text].flatMap((character) => (character < '\x80' ? [character.charCodeAt(0)] : bytesOf.get(character)));
}
