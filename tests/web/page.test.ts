import { existsSync, readFileSync } from 'node:fs';
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
    expect(samples.filter(({ file }) => !existsSync(web(`public/samples/${file}`)))).toEqual([]);
  });

  it('allows nothing but its own files', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1];
    expect(policy.split('; ')).toEqual([
      "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'", "style-src 'self'",
      "img-src 'self'", "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
    ]);
  });
});
