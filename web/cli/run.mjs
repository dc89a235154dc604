// Inputs through processes to what is printed of them: common to all commands that read reports. What a call with one text
// does not need is loaded where it is used: such a call takes little longer than starting Node.
import { readFile, stat } from "node:fs/promises";
import { formatOf } from "../readers/format.mjs";
import { hasReader } from "../readers/readers.mjs";
import { checkInput } from "./check-input.mjs";
import { loadEngine, startQuickly } from "./engine.mjs";
import { readInput } from "./inputs/bytes.mjs";
import { ListError } from "./inputs/list.mjs";
import { createOutput } from "./output.mjs";
import { createPresentation, isWritten } from "./presentation.mjs";
import { problems, reasonNotOpened } from "./problem.mjs";
import { decodeList } from "./list-file.mjs";
import { cannotReadList, nothingToCheck, passedOver, resumed, superiorIsFolder } from "./texts.mjs";

/** What a process that was ended over an input, or broke down, leaves to be said. */
async function answerFor({ input, failure, version }, presentation) {
  const known = await readInput(input.file).then(({ bytes, sha256 }) => ({ format: formatOf(bytes), sha256 }), () => ({ sha256: input.sha256 }));
  return presentation.unreadable(problems[failure](), { file: input.file, engine: version, ...known });
}

/** The one input of a call that names one file: a text is checked here, as starting a process would take longer than the check. */
async function loneText({ files, filesFrom }) {
  if (filesFrom !== null || files.length !== 1) return null;
  const [file] = files;
  if (file !== "-" && !await stat(file).then((entry) => entry.isFile(), () => false)) return null;
  const read = await readInput(file).catch(() => null);
  return read && { input: { file, found: false, ...read }, format: formatOf(read.bytes) };
}

/** Up to this length a text is checked sooner by code that was made quickly than by fast code. */
const shortBytes = 256 * 1024;

async function* only(input) {
  yield input;
}

const nothing = Buffer.alloc(0);
const none = { pass: 0, accepted: 0, fail: 0, incomplete: 0, unreadable: 0 };

/** Checks all inputs and writes their answers as they come; gives how many came to which verdict. */
class Run {
  counts = { ...none };
  passedOver = 0;
  known = 0;

  constructor(options, exitCode) {
    this.options = options;
    this.exitCode = () => exitCode(this.counts);
    this.output = createOutput(this.exitCode);
  }

  async lone(input, engine) {
    const presentation = await createPresentation(engine, this.options);
    await this.output.write(presentation.start());
    const answer = await checkInput(input, { engine, presentation });
    this.counts[answer.verdict]++;
    await this.output.write(presentation.entry(answer));
    await this.#end(presentation);
  }

  async many(inputs) {
    const { options } = this;
    // What the processes print themselves needs nothing here, and the first of them starts at once.
    const presentation = await createPresentation(isWritten(options) ? await loadEngine() : { version: "" }, options);
    await this.output.write(presentation.start());
    const { checkAll } = await import("./lanes/pool.mjs");
    for await (const ready of checkAll(inputs, { jobs: options.jobs, options: options.forLanes })) {
      const told = [];
      for (const done of ready) told.push(await this.#entryOf(done, presentation));
      await this.output.write(Buffer.concat(told));
    }
    await this.#end(presentation);
  }

  /** What is printed of one input, as bytes; mostly its process has made them. */
  async #entryOf(done, presentation) {
    if (done.isPassedOver) {
      this.passedOver++;
      return nothing;
    }
    const answer = done.failure ? await answerFor(done, presentation) : done.answer;
    this.counts[answer?.verdict ?? done.verdict]++;
    return answer ? Buffer.from(presentation.entry(answer)) : done.output ?? nothing;
  }

  async #end(presentation) {
    const text = await presentation.end(this.counts, this.exitCode());
    if (presentation.counts) this.counts = { ...none, ...presentation.counts };
    await this.output.write(text);
  }
}

/** `exitCode(counts)`: the code to leave with, by how many inputs came to which verdict; gives that code. */
export async function runInputs(options, exitCode) {
  let config = { rules: {}, accept: [] };
  if (options.configFile !== null) {
    const { loadCatalogue } = await import("./catalogue.mjs");
    const { readConfiguration } = await import("./config-file.mjs");
    const { rules } = await loadCatalogue();
    const read = await readConfiguration(options.configFile, rules.map(({ id }) => id));
    if (read.problem) {
      process.stderr.write(read.problem);
      return 64;
    }
    ({ config } = read);
  }
  const { command, format, language, files } = options;
  let list = [];
  if (options.listFile !== null) {
    try {
      list = decodeList(await readFile(options.listFile)).split(/\r?\n/).map((name) => name.trim()).filter(Boolean);
    } catch (error) {
      process.stderr.write(cannotReadList("--list", options.listFile, reasonNotOpened(error)));
      return 64;
    }
  }
  if (command === "rollup" && files.length > 0 && await stat(files[0]).then((entry) => entry.isDirectory(), () => false)) {
    process.stderr.write(superiorIsFolder(files[0]));
    return 64;
  }
  const run = new Run({ ...options, list, config, forLanes: { command, format, language, config } }, exitCode);
  const lone = options.resume === null ? await loneText(options) : null;
  const isArchive = lone?.format === "zip";
  if (lone && !isArchive && !hasReader(lone.format)) {
    if (lone.input.bytes.length <= shortBytes) startQuickly();
    await run.lone(lone.input, await loadEngine());
    return run.exitCode();
  }
  const { allInputs } = await import("./inputs/all.mjs");
  let inputs = lone && !isArchive ? only(lone.input) : allInputs(options, () => { run.passedOver++; });
  if (options.resume !== null) {
    const { readResults, withoutKnown } = await import("./inputs/resume.mjs");
    let lines;
    try {
      lines = await readResults(options.resume, { engine: (await loadEngine()).version, config });
    } catch (error) {
      process.stderr.write(cannotReadList("--resume", options.resume, reasonNotOpened(error)));
      return 64;
    }
    inputs = withoutKnown(inputs, lines, (verdict) => {
      run.known++;
      run.counts[verdict]++;
    });
  }
  try {
    await run.many(inputs);
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    process.stderr.write(cannotReadList("--files-from", options.filesFrom, reasonNotOpened(error.cause)));
    return 64;
  }
  if (run.passedOver > 0) process.stderr.write(passedOver(run.passedOver));
  if (run.known > 0) process.stderr.write(resumed(run.known));
  if (Object.values(run.counts).every((count) => count === 0)) process.stderr.write(nothingToCheck);
  return run.exitCode();
}
