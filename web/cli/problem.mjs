// What may be wrong with an input before it reaches the engine or a reader.
import { limits } from "../readers/limits.mjs";
import { problems as readerProblems } from "../readers/problems.mjs";

/** What the file system said, in words. */
export function reasonNotOpened(error) {
  const reasons = {
    ENOENT: ["没有这个文件", "there is no such file"],
    EACCES: ["没有读取它的权限", "reading it is not permitted"],
    EISDIR: ["它是一个文件夹", "it is a folder"],
    ENOSPC: ["磁盘已满", "the disk is full"],
    ENOTRESULTS: ["它不是 nianbao check --format json 的结果，没有改动它", "it does not hold results of nianbao check --format json; it was left as it is"],
  };
  const [zh, en] = reasons[error.code] ?? [`系统报告 ${error.code}`, `the system says ${error.code}`];
  return { zh, en };
}

export const problems = {
  /** `error` is what the file system said. */
  cannotOpen(error) {
    const { zh, en } = reasonNotOpened(error);
    return {
      code: "cannot-open",
      zh: `打不开这个文件：${zh}。请检查文件名和位置。`,
      en: `The file cannot be opened: ${en}. Check its name and place.`,
    };
  },
  time: () => readerProblems.tooLarge(`核验这个文件用时超过 ${limits.inputSeconds} 秒`, `Checking this file takes more than ${limits.inputSeconds} seconds`),
  memory: () => readerProblems.tooLarge(`读取这个文件所需的内存超过 ${limits.processMegabytes} MB`, `Reading this file takes more than ${limits.processMegabytes} MB of memory`),
  /** A fault of the program's, whether it could say so itself or broke down over it. */
  crash: () => problems.engineFailed(),
  engineFailed() {
    return {
      code: "engine-failed",
      zh: "核验程序在读取这个文件时出错，未能得出结果；其他文件不受影响。请把这个文件报告给开发者。",
      en: "The checker failed on this file and gave no result; other files are not affected. Please report the file to the developers.",
    };
  },
};
