// Pages that have the element in them, and what becomes of it there.
import { clean } from './reports.mjs';

/** The page of a portal with the element's script from `script`. */
export const pageWith = (script) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>portal</title>
<script nonce="r4nd0m" src="${script}" defer></script></head>
<body><nianbao-checker hide-input>...</nianbao-checker></body></html>`;

/** Opens the page and checks a report: the verdict, or the code of the failure and what was told with it. */
export async function outcomeIn(browser, url, { text = clean } = {}) {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    return await checkIn(page, text);
  } finally {
    await page.close();
  }
}

/** The same in a page or frame. `outcome` is `undefined` where the element's script did not run. */
export function checkIn(frame, text = clean) {
  return frame.evaluate(async (given) => {
    const checker = document.querySelector('nianbao-checker');
    if (!checker.check) return { outcome: checker.textContent === '...' ? 'undefined' : 'blank' };
    const told = [];
    checker.addEventListener('nb-error', ({ detail }) => told.push(detail));
    const ready = checker.ready.then(() => '', ({ code }) => code);
    return checker.check(given).then(
      async ([{ verdict, sha256 }]) => ({ outcome: verdict, sha256, ready: await ready, status: checker.status }),
      async (error) => ({ outcome: error.code, url: error.url, ready: await ready, status: checker.status, told, message: error.message }),
    );
  }, text);
}
