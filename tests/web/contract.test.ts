import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as contract from '../../web/guide/contract.mjs';
import { manifest } from '../../web/guide/manifest.mjs';
import { elementPage } from '../../web/guide/page.mjs';
import { typesOf } from '../../web/guide/types.mjs';

const web = fileURLToPath(new URL('../../web/', import.meta.url));
const checker = join(web, 'checker');
const below = (folder: string): string[] => readdirSync(folder, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? below(join(folder, entry.name)) : [join(folder, entry.name)]));
const sources = new Map(below(checker).filter((path) => /\.(?:ts|mjs|css)$/.test(path)).map((path) => [path, readFileSync(path, 'utf8')]));
const all = (ending: string) => [...sources].filter(([path]) => path.endsWith(ending)).map(([, text]) => text).join('\n');
const names = (items: { name: string }[]) => items.map(({ name }) => name).sort();
const found = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1]))].sort();

describe('the contract', () => {
  const code = all('.ts');
  const css = all('.css');

  it('names the attributes that the element looks at, and no others', () => {
    const own = ['element.ts', 'controller.ts', 'shell/display.ts', 'trust/trust.ts', 'guard/form-guard.ts', 'many/tabs.ts'].map((path) => sources.get(join(checker, path))!).join('\n');
    const read = found(own, /(?:getAttribute|hasAttribute|\bhas)\('([a-z-]+)'\)/g);
    const styled = found(css, /:host\((?::not\()?\[([a-z-]+)/g);
    expect([...new Set([...read, ...styled])].filter((name) => !['hidden', 'tabindex'].includes(name)).sort()).toEqual(names(contract.attributes));
  });

  it('names the parts, slots and tokens that there are, and no others', () => {
    expect(names(contract.parts)).toEqual(found(code, /\bpart: '([a-z-]+)'/g));
    expect(names(contract.slots)).toEqual(['', ...found(code, /h\('slot', \{ name: '([a-z]+)'/g)]);
    expect(names(contract.tokens)).toEqual(found(css, /^\s*(--nb-[a-z-]+):/gm));
    expect(found(css, /var\((--nb-[a-z-]+)/g).filter((name) => !names(contract.tokens).includes(name))).toEqual([]);
  });

  it('says all of it in both languages', () => {
    const items = Object.values(contract).flat() as { name: string; zh: string; en: string }[];
    expect(items.length).toBeGreaterThan(70);
    for (const { name, zh, en } of items) {
      expect([name, /[\u4e00-\u9fff]/.test(zh), /^[A-Z].*\.$/.test(en)]).toEqual([name, true, true]);
    }
  });

  it('has types that are the element’s own, member by member and event by event', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-types-'));
    const textOf = (path: string) => readFileSync(join(web, path), 'utf8');
    try {
      writeFileSync(join(folder, 'made.d.ts'), typesOf({ engine: textOf('../wasm/engine.d.ts'), events: textOf('checker/contract/events.ts'), input: textOf('checker/input/input.ts') }));
      writeFileSync(join(folder, 'same.ts'), `
        import type * as made from './made';
        import type { NianbaoChecker } from '${join(checker, 'element')}';
        import type { CheckerEvents } from '${join(checker, 'contract/events')}';
        type Own<T> = Exclude<keyof T, keyof HTMLElement | \`\${string}Callback\`>;
        type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
        type Details = { [name in keyof made.NianbaoCheckerEventMap]: made.NianbaoCheckerEventMap[name]['detail'] };
        export const members: Same<Own<NianbaoChecker>, Own<made.NianbaoChecker>> = true;
        export const events: Same<CheckerEvents, Details> = true;
        export const called: (real: NianbaoChecker) => Pick<made.NianbaoChecker, Own<made.NianbaoChecker>> = (real) => real;
        export const calling: (stated: made.NianbaoChecker) => Parameters<NianbaoChecker['check']> = (stated) => null! as Parameters<typeof stated.check>;
        document.createElement('nianbao-checker').addEventListener('nb-result', ({ detail }) => detail.findings[0].key.trim());
      `);
      const config = { extends: join(web, 'tsconfig.json'), files: ['same.ts'], include: [], compilerOptions: { noUnusedLocals: false, types: ['vite/client'], typeRoots: [join(web, 'node_modules')], baseUrl: web } };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const compiled = spawnSync(process.execPath, [join(web, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
      expect(compiled.stdout).toBe('');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);

  it('is all in the manifest, and on the page as text', () => {
    const [{ declarations: [declaration] }] = manifest().modules;
    const members = declaration.members.map(({ name }: { name: string }) => name).sort();
    expect(members).toEqual([...names(contract.properties), ...names(contract.methods)].sort());
    expect(names(declaration.events)).toEqual(names(contract.events));
    expect(names(declaration.cssProperties)).toEqual(names(contract.tokens));
    const html = elementPage({ version: '1.2.3' });
    for (const { name } of Object.values(contract).flat()) expect(html).toContain(`<code>${name}`);
    expect(html).not.toMatch(/<script(?! src)/);
  });
});

describe('the modules of the element', () => {
  it('import one another in one direction, without any circle', () => {
    const importsOf = ([path, text]: [string, string]): [string, string[]] => [path, [...text.matchAll(/(?:from|import\()\s*'(\.[^'?]+)'/g)].flatMap(([, to]) => {
      const target = resolve(dirname(path), to);
      return [target, `${target}.ts`, `${target}.mjs`].filter((candidate) => sources.has(candidate)).slice(0, 1);
    })];
    const graph = new Map([...sources].map(importsOf));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].map((step) => relative(checker, step)).join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of graph.get(path)!) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });
});
