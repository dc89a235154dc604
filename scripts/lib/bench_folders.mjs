// The command line over whole folders: rates and memory with one job and with two, and a composed province compared over
// its years and with its superiors.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileOf, province } from "../compose/province.mjs";

/** A copy each, so that every input is read and checked. */
function copies(root, work, ending, count) {
  const folder = mkdtempSync(join(work, `${ending}-`));
  const source = join(root, "tests/formats/files");
  const files = readdirSync(source, { recursive: true }).map(String).filter((name) => name.endsWith(`.${ending}`)).sort();
  for (let i = 0; i < count; i++) writeFileSync(join(folder, `${String(i).padStart(5, "0")}.${ending}`), readFileSync(join(source, files[i % files.length])));
  return folder;
}

/** The province as files, several times over where that is asked for, no two of them the same. */
function written(work, bodies, times = 1) {
  const folder = mkdtempSync(join(work, "province-"));
  for (let copy = 0; copy < times; copy++)
    for (const report of bodies.flatMap(({ reports }) => [...reports.values()])) {
      const path = join(folder, times > 1 ? String(copy) : "", fileOf(report));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, copy > 0 ? `${report.content}\n附：第${copy}份副本。` : report.content);
    }
  return folder;
}

/** Of a process and all that it started, in bytes: what the system holds for them now. */
function memoryOf(root) {
  const children = new Map();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = Number(readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ")[1]);
      children.set(parent, [...children.get(parent) ?? [], Number(name)]);
    } catch {
      // It ended meanwhile.
    }
  }
  const own = (pid) => {
    try {
      return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/^VmRSS:\s+(\d+)/m)?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  };
  const whole = (pid) => own(pid) + (children.get(pid) ?? []).reduce((sum, child) => sum + whole(child), 0);
  return whole(root);
}

/**
 * Runs the command line, on one core alone where that is asked for (one job takes more than one: V8 compiles beside it);
 * gives its seconds, its greatest memory and the lines it printed.
 */
function run(program, args, { onOneCore = false } = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const [command, ...rest] = [...(onOneCore ? ["taskset", "--cpu-list", "0"] : []), process.execPath, program, ...args];
    const child = spawn(command, rest, { stdio: ["ignore", "pipe", "ignore"] });
    let [peak, lines] = [0, 0];
    const watch = setInterval(() => { peak = Math.max(peak, memoryOf(child.pid)); }, 100);
    child.stdout.on("data", (chunk) => { for (const byte of chunk) lines += byte === 10 ? 1 : 0; });
    child.on("error", reject);
    child.on("close", () => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - started) / 1000, peak, lines });
    });
  });
}

const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

export async function benchFolders({ root, work, line, times }) {
  const program = join(root, "web/cli/nianbao.mjs");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const { bodies } = province({ cities: 12, departments: 27 });
  const reports = written(work, bodies);
  // What each process takes to get going weighs less in a folder eight times as large.
  const folders = [["text", reports], ["text", written(work, bodies, 8)], ["docx", copies(root, work, "docx", 400)], ["docx", copies(root, work, "docx", 3200)], ["pdf", copies(root, work, "pdf", 150)]];
  for (const [format, folder] of folders) {
    const check = (jobs, options) => run(program, ["check", "--format", "json", "--jobs", String(jobs), folder], options);
    const [core, one, two] = [await check(1, { onOneCore: true }), await check(1), await check(2)];
    const told = ({ lines, seconds, peak }) => `${(lines / seconds).toFixed(0)}/s, ${megabytes(peak)}`;
    line(`${one.lines} × ${format}: two cores : one core (goal at least 1.8)`, times(core.seconds / two.seconds), `one core ${told(core)}; two jobs ${told(two)}`);
    line(`${one.lines} × ${format}: two jobs : one job`, times(one.seconds / two.seconds), `one job ${told(one)}`);
  }
  const checked = await run(program, ["check", "--format", "json", reports]);
  const compared = await run(program, ["series", "--format", "json", reports]);
  line("series over the province : its check", times(compared.seconds / checked.seconds), `${checked.lines} reports, ${compared.lines} agencies, ${megabytes(compared.peak)}`);
  const year = bodies.map(({ reports: own }) => join(reports, fileOf([...own.values()].at(-1))));
  const added = await run(program, ["rollup", "--format", "json", ...year]);
  line("roll-up of one year : check of the province", times(added.seconds / checked.seconds), `${year.length} reports, ${megabytes(added.peak)}`);
  rmSync(work, { recursive: true, force: true });
}
