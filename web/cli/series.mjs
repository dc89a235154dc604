// The command `series`: the reports of each agency against those of the years before.
import { exitCode } from "./exit-code.mjs";
import { runInputs } from "./run.mjs";

export const series = (options) => runInputs(options, exitCode);
