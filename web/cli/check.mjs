// The command `check`: a verdict for every input.
import { exitCode } from "./exit-code.mjs";
import { runInputs } from "./run.mjs";

export const check = (options) => runInputs(options, exitCode);
