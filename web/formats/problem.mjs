// Answers for inputs that never reach the engine, in the same shape as the engine's own.

/** With the keys of the engine's results in their order; as nothing was checked, no configuration was in force. */
export function problemResult(problem, { file, engine, language, format = null, sha256 = null }) {
  return {
    schema: "nianbao/check@1",
    file,
    format,
    encoding: null,
    sha256,
    engine,
    verdict: "unreadable",
    receipt: null,
    problem: { code: problem.code, message: problem[language] },
    findings: [],
    rules: [],
    counts: { error: 0, warning: 0, info: 0 },
    config: { rules: {}, accept: [] },
  };
}

/** As the engine writes it; control characters of a file's name never reach the terminal. */
export function problemText(problem, file, language) {
  const name = file.replace(/\p{Cc}/gu, " ");
  return language === "zh" ? `${name}：无法读取。${problem.zh}\n` : `${name}: cannot be read. ${problem.en}\n`;
}
