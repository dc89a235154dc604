// How each file of a composed report is made, and which of them are kept with the sources.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from './html.mjs';
import { models } from './models.mjs';
import { excelPaste, mhtml, wordPaste, wpsPaste } from './office-html.mjs';
import { ofdFromDocument } from './ofd.mjs';
import { inScratch, print, writer } from './programs.mjs';
import { printStyles, writerStyles } from './styles.mjs';
import { read as readPdf } from '../../web/readers/pdf/read.mjs';

function run(command, args, input) {
  const done = spawnSync(command, args, { input, maxBuffer: 1 << 28, timeout: 180_000 });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${command}: ${done.status}\n${done.stderr}`);
  return done.stdout;
}

const inCharset = (text, charset) => run('iconv', ['-f', 'UTF-8', '-t', `${charset}//TRANSLIT`], text.replace('charset="utf-8"', `charset="${charset}"`));

function printed(page) {
  return inScratch((dir) => {
    print(page, join(dir, 'page.pdf'));
    return readFileSync(join(dir, 'page.pdf'));
  });
}

/** The tables of a report as a spreadsheet program takes them from a page. */
const sheet = (model, format) => inScratch((dir) => {
  writeFileSync(join(dir, 'page.html'), html(model, { border: 1 }));
  run('soffice', [`-env:UserInstallation=file://${join(dir, 'profile')}`, '--headless', '--infilter=HTML (StarCalc)',
    '--convert-to', format, '--outdir', dir, join(dir, 'page.html')]);
  return readFileSync(join(dir, `page.${format}`));
});

/** A PDF changed by a few lines of Python: `reader`, `writer` and `files` are at hand. */
function changed(pdfs, script) {
  return inScratch((dir) => {
    const files = pdfs.map((pdf, i) => {
      writeFileSync(join(dir, `${i}.pdf`), pdf);
      return join(dir, `${i}.pdf`);
    });
    const out = join(dir, 'out.pdf');
    run('/usr/bin/python3', ['-c', `import sys, pypdf
files = sys.argv[2:]
reader = pypdf.PdfReader(files[0])
writer = pypdf.PdfWriter()
${script}
with open(sys.argv[1], 'wb') as out: writer.write(out)`, out, ...files]);
    return readFileSync(out);
  });
}

/** Every page as a picture only, as a scanner gives it. */
const scanned = (pdf) => inScratch((dir) => {
  writeFileSync(join(dir, 'in.pdf'), pdf);
  run('pdftoppm', ['-r', '80', '-gray', '-jpeg', join(dir, 'in.pdf'), join(dir, 'page')]);
  const pictures = run('sh', ['-c', `ls ${dir}/page*.jpg`]).toString().trim().split('\n');
  return printed(`<style>@page{margin:0;size:A4}img{width:100%;display:block;break-after:page}</style>${
    pictures.map((file) => `<img src="data:image/jpeg;base64,${readFileSync(file).toString('base64')}">`).join('')}`);
});

const styled = (name, change = (css) => css) => (model) => printed(html(model, { ...printStyles[name], css: change(printStyles[name].css) }));

/** The pages of a PDF as an OFD file. */
async function asOfd(pdf) {
  const { document, problem } = await readPdf(new Uint8Array(pdf), { progress() {}, asset: async (name) => { throw new Error(name); } });
  if (problem) throw new Error(problem.code);
  return ofdFromDocument(document);
}

/** File → how to make it; `make` gives another file of the same report. */
export const makers = {
  'writer.docx': (model) => writer(html(model, writerStyles.plain), 'docx'),
  'writer-narrow.docx': (model) => writer(html(model, writerStyles.narrow), 'docx'),
  'pandoc.docx': (model) => run('pandoc', ['-f', 'html', '-t', 'docx', '-o', '-'], html(model, { headers: false })),
  'writer.odt': (model) => writer(html(model, writerStyles.plain), 'odt'),
  'writer.rtf': (model) => writer(html(model, writerStyles.plain), 'rtf'),
  'writer.doc': (model) => writer(html(model, writerStyles.plain), 'doc'),
  'writer-narrow.doc': (model) => writer(html(model, writerStyles.narrow), 'doc'),
  'calc.xlsx': (model) => sheet(model, 'xlsx'),
  'calc.xls': (model) => sheet(model, 'xls'),
  'calc.ods': (model) => sheet(model, 'ods'),
  'page.html': (model) => html(model, { border: 1 }),
  'page-gb2312.html': (model) => inCharset(html(model, { paragraphs: true, headers: true }), 'GB18030'),
  'page-utf16.html': (model) => Buffer.from(`\ufeff${html(model)}`, 'utf16le'),
  'site.html': (model) => html(model, { site: true, paragraphs: true }),
  'writer.html': (model) => writer(html(model, writerStyles.plain), 'html'),
  'saved.mhtml': (model) => mhtml(html(model, { site: true, border: 1 })),
  'word-paste.html': (model) => wordPaste(model),
  'wps-paste.html': (model) => wpsPaste(model),
  'excel-paste.html': (model) => excelPaste(model),
  'print-a4.pdf': styled('a4'),
  'print-narrow.pdf': styled('narrow'),
  'print-sliver.pdf': styled('sliver'),
  'print-landscape.pdf': styled('landscape'),
  'print-small.pdf': styled('small'),
  'print-repeat.pdf': styled('repeat'),
  'print-browser.pdf': styled('browser'),
  'print-padded.pdf': styled('padded'),
  'print-level-rules.pdf': styled('a4', (css) => `${css} td, th { border-left: none; border-right: none }`),
  'print-no-rules.pdf': styled('a4', (css) => `${css} td, th { border: none }`),
  'writer.pdf': (model) => writer(html(model, writerStyles.plain), 'pdf'),
  'writer-narrow.pdf': (model) => writer(html(model, writerStyles.narrow), 'pdf'),
  'rotated.pdf': async (model, make) => changed([await make('writer.pdf')], 'for page in reader.pages: writer.add_page(page).rotate(90)'),
  'turned.pdf': async (model, make) => changed([await make('writer.pdf')], `for page in reader.pages:
    page.add_transformation(pypdf.Transformation().rotate(90).translate(float(page.mediabox.height), 0))
    box = (0, 0, page.mediabox.height, page.mediabox.width)
    for name in ('mediabox', 'cropbox', 'trimbox', 'bleedbox', 'artbox'): setattr(page, name, pypdf.generic.RectangleObject(box))
    writer.add_page(page)`),
  'two-reports.pdf': async (model, make) => changed([await make('writer.pdf'), writer(html(models.find((other) => other.edition === model.edition && other.name !== model.name), writerStyles.plain), 'pdf')],
    'for file in files: writer.append(file)'),
  'owner-password.pdf': async (model, make) => changed([await make('writer.pdf')], "writer.append(files[0])\nwriter.encrypt('', 'owner')"),
  'encrypted.pdf': async (model, make) => changed([await make('writer.pdf')], "writer.append(files[0])\nwriter.encrypt('secret')"),
  'writer.ofd': async (model, make) => asOfd(await make('writer.pdf')),
  'print-sliver.ofd': async (model, make) => asOfd(await make('print-sliver.pdf')),
  'scanned.pdf': async (model, make) => scanned(await make('writer.pdf')),
};

const flow = ['writer.docx', 'writer.ofd', 'writer.odt', 'writer.rtf', 'writer.doc', 'calc.xlsx', 'calc.xls', 'calc.ods', 'page.html', 'word-paste.html', 'wps-paste.html'];
const kept = {
  '2019-dense': [...flow, 'print-a4.pdf', 'writer.pdf'],
  '2019-blank': [...flow, 'writer-narrow.doc', 'writer-narrow.docx', 'writer-narrow.pdf', 'site.html', 'excel-paste.html'],
  '2019-style': ['writer.docx', 'writer.doc', 'page-gb2312.html', 'page-utf16.html', 'saved.mhtml', 'writer.html', 'writer-narrow.pdf'],
  '2019-wrong': [...flow, 'writer.pdf'],
  '2021-gaps': [...flow, 'print-sliver.ofd', 'print-sliver.pdf', 'writer.pdf', 'rotated.pdf', 'turned.pdf', 'pandoc.docx', 'saved.mhtml'],
  '2021-labels': [...flow, 'print-landscape.pdf', 'writer.pdf', 'site.html'],
  '2021-traps': [...flow, 'print-repeat.pdf', 'writer.pdf', 'two-reports.pdf', 'owner-password.pdf', 'page-gb2312.html', 'excel-paste.html'],
  '2021-dense': ['print-narrow.pdf', 'print-level-rules.pdf'],
  '2021-small': ['encrypted.pdf', 'scanned.pdf'],
  '2021-wrong': [...flow, 'writer-narrow.pdf', 'pandoc.docx'],
};

/** The files of a model that are kept with the sources: a few megabytes that show every format and shape. */
export const chosenFiles = (model) => kept[model] ?? [];
