// What can be set for a check: rules by their severity or off, and findings that stand. The same for the command
// line's file, the page and the element; see configuration.d.mts.
import { readJson } from "./json.mjs";

export const settings = ["error", "warning", "info", "off"];

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as it would be written, short enough for a sentence. A script's may be one that cannot be written. */
function shown(value) {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[ … ]" : "{ … }";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const quoted = (words, separator) => words.map((word) => JSON.stringify(word)).join(separator);

/** The rules that may have been meant: those of the same group, or else what groups there are. */
function alternatives(id, rules) {
  const group = `${id.split("/")[0]}/`;
  const near = rules.filter((rule) => rule.startsWith(group));
  if (near.length > 0) return { zh: `${group} 下有：${near.join("、")}`, en: `under ${group} there are ${near.join(", ")}` };
  const groups = [...new Set(rules.map((rule) => `${rule.split("/")[0]}/`))];
  return { zh: `规则分为：${groups.join("、")}`, en: `rules begin with ${groups.join(", ")}` };
}

function createCheck(rules) {
  const problems = [];
  const report = (path, zh, en) => {
    problems.push({ path, zh, en });
  };

  /** Whether it is an object; members that it cannot have are reported. */
  function isObjectOf(value, path, members) {
    const zh = members.map((member) => JSON.stringify(member)).join("、");
    if (!isObject(value)) {
      report(path, `应当是一个对象（{ … }），可有成员 ${zh}；现在是 ${shown(value)}`,
        `should be an object ({ … }) with members out of ${quoted(members, ", ")}; it is ${shown(value)}`);
      return false;
    }
    for (const name of Object.keys(value)) {
      if (members.includes(name)) continue;
      report([...path, name], `没有这个成员，只能是 ${zh}`, `there is no such member; there are ${quoted(members, ", ")}`);
    }
    return true;
  }

  function checkRules(value) {
    const taken = [];
    if (!isObject(value)) {
      report(["rules"], `应当是一个对象，例如 { "period/late": "off" }；现在是 ${shown(value)}`,
        `should be an object such as { "period/late": "off" }; it is ${shown(value)}`);
      return {};
    }
    for (const [id, setting] of Object.entries(value)) {
      const path = ["rules", id];
      if (!rules.includes(id)) {
        const { zh, en } = alternatives(id, rules);
        report(path, `没有这条规则；${zh}`, `there is no such rule; ${en}`);
      } else if (!settings.includes(setting)) {
        report(path, `应当是 ${quoted(settings, "、")} 之一，现在是 ${shown(setting)}`,
          `should be one of ${quoted(settings, ", ")}; it is ${shown(setting)}`);
      } else {
        taken.push([id, setting]);
      }
    }
    return Object.fromEntries(taken);
  }

  function checkAccepted(item, path, known) {
    if (!isObjectOf(item, path, ["finding", "reason"])) return null;
    const { finding, reason } = item;
    const isKey = typeof finding === "string" && /^[0-9a-f]{16}$/.test(finding);
    if (!isKey) {
      report("finding" in item ? [...path, "finding"] : path,
        `finding 应当是一处问题的标识（结果里的 key，16 位 0–9、a–f），现在${finding === undefined ? "没有写" : `是 ${shown(finding)}`}`,
        `finding should be a finding's key as results give it (16 digits 0–9, a–f); it is ${finding === undefined ? "missing" : shown(finding)}`);
    } else if (known.has(finding)) {
      report([...path, "finding"], `${finding} 已经在前面接受过，请只留一处`, `${finding} is accepted above already; keep one of the two`);
    }
    if (typeof reason !== "string" || reason.trim() === "") {
      report("reason" in item ? [...path, "reason"] : path, `reason 应当写明接受的理由，现在${reason === undefined ? "没有写" : `是 ${shown(reason)}`}`,
        `reason should say why the finding is accepted; it is ${reason === undefined ? "missing" : shown(reason)}`);
    }
    if (isKey) known.add(finding);
    return { finding, reason };
  }

  function checkAccept(value) {
    if (!Array.isArray(value)) {
      report(["accept"], `应当是一个列表（[ … ]），现在是 ${shown(value)}`, `should be a list ([ … ]); it is ${shown(value)}`);
      return [];
    }
    const known = new Set();
    return Array.from(value, (item, index) => checkAccepted(item, ["accept", index], known));
  }

  return {
    problems,
    check(value) {
      const config = { rules: {}, accept: [] };
      if (!isObjectOf(value, [], ["rules", "accept"])) return config;
      if (value.rules !== undefined) config.rules = checkRules(value.rules);
      if (value.accept !== undefined) config.accept = checkAccept(value.accept);
      return config;
    },
  };
}

export function validateConfiguration(value, rules) {
  const check = createCheck(rules);
  const config = check.check(value);
  return { config: check.problems.length > 0 ? null : config, problems: check.problems };
}

export function parseConfiguration(text, rules) {
  const read = readJson(text);
  if (read.problem) {
    const { line, column, zh, en } = read.problem;
    return { config: null, problems: [{ path: [], line, column, zh: `不是有效的 JSON：${zh}`, en: `this is not JSON: ${en}` }] };
  }
  const { config, problems } = validateConfiguration(read.value, rules);
  return { config, problems: problems.map((problem) => ({ ...problem, ...read.placeOf(problem.path) })) };
}

/** `rules["period/late"]`, `accept[0].finding`: as it would be written in a script. */
function pathText(path) {
  return path.map((part, i) => {
    if (typeof part === "number") return `[${part}]`;
    if (/^[A-Za-z_]\w*$/.test(part)) return i === 0 ? part : `.${part}`;
    return `[${JSON.stringify(part)}]`;
  }).join("");
}

export function configurationProblemText(problem, language) {
  const { path, line, column } = problem;
  const places = [pathText(path)];
  if (line !== undefined) places.unshift(language === "zh" ? `第 ${line} 行第 ${column} 列` : `line ${line}, column ${column}`);
  const place = places.filter((part) => part !== "").join(language === "zh" ? "，" : ", ");
  if (place === "") return problem[language];
  return language === "zh" ? `${place}：${problem.zh}` : `${place}: ${problem.en}`;
}
