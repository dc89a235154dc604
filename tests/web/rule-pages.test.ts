import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '@checker/texts/en';
import { zh } from '@checker/texts/zh';
import { readCatalogue, rulesOf } from '../../web/rules/catalogue.mjs';
import { rulePages, writeRulePages } from '../../web/rules/pages.mjs';
import { groups, words } from '../../web/rules/words.mjs';

type Language = 'zh' | 'en';
type Text = { [language in Language]: string };
interface Rule {
  id: string;
  severity: 'error' | 'warning' | 'info';
  title: Text;
  explanation: Text;
  legal_basis: Text;
  good_example: Text;
  bad_example: Text;
}
interface Node {
  nodeName: string;
  tagName?: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}

const languages: Language[] = ['zh', 'en'];
const prefix = { zh: '', en: 'en/' };
const wasm = process.env.NIANBAO_WASM ?? fileURLToPath(new URL('../../.build/wasm', import.meta.url));
const { parse, serialize } = await import(createRequire(new URL('../../web/', import.meta.url)).resolve('parse5'));

/** The parser tells of mistakes in characters and tags; tags that do not nest it mends, which shows in what it read. */
function documentOf(html: string): { root: Node; mistakes: string[] } {
  const mistakes: string[] = [];
  const onParseError = ({ code, startLine }: { code: string; startLine: number }) => mistakes.push(`${code} in line ${startLine}`);
  const root = parse(html, { sourceCodeLocationInfo: true, onParseError });
  const tagsOf = (text: string) => text.match(/<\/?\w+/g)!.join('');
  if (tagsOf(html) !== tagsOf(serialize(root))) mistakes.push('tags that do not nest');
  return { root, mistakes };
}

function* nodesOf(node: Node, above: Node[] = []): Generator<{ node: Node; above: Node[] }> {
  yield { node, above };
  for (const child of node.childNodes ?? []) yield* nodesOf(child, [...above, node]);
}

const attribute = (node: Node, name: string) => node.attrs?.find((attr) => attr.name === name)?.value;
const textOf = (node: Node) => [...nodesOf(node)].map((each) => each.node.value ?? '').join('');
const elements = (root: Node, isWanted: (node: Node) => boolean) =>
  [...nodesOf(root)].map(({ node }) => node).filter((node) => node.tagName !== undefined && isWanted(node));
const tags = (root: Node, name: string) => elements(root, (node) => node.tagName === name);
const textsOf = (root: Node, name: string) => tags(root, name).map(textOf);
const textAt = (root: Node, id: string) => elements(root, (node) => attribute(node, 'id') === id).map(textOf).join(' & ');
const links = (root: Node, isWanted: (node: Node) => boolean = () => true) =>
  tags(root, 'a').filter(isWanted).map((node) => attribute(node, 'href')!);
