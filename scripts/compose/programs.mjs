// Runs the programs that people turn pages and PDFs into text with, and hands back what they give.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

function run(command, args, { input, env } = {}) {
  const done = spawnSync(command, args, {
    input, env: { ...process.env, ...env }, maxBuffer: 1 << 26, timeout: 180000,
  });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.status}\n${done.stderr}`);
  return done.stdout;
}

/** Calls `use` with a fresh directory and removes it afterwards. */
export function inScratch(use) {
  const dir = mkdtempSync(join(tmpdir(), 'compose-'));
  try {
    return use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Pandoc leaves a table out, or writes it as HTML, where its format cannot hold it. */
function withTables(text) {
  if (/\[TABLE\]|<t[adr]/.test(text)) throw new Error('pandoc left a table out');
  return text;
}

const pandoc = (to, columns) => (page) =>
  withTables(run('pandoc', ['-f', 'html', '-t', to, `--columns=${columns}`], { input: page }).toString());
const w3m = (columns, ...options) => (page) =>
  run('w3m', ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', '-cols', columns, ...options], { input: page });
const lynx = (columns) => (page) =>
  run('lynx', ['-dump', '-stdin', `-width=${columns}`, '-display_charset=UTF-8', '-assume_charset=UTF-8', '-nolist'], { input: page });
// Debian's html2text counts bytes; with -utf8 it tears characters and numbers apart, with -ascii it only
// loses the characters whose last byte is A0.
const html2text = (columns) => (page) => run('html2text', ['-nobs', '-ascii', '-width', columns], { input: page });

const markdown = (columns) => (page) => run('html2markdown', ['--body-width', columns, '-', 'utf-8'], { input: page });
const links = (columns) => (page) => inScratch((dir) => {
  const file = join(dir, 'page.html');
  writeFileSync(file, page);
  return run('links', ['-dump', '-codepage', 'utf-8', '-html-assume-codepage', 'utf-8', '-width', columns, file], { env: { HOME: dir } });
});
const elinks = (columns) => (page) => inScratch((dir) => {
  const file = join(dir, 'page.html');
  writeFileSync(file, page);
  return run('elinks', ['-dump', '-dump-charset', 'UTF-8', '-dump-width', columns, '-no-references', '-no-numbering', file],
    { env: { HOME: dir } });
});

/** Layout → [options of html(), converter]. Each converter takes the page and gives bytes. */
export const pageLayouts = {
  'pandoc-plain-72': [{ headers: false }, pandoc('plain', 72)],
  'pandoc-plain-160': [{ headers: true }, pandoc('plain', 160)],
  'pandoc-markdown': [{ headers: true }, pandoc('markdown-raw_html', 100)],
  'pandoc-grid': [{ paragraphs: true }, pandoc('markdown-simple_tables-multiline_tables-pipe_tables-raw_html', 160)],
  'pandoc-gfm': [{ headers: false }, pandoc('gfm-raw_html', 120)],
  'pandoc-rst': [{ headers: false }, pandoc('rst', 130)],
  'w3m-border-80': [{ border: 1 }, w3m(80)],
  'w3m-border-140': [{ border: 1 }, w3m(140)],
  'w3m-ascii-100': [{ border: 1 }, w3m(100, '-o', 'graphic_char=0')],
  'w3m-plain-80': [{}, w3m(80)],
  'w3m-plain-150': [{}, w3m(150)],
  'w3m-site': [{ site: true, border: 1 }, w3m(110)],
  'lynx-site': [{ site: true, headers: true }, lynx(130)],
  'lynx-80': [{}, lynx(80)],
  'lynx-160': [{ border: 1 }, lynx(160)],
  'html2markdown': [{ headers: false }, markdown(0)],
  'html2markdown-th': [{ headers: true, paragraphs: true }, markdown(78)],
  'links-120': [{ border: 1 }, links(120)],
  'links-plain-100': [{}, links(100)],
  'elinks-120': [{ border: 1 }, elinks(120)],
  'elinks-plain-90': [{}, elinks(90)],
  'html2text-200': [{ border: 1 }, html2text(200)],
  'html2text-400': [{}, html2text(400)],
};

const chromium = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** The page as Chromium prints it. */
export function print(page, pdf) {
  inScratch((dir) => {
    const file = join(dir, 'page.html');
    writeFileSync(file, page);
    run('chromium', [...chromium, `--user-data-dir=${join(dir, 'profile')}`, '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`, `file://${file}`]);
  });
  if (!existsSync(pdf)) throw new Error(`chromium printed nothing to ${pdf}`);
}

