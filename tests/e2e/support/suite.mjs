// One suite in each browser: `eachBrowser('…', (context) => { test(…) })`.
import { after, before, describe } from 'node:test';
import { browserNames, launch, open } from './browsers.mjs';
import { serveSite } from './server.mjs';

/** `context.open(options)` gives a fresh page of the site; everything is closed at the end. */
export function eachBrowser(title, define, siteOptions) {
  for (const name of browserNames) {
    describe(`${title} (${name})`, () => {
      const context = { name, browser: null, site: null };
      context.open = (options = {}) => open(context.browser, new URL(options.path ?? '', context.site.url).href, options);
      before(async () => {
        context.site = await serveSite(siteOptions);
        context.browser = await launch(name);
      });
      after(async () => {
        await context.browser?.close();
        await context.site?.close();
      });
      define(context);
    });
  }
}
