// Files of every format that reports come in, made of the composed reports by the programs that people use.
//   node scripts/compose/files.mjs [--out DIR] [--all] [--model NAME]... [--file PATTERN]
// Writes <model>/<name>.<format> with reference.txt and expected.json into tests/formats/files, or into DIR;
// --all makes every file of every model, not only the committed selection. Needs LibreOffice Writer and Calc,
// Chromium, poppler, pandoc, iconv, and Python with pypdf.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { expected } from './document.mjs';
import { chosenFiles, makers } from './formats.mjs';
import { models } from './models.mjs';
import { plainLayouts } from './plain.mjs';
import { wrongModels } from './wrong.mjs';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: fileURLToPath(new URL('../../tests/formats/files', import.meta.url)) },
    all: { type: 'boolean', default: false },
    model: { type: 'string', multiple: true, default: [] },
    file: { type: 'string', default: '' },
  },
});
const pattern = new RegExp(options.file);

for (const model of [...models, ...wrongModels]) {
  if (options.model.length > 0 && !options.model.includes(model.name)) continue;
  const names = Object.keys(makers).filter((name) => (options.all || chosenFiles(model.name).includes(name)) && pattern.test(name));
  if (names.length === 0) continue;
  const dir = join(options.out, model.name);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'reference.txt'), plainLayouts['tab-full'](model));
  writeFileSync(join(dir, 'expected.json'), `${JSON.stringify(expected(model, {}), null, 1)}\n`);
  const made = new Map();
  const make = (name) => {
    if (!made.has(name)) made.set(name, makers[name](model, make));
    return made.get(name);
  };
  for (const name of names) {
    if (options.all && existsSync(join(dir, name))) continue;   // a long run can be taken up again
    try {
      writeFileSync(join(dir, name), await make(name));
    } catch (error) {
      process.exitCode = 1;
      console.error(`${model.name}/${name}: ${error.message}`);
    }
  }
  console.log(`${model.name}: ${names.length} files`);
}
