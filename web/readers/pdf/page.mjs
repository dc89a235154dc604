// One page of a PDF: where its glyphs stand and which lines are drawn.
import { PageCollector } from "../positioned/collector.mjs";
import { Interpreter } from "./interpreter.mjs";

export async function collectPage(page, operators = page.getOperatorList({ annotationMode: 1 })) {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const collector = new PageCollector(width, height);
  const list = await operators;
  const fonts = new Map();
  const wanted = list.argsArray.filter((args) => Array.isArray(args) && typeof args[0] === "string" && typeof args[1] === "number").map((args) => args[0]);
  for (const name of new Set(wanted)) {
    if (page.commonObjs.has(name)) fonts.set(name, page.commonObjs.get(name));
    else if (/^g_.*_f\d+$/.test(name)) fonts.set(name, await new Promise((resolve) => { page.commonObjs.get(name, resolve); }));
  }
  new Interpreter({
    matrix: transform,
    clip: [0, 0, width, height],
    fontOf: (name) => fonts.get(name) ?? null,
    sink: collector,
  }).run(list);
  return collector;
}