const filesIn = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  (entry.isDirectory() ? filesIn(join(folder, entry.name)).map((path) => `${entry.name}/${path}`) : [entry.name]));
/** A link as a path below the folder of the rules. */
const target = (page: string, href: string) => posix.join(posix.dirname(page), href.replace(/[?#].*$/, ''));

const composed = (id: string, more: object = {}): Rule => {
  const text = (zh: string, en: string): Text => ({ zh, en });
  return {
    id, severity: 'error', title: text(`题${id}`, `Title ${id}`), explanation: text('说明', 'Explanation'), legal_basis: text('依据', 'Basis'),
    good_example: text('好', 'Good'), bad_example: text('坏', 'Bad'), ...more,
  };
};
const catalogueOf = (...rules: object[]) => JSON.stringify({ schema: 'nianbao/catalogue@1', rules });

describe('the pages of the rules', () => {
  let rules: Rule[];
  let folder: string;
  let files: string[];
  const documents = new Map<string, { root: Node; mistakes: string[] }>();
  const rootOf = (path: string) => documents.get(path)!.root;

  beforeAll(async () => {
    rules = await readCatalogue(join(wasm, 'catalogue.json'));
    folder = mkdtempSync(join(tmpdir(), 'rule-pages-'));
    await writeRulePages(folder, rules, { checker: '../index.html' });
    files = filesIn(folder);
    for (const path of files.filter((name) => name.endsWith('.html'))) documents.set(path, documentOf(readFileSync(join(folder, path), 'utf8')));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are one for each rule in each language, a list in each, and nothing else', () => {
    const wanted = languages.flatMap((language) => ['index', ...rules.map(({ id }) => id)].map((name) => `${prefix[language]}${name}.html`));
    expect([...files].sort()).toEqual([...wanted, 'icon.svg', 'rules.css'].sort());
  });

  it.each(languages)('say everything that the catalogue says (%s)', (language) => {
    const shown = rules.map(({ id }) => {
      const root = rootOf(`${prefix[language]}${id}.html`);
      return {
        id: textAt(root, 'id'), title: textsOf(root, 'h1').join(' & '), severity: textAt(root, 'severity').split(' ')[0], group: textAt(root, 'group'),
        explanation: textAt(root, 'explanation'), legal_basis: textAt(root, 'legal-basis'),
        good_example: textAt(root, 'good-example'), bad_example: textAt(root, 'bad-example'),
        tab: textsOf(root, 'title').join(' & '), headings: [...textsOf(root, 'h2'), ...textsOf(root, 'h3')],
      };
    });
    const own = words[language];
    expect(shown).toEqual(rules.map((rule) => ({
      id: rule.id, title: rule.title[language], severity: { zh, en }[language].severity[rule.severity], group: groups.get(rule.id.split('/')[0])![language],
      explanation: rule.explanation[language], legal_basis: rule.legal_basis[language],
      good_example: rule.good_example[language], bad_example: rule.bad_example[language],
      tab: `${rule.title[language]} · ${own.product} nianbao`,
      headings: [own.explanation, own.basis, own.examples, own.goodExample, own.badExample],
    })));
  });

  it.each(languages)('lead to the other language, the list, the rules before and after, and the checker (%s)', (language) => {
    const other = language === 'zh' ? 'en' : 'zh';
    const found = rules.map(({ id }) => {
      const path = `${prefix[language]}${id}.html`;
      const to = (isWanted: (node: Node) => boolean) => links(rootOf(path), isWanted).map((href) => target(path, href));
      return {
        language: to((node) => attribute(node, 'hreflang') === words[other].code && attribute(node, 'lang') === words[other].code),
        list: to((node) => textOf(node) === words[language].allRules),
        previous: to((node) => attribute(node, 'rel') === 'prev'),
        next: to((node) => attribute(node, 'rel') === 'next'),
        checker: links(rootOf(path), (node) => textOf(node) === words[language].toChecker),
      };
    });
    const list = `${prefix[language]}index.html`;
    const at = (index: number) => (rules[index] ? [`${prefix[language]}${rules[index].id}.html`] : []);
    expect(found).toEqual(rules.map(({ id }, index) => ({
      language: [`${prefix[other]}${id}.html`], list: [list, list], previous: at(index - 1), next: at(index + 1),
      checker: [language === 'zh' ? '../../index.html' : '../../../index.html?lang=en'],
    })));
  });

  it.each(languages)('stand in the list under their groups, each with its severity in words (%s)', (language) => {
    const path = `${prefix[language]}index.html`;
    const listed = tags(rootOf(path), 'section').slice(1).flatMap((section) => tags(section, 'li').map((item) => ({
      group: textsOf(section, 'h2').join(' & '), to: links(item).map((href) => target(path, href)), title: textsOf(item, 'a'),
      severity: elements(item, (node) => /\bseverity\b/.test(attribute(node, 'class') ?? '')).map(textOf), id: textsOf(item, 'code'),
    })));
    expect(listed).toEqual(rules.map(({ id, title, severity }) => ({
      group: groups.get(id.split('/')[0])![language], to: [`${prefix[language]}${id}.html`], title: [title[language]],
      severity: [{ zh, en }[language].severity[severity]], id: [id],
    })));
  });

  it('lead nowhere that does not exist', () => {
    const ids = (path: string) => elements(rootOf(path), (node) => attribute(node, 'id') !== undefined).map((node) => attribute(node, 'id')!);
    const dead = [...documents].flatMap(([path, { root }]) => [...links(root), ...tags(root, 'link').map((node) => attribute(node, 'href')!)]
      .filter((href) => {
        const [, hash] = href.split('#');
        const file = href.startsWith('#') ? path : target(path, href);
        return file !== '../index.html' && (!files.includes(file) || (hash !== undefined && !ids(file).includes(hash)));
      }).map((href) => `${path}: ${href}`));
    expect(dead).toEqual([]);
  });

  it('are HTML without a mistake, with every id once', () => {
    const mistakes = [...documents].flatMap(([path, document]) => {
      const ids = elements(document.root, (node) => attribute(node, 'id') !== undefined).map((node) => attribute(node, 'id')!);
      return [...document.mistakes, ...ids.filter((id, at) => ids.indexOf(id) !== at)].map((mistake) => `${path}: ${mistake}`);
    });
    expect(mistakes).toEqual([]);
  });

  it('run nothing, and load nothing but the style and the icon beside them', () => {
    const loading = new Set(['script', 'style', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'video', 'audio', 'svg']);
    const isOdd = ({ name, value }: { name: string; value: string }) => /^(on|style$)/.test(name) || (name === 'href' && /^\s*(\w+:|\/\/)/.test(value));
    const policies = new Set<string | undefined>();
    const odd = [...documents].flatMap(([path, { root }]) => {
      policies.add(attribute(elements(root, (node) => attribute(node, 'http-equiv') === 'Content-Security-Policy')[0], 'content'));
      return elements(root, (node) => loading.has(node.tagName!) || node.attrs!.some(isOdd)).map((node) => `${path}: ${node.tagName}`);
    });
    expect(odd).toEqual([]);
    expect([...policies]).toEqual(["default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"]);
    expect(readFileSync(join(folder, 'rules.css'), 'utf8')).not.toMatch(/url\(|@import|@font-face/);
  });

  it('name their language, and mark the Chinese in an English one', () => {
    const wrong = [...documents].flatMap(([path, { root }]) => {
      const language = path.startsWith('en/') ? 'en' : 'zh-CN';
      if (attribute(tags(root, 'html')[0], 'lang') !== language) return [`${path}: html`];
      if (language === 'zh-CN') return [];
      // A title can hold no elements.
      return [...nodesOf(root)].filter(({ node, above }) => /\p{Script=Han}/u.test(node.value ?? '')
        && !above.some((parent) => parent.tagName === 'title' || attribute(parent, 'lang') === 'zh-CN')).map(({ node }) => `${path}: ${node.value}`);
    });
    expect(wrong).toEqual([]);
  });

  it('lead to no checker on a site that has none', () => {
    const elsewhere = [...rulePages(rules) as Map<string, string>].flatMap(([path, html]) => links(documentOf(html).root)
      .filter((href) => target(path, href).startsWith('..')).map((href) => `${path}: ${href}`));
    expect(elsewhere).toEqual([]);
  });

  it('are linked from the page of the checker', () => {
    const root = documentOf(readFileSync(new URL('../../web/index.html', import.meta.url), 'utf8')).root;
    expect(tags(root, 'footer').flatMap((footer) => links(footer))).toContain('./rules/index.html');
  });
});

describe('a text of the catalogue', () => {
  const pageOf = (language: Language, more: object) =>
    (rulePages([composed('text/odd', more)]) as Map<string, string>).get(`${prefix[language]}text/odd.html`)!;

  it.each(languages)('is shown as the characters it is, never as markup (%s)', (language) => {
    const odd = `</title></p><script>x()</script> & &lt; "a" 'b' <img src=x onerror=y> 某局<b>`;
    const both = { zh: odd, en: odd };
    const html = pageOf(language, { title: both, explanation: both, legal_basis: both, good_example: both, bad_example: both });
    const { root, mistakes } = documentOf(html);
    expect(mistakes).toEqual([]);
    expect(elements(root, (node) => ['script', 'img', 'b'].includes(node.tagName!))).toEqual([]);
    expect(['explanation', 'legal-basis', 'good-example', 'bad-example'].map((id) => textAt(root, id))).toEqual([odd, odd, odd, odd]);
    expect([textsOf(root, 'h1'), textsOf(root, 'title')]).toEqual([[odd], [`${odd} · ${words[language].product} nianbao`]]);
  });

  it.each([
    ['set by 国办公开办函〔2019〕60号 (2019)', 'set by [国办公开办函〔2019〕60号] (2019)'],
    ['2.重复申请: 1 0', '[2.重复申请]: 1 0'],
    ['column 本年增/减, or 251000元.', 'column [本年增/减], or [251000元].'],
    ['not /, — or 无', 'not /, — or [无]'],
    ['“××局2021年报告”', '“[××局2021年报告]”'],
    ['⼀ (radical U+2F00)', '[⼀] (radical U+2F00)'],
    ['12 - 4 = 8', '12 - 4 = 8'],
  ])('has its Chinese marked in English: %s', (text, marked) => {
    const html = pageOf('en', { explanation: { zh: '说明', en: text } });
    const paragraph = elements(documentOf(html).root, (node) => attribute(node, 'id') === 'explanation')[0];
    expect(paragraph.childNodes!.map((node) => (attribute(node, 'lang') === 'zh-CN' ? `[${textOf(node)}]` : textOf(node))).join('')).toBe(marked);
  });
});

describe('a catalogue', () => {
  it('that is not there stops the build, saying what to do', async () => {
    const file = join(tmpdir(), 'nianbao-no-such-folder', 'catalogue.json');
    await expect(readCatalogue(file)).rejects.toThrow(`No catalogue of rules at ${file} (ENOENT). Build the engine first`);
  });

  it.each([
    ['is not JSON', '{'],
    ['has the schema undefined', '{"rules":[]}'],
    ['holds no rules', catalogueOf()],
    ['holds an id that is not group/name: ../../x', catalogueOf(composed('../../x'))],
    ['holds cell/a twice', catalogueOf(composed('cell/a'), composed('cell/a'))],
    ['holds other/a, whose group has no name', catalogueOf(composed('other/a'))],
    ['gives cell/a the severity fatal', catalogueOf(composed('cell/a', { severity: 'fatal' }))],
    ['lacks the legal_basis of cell/b in en', catalogueOf(composed('cell/a'), composed('cell/b', { legal_basis: { zh: '依据', en: ' ' } }))],
    ['lacks the bad_example of cell/a in zh', catalogueOf(composed('cell/a', { bad_example: undefined }))],
  ])('that %s is refused', (words, content) => {
    expect(() => rulesOf(content, 'c.json')).toThrow(`The catalogue of rules c.json ${words}`);
  });

  it('is taken in its own order', () => {
    const rules = [composed('text/b'), composed('cell/a', { severity: 'info' })];
    expect(rulesOf(catalogueOf(...rules), 'c.json')).toEqual(rules);
  });
});
