// The words of a SARIF log that are not the engine's.

export const sarifTexts = {
  zh: {
    language: "zh-CN",
    workingFolder: "运行命令时所在的文件夹；相对的文件名从这里算起",
    stdin: "标准输入",
    legalBasis: "依据",
    goodExample: "正确的例子",
    badExample: "有误的例子",
    fix: (value) => `把这一格改为 ${value}`,
    and: "，",
    separator: "：",
  },
  en: {
    language: "en-US",
    workingFolder: "The folder that the command was run in, from which relative file names start",
    stdin: "Standard input",
    legalBasis: "Legal basis",
    goodExample: "A good example",
    badExample: "A bad example",
    fix: (value) => `Set this cell to ${value}`,
    and: "; ",
    separator: ": ",
  },
};

/**
 * A text as a SARIF message. Braces stand for placeholders there and are doubled to stand for themselves, and what
 * a report says must not become a link.
 */
export const messageOf = (text) => ({ text: text.replace(/[{}]/g, "$&$&").replaceAll("](", "] (") });
