// The two stock browsers, driven alike: Chromium, and Firefox over WebDriver BiDi.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../../web/', import.meta.url));
const { default: puppeteer } = await import(require.resolve('puppeteer-core'));

export const axeSource = require('axe-core').source;

const launches = {
  chromium: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  },
  firefox: { browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr' },
};

export const browserNames = Object.keys(launches);

/** `args` are Chromium's, `prefs` Firefox's. */
export function launch(name, { args = [], prefs = {} } = {}) {
  const own = launches[name];
  return puppeteer.launch({ headless: true, ...own, ...(name === 'firefox' ? { extraPrefsFirefox: prefs } : { args: [...own.args, ...args] }) });
}

/** Options for `launch`, with WebAssembly switched off besides. */
export const withoutWasm = ({ args = [], prefs = {} } = {}) => ({
  args: [...args, '--js-flags=--jitless'], prefs: { ...prefs, 'javascript.options.wasm': false },
});

/**
 * Takes away what lets the browser keep the page: what it fetches for that is no test's but the one about it. And what one
 * test chose is nothing to the next.
 */
function forgetful() {
  delete Navigator.prototype.serviceWorker;
  delete Window.prototype.localStorage;
  delete globalThis.localStorage;
}

/** A fresh page at the address, with every request and every error noted, once its checker answers. */
export async function open(browser, url, { width = 1440, height = 900, isReady = true, before, isKept = false } = {}) {
  const page = await browser.newPage();
  if (!isKept) await page.evaluateOnNewDocument(forgetful);
  if (before) await page.evaluateOnNewDocument(before);
  await page.setViewport({ width, height });
  const seen = { requests: [], errors: [] };
  page.on('request', (request) => seen.requests.push({ method: request.method(), url: request.url() }));
  page.on('pageerror', (error) => seen.errors.push(error.message));
  await page.goto(url);
  if (isReady) await until(page, () => document.querySelector('nianbao-checker').version !== '');
  return { page, seen, tool: toolOf(page) };
}

/** Waits until the function, run in the page, gives something; gives that. */
export async function until(page, inPage, given = [], patience = 30_000) {
  const limit = Date.now() + patience;
  for (;;) {
    const value = await page.evaluate(inPage, ...given);
    if (value) return value;
    if (Date.now() > limit) throw new Error(`not within ${patience / 1000} s: ${inPage}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What the tests do with the checker in a page. Selectors look inside its shadow root. */
function toolOf(page) {
  const handle = (selector) => page.evaluateHandle((wanted) =>
    document.querySelector('nianbao-checker').shadowRoot.querySelector(wanted), selector);
  const tool = {
    handle,
    async click(selector) {
      const element = (await handle(selector)).asElement();
      if (!element) throw new Error(`nothing at ${selector}`);
      await element.evaluate((target) => target.click());
    },
    text: (selector) => page.evaluate((wanted) =>
      document.querySelector('nianbao-checker').shadowRoot.querySelector(wanted)?.textContent ?? null, selector),
    texts: (selector) => page.evaluate((wanted) =>
      [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll(wanted)].map((element) => element.textContent), selector),
    attributes: (selector, name) => page.evaluate((wanted, attribute) =>
      [...document.querySelector('nianbao-checker').shadowRoot.querySelectorAll(wanted)].map((element) => element.getAttribute(attribute)),
    selector, name),
    /** Text in the input box, as if typed, and the button. */
    async checkText(text) {
      await page.evaluate((given) => { document.querySelector('nianbao-checker').text = given; }, text);
      await tool.click('[data-action="check"]');
      await tool.settled();
    },
    /** Files as the file dialogue gives them. Contents are strings or arrays of bytes. */
    async drop(files) {
      await tool.give(files);
      await tool.settled();
    },
    /** The same without waiting for what becomes of them. */
    async give(files) {
      await page.evaluate((given) => {
        const transfer = new DataTransfer();
        for (const { name, content } of given) {
          transfer.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name));
        }
        const target = document.querySelector('nianbao-checker').shadowRoot.querySelector('textarea');
        target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }));
      }, files);
    },
    async sample(index) {
      await page.evaluate((at) => document.querySelector('nianbao-checker').shadowRoot.querySelectorAll('[data-sample]')[at].click(), index);
      await tool.settled();
    },
    /** To the other language; its words may have to be fetched first. */
    async switchLanguage() {
      const language = await page.evaluate(() => document.documentElement.lang);
      await page.evaluate(() => document.getElementById('language').click());
      await tool.inAnotherLanguage(language);
    },
    inAnotherLanguage: (than) => until(page, (old) => {
      const base = document.querySelector('nianbao-checker').shadowRoot.querySelector('.base');
      return document.documentElement.lang !== old && base.lang === document.documentElement.lang;
    }, [than]),
    enlarge: () => page.evaluate(() => document.getElementById('larger').click()),
    /** Opens one of several from their list; back to the list where another one is shown. */
    async open(name) {
      const back = await handle('[data-action="back"]');
      if (back.asElement()) await tool.click('[data-action="back"]');
      await tool.click(`[data-file="${name}"] button`);
      await tool.settled();
    },
    /** Opens the list of rules, which comes when it is first opened. */
    async openLedger() {
      await page.evaluate(() => { document.querySelector('nianbao-checker').shadowRoot.querySelector('.ledger').open = true; });
      await until(page, () => document.querySelector('nianbao-checker').shadowRoot.querySelector('.ledger li') !== null);
    },
    /** Waits for the verdict of everything given. */
    settled: () => until(page, () => {
      const checker = document.querySelector('nianbao-checker');
      return /^(?:idle|failed)$/.test(checker.status) && checker.shadowRoot.querySelector('.outcome-place .verdict, .many-place .many') !== null;
    }),
    verdict: async () => (await tool.attributes('.verdict', 'data-verdict'))[0] ?? null,
    results: () => page.evaluate(() => document.querySelector('nianbao-checker').results),
  };
  return tool;
}

/** What can be seen of an element inside its scrolling pane: its place within the pane's box. */
export function isInSight(page, selector, pane) {
  return page.evaluate((wanted, outerSelector) => {
    const root = document.querySelector('nianbao-checker').shadowRoot;
    const inner = root.querySelector(wanted).getBoundingClientRect();
    const outer = root.querySelector(outerSelector).getBoundingClientRect();
    return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1 && inner.height > 0;
  }, selector, pane);
}
