// With --require: says on standard error, when the process ends, which modules of Node's own it has loaded.
process.on("exit", () => process.stderr.write(JSON.stringify(process.moduleLoadList)));
