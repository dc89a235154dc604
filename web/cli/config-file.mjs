// The file that --config names.
import { readFile } from "node:fs/promises";
import { configurationProblemText, parseConfiguration } from "../config/configuration.mjs";
import { reasonNotOpened } from "./problem.mjs";

/** More than anybody sets by hand; a report given by mistake is told as such and not searched for JSON. */
const mostBytes = 4 * 1024 * 1024;
/** The rest is told in number. */
const mostProblems = 20;

const printable = (text) => text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, " ");

const refusal = (file, zh, en) => ({
  problem: printable(`配置文件“${file}”不能使用，没有核验任何文件`) + `：${printable(zh)}\n` +
    printable(`The configuration file “${file}” cannot be used; nothing was checked`) + `: ${printable(en)}\n`,
});

function listed(problems) {
  const told = problems.slice(0, mostProblems).flatMap((problem) =>
    ["zh", "en"].map((language) => `  ${printable(configurationProblemText(problem, language))}\n`));
  const more = problems.length - mostProblems;
  return told.join("") + (more > 0 ? `  另有 ${more} 处 / ${more} more\n` : "");
}

/** { config }, or `problem`: what is wrong with it, in both languages. */
export async function readConfiguration(file, rules) {
  let bytes;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { zh, en } = reasonNotOpened(error);
    return refusal(file, `打不开，${zh}。请检查文件名和位置。`, `it cannot be opened: ${en}. Check its name and place.`);
  }
  if (bytes.length > mostBytes) {
    return refusal(file, "它超过 4 MB，不会是配置文件。请检查文件名。", "it is larger than 4 MB and can hardly be a configuration. Check its name.");
  }
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refusal(file, "它不是 UTF-8 编码的文本。请用 UTF-8 编码另存。", "it is not a text in UTF-8. Save it in UTF-8.");
  }
  const { config, problems } = parseConfiguration(text, rules);
  if (config) return { config };
  const { problem } = refusal(file, "请改正下列各处。", "correct the following.");
  return { problem: problem + listed(problems) };
}
