import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { english } from '@page/english';
import { samples } from '@page/samples';

const web = (path: string) => new URL(`../../web/${path}`, import.meta.url);
const html = readFileSync(web('index.html'), 'utf8');
/** What the page in one file has in place of some of it. */
const single = readFileSync(web('single/build.mjs'), 'utf8');

describe('the page', () => {
  it('has English words for exactly the texts that it marks', () => {
    const marked = [...`${html}${single}`.matchAll(/data-text="(\w+)"/g)].map((match) => match[1]);
    expect(Object.keys(english).sort()).toEqual([...new Set(marked)].sort());
  });

  it('offers samples that exist', () => {
    expect(samples.filter(({ file }) => !existsSync(web(`public/samples/${file}`)) && !readFileSync(web('build.mjs'), 'utf8').includes(`'samples/${file}'`))).toEqual([]);
  });

  it('allows nothing but its own files', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1];
    expect(policy.split('; ')).toEqual([
      "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'", "style-src 'self'",
      "img-src 'self'", "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
    ]);
  });

  it('stores nothing but the language and the size of type, and its own program', () => {
    const below = (folder: URL): URL[] => readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry.isDirectory() ? below(new URL(`${entry.name}/`, folder)) : [new URL(entry.name, folder)]));
    const stores = /\b(?:localStorage|sessionStorage|indexedDB|caches|cookieStore|requestFileSystem|storage\.getDirectory|document\.cookie|window\.name)\b/g;
    const used = ['checker/', 'frame/', 'offline/', 'page/', 'readers/', 'single/', 'packed/'].flatMap((folder) => below(web(folder)))
      .filter(({ pathname }) => /\.(?:ts|mjs|js|html)$/.test(pathname))
      .flatMap((file) => [...new Set(readFileSync(file, 'utf8').match(stores) ?? [])].map((name) => `${file.pathname.split('/web/')[1]} ${name}`));
    // The names that a worker gives up before it sees a document, the program kept for a visit without a network, and the choices.
    expect(used.sort()).toEqual([
      'checker/reading/offline.ts caches', 'checker/reading/offline.ts indexedDB', 'offline/service-worker.ts caches', 'page/memory.ts localStorage',
    ]);
    expect([...readFileSync(web('page/memory.ts'), 'utf8').matchAll(/type Name = (.*);/g)].map(([, names]) => names)).toEqual(["'language' | 'larger'"]);
  });
});
