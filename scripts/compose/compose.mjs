// Writes the composed reports: tests/reports/<edition>-<model>/<layout>.txt with expected.json, and the
// inputs that are no clean reports: tests/reports/bad/ with expected.json.
//   node scripts/compose/compose.mjs [--out DIR] [--all] [--model NAME]... [--layout PATTERN] [--pdf DIR]
// --all writes every layout of every model, not only the committed selection (selection.mjs); --model bad
// only the bad inputs; --pdf keeps the printed PDFs in DIR and uses those already there.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brokenReports } from './broken.mjs';
import { variants } from './damage.mjs';
import { expected } from './document.mjs';
import { flowLayouts } from './flow.mjs';
import { html } from './html.mjs';
import { models } from './models.mjs';
import { plainLayouts } from './plain.mjs';
import { copied, inScratch, pageLayouts, pdfLayouts, print, wordLayouts, writer } from './programs.mjs';
import { chosen, notes } from './selection.mjs';
import { printStyles, writerStyles } from './styles.mjs';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: fileURLToPath(new URL('../../tests/reports', import.meta.url)) },
    all: { type: 'boolean', default: false },
    model: { type: 'string', multiple: true, default: [] },
    layout: { type: 'string', default: '' },
    pdf: { type: 'string' },
  },
});
const pattern = new RegExp(options.layout);

/** Every layout of a model as [name, how to make its text]; `pdfOf` makes and keeps the PDFs. */
function layoutsOf(model, pdfOf) {
  const list = [];
  for (const [name, make] of Object.entries({ ...plainLayouts, ...flowLayouts })) list.push([name, () => make(model)]);
  for (const [name, [page, convert]] of Object.entries(pageLayouts)) list.push([name, () => convert(html(model, page))]);
  list.push(['browser-copy', () => copied(html(model))]);
  list.push(['browser-copy-site', () => copied(html(model, { site: true, paragraphs: true }))]);
  for (const [name, read] of Object.entries(wordLayouts)) list.push([name, () => read(html(model, writerStyles.plain))]);
  list.push(['writer-text', () => writer(html(model), 'txt:Text (encoded):UTF8')]);
  for (const style of Object.keys(printStyles)) {
    for (const [tool, read] of Object.entries(pdfLayouts)) list.push([`pdf-${style}-${tool}`, () => read(pdfOf(style))]);
  }
  for (const style of Object.keys(writerStyles)) {
    for (const [tool, read] of Object.entries(pdfLayouts)) list.push([`writer-${style}-${tool}`, () => read(pdfOf(`writer-${style}`))]);
  }
  for (const [name, change] of Object.entries(variants)) list.push([name, () => change(plainLayouts['tab-full'](model))]);
  return list;
}

function compose(model, pdfDir) {
  const made = new Map();
  const pdfOf = (style) => {
    if (!made.has(style)) {
      const pdf = join(pdfDir, `${model.name}-${style}.pdf`);
      if (!existsSync(pdf)) {
        const inWriter = style.startsWith('writer-');
        if (inWriter) writeFileSync(pdf, writer(html(model, writerStyles[style.slice(7)]), 'pdf'));
        else print(html(model, printStyles[style]), pdf);
      }
      made.set(style, pdf);
    }
    return made.get(style);
  };
  const dir = join(options.out, model.name);
  mkdirSync(dir, { recursive: true });
  const known = {};
  let count = 0;
  for (const [name, make] of layoutsOf(model, pdfOf)) {
    if (!options.all && !chosen(model, name)) continue;
    const note = notes(model, name);
    if (note) known[`${name}.txt`] = note;
    if (!pattern.test(name)) continue;
    try {
      writeFileSync(join(dir, `${name}.txt`), make());
      count += 1;
    } catch (error) {
      process.exitCode = 1;
      console.error(`${model.name}/${name}: ${error.message}`);
    }
  }
  writeFileSync(join(dir, 'expected.json'), `${JSON.stringify(expected(model, known), null, 1)}\n`);
  console.log(`${model.name}: ${count} layouts`);
}

function composeBad() {
  const dir = join(options.out, 'bad');
  mkdirSync(dir, { recursive: true });
  const answers = {};
  for (const [file, { content, answer }] of Object.entries(brokenReports)) {
    writeFileSync(join(dir, file), content);
    answers[file] = answer;
  }
  writeFileSync(join(dir, 'expected.json'), `${JSON.stringify(answers, null, 1)}\n`);
  console.log(`bad: ${Object.keys(answers).length} inputs`);
}

const wanted = (name) => options.model.length === 0 || options.model.includes(name);

inScratch((scratch) => {
  const pdfDir = options.pdf ?? scratch;
  mkdirSync(pdfDir, { recursive: true });
  for (const model of models) {
    if (wanted(model.name)) compose(model, pdfDir);
  }
  if (wanted('bad')) composeBad();
});
