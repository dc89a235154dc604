// All that the element offers, one after the other, as a visitor would use it: which of it came about. For pages and frames
// of every kind, as parts, workers and data come to each in a way of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './browsers.mjs';
import { fileOf, textOf, wrong } from './reports.mjs';
import { siteFolder } from './server.mjs';

const given = {
  text: wrong,
  html: textOf('2021-wrong/page.html'),
  docx: fileOf('2021-wrong/writer.docx'),
  pdf: fileOf('2021-wrong/writer-narrow.pdf'),
  city: [...readFileSync(join(siteFolder, 'samples/city.zip'))],
};

/** Runs in the page. Each step gives `true`, or what it found instead. */
async function useIt({ text, html, docx, pdf, city }, without) {
  const checker = document.querySelector('nianbao-checker');
  const root = checker.shadowRoot;
  const refused = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => refused.push(`${violatedDirective} ${blockedURI}`));

  // What is saved is kept, in place of saving it.
  const blobs = new Map();
  const saved = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function save() {
    if (this.download) saved.set(this.download, blobs.get(this.href).size);
    else click.call(this);
  };

  const find = (selector) => root.querySelector(selector);
  const come = async (look) => {
    for (let tries = 0; tries < 400; tries++) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`did not come: ${look}`);
  };
  const press = async (selector) => (await come(() => find(selector))).click();
  const take = async (action) => {
    await press('[data-action="carry"]');
    await press(`[data-carry="${action}"]`);
  };
  const file = (bytes, name) => new File([new Uint8Array(bytes)], name);
  const isSaved = (name) => come(() => saved.get(name) > 0);
  const first = async (input) => (await checker.check(input))[0].verdict;

  const steps = {
    text: async () => await first(text) === 'fail',
    paste: async () => await first({ html, text }) === 'fail',
    rules: async () => {
      find('.ledger').open = true;
      await come(() => root.querySelectorAll('.ledger li').length > 20);
      // Where there are no pages to lead to, a rule is told in place.
      const here = find('.rule-here');
      if (!here) return Boolean(find('a.rule-title'));
      here.open = true;
      return Boolean(await come(() => here.querySelector('.rule-text').textContent.includes('依据')));
    },
    settings: async () => {
      checker.config = { rules: { 'cell/not-a-number': 'off' } };
      await come(() => checker.status === 'idle' && checker.results[0].config.rules['cell/not-a-number'] === 'off');
      checker.config = { rules: {} };
      return Boolean(await come(() => checker.status === 'idle' && !checker.results[0].config.rules['cell/not-a-number']));
    },
    trust: async () => {
      await press('[data-action="trust"]');
      await come(() => find('.trust-panel'));
      await press('[data-action="trust"]');
      return true;
    },
    trial: async () => {
      checker.goTo('applications/granted/total');
      await press('[data-action="edit"]');
      await press('[data-action="try"]');
      await come(() => find('.tried'));
      await press('[data-action="try-back"]');
      return Boolean(await come(() => !find('.tried')));
    },
    record: async () => {
      await take('record');
      const paper = () => find('.record-paper')?.contentDocument ?? find('.record-paper')?.shadowRoot;
      const sheet = await come(() => paper()?.querySelector('.sheet'));
      if (Math.round(sheet.getBoundingClientRect().width) !== 794) return 'no sheet of A4';
      // In a sandbox it cannot be printed by itself.
      if (find('[data-action="save-record"]')) {
        await press('[data-action="save-record"]');
        await isSaved('粘贴的文字-核验单.html');
      }
      await press('[data-action="close-record"]');
      return true;
    },
    csv: async () => {
      await take('csv');
      return isSaved('粘贴的文字.csv');
    },
    word: async () => await first(file(docx, 'a.docx')) === 'fail' && Boolean(await come(() => find('[data-look="known"]'))),
    'word with comments': async () => {
      await take('correct');
      return isSaved('a-修订.docx');
    },
    pdf: async () => await first(file(pdf, 'b.pdf')) === 'fail' && Boolean(await come(() => find('.page'))),
    'a page drawn': async () => {
      const isDrawn = () => find('.page[data-drawn]')?.dataset.drawn;
      find('.page').scrollIntoView();
      return await come(isDrawn) === 'page' || isDrawn();
    },
    'pdf with comments': async () => {
      await take('annotate');
      return isSaved('b-批注.pdf');
    },
    many: async () => (await checker.check(file(city, 'city.zip'))).length > 15 && Boolean(await come(() => find('.many tbody tr'))),
    'list as workbook': async () => {
      await press('[data-export="xlsx"]');
      return isSaved('nianbao.xlsx');
    },
    notices: async () => {
      await press('[data-action="notices"]');
      await press('[data-action="all-notices"]');
      return Boolean(await come(() => [...saved.keys()].filter((name) => name.endsWith('.docx')).length === 2));
    },
    years: async () => {
      await press('[data-view="years"]');
      await press('.series-agencies button');
      return Boolean(await come(() => find('.plot canvas')?.width > 0));
    },
    'two years': async () => {
      (await come(() => find('.two-years'))).open = true;
      return Boolean(await come(() => find('.sentences')));
    },
    rollup: async () => {
      await press('[data-view="rollup"]');
      return Boolean(await come(() => find('.heat button')));
    },
    indicators: async () => {
      await press('[data-view="indicators"]');
      await come(() => find('.indicators-table tbody tr'));
      await press('[data-export="nianbao-figures.xlsx"]');
      return isSaved('nianbao-figures.xlsx');
    },
    clearing: async () => {
      await press('[data-action="clear-list"]');
      await press('[data-action="clear-really"]');
      return Boolean(await come(() => !find('.many') && checker.results.length === 0));
    },
    english: async () => {
      checker.setAttribute('locale', 'en');
      await come(() => find('.base').lang === 'en');
      return await first(text) === 'fail';
    },
  };
  const came = {};
  for (const [name, step] of Object.entries(steps).filter(([own]) => !without.includes(own))) {
    came[name] = await step().catch((error) => `${error.name}: ${error.message}`.slice(0, 200));
  }
  return { came, refused };
}

/** What did not come about, in a page or frame that has the element, and what its policy refused: nothing where all did. */
export async function missingIn(frame, { without = [] } = {}) {
  await until(frame, () => Boolean(document.querySelector('nianbao-checker')?.check));
  const { came, refused } = await frame.evaluate(useIt, given, without);
  return [...Object.entries(came).filter(([, outcome]) => outcome !== true), ...refused];
}
