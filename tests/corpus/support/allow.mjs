// The exact numbers that the suites of the corpus allow, as the engine gives them now.
//   node tests/corpus/support/allow.mjs            prints what differs from the committed files
//   node tests/corpus/support/allow.mjs --write    writes them
// No suite runs this: whoever does reads the difference first, and more than before is a fault.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedNumbers } from './changed.mjs';
import { readJson, root } from './engine.mjs';
import { composedReports, shortfallOf } from './reports.mjs';
import { hearing } from './told.mjs';

function allowance() {
  const entries = composedReports().flatMap(({ model, expected, cells, files }) => files.flatMap(({ name, isDamaged, result }) => {
    const { unread, wrong, labels } = shortfallOf({ expected, cells, result });
    const counts = { unread: unread.length, wrong: isDamaged ? wrong.length : 0, labels: isDamaged ? 0 : labels.length };
    const some = Object.entries(counts).filter(([, count]) => count > 0);
    return some.length > 0 ? [[`${model}/${name}`, Object.fromEntries(some)]] : [];
  }));
  return Object.fromEntries(entries);
}

const measured = {
  'allowance.json': allowance,
  'narrative-unheard.json': () => changedNumbers().missed,
  'told-unheard.json': () => hearing().unheard,
};

/** One entry a line. */
function shown(data) {
  if (Array.isArray(data)) return `[\n${data.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]\n`;
  return `{\n${Object.entries(data).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n}\n`;
}

const linesOf = (data) => new Set(shown(data).split('\n').map((line) => line.replace(/,$/u, '')));

for (const [name, measure] of Object.entries(measured)) {
  const file = join(root, 'tests/corpus', name);
  const now = measure();
  const [before, after] = [existsSync(file) ? linesOf(readJson(file)) : new Set(), linesOf(now)];
  const gone = [...before].filter((line) => !after.has(line)), come = [...after].filter((line) => !before.has(line));
  process.stdout.write(`${name}\n${gone.map((line) => `- ${line}\n`).join('')}${come.map((line) => `+ ${line}\n`).join('')}`);
  if (process.argv.includes('--write')) writeFileSync(file, shown(now));
}
