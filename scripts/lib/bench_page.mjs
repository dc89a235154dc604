// What the host page's thread does for a first result, by the browser's own trace: each task by the processor's time it
// took, so that other work on the machine does not count.
import { launch, until } from "../../tests/e2e/support/browsers.mjs";
import { pageWith } from "../../tests/e2e/support/hosts.mjs";
import { servePortal } from "../../tests/e2e/support/portal.mjs";
import { fileOf, textOf, wrong } from "../../tests/e2e/support/reports.mjs";

/** A task is long, as browsers have it, beyond this, in milliseconds. */
const long = 50;

/** The page fetches them: handed over by the driver they would be tasks themselves. */
const inputs = {
  text: wrong,
  paste: textOf("2021-wrong/page.html"),
  DOCX: Buffer.from(fileOf("2021-wrong/writer.docx")),
  PDF: Buffer.from(fileOf("2021-wrong/writer-narrow.pdf")),
  "60-files": wrong,
};

/** The tasks of the thread that the page's own scripts run on, in milliseconds of the processor. */
function tasksOf(trace) {
  const { traceEvents: events } = JSON.parse(new TextDecoder().decode(trace));
  const mark = events.find(({ name, cat }) => name === "nianbao-first" && cat.includes("blink.user_timing"));
  return events.filter(({ name, pid, tid, tdur }) => name.endsWith("RunTask") && pid === mark.pid && tid === mark.tid && tdur)
    .map(({ tdur }) => tdur / 1000);
}

async function tasksFor(browser, url, input) {
  const page = await browser.newPage();
  await page.goto("about:blank");
  await page.tracing.start({ categories: ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing"] });
  await page.goto(url);
  await until(page, () => Boolean(document.querySelector("nianbao-checker").check));
  await page.evaluate(async (name) => {
    const answer = await fetch(`/${name}`);
    const bytes = await answer.arrayBuffer();
    const text = new TextDecoder().decode(bytes);
    const made = { text, paste: { html: text }, "60-files": Array.from({ length: 60 }, (_, at) => new File([bytes], `${at}.txt`)) };
    const given = made[name] ?? bytes;
    performance.mark("nianbao-first");
    await document.querySelector("nianbao-checker").check(given);
  }, input);
  const tasks = tasksOf(await page.tracing.stop());
  await page.close();
  return tasks;
}

/** { input, tasks beyond the bound, longest } for each, from opening the page to its first result, and of many files to the last. */
export async function benchPage() {
  const pages = Object.fromEntries(Object.entries(inputs).map(([name, body]) => [`/${name}`, { body }]));
  const portal = await servePortal({ pages: { ...pages, "/portal.html": pageWith("/nianbao/embed/nianbao-checker.js").replace(" hide-input", "") } });
  const browser = await launch("chromium");
  try {
    const found = [];
    for (const input of Object.keys(inputs)) {
      const tasks = await tasksFor(browser, `${portal.origin}/portal.html`, input);
      found.push({ input, long: tasks.filter((task) => task > long).length, longest: Math.max(...tasks), tasks: tasks.length });
    }
    return found;
  } finally {
    await browser.close();
    await portal.close();
  }
}
