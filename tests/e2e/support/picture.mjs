// Takes the picture of a result that the README shows, from the built site.
//   node tests/e2e/support/picture.mjs FILE.png [zh|en]
import { launch, open } from './browsers.mjs';
import { serveSite } from './server.mjs';

const [file, language = 'zh'] = process.argv.slice(2);
const site = await serveSite();
const browser = await launch('chromium');
const { page, tool } = await open(browser, `${site.url}${language === 'en' ? '?lang=en' : ''}`, { width: 1440, height: 900 });
await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
await tool.sample(1);
await tool.click('.finding-head');
await page.screenshot({ path: file });
await browser.close();
await site.close();
