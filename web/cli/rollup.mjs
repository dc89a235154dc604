// The command `rollup`: a superior's report, the first that is given, against those of its subordinates.
import { exitCode } from "./exit-code.mjs";
import { runInputs } from "./run.mjs";

export const rollup = (options) => runInputs(options, exitCode);