/** The page's text as the browser gives it to the clipboard. */
export function copied(page) {
  const script = '<script>addEventListener("load",()=>{const t=document.body.innerText;'
    + 'document.documentElement.innerHTML="<head></head><body></body>";'
    + 'document.body.appendChild(document.createElement("pre")).textContent=t})</script>';
  return inScratch((dir) => {
    const file = join(dir, 'page.html');
    writeFileSync(file, page.replace('</head>', `${script}</head>`));
    const dom = run('chromium', [...chromium, `--user-data-dir=${join(dir, 'profile')}`, '--dump-dom', `file://${file}`]).toString();
    const text = dom.match(/<pre>([\s\S]*)<\/pre>/)[1];
    return text.replace(/&nbsp;/g, '\u00a0').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
  });
}

/** The page opened in LibreOffice Writer and saved in another format: 'pdf', 'txt:Text (encoded):UTF8'. */
export function writer(page, format) {
  return inScratch((dir) => {
    const file = join(dir, 'page.html');
    writeFileSync(file, page);
    run('soffice', [`-env:UserInstallation=file://${join(dir, 'profile')}`, '--headless', '--infilter=HTML (StarWriter)',
      '--convert-to', format, '--outdir', dir, file], { env: { HOME: dir } });
    return readFileSync(join(dir, `page.${format.split(':')[0]}`));
  });
}

/** The page as a word processor's file, read by the programs that make text of such files. */
const readers = {
  'word-docx2txt': ['docx', (file) => run('docx2txt', [file, '-'])],
  'word-pandoc': ['docx', (file) => run('pandoc', ['-f', 'docx', '-t', 'plain', '--columns=110', file])],
  'word-pandoc-gfm': ['docx', (file) => run('pandoc', ['-f', 'docx', '-t', 'gfm-raw_html', '--columns=110', file])],
};

export const wordLayouts = Object.fromEntries(Object.entries(readers).map(([name, [format, read]]) => [name, (page) =>
  inScratch((dir) => {
    const file = join(dir, `report.${format}`);
    writeFileSync(file, writer(page, format));
    return read(file);
  })]));

/** PDF → text, layout → converter. */
export const pdfLayouts = {
  pdftotext: (pdf) => run('pdftotext', ['-enc', 'UTF-8', pdf, '-']),
  layout: (pdf) => run('pdftotext', ['-enc', 'UTF-8', '-layout', pdf, '-']),
  raw: (pdf) => run('pdftotext', ['-enc', 'UTF-8', '-raw', pdf, '-']),
  pdfminer: (pdf) => run('pdf2txt', [pdf]),
  pymupdf: (pdf) => run('/usr/bin/python3', ['-c', 'import fitz,sys; sys.stdout.write("".join(p.get_text() for p in fitz.open(sys.argv[1])))', pdf]),
  pypdf: (pdf) => run('/usr/bin/python3', ['-c', 'import pypdf,sys; sys.stdout.write("\\n".join(p.extract_text() for p in pypdf.PdfReader(sys.argv[1]).pages))', pdf]),
  pdfjs: (pdf) => run(process.execPath, [fileURLToPath(new URL('./pdfjs-text.mjs', import.meta.url)), pdf]),
  mutool: (pdf) => run('mutool', ['draw', '-q', '-F', 'txt', pdf]),
};
