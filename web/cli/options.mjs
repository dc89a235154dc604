// The arguments of the command line.
import { availableParallelism } from "node:os";

const common = {
  "--lang": { name: "language", values: ["zh", "en"] },
  "--jobs": { name: "jobs", isCount: true },
  "--files-from": { name: "filesFrom" },
};

/** What each command that reads reports can be told; the first format is the one without being told. */
const commands = {
  check: {
    ...common,
    "--format": { name: "format", values: ["text", "json", "csv", "sarif"] },
    "--config": { name: "configFile" },
    "--resume": { name: "resume" },
  },
  figures: { ...common, "--format": { name: "format", values: ["csv", "json", "xlsx"] } },
  series: { ...common, "--format": { name: "format", values: ["text", "json", "csv"] }, "--same": { name: "same", isPair: true } },
  rollup: { ...common, "--format": { name: "format", values: ["text", "json", "csv"] }, "--list": { name: "listFile" } },
};

const mostJobs = 64;

/** Why an option cannot have this value, or nothing. */
function valueProblem(known, option, value) {
  const { values, isCount, isPair } = known[option];
  if (isPair) return /^[^=]+=[^=]+$/.test(value ?? "") ? null : `${option} 后面要写 旧名=新名 / ${option} needs OLD=NEW`;
  if (isCount) {
    if (/^\d{1,3}$/.test(value ?? "") && Number(value) >= 1 && Number(value) <= mostJobs) return null;
    return `${option} 后面要写 1 到 ${mostJobs} 的整数 / ${option} needs a whole number from 1 to ${mostJobs}`;
  }
  if (!values) return value ? null : `${option} 后面缺少文件名 / ${option} needs the name of a file`;
  if (value === undefined) return `${option} 后面缺少取值 / ${option} needs a value: ${values.join(", ")}`;
  if (values.includes(value)) return null;
  return `${option} 不支持“${value}”，可用：${values.join("、")} / ${option} has no “${value}”; use ${values.join(" or ")}`;
}

/** What is asked for, or `problem`: why it cannot be understood. */
export function parseArguments(given) {
  if (given.includes("--help") || given.includes("-h")) return { command: "help" };
  if (given.includes("--version")) return { command: "version" };
  const [command, ...rest] = given;
  if (command === undefined) return { problem: "缺少命令，如 check / A command is missing, such as check" };
  if (command === "version") {
    return rest.length === 0 ? { command: "version" } : { problem: `version 后面不能再有参数：“${rest[0]}” / version takes no arguments: “${rest[0]}”` };
  }
  if (!Object.hasOwn(commands, command)) return { problem: `没有命令“${command}” / There is no command “${command}”` };

  const known = commands[command];
  const options = {
    command, format: known["--format"].values[0], language: "zh", configFile: null, jobs: availableParallelism(), filesFrom: null, resume: null, listFile: null, same: [], files: [],
  };
  let optionsEnded = false;
  for (let i = 0; i < rest.length; i++) {
    const argument = rest[i];
    if (optionsEnded || argument === "-" || !argument.startsWith("-")) {
      options.files.push(argument);
      continue;
    }
    if (argument === "--") {
      optionsEnded = true;
      continue;
    }
    const [option, ...joined] = argument.split("=");
    if (!Object.hasOwn(known, option)) return { problem: `没有选项“${argument}” / There is no option “${argument}”` };
    const value = joined.length > 0 ? joined.join("=") : rest[++i];
    const problem = valueProblem(known, option, value);
    if (problem) return { problem };
    if (known[option].isPair) options[known[option].name].push(value.split("="));
    else options[known[option].name] = known[option].isCount ? Number(value) : value;
  }
  if (options.files.length === 0 && options.filesFrom === null) return { problem: "没有给出要核验的文件 / No file to check was given" };
  if ([...options.files, options.filesFrom].filter((file) => file === "-").length > 1) {
    return { problem: "标准输入（-）只能读一次 / Standard input (-) can be read only once" };
  }
  return options;
}
