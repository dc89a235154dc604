// For `require("nianbao")`: the same functions, which promise their results anyway.
"use strict";

const loaded = import("./node.mjs");
// A failure is told to whoever calls, not to the process.
loaded.catch(() => undefined);

exports.check = async (input, options) => (await loaded).check(input, options);
exports.checkMany = async function* checkMany(inputs, options) {
  yield* (await loaded).checkMany(inputs, options);
};
for (const name of ["series", "rollup", "figures", "indicators"]) exports[name] = async (...given) => (await loaded)[name](...given);
exports.version = "NIANBAO_VERSION";
