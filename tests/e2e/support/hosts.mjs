// Pages that have the element in them, and what becomes of it there.
import { clean } from './reports.mjs';

/** The page of a portal with the element's script from `script`. */
export const pageWith = (script, { attributes = '' } = {}) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>portal</title>
<script nonce="r4nd0m" src="${script}" defer ${attributes}></script></head>
<body><nianbao-checker>...</nianbao-checker></body></html>`;

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

export function checkIn(frame, text = clean) {
  return frame.evaluate(async (given) => {
    const checker = document.querySelector('nianbao-checker');
    const told = [];
    checker.addEventListener('nb-error', ({ detail }) => told.push(detail));
    return checker.check(given).then(
      ([{ verdict, sha256 }]) => ({ outcome: verdict, sha256 }),
      (error) => ({ outcome: error.code ?? told[0]?.code, url: error.url ?? '', told, status: checker.status, message: String(error) }),
    );
  }, text);
}
